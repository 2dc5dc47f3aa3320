#pragma once

#include <QString>

#include "models/core/Field.h"

namespace vitrine::models {

/// The rules that every text of a field must hold: type, length in code points, no control characters, well-formed
/// Unicode. Adds to `errors` under `path`; returns whether it holds.
bool checkText(const QString &text, const FieldInfo &field, const QString &path, FieldErrors &errors);

/// One item of a Lines field.
bool checkItem(const QString &text, const FieldInfo &field, const QString &path, FieldErrors &errors);

/// The length of a list against the field's limits.
bool checkCount(qsizetype count, const FieldInfo &field, const QString &path, FieldErrors &errors);

/// The number against the field's limits.
bool checkRange(qint64 number, const FieldInfo &field, const QString &path, FieldErrors &errors);

/// Size, depth and key names of a free JSON object.
bool checkJson(const QJsonObject &json, const FieldInfo &field, const QString &path, FieldErrors &errors);

void addWrongType(const FieldInfo &field, const QString &path, FieldErrors &errors);

/// How many characters a reader would count: Unicode code points.
[[nodiscard]] qint64 codePointCount(QStringView text);

}
