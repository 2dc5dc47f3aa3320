#include "models/text/TextFind.h"

#include <QStringMatcher>

#include "models/text/CodePoint.h"

namespace vitrine::models {

namespace {

/// Of a script without spaces every character is a word.
bool isWithinWord(QStringView text, qsizetype at)
{
    if (at < 0 || at >= text.size())
        return false;
    const bool isSecondHalf = text[at].isLowSurrogate() && at > 0;
    const CharacterKind kind = characterKind(codePointAt(text, isSecondHalf ? at - 1 : at).value);
    return kind == CharacterKind::Letter || kind == CharacterKind::Mark;
}

bool isWholeWord(QStringView text, qsizetype begin, qsizetype end)
{
    const bool goesOnBefore = isWithinWord(text, begin) && isWithinWord(text, begin - 1);
    const bool goesOnBehind = isWithinWord(text, end - 1) && isWithinWord(text, end);
    return !goesOnBefore && !goesOnBehind;
}

}

std::vector<qsizetype> findAll(QStringView in, const TextFind &find)
{
    std::vector<qsizetype> places;
    const qsizetype size = find.text.size();
    if (size == 0)
        return places;
    const QStringMatcher matcher(find.text, find.matchesCase ? Qt::CaseSensitive : Qt::CaseInsensitive);
    for (qsizetype at = matcher.indexIn(in); at >= 0;) {
        const bool counts = !find.isWholeWord || isWholeWord(in, at, at + size);
        if (counts)
            places.push_back(at);
        at = matcher.indexIn(in, at + (counts ? size : 1));
    }
    return places;
}

}
