#pragma once

#include <optional>

#include <QString>

namespace vitrine::models {

// What a single line of Markdown can be, by the rules of CommonMark 0.29 and GitHub's tables. All but `indented` take
// it without what stands before it: indentation, quote marks and the white space behind them.

/// How far in a line is code; a tab counts as much.
inline constexpr qsizetype kMarkdownCodeIndent = 4;

struct IndentedLine
{
    QStringView text;
    qsizetype indent = 0;
};
[[nodiscard]] IndentedLine indented(QStringView line);

/// A line that begins with `>`, behind it and a space.
[[nodiscard]] QStringView withoutQuoteMark(QStringView line);

struct CodeFence
{
    QChar mark;
    qsizetype length = 0;
};
[[nodiscard]] std::optional<CodeFence> codeFence(QStringView line);
[[nodiscard]] bool closesFence(QStringView line, const CodeFence &fence);

/// The text of a heading that begins with hashes.
[[nodiscard]] std::optional<QStringView> hashedHeading(QStringView line);

/// Turns the paragraph before it into a heading.
[[nodiscard]] bool isHeadingUnderline(QStringView line);

/// Where the rest of a line, from that place on, is nothing but marks of one kind and white space.
[[nodiscard]] qsizetype beginOfRuleMarks(QStringView line);
/// Whether those are enough for a thematic break.
[[nodiscard]] bool isRule(QStringView marks);

struct ListMark
{
    qsizetype length = 0; ///< with the white space behind it
    bool isOne = true;    ///< is a bullet or 1, which may follow a paragraph
    bool isBare = false;  ///< nothing stands behind it
};
[[nodiscard]] std::optional<ListMark> listMark(QStringView line);

/// The line between a table's head and body.
[[nodiscard]] bool isTableDelimiter(QStringView line);
/// The cells of a table's row with spaces between them.
[[nodiscard]] QString tableRowText(QStringView line);

/// Whether it begins with an HTML tag, `<name`, in any case.
[[nodiscard]] bool beginsTag(QStringView line, QLatin1StringView tag);

/// The label of a link reference definition that takes the whole line.
[[nodiscard]] std::optional<QStringView> definedLink(QStringView line);

}
