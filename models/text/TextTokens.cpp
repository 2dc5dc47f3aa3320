#include "models/text/TextTokens.h"

#include "models/text/CodePoint.h"

namespace vitrine::models {

namespace {

constexpr char32_t kJoiner = 0x200d;

bool isSkinTone(char32_t c)
{
    return c >= 0x1f3fb && c <= 0x1f3ff;
}

bool isFlagLetter(char32_t c)
{
    return c >= 0x1f1e6 && c <= 0x1f1ff;
}

template <class Accept>
qsizetype endOfRun(QStringView text, qsizetype at, Accept accepts)
{
    while (at < text.size()) {
        const CodePoint c = codePointAt(text, at);
        if (!accepts(characterKind(c.value)))
            break;
        at += c.length;
    }
    return at;
}

qsizetype endOfMarks(QStringView text, qsizetype at)
{
    return endOfRun(text, at, [](CharacterKind kind) { return kind == CharacterKind::Mark; });
}

/// Behind the parts that make up one emoji with what ends before `at`.
qsizetype endOfEmoji(QStringView text, qsizetype at, char32_t first)
{
    at = endOfMarks(text, at);
    if (at < text.size() && isFlagLetter(first)) {
        const CodePoint second = codePointAt(text, at);
        return isFlagLetter(second.value) ? endOfMarks(text, at + second.length) : at;
    }
    while (at < text.size()) {
        const CodePoint c = codePointAt(text, at);
        if (isSkinTone(c.value)) {
            at = endOfMarks(text, at + c.length);
        } else if (c.value == kJoiner && at + 1 < text.size() &&
                   characterKind(codePointAt(text, at + 1).value) == CharacterKind::Symbol) {
            at = endOfMarks(text, at + 1 + codePointAt(text, at + 1).length);
        } else {
            break;
        }
    }
    return at;
}

qsizetype endOfToken(QStringView text, qsizetype at)
{
    const CodePoint first = codePointAt(text, at);
    const qsizetype next = at + first.length;
    switch (characterKind(first.value)) {
    case CharacterKind::Letter:
        return endOfRun(text, next, [](CharacterKind kind) {
            return kind == CharacterKind::Letter || kind == CharacterKind::Mark;
        });
    case CharacterKind::Space:
        return endOfRun(text, next, [](CharacterKind kind) { return kind == CharacterKind::Space; });
    case CharacterKind::Symbol:
        return endOfEmoji(text, next, first.value);
    default:
        return endOfMarks(text, next);
    }
}

}

std::vector<QStringView> wordTokens(QStringView text)
{
    std::vector<QStringView> tokens;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype end = endOfToken(text, begin);
        tokens.push_back(text.sliced(begin, end - begin));
        begin = end;
    }
    return tokens;
}

std::vector<QStringView> lineTokens(QStringView text)
{
    std::vector<QStringView> lines;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype feed = text.indexOf(u'\n', begin);
        const qsizetype end = feed < 0 ? text.size() : feed + 1;
        lines.push_back(text.sliced(begin, end - begin));
        begin = end;
    }
    return lines;
}

bool surelyBeginsToken(QStringView text, qsizetype at)
{
    if (at == 0 || at == text.size())
        return true;
    const CharacterKind kind = characterKind(codePointAt(text, at).value);
    if (kind == CharacterKind::Spaceless)
        return true;
    return kind != CharacterKind::Space && characterKind(text[at - 1].unicode()) == CharacterKind::Space;
}

}
