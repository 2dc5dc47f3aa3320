#pragma once

#include <optional>

#include <QString>

namespace vitrine::models {

/// Safe HTML from Markdown: CommonMark with tables, strikethrough, bare links and task lists. Raw HTML is dropped and
/// links that could run a script lead nowhere. Any input is valid Markdown. Thread-safe.
[[nodiscard]] QString renderMarkdown(QStringView markdown);

/// The same, and at the beginning of each paragraph and heading stands an empty anchor: the prefix, which is a plain
/// word, and the number of its line, counted from 0. Thread-safe.
[[nodiscard]] QString renderMarkdownWithLines(QStringView markdown, QStringView anchorPrefix);

struct MarkdownHeading
{
    QString text;           ///< without its marks, on one line
    qsizetype begin = 0;    ///< where its first line begins
    qsizetype end = 0;      ///< where the line behind it begins, or the text's length
    bool isAtStart = false; ///< nothing but blank lines stands before it

    bool operator==(const MarkdownHeading &) const = default;
};

/// The first heading of any level that has a text and stands outside of lists and quotes, within the first 64 Ki
/// characters. Thread-safe.
[[nodiscard]] std::optional<MarkdownHeading> firstHeading(QStringView markdown);

/// About how many words a reader sees; in scripts without spaces each character counts. Thread-safe.
[[nodiscard]] qsizetype wordCount(QStringView markdown);

/// How many minutes it takes to read, at 220 words a minute and 450 characters of scripts without spaces, rounded up; 0
/// without words. Thread-safe.
[[nodiscard]] qint64 readingMinutes(QStringView markdown);

struct TextLength
{
    qint64 words = 0;
    qint64 minutes = 0;

    bool operator==(const TextLength &) const = default;
};
/// Both at once. Thread-safe.
[[nodiscard]] TextLength textLength(QStringView markdown);

}
