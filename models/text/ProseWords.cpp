#include "models/text/ProseWords.h"

#include <algorithm>

#include "models/text/CodePoint.h"

namespace vitrine::models {

namespace {

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

bool isPart(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c.unicode() == 0xad;
}

/// Behind the code that begins there, or behind its backticks when it does not end.
qsizetype endOfCode(QStringView line, qsizetype at)
{
    qsizetype size = 0;
    while (at + size < line.size() && line[at + size] == u'`')
        ++size;
    for (qsizetype i = at + size; i < line.size();) {
        qsizetype run = 0;
        while (i + run < line.size() && line[i + run] == u'`')
            ++run;
        if (run == size)
            return i + run;
        i += std::max<qsizetype>(1, run);
    }
    return at + size;
}

qsizetype endOfWhite(QStringView line, qsizetype at)
{
    while (at < line.size() && !line[at].isSpace())
        ++at;
    return at;
}

/// Behind the address in brackets, tag or entity that begins there; `at` where there is none.
qsizetype endOfSpecial(QStringView line, qsizetype at)
{
    const QStringView rest = line.sliced(at);
    const auto behind = [&](QChar end) {
        const qsizetype found = rest.indexOf(end, 1);
        return found < 0 ? at : at + found + 1;
    };
    if (rest[0] == u'`')
        return endOfCode(line, at);
    if (rest.startsWith(u"](") || rest.startsWith(u"]["))
        return std::max(at, at + rest.indexOf(rest[1] == u'(' ? u')' : u']', 2) + 1);
    if (rest.startsWith(u"]:"))
        return line.size(); // a definition: nothing but an address behind it
    if (rest[0] == u'<' && rest.size() > 1 && (rest[1].isLetter() || rest[1] == u'/' || rest[1] == u'!'))
        return behind(u'>');
    if (rest[0] == u'&') {
        const qsizetype end = behind(u';');
        const QStringView name = line.sliced(at + 1, std::max<qsizetype>(0, end - at - 2));
        const bool isEntity =
            !name.isEmpty() && std::ranges::all_of(name, [](QChar c) { return c.isLetterOrNumber() || c == u'#'; });
        return isEntity ? end : at;
    }
    return at;
}

/// Of what stands before :// or @.
bool isOfName(QChar c)
{
    return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'+' || c == u'_';
}

/// Whether what stands there up to the next white space is an address: of the web, of mail, or a path.
bool isAddress(QStringView line, qsizetype at)
{
    const QStringView token = line.sliced(at, endOfWhite(line, at) - at);
    const qsizetype name = std::ranges::find_if_not(token, isOfName) - token.begin();
    const QStringView rest = token.sliced(name);
    return token.startsWith(u"www.") || token.startsWith(u'/') ||
           (name > 0 && (rest.startsWith(u"://") || rest.startsWith(u'@')));
}

bool isProse(QStringView word)
{
    if (word.size() < 2)
        return false;
    bool hasSmall = false;
    for (qsizetype i = 0; i < word.size();) {
        const CodePoint c = codePointAt(word, i);
        const bool isCapital = QChar::isUpper(c.value);
        if (QChar::isNumber(c.value) || c.value == u'_' || QChar::isSurrogate(c.value) ||
            characterKind(c.value) == CharacterKind::Spaceless || (isCapital && hasSmall))
            return false;
        hasSmall = hasSmall || (QChar::isLetter(c.value) && !isCapital);
        i += c.length;
    }
    return hasSmall;
}

}

std::vector<ProseWord> proseWords(QStringView line)
{
    std::vector<ProseWord> words;
    for (qsizetype at = 0; at < line.size();) {
        if (const qsizetype end = endOfSpecial(line, at); end > at) {
            at = end;
            continue;
        }
        const bool isStart = at == 0 || line[at - 1].isSpace() || QStringView(u"(<[\"").contains(line[at - 1]);
        if (isStart && isAddress(line, at)) {
            at = endOfWhite(line, at);
            continue;
        }
        if (!isPart(line, at)) {
            ++at;
            continue;
        }
        qsizetype end = at;
        const auto joins = [&line](qsizetype i) {
            return (isApostrophe(line[i]) || line[i] == u'_') && i + 1 < line.size() && isPart(line, i + 1);
        };
        while (end < line.size() && (isPart(line, end) || joins(end)))
            ++end;
        if (isProse(line.sliced(at, end - at)))
            words.push_back({at, end - at});
        at = end;
    }
    return words;
}

}
