#pragma once

#include <expected>
#include <vector>

#include <QJsonObject>
#include <QString>

namespace vitrine::models {

/// What went wrong, as far as a caller can branch on it. Mapped to HTTP in one place (server/pipeline/Problem).
enum class ErrorKind {
    BadRequest,      ///< the question itself is malformed
    Unauthenticated, ///< no valid token
    Forbidden,       ///< a valid token that may not do this
    NotFound,
    Gone,        ///< was there, and is known to be so no longer
    Conflict,    ///< clashes with what is stored, for example a slug that is taken
    Stale,       ///< the version named is not the current one
    TooLarge,    ///< over a declared limit of size
    Invalid,     ///< fields that do not hold; `fields` names each
    Unavailable, ///< cannot be done now: disk full, shutting down, too busy
    Internal,
};

/// One field that does not hold. `field` is the JSON path ("links[2].url"); `code` is stable, `message` for people.
struct FieldError
{
    QString field;
    QString code;
    QString message;

    bool operator==(const FieldError &) const = default;
};

/// An error as a value. `code` is stable and documented; `message` says what happened and what to do.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString code;
    QString message;
    std::vector<FieldError> fields = {};
    QJsonObject details = {}; ///< further members for the problem document, for example both sides of a conflict
};

template <class T>
using Result = std::expected<T, Error>;

/// Shorthand for the failing side of a Result.
[[nodiscard]] inline std::unexpected<Error> fail(ErrorKind kind, QString code, QString message)
{
    return std::unexpected(Error{kind, std::move(code), std::move(message)});
}

/// The error for fields that do not hold, all of them together.
[[nodiscard]] Error invalidFields(std::vector<FieldError> fields);

}
