#pragma once

#include <bitset>
#include <string>
#include <vector>

#include <QString>
#include <QStringList>

namespace vitrine::models {

/// A stretch of a text that begins as one or several words that are looked for, to the end of its own word.
struct WordMatch
{
    qsizetype begin = 0;
    qsizetype end = 0;
    quint64 words = 0; ///< one bit for each

    bool operator==(const WordMatch &) const = default;
};

/// Finds words in texts: at the beginning of a word, whatever their case and diacritics.
class WordMatches final
{
public:
    /// Only the first 64 words and 256 characters of them count.
    explicit WordMatches(const QStringList &words);

    /// In order of their beginning; they may overlap in scripts without spaces.
    [[nodiscard]] std::vector<WordMatch> in(QStringView text) const;

private:
    [[nodiscard]] WordMatch matchAt(QStringView text, qsizetype begin, qsizetype &allowance) const;
    [[nodiscard]] bool mayBegin(char32_t folded) const { return m_beginnings[folded % m_beginnings.size()]; }

    std::vector<std::u32string> m_words;
    std::bitset<512> m_beginnings; ///< the words' first letters, several to a bit
};

}
