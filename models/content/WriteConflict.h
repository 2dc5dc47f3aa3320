#pragma once

#include <optional>

#include <QJsonObject>

#include "models/core/Field.h"

namespace vitrine::models {

/// Takes the member `version` out of a merge patch, when it is a number: it is a condition, not a field to change.
[[nodiscard]] std::optional<qint64> takeVersion(QJsonObject &patch);

/// The error for a version that is not the stored one, with both sides in the details. `current` is what is stored, as
/// JSON; a negative number stands for what names no version at all.
[[nodiscard]] Error staleVersion(qint64 yours, qint64 stored, const QByteArray &current);

/// The error for field errors: Conflict when nothing is wrong but that another one has what must be its alone (code
/// "taken"), otherwise Invalid.
[[nodiscard]] Error errorOf(FieldErrors &&errors);

}
