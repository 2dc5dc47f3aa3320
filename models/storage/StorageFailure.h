#pragma once

#include <exception>

#include "models/core/Result.h"

namespace vitrine::models {

/// What the database could not do: thrown by statements, so that repositories read straight through, and turned into an
/// Error where a read or a write ends (`Connection::read`, Writer). It never crosses an event loop.
class StorageFailure final : public std::exception
{
public:
    explicit StorageFailure(Error error)
        : m_error(std::move(error))
    {
    }

    /// From SQLite's primary result code and message.
    [[nodiscard]] static StorageFailure fromSqlite(int resultCode, const QString &message);

    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] const char *what() const noexcept override { return "storage failure"; }

private:
    Error m_error;
};

}
