#include "models/text/MarkdownLink.h"

namespace vitrine::models {

namespace {

constexpr qsizetype kMaximumLabel = 999;
constexpr int kMaximumBrackets = 32; // within an address

bool isControlOrSpace(QChar c)
{
    return c.unicode() <= 0x20 || c.unicode() == 0x7f;
}

qsizetype skipSpace(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

qsizetype endOfPointedAddress(QStringView text, qsizetype at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == u'>')
            return at + 1;
        if (text[at] == u'<' || text[at] == u'\n')
            break;
        if (text[at] == u'\\')
            ++at;
    }
    return notReached(at);
}

qsizetype endOfBareAddress(QStringView text, qsizetype at)
{
    int depth = 0;
    for (; at < text.size() && !isControlOrSpace(text[at]); ++at) {
        if (text[at] == u'\\' && at + 1 < text.size() && !isControlOrSpace(text[at + 1]))
            ++at;
        else if (text[at] == u'(' && ++depth > kMaximumBrackets)
            return notReached(at);
        else if (text[at] == u')' && --depth < 0)
            break;
    }
    return depth > 0 ? notReached(at) : at;
}

qsizetype endOfTitle(QStringView text, qsizetype at)
{
    const QChar close = text[at] == u'(' ? QChar(u')') : text[at];
    for (++at; at < text.size(); ++at) {
        if (text[at] == close)
            return at + 1;
        if (text[at] == u'\\')
            ++at;
    }
    return notReached(at);
}

bool beginsTitle(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'(';
}

}

qsizetype endOfLinkLabel(QStringView text, qsizetype at)
{
    bool isBlank = true;
    const qsizetype limit = std::min(text.size(), at + 1 + kMaximumLabel);
    for (++at; at < limit; ++at) {
        if (text[at] == u']')
            return isBlank ? notReached(at) : at + 1;
        if (text[at] == u'[')
            break;
        if (text[at] == u'\\')
            ++at;
        isBlank = isBlank && (at >= limit || text[at].isSpace());
    }
    return notReached(at);
}

qsizetype endOfAddressAndTitle(QStringView text, qsizetype at)
{
    const bool isPointed = at < text.size() && text[at] == u'<';
    const qsizetype end = isPointed ? endOfPointedAddress(text, at) : endOfBareAddress(text, at);
    if (end < 0)
        return end;
    const qsizetype title = skipSpace(text, end);
    if (title == end || title == text.size() || !beginsTitle(text[title]))
        return end;
    return endOfTitle(text, title);
}

qsizetype endOfLinkTarget(QStringView text, qsizetype at)
{
    at = endOfAddressAndTitle(text, skipSpace(text, at + 1));
    if (at < 0)
        return at;
    at = skipSpace(text, at);
    return at < text.size() && text[at] == u')' ? at + 1 : notReached(at);
}

}
