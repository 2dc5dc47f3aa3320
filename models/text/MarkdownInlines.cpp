#include "models/text/MarkdownInlines.h"

#include <algorithm>

#include "models/text/MarkdownBlocks.h"
#include "models/text/MarkdownEntity.h"
#include "models/text/MarkdownLink.h"
#include "models/text/MarkdownTag.h"

namespace vitrine::models {

namespace {

constexpr QChar kErased(0xffff); // a noncharacter: no text has it

// Looking for the end of a link or tag that has none is paid from an allowance in proportion to the text: no writer
// comes near it, and texts made for the purpose do not take time by the square.
constexpr qsizetype kAllowance = 8;

bool isMark(QChar c)
{
    switch (c.unicode()) {
    case u'\\':
    case u'`':
    case u'*':
    case u'_':
    case u'~':
    case u'[':
    case u']':
    case u'!':
    case u'<':
    case u'&':
        return true;
    default:
        return false;
    }
}

bool isAsciiPunctuation(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x21 && u <= 0x2f) || (u >= 0x3a && u <= 0x40) || (u >= 0x5b && u <= 0x60) || (u >= 0x7b && u <= 0x7e);
}

}

QStringView MarkdownInlines::read(QStringView text)
{
    m_text = text;
    m_at = 0;
    m_read.clear();
    m_runs.clear();
    m_brackets.clear();
    m_linkFloor = 0;
    m_knowsCodeMarks = false;
    m_allowance = kAllowance * text.size();
    while (m_at < text.size()) {
        qsizetype end = m_at;
        while (end < text.size() && !isMark(text[end]))
            ++end;
        copy(end);
        if (m_at < text.size())
            readMark(text[m_at]);
    }
    finishEmphasis();
    m_read.removeIf([](QChar c) { return c == kErased; });
    return m_read;
}

void MarkdownInlines::readMark(QChar mark)
{
    switch (mark.unicode()) {
    case u'\\':
        return readEscape();
    case u'`':
        return readCode();
    case u'[':
        return openBracket(false);
    case u']':
        return closeBracket();
    case u'<':
        return readPointed();
    case u'&':
        return readEntity();
    case u'!':
        if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'[')
            return openBracket(true);
        return copy(m_at + 1);
    default:
        return readRun();
    }
}

void MarkdownInlines::readEscape()
{
    const bool isEscape =
        m_at + 1 < m_text.size() && (isAsciiPunctuation(m_text[m_at + 1]) || m_text[m_at + 1] == u'\n');
    if (isEscape)
        ++m_at;
    copy(std::min(m_at + 1, m_text.size()));
}

void MarkdownInlines::readCode()
{
    qsizetype begin = m_at;
    while (begin < m_text.size() && m_text[begin] == u'`')
        ++begin;
    const qsizetype length = begin - m_at;
    const qsizetype end = endOfCode(length, begin);
    if (end < 0)
        return copy(begin);
    m_at = begin;
    const bool isPadded = end - begin > 2 && m_text[begin] == u' ' && m_text[end - 1] == u' ';
    m_at += isPadded ? 1 : 0;
    copy(end - (isPadded ? 1 : 0));
    m_at = end + length;
}

/// Where the code ends that begins at `from`, or -1. The first that has no end makes all later ends known.
qsizetype MarkdownInlines::endOfCode(qsizetype length, qsizetype from)
{
    if (length > kLongestCodeMark || (m_knowsCodeMarks && m_codeMarks[static_cast<size_t>(length)] < from))
        return -1;
    if (!m_knowsCodeMarks)
        m_codeMarks.fill(-1);
    for (qsizetype at = from; (at = m_text.indexOf(u'`', at)) >= 0;) {
        const qsizetype begin = at;
        while (at < m_text.size() && m_text[at] == u'`')
            ++at;
        if (at - begin == length)
            return begin;
        if (at - begin <= kLongestCodeMark)
            m_codeMarks[static_cast<size_t>(at - begin)] = begin;
    }
    m_knowsCodeMarks = true;
    return -1;
}

