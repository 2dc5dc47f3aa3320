#pragma once

#include <vector>

#include <QString>

namespace vitrine::models {

/// How a text is searched for a piece of text.
struct TextFind
{
    QString text;
    bool matchesCase = false;
    bool isWholeWord = false; ///< nothing that belongs to a word stands before or behind it

    bool operator==(const TextFind &) const = default;
};

/// Where all places begin, in order and without overlap; each is as long as the text that is looked for. An empty one
/// is nowhere. Takes about 5 ms for a million characters. Thread-safe.
[[nodiscard]] std::vector<qsizetype> findAll(QStringView in, const TextFind &find);

}
