#pragma once

#include <expected>

#include <QJsonValue>

#include "models/core/Field.h"

namespace vitrine::models {

/// A text from a table as the field's JSON, by its declared type: dates as people write them, yes and no, lists parted
/// by semicolons (or by commas when there is none) or as JSON, JSON for what has parts, or an address alone for what
/// has one. Nothing in it is null. The other side says, behind the text, what is wrong and what to write: "“soon” is
/// not a date; write 2026-05-31".
[[nodiscard]] std::expected<QJsonValue, QString> readCell(const QString &cell, const FieldInfo &field);

/// A value from a JSON document: a text is read as above where the field is no text.
[[nodiscard]] std::expected<QJsonValue, QString> readTableValue(const QJsonValue &value, const FieldInfo &field);

}
