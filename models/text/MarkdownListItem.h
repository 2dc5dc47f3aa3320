#pragma once

#include <optional>

#include <QString>

namespace vitrine::models {

/// The beginning of a line that is an item of a list: `> 2. [ ] words`.
struct MarkdownListItem
{
    QString quote;      ///< with its white space
    QString indent;     ///< white space before the mark
    QString bullet;     ///< one of - * +, or empty
    qint64 number = 0;  ///< without a bullet
    QChar delimiter;    ///< behind the number
    QString gap;        ///< white space behind the mark
    QString box;        ///< "[ ] " or "[x] ", or empty
    qsizetype size = 0; ///< of all of it

    /// How far in the mark stands, in columns; a tab counts four.
    [[nodiscard]] qsizetype column() const;
    /// How far in its words stand, which is where the items below it begin.
    [[nodiscard]] qsizetype contentColumn() const;
    [[nodiscard]] bool isNumbered() const { return bullet.isEmpty(); }
    [[nodiscard]] QString prefix() const;
    /// Of the item that follows it: one more, not ticked.
    [[nodiscard]] MarkdownListItem next() const;
};

/// Not for thematic breaks such as `* * *`.
[[nodiscard]] std::optional<MarkdownListItem> readListItem(QStringView line);

/// The quote marks that a line begins with, and the white space behind them.
[[nodiscard]] QStringView quotePrefix(QStringView line);

}
