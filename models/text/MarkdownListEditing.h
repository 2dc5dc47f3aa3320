#pragma once

#include <optional>

#include <QStringList>

#include "models/text/MarkdownEditing.h"

namespace vitrine::models {

/// What Enter makes of a line in a list or quote, the cursor being in its words: the next item, or the end of the list
/// when the item is empty (of an inner list: an item of the outer one). `above` are the lines before it. Nothing when
/// Enter is just Enter.
[[nodiscard]] std::optional<SelectedText> withNextItem(const QStringList &above, const SelectedText &line);

/// Moves the items among the lines from `first` to `last` one level in, below the item before them, or out. Lines that
/// are no items stay; so do those that have nowhere to go.
[[nodiscard]] QStringList withItemsMovedIn(QStringList lines, qsizetype first, qsizetype last);
[[nodiscard]] QStringList withItemsMovedOut(QStringList lines, qsizetype first, qsizetype last);

/// Counts on from the first number of each numbered list. One that begins within `first` to `last` begins with 1, and
/// one whose items all have the same number stays as it is.
[[nodiscard]] QStringList withNumbersInOrder(QStringList lines, qsizetype first, qsizetype last);

}
