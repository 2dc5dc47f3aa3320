#include "models/text/MarkdownTag.h"

#include <algorithm>
#include <array>

#include <QString>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isAsciiLetterOrDigit(QChar c)
{
    return isAsciiLetter(c) || (c >= u'0' && c <= u'9');
}

template <class Accept>
qsizetype endOfRun(QStringView text, qsizetype at, Accept accepts)
{
    while (at < text.size() && accepts(text[at]))
        ++at;
    return at;
}

qsizetype skipSpace(QStringView text, qsizetype at)
{
    return endOfRun(text, at, [](QChar c) { return c.isSpace(); });
}

bool isScheme(QStringView text)
{
    constexpr qsizetype kShortest = 2;
    constexpr qsizetype kLongest = 32;
    return text.size() >= kShortest && text.size() <= kLongest && isAsciiLetter(text[0]) &&
           std::ranges::all_of(text,
                               [](QChar c) { return isAsciiLetterOrDigit(c) || c == u'+' || c == u'.' || c == u'-'; });
}

bool isMailAddress(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    const auto isOfName = [](QChar c) {
        return isAsciiLetterOrDigit(c) || QStringView(u".!#$%&'*+/=?^_`{|}~-").contains(c);
    };
    const auto isOfHost = [](QChar c) { return isAsciiLetterOrDigit(c) || c == u'.' || c == u'-'; };
    return at > 0 && at + 1 < text.size() && std::ranges::all_of(text.first(at), isOfName) &&
           std::ranges::all_of(text.sliced(at + 1), isOfHost);
}

/// Behind `end`, looked for from `at` on.
qsizetype behind(QStringView text, qsizetype at, QLatin1StringView end)
{
    const qsizetype found = at > text.size() ? -1 : text.indexOf(end, at, Qt::CaseInsensitive);
    return found < 0 ? notReached(text.size()) : found + end.size();
}

/// `="value"` behind an attribute's name; `at` if there is none.
qsizetype endOfValue(QStringView text, qsizetype at)
{
    qsizetype begin = skipSpace(text, at);
    if (begin == text.size() || text[begin] != u'=')
        return at;
    begin = skipSpace(text, begin + 1);
    if (begin == text.size())
        return notReached(begin);
    if (const QChar quote = text[begin]; quote == u'"' || quote == u'\'') {
        const qsizetype end = text.indexOf(quote, begin + 1);
        return end < 0 ? notReached(text.size()) : end + 1;
    }
    const qsizetype end =
        endOfRun(text, begin, [](QChar c) { return !c.isSpace() && !QStringView(u"\"'=<>`").contains(c); });
    return end == begin ? notReached(end) : end;
}

qsizetype endOfAttributes(QStringView text, qsizetype at)
{
    while (true) {
        const qsizetype begin = skipSpace(text, at);
        const auto isOfName = [](QChar c) { return isAsciiLetterOrDigit(c) || QStringView(u"_:.-").contains(c); };
        if (begin == at || begin == text.size() ||
            !(isAsciiLetter(text[begin]) || QStringView(u"_:").contains(text[begin])))
            return begin;
        const qsizetype end = endOfValue(text, endOfRun(text, begin, isOfName));
        if (end < 0)
            return end;
        at = end;
    }
}

bool separatesWords(QStringView name)
{
    static constexpr std::array<QLatin1StringView, 29> kWithinWords{
        "a"_L1,      "abbr"_L1,   "b"_L1,    "bdi"_L1,   "bdo"_L1,  "big"_L1, "cite"_L1, "code"_L1,
        "del"_L1,    "dfn"_L1,    "em"_L1,   "font"_L1,  "i"_L1,    "ins"_L1, "kbd"_L1,  "mark"_L1,
        "q"_L1,      "s"_L1,      "samp"_L1, "small"_L1, "span"_L1, "sub"_L1, "sup"_L1,  "time"_L1,
        "strike"_L1, "strong"_L1, "tt"_L1,   "u"_L1,     "wbr"_L1,
    };
    return std::ranges::none_of(
        kWithinWords, [name](QLatin1StringView known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
}

/// `</name>` or `<name attribute="value" />`
HtmlTag namedTag(QStringView text, qsizetype at)
{
    const bool isClosing = at + 1 < text.size() && text[at + 1] == u'/';
    const qsizetype begin = at + (isClosing ? 2 : 1);
    if (begin >= text.size() || !isAsciiLetter(text[begin]))
        return {notReached(at)};
    qsizetype end = endOfRun(text, begin, [](QChar c) { return isAsciiLetterOrDigit(c) || c == u'-'; });
    const QStringView name = text.sliced(begin, end - begin);
    end = isClosing ? skipSpace(text, end) : endOfAttributes(text, end);
    if (end < 0)
        return {end};
    if (!isClosing && end < text.size() && text[end] == u'/')
        ++end;
    if (end >= text.size() || text[end] != u'>')
        return {notReached(end)};
    ++end;
    for (const auto hidden : {"script"_L1, "style"_L1}) {
        if (isClosing || name.compare(hidden, Qt::CaseInsensitive) != 0)
            continue;
        const qsizetype close = behind(text, end, hidden == "script"_L1 ? "</script>"_L1 : "</style>"_L1);
        end = close < 0 ? text.size() : close;
    }
    return {end, separatesWords(name)};
}

}

qsizetype endOfAutolink(QStringView text, qsizetype at)
{
    const qsizetype end = endOfRun(text, at + 1, [](QChar c) { return c.unicode() > 0x20 && c != u'<' && c != u'>'; });
    if (end == text.size() || text[end] != u'>')
        return notReached(end);
    const QStringView address = text.sliced(at + 1, end - at - 1);
    const qsizetype colon = address.indexOf(u':');
    const bool isLink = (colon >= 0 && isScheme(address.first(colon))) || isMailAddress(address);
    return isLink ? end + 1 : notReached(end);
}

HtmlTag htmlTag(QStringView text, qsizetype at)
{
    const QStringView rest = text.sliced(at);
    if (rest.startsWith("<!--"_L1))
        return {behind(text, at + 2, "-->"_L1), false};
    if (rest.startsWith("<?"_L1))
        return {behind(text, at + 2, "?>"_L1), false};
    if (rest.startsWith("<![CDATA["_L1))
        return {behind(text, at + 2, "]]>"_L1), false};
    if (rest.startsWith("<!"_L1) && rest.size() > 2 && isAsciiLetter(rest[2]))
        return {behind(text, at + 2, ">"_L1), false};
    return namedTag(text, at);
}

}
