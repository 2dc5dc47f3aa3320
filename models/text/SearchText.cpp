#include "models/text/SearchText.h"

#include <algorithm>

#include "models/text/CodePoint.h"

namespace vitrine::models {

namespace {

constexpr QChar kZeroWidthSpace(0x200b);

// Qt takes time by the square to compose a long text and to order many marks on one letter, so it is given pieces, and
// no more marks than the 30 of Unicode's Stream-Safe Text Format (UAX #15, 12).
constexpr qsizetype kPieceSize = 256;
constexpr qsizetype kMaximumMarks = 30;

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

/// May become one character with what stands before it.
bool joinsBackwards(char32_t c)
{
    if (c < 0x300)
        return false;
    const bool isVowelOrFinal = (c >= 0x1160 && c <= 0x11ff) || (c >= 0xd7b0 && c <= 0xd7ff); // of Hangul
    return isVowelOrFinal || characterKind(c) == CharacterKind::Mark;
}

/// In Unicode's form C and without invisible characters.
QString composed(QStringView text)
{
    QString whole;
    whole.reserve(text.size());
    QString piece;
    qsizetype joined = 0;
    CodePoint c;
    for (qsizetype i = 0; i < text.size(); i += c.length) {
        c = codePointAt(text, i);
        if (isInvisible(c.value))
            continue;
        joined = joinsBackwards(c.value) ? joined + 1 : 0;
        if (joined > kMaximumMarks)
            continue;
        if (piece.size() >= kPieceSize && joined == 0) {
            whole += piece.normalized(QString::NormalizationForm_C);
            piece.clear();
        }
        piece += text.sliced(i, c.length);
    }
    return whole + piece.normalized(QString::NormalizationForm_C);
}

/// Whether a word ends between two characters although SQLite would go on.
bool isHiddenBorder(CharacterKind before, CharacterKind after)
{
    using enum CharacterKind;
    const auto isOfWord = [](CharacterKind kind) { return kind == Letter || kind == Spaceless || kind == Symbol; };
    if (!isOfWord(before) || !isOfWord(after))
        return false;
    return before == Spaceless || after == Spaceless || before != after;
}

}

QString searchable(QStringView text)
{
    if (isAscii(text))
        return text.toString();
    const QString whole = composed(text);
    QString out;
    out.reserve(whole.size() + whole.size() / 4);
    CharacterKind last = CharacterKind::Other;
    CodePoint c;
    for (qsizetype i = 0; i < whole.size(); i += c.length) {
        c = codePointAt(whole, i);
        if (const CharacterKind kind = characterKind(c.value); kind != CharacterKind::Mark) {
            if (isHiddenBorder(last, kind))
                out += kZeroWidthSpace;
            last = kind;
        }
        out += QStringView(whole).sliced(i, c.length);
    }
    return out;
}

QString folded(QStringView text)
{
    const QString whole = isAscii(text) ? text.toString() : composed(text);
    QString out;
    out.reserve(whole.size());
    CodePoint c;
    for (qsizetype i = 0; i < whole.size(); i += c.length) {
        c = codePointAt(whole, i);
        if (const char32_t f = foldedCharacter(c.value); f != 0)
            out += QStringView(QChar::fromUcs4(f));
    }
    return out;
}

}