void MarkdownInlines::readRun()
{
    EmphasisRun run = emphasisRun(m_text, m_at);
    run.at = m_read.size();
    if (run.canOpen || run.canClose)
        m_runs.push_back(run);
    copy(m_at + run.length);
}

void MarkdownInlines::openBracket(bool isImage)
{
    if (!m_brackets.empty())
        m_brackets.back().hasBrackets = true;
    const qsizetype begin = m_at + (isImage ? 2 : 1);
    m_brackets.push_back({.at = m_read.size(), .begin = begin, .isImage = isImage});
    copy(begin);
}

void MarkdownInlines::closeBracket()
{
    if (m_brackets.empty())
        return copy(m_at + 1);
    const Bracket bracket = m_brackets.back();
    m_brackets.pop_back();
    const bool isWithinLink = !bracket.isImage && m_brackets.size() < m_linkFloor;
    m_linkFloor = std::min(m_linkFloor, m_brackets.size());
    const qsizetype end = isWithinLink ? -1 : endOfLink(bracket);
    if (end < 0)
        return copy(m_at + 1);
    erase(bracket.at, bracket.isImage ? 2 : 1);
    m_at = end;
    if (!bracket.isImage)
        m_linkFloor = m_brackets.size();
}

/// Where the link ends whose text ends here, or less than 0 if it is none.
qsizetype MarkdownInlines::endOfLink(const Bracket &bracket)
{
    const qsizetype next = m_at + 1;
    const QChar follows = next < m_text.size() ? m_text[next] : QChar();
    if (follows == u'(') {
        if (const qsizetype end = spend(endOfLinkTarget(m_text, next)); end >= 0)
            return end;
    }
    if (m_linkLabels.isEmpty())
        return -1;
    if (follows == u'[') {
        if (const qsizetype end = endOfLinkLabel(m_text, next); end >= 0)
            return isLabel(m_text.sliced(next + 1, end - next - 2)) ? end : -1;
    }
    if (bracket.hasBrackets || !isLabel(m_text.sliced(bracket.begin, m_at - bracket.begin)))
        return -1;
    return m_text.sliced(next).startsWith(u"[]") ? next + 2 : next;
}

bool MarkdownInlines::isLabel(QStringView label) const
{
    constexpr qsizetype kMaximumLabel = 999;
    return label.size() <= kMaximumLabel && m_linkLabels.contains(linkLabel(label));
}

void MarkdownInlines::readPointed()
{
    if (m_allowance <= 0)
        return copy(m_at + 1);
    if (const qsizetype end = endOfAutolink(m_text, m_at); end >= 0) {
        ++m_at;
        copy(end - 1);
        ++m_at;
        return;
    }
    const HtmlTag tag = htmlTag(m_text, m_at);
    if (spend(tag.end) < 0)
        return copy(m_at + 1);
    m_at = tag.end;
    if (tag.separates)
        m_read += u' ';
}

void MarkdownInlines::readEntity()
{
    const auto entity = markdownEntity(m_text.sliced(m_at));
    if (!entity)
        return copy(m_at + 1);
    m_read += QStringView(QChar::fromUcs4(entity->character));
    m_at += entity->length;
}

/// Takes the source up to `end` as text.
void MarkdownInlines::copy(qsizetype end)
{
    m_read += m_text.sliced(m_at, end - m_at);
    m_at = end;
}

void MarkdownInlines::erase(qsizetype at, qsizetype count)
{
    std::fill_n(m_read.begin() + at, count, kErased);
}

void MarkdownInlines::finishEmphasis()
{
    matchEmphasis(m_runs);
    for (const EmphasisRun &run : m_runs)
        erase(run.at, run.length - run.unmatched);
}

/// Pays for what was looked at in vain; with nothing left, everything is in vain.
qsizetype MarkdownInlines::spend(qsizetype result)
{
    if (m_allowance <= 0)
        return -1;
    if (result < 0)
        m_allowance -= std::max(qsizetype{0}, lookedAt(result) - m_at);
    return result;
}

}
