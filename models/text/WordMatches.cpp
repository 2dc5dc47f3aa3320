#include "models/text/WordMatches.h"

#include <algorithm>
#include <array>

#include "models/text/CodePoint.h"
#include "models/text/SearchText.h"

namespace vitrine::models {

namespace {

constexpr size_t kMaximumWords = 64;
constexpr size_t kMaximumCharacters = 256;

// Characters compared, for each of the text. Only one that repeats what is looked for comes near: then it is found.
constexpr qsizetype kAllowance = 32;

/// Of an ASCII letter or digit what it folds to, of all others 0.
constexpr auto kAsciiLetters = [] {
    std::array<char, 128> letters{};
    for (char c = '0'; c <= '9'; ++c)
        letters[static_cast<size_t>(c)] = c;
    for (char c = 'a'; c <= 'z'; ++c) {
        letters[static_cast<size_t>(c)] = c;
        letters[static_cast<size_t>(c - 'a' + 'A')] = c;
    }
    return letters;
}();

bool isLetter(CharacterKind kind)
{
    return kind == CharacterKind::Letter || kind == CharacterKind::Spaceless;
}

/// Behind `word` in `text` from `at`, or -1 if it does not stand there.
qsizetype endOfPrefix(QStringView text, qsizetype at, const std::u32string &word, qsizetype &allowance)
{
    for (const char32_t wanted : word) {
        char32_t found = 0;
        while (found == 0 && at < text.size()) {
            const CodePoint c = codePointAt(text, at);
            found = foldedCharacter(c.value);
            at += c.length;
            --allowance;
        }
        if (found != wanted)
            return -1;
    }
    return at;
}

/// Behind the word whose last character so far is of `kind`.
qsizetype endOfWord(QStringView text, qsizetype at, CharacterKind kind)
{
    while (at < text.size()) {
        const CodePoint c = codePointAt(text, at);
        const CharacterKind next = characterKind(c.value);
        if (next != CharacterKind::Mark && (next != CharacterKind::Letter || kind != CharacterKind::Letter))
            break;
        at += c.length;
    }
    return at;
}

/// Of the character that ends before `at`, marks left aside.
CharacterKind kindBefore(QStringView text, qsizetype at)
{
    while (at > 0) {
        at -= at > 1 && text[at - 1].isLowSurrogate() && text[at - 2].isHighSurrogate() ? 2 : 1;
        if (const CharacterKind kind = characterKind(codePointAt(text, at).value); kind != CharacterKind::Mark)
            return kind;
    }
    return CharacterKind::Other;
}

}

WordMatches::WordMatches(const QStringList &words)
{
    size_t characters = 0;
    for (const QString &word : words) {
        std::u32string letters = folded(word.left(kMaximumCharacters)).toStdU32String();
        characters += letters.size();
        if (m_words.size() == kMaximumWords || characters > kMaximumCharacters)
            break;
        if (letters.empty())
            continue;
        m_beginnings.set(letters.front() % m_beginnings.size());
        m_words.push_back(std::move(letters));
    }
}

WordMatch WordMatches::matchAt(QStringView text, qsizetype begin, qsizetype &allowance) const
{
    WordMatch match{begin, begin, 0};
    for (size_t i = 0; i < m_words.size(); ++i) {
        const qsizetype end = endOfPrefix(text, begin, m_words[i], allowance);
        if (end < 0)
            continue;
        match.words |= quint64{1} << i;
        match.end = std::max(match.end, end);
    }
    if (match.words != 0)
        match.end = endOfWord(text, match.end, kindBefore(text, match.end));
    return match;
}

std::vector<WordMatch> WordMatches::in(QStringView text) const
{
    std::vector<WordMatch> matches;
    if (m_words.empty())
        return matches;
    qsizetype allowance = kAllowance * text.size();
    const auto add = [&](qsizetype begin) {
        if (allowance <= 0)
            return;
        if (const WordMatch match = matchAt(text, begin, allowance); match.words != 0)
            matches.push_back(match);
    };
    const auto asciiLetter = [](QChar c) { return c.unicode() < 128 ? kAsciiLetters[c.unicode()] : '\0'; };
    CharacterKind last = CharacterKind::Other;
    for (qsizetype i = 0; i < text.size();) {
        if (const char letter = asciiLetter(text[i]); letter != 0) {
            if (last != CharacterKind::Letter && mayBegin(static_cast<char32_t>(letter)))
                add(i);
            last = CharacterKind::Letter;
            while (i < text.size() && asciiLetter(text[i]) != 0)
                ++i;
            continue;
        }
        const CodePoint c = codePointAt(text, i);
        if (const CharacterKind kind = characterKind(c.value); kind != CharacterKind::Mark) {
            const bool isBeginning =
                isLetter(kind) && (kind == CharacterKind::Spaceless || last != CharacterKind::Letter);
            if (isBeginning && mayBegin(foldedCharacter(c.value)))
                add(i);
            last = kind;
        }
        i += c.length;
    }
    return matches;
}

}
