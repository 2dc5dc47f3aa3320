#include "models/text/CodePoint.h"

#include <algorithm>
#include <array>

namespace vitrine::models {

namespace {

constexpr char32_t kFirstSpaceless = 0xe00; // Thai; nothing below is of a script without spaces
constexpr char32_t kTableSize = 0x2000;     // Latin, Greek, Cyrillic, Hebrew, Arabic, the scripts of India

CharacterKind asciiKind(char32_t c)
{
    if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9'))
        return CharacterKind::Letter;
    return c == U' ' || (c >= 0x09 && c <= 0x0d) ? CharacterKind::Space : CharacterKind::Other;
}

bool isSpaceless(char32_t c)
{
    if (c == 0x30fc || c == 0xff70) // the mark of a long vowel belongs to both kana
        return true;
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

bool isDroppedMark(char32_t c)
{
    return QChar::category(c) == QChar::Mark_NonSpacing && c != 0x3099 && c != 0x309a; // か and が are two letters
}

/// The letter under the diacritics; what consists of several letters is left as it is.
char32_t withoutDiacritics(char32_t c)
{
    const bool isHangul = c >= 0xac00 && c <= 0xd7a3;
    while (!isHangul && QChar::decompositionTag(c) == QChar::Canonical) {
        const QString parts = QChar::decomposition(c);
        const CodePoint base = codePointAt(parts, 0);
        for (qsizetype i = base.length; i < parts.size();) {
            const CodePoint mark = codePointAt(parts, i);
            if (!isDroppedMark(mark.value))
                return c;
            i += mark.length;
        }
        c = base.value;
    }
    return c;
}

char32_t computeFolded(char32_t c)
{
    if (isDroppedMark(c))
        return 0;
    if (c == 0)
        return QChar::ReplacementCharacter;
    c = withoutDiacritics(c);
    return isDroppedMark(c) ? 0 : QChar::toCaseFolded(c);
}

}

CharacterKind characterKind(char32_t c)
{
    if (c < 0x80)
        return asciiKind(c);
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
        return CharacterKind::Letter;
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
        return c >= kFirstSpaceless && isSpaceless(c) ? CharacterKind::Spaceless : CharacterKind::Letter;
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Other_PrivateUse:
        return CharacterKind::Letter;
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
        return CharacterKind::Mark;
    case QChar::Symbol_Currency:
    case QChar::Symbol_Modifier:
    case QChar::Symbol_Other:
    case QChar::Other_NotAssigned:
        return CharacterKind::Symbol;
    default:
        return QChar::isSpace(c) ? CharacterKind::Space : CharacterKind::Other;
    }
}

char32_t foldedCharacter(char32_t c)
{
    if (c >= U'A' && c <= U'Z')
        return c + 0x20;
    if (c >= kTableSize)
        return computeFolded(c);
    static const auto table = [] {
        std::array<char16_t, kTableSize> folded{};
        for (char32_t i = 0; i < kTableSize; ++i)
            folded[i] = static_cast<char16_t>(computeFolded(i));
        return folded;
    }();
    return table[c];
}

QString withoutInvisible(QStringView text)
{
    QString kept = text.toString();
    if (std::ranges::any_of(text, [](QChar c) { return isInvisible(c.unicode()); }))
        kept.removeIf([](QChar c) { return isInvisible(c.unicode()); });
    return kept;
}

}
