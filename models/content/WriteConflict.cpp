#include "models/content/WriteConflict.h"

#include <algorithm>

#include <QJsonDocument>

namespace vitrine::models {

using namespace Qt::StringLiterals;

std::optional<qint64> takeVersion(QJsonObject &patch)
{
    const QJsonValue version = patch.value(u"version"_s);
    if (!version.isDouble())
        return {};
    patch.remove(u"version"_s);
    return version.toInteger(-1);
}

Error staleVersion(qint64 yours, qint64 stored, const QByteArray &current)
{
    const QString sent = yours < 0 ? u"what you sent names no version"_s : u"you have version %1"_s.arg(yours);
    Error error{ErrorKind::Stale, u"stale_version"_s,
                u"It was not changed: %1, stored is version %2."_s.arg(sent).arg(stored)};
    error.details = {{u"yourVersion"_s, yours},
                     {u"currentVersion"_s, stored},
                     {u"current"_s, QJsonDocument::fromJson(current).object()}};
    return error;
}

Error errorOf(FieldErrors &&errors)
{
    Error error = invalidFields(errors.take());
    const auto isTaken = [](const FieldError &field) { return field.code == "taken"_L1; };
    if (std::ranges::all_of(error.fields, isTaken)) {
        const bool isSlug = std::ranges::find(error.fields, u"slug"_s, &FieldError::field) != error.fields.end();
        error.kind = ErrorKind::Conflict;
        error.code = isSlug ? u"slug_taken"_s : u"conflict"_s;
    }
    return error;
}

}
