#pragma once

#include <optional>

#include <QJsonValue>
#include <QStringList>

namespace vitrine::models {

// How a value of front matter, whose author cared little about types, reads as what a field needs.

/// Null, false alone does not count; an empty text, list or group does.
[[nodiscard]] bool isNothing(const QJsonValue &value);

/// A text, number or truth value as one line; a list of those joined with commas. Nothing for groups.
[[nodiscard]] std::optional<QString> lineFrom(const QJsonValue &value);

/// true, "yes", "on", 1 and their opposites, in any case; nothing for anything else.
[[nodiscard]] std::optional<bool> flagFrom(const QJsonValue &value);

/// The entries of a list, of a text with commas, of the lists in a group, or of objects with a name. An entry that is
/// none of these makes `isComplete` false.
[[nodiscard]] QStringList entriesFrom(const QJsonValue &value, bool &isComplete);

/// Text on one line: without control characters, half characters and spaces at its ends.
[[nodiscard]] QString cleanLine(const QString &text);

/// Text on any number of lines, as a Markdown field takes it.
[[nodiscard]] QString cleanText(const QString &text);

/// At most `maximum` code points, cut between words with an ellipsis behind.
[[nodiscard]] QString shortened(const QString &text, qint64 maximum);

}
