#include "models/exchange/ProseCursor.h"

#include <algorithm>

namespace vitrine::models {

namespace {

constexpr qsizetype kLongestRun = 16; // of backticks around a span; nobody needs more

qsizetype runLength(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] == text[at])
        ++end;
    return end - at;
}

qsizetype endOfLine(QStringView text, qsizetype at)
{
    const qsizetype end = text.indexOf(u'\n', at);
    return end < 0 ? text.size() : end + 1;
}

/// Where a line's own text begins: behind indentation, marks of quotes and one mark of a list.
qsizetype contentOf(QStringView text, qsizetype at)
{
    const auto skip = [&](auto isSkipped) {
        while (at < text.size() && isSkipped(text[at]))
            ++at;
    };
    const auto isMargin = [](QChar c) { return c == u' ' || c == u'\t' || c == u'>'; };
    skip(isMargin);
    const qsizetype mark = at;
    skip([](QChar c) { return c.isDigit(); });
    const bool isNumbered = at > mark && at < text.size() && (text[at] == u'.' || text[at] == u')');
    const bool isBullet = at == mark && at < text.size() && (text[at] == u'-' || text[at] == u'*' || text[at] == u'+');
    if ((!isNumbered && !isBullet) || at + 1 >= text.size() || text[at + 1] != u' ')
        return mark;
    ++at;
    skip(isMargin);
    return at;
}

}

qsizetype ProseCursor::lineEnd() const
{
    return endOfLine(m_text, m_at);
}

qsizetype ProseCursor::codeEnd()
{
    if (isAtEnd())
        return m_at;
    if (isAtLineStart()) {
        if (const qsizetype end = fenceEnd(); end > m_at)
            return end;
    }
    return current() == u'`' ? spanEnd() : m_at;
}

qsizetype ProseCursor::fenceEnd() const
{
    const qsizetype begin = contentOf(m_text, m_at);
    if (begin >= m_text.size() || (m_text[begin] != u'`' && m_text[begin] != u'~'))
        return m_at;
    const qsizetype length = runLength(m_text, begin);
    qsizetype line = endOfLine(m_text, begin);
    if (length < 3 || (m_text[begin] == u'`' && m_text.sliced(begin + length, line - begin - length).contains(u'`')))
        return m_at;
    while (line < m_text.size()) {
        const qsizetype next = endOfLine(m_text, line);
        qsizetype at = line;
        while (at < next && (m_text[at] == u' ' || m_text[at] == u'\t' || m_text[at] == u'>'))
            ++at;
        if (at < next && m_text[at] == m_text[begin] && runLength(m_text, at) >= length &&
            m_text.sliced(at, next - at).trimmed().size() == runLength(m_text, at))
            return next;
        line = next;
    }
    return m_text.size();
}

qsizetype ProseCursor::spanEnd()
{
    const qsizetype length = runLength(m_text, m_at);
    const qsizetype after = m_at + length;
    if (length > kLongestRun)
        return after;
    if (const auto known = m_unclosed.find(length); known != m_unclosed.end() && after < known->second)
        return after;
    qsizetype at = after;
    while (at < m_text.size()) {
        if (m_text[at] == u'`') {
            const qsizetype run = runLength(m_text, at);
            if (run == length)
                return at + run;
            at += run;
        } else if (m_text[at] == u'\n' && at + 1 < m_text.size() && m_text[at + 1] == u'\n') {
            break; // a span ends with its paragraph at the latest
        } else {
            ++at;
        }
    }
    m_unclosed[length] = at;
    return after; // the marks alone
}

}
