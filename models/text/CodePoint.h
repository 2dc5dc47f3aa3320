#pragma once

#include <QString>

namespace vitrine::models {

/// One character of a text and how many UTF-16 units it takes. Half a pair stands for itself.
struct CodePoint
{
    char32_t value = 0;
    qsizetype length = 1;
};

/// `at` must be within the text.
[[nodiscard]] inline CodePoint codePointAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(c, text[at + 1]), 2};
    return {c.unicode(), 1};
}

/// What a character is to search, snippets and differences.
enum class CharacterKind {
    Letter,    ///< of a word: letters, numbers and private characters, as SQLite's tokenizer sees it
    Spaceless, ///< a letter of a script that writes without spaces: a word of its own
    Mark,      ///< belongs to the character before it
    Symbol,    ///< also emoji, and what is not assigned
    Space,
    Other, ///< punctuation, controls
};
[[nodiscard]] CharacterKind characterKind(char32_t c);

/// Lower-cased and without diacritics, or 0 for a nonspacing mark. Kana keep their sound marks, Hangul stays whole, and
/// a null character becomes U+FFFD.
[[nodiscard]] char32_t foldedCharacter(char32_t c);

/// Leaves no trace on paper but would cut a word in two: zero width space, soft hyphen and the like.
[[nodiscard]] constexpr bool isInvisible(char32_t c)
{
    return c == 0xad || c == 0x61c || c == 0x200b || c == 0x2060 || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}
[[nodiscard]] QString withoutInvisible(QStringView text);

}
