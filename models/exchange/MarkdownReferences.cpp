#include "models/exchange/MarkdownReferences.h"

#include "models/exchange/MdxTag.h"
#include "models/exchange/ProseCursor.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

using Use = MarkdownReference::Use;

constexpr qsizetype kLongestAddress = 2048;
constexpr int kMostUnclosed = 1000; // of brackets without an end; looking for each takes time

bool isPunctuation(QChar c)
{
    return c.unicode() < 0x80 && !c.isLetterOrNumber() && !c.isSpace();
}

/// Without backslashes before punctuation and with the few entities that addresses carry.
QString readAddress(QStringView text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size() && isPunctuation(text[i + 1]))
            ++i;
        out += text[i];
    }
    return out.replace("&amp;"_L1, "&"_L1).replace("&#39;"_L1, "'"_L1).replace("&quot;"_L1, "\""_L1);
}

class Finder final
{
public:
    explicit Finder(QStringView text)
        : m_cursor(text)
        , m_text(text)
    {
    }

    std::vector<MarkdownReference> find()
    {
        while (!m_cursor.isAtEnd()) {
            if (m_cursor.isAtLineStart() && m_cursor.current() == u'\n')
                m_open.clear(); // a new paragraph
            if (const qsizetype end = m_cursor.codeEnd(); end > m_cursor.position())
                m_cursor.moveTo(end);
            else
                look();
        }
        return std::move(m_found);
    }

private:
    void look()
    {
        const qsizetype at = m_cursor.position();
        const QChar c = m_cursor.current();
        if (c == u'\\')
            m_cursor.moveTo(std::min(at + 2, m_text.size()));
        else if (c == u'[')
            open(at);
        else if (c == u']')
            close(at);
        else if (c == u'<')
            lookAtTag(at);
        else
            m_cursor.step();
    }

    void open(qsizetype at)
    {
        m_open.push_back(at > 0 && m_text[at - 1] == u'!' ? Use::Picture : Use::Link);
        m_isDefinition = isFirstOnLine(at);
        m_cursor.step();
    }

    bool isFirstOnLine(qsizetype at) const
    {
        qsizetype begin = at;
        while (begin > 0 && at - begin < 4 && m_text[begin - 1] == u' ')
            --begin;
        return begin == 0 || m_text[begin - 1] == u'\n';
    }

    void close(qsizetype at)
    {
        m_cursor.step();
        if (m_open.empty())
            return;
        const Use use = m_open.back();
        m_open.pop_back();
        if (at + 1 >= m_text.size())
            return;
        if (m_text[at + 1] == u'(')
            readDestination(at + 2, use, true);
        else if (m_text[at + 1] == u':' && m_open.empty() && m_isDefinition)
            readDestination(at + 2, Use::Link, false);
    }

    /// The address behind `](` or `]:`.
    void readDestination(qsizetype begin, Use use, bool isInline)
    {
        const qsizetype limit = std::min(m_text.size(), begin + kLongestAddress);
        while (begin < limit && (m_text[begin] == u' ' || m_text[begin] == u'\t' || m_text[begin] == u'\n'))
            ++begin;
        if (begin >= limit || m_unclosed > kMostUnclosed)
            return;
        const bool isBracketed = m_text[begin] == u'<';
        const qsizetype end = isBracketed ? bracketedEnd(++begin, limit) : bareEnd(begin, limit, isInline);
        m_unclosed += end < 0 ? 1 : 0;
        if (end <= begin)
            return;
        add(use, begin, end);
        m_cursor.moveTo(end);
    }

    qsizetype bracketedEnd(qsizetype at, qsizetype limit) const
    {
        for (; at < limit && m_text[at] != u'\n' && m_text[at] != u'<'; ++at) {
            if (m_text[at] == u'>')
                return at;
            if (m_text[at] == u'\\')
                ++at;
        }
        return -1;
    }

    /// Up to a space, or the bracket that closes. Editors also write bare addresses with spaces in them; those end
    /// with the bracket when nothing that looks like a title stands before it.
    qsizetype bareEnd(qsizetype at, qsizetype limit, bool isInline) const
    {
        int depth = 0;
        qsizetype space = -1;
        for (; at < limit; ++at) {
            const QChar c = m_text[at];
            if (c == u'\n' && (!isInline || (at + 1 < limit && m_text[at + 1] == u'\n')))
                break;
            if (c == u'\\' && at + 1 < limit) {
                ++at;
            } else if (c.isSpace()) {
                if (!isInline)
                    return at;
                space = space < 0 ? at : space;
            } else if (space >= 0 && (c == u'"' || c == u'\'' || c == u'(') && m_text[at - 1].isSpace()) {
                return space; // a title begins
            } else if (c == u'(') {
                ++depth;
            } else if (c == u')' && isInline && depth-- == 0) {
                return at == space + 1 ? space : trimmedEnd(at);
            }
        }
        return isInline ? -1 : at;
    }

    qsizetype trimmedEnd(qsizetype end) const
    {
        while (m_text[end - 1].isSpace())
            --end;
        return end;
    }

    void lookAtTag(qsizetype at)
    {
        if (m_cursor.startsWith(u"<!--")) {
            const qsizetype end = m_text.indexOf("-->"_L1, at);
            m_cursor.moveTo(end < 0 ? m_text.size() : end + 3);
            return;
        }
        const bool isName = at + 1 < m_text.size() && m_text[at + 1].isLetter();
        const auto tag = isName && m_unclosed < kMostUnclosed ? readMdxTag(m_cursor.rest()) : std::nullopt;
        if (!tag) {
            m_unclosed += isName ? 1 : 0;
            m_cursor.step();
            return;
        }
        for (const MdxAttribute &attribute : tag->attributes)
            addAttribute(attribute, at);
        m_cursor.moveTo(at + tag->end);
    }

    void addAttribute(const MdxAttribute &attribute, qsizetype begin)
    {
        const QString name = attribute.name.toLower();
        const bool isLink = name == "href"_L1;
        if (attribute.isExpression || attribute.begin == 0 || (!isLink && name != "src"_L1 && name != "poster"_L1))
            return;
        add(isLink ? Use::Link : Use::Picture, begin + attribute.begin,
            begin + attribute.begin + attribute.value.size());
    }

    void add(Use use, qsizetype begin, qsizetype end)
    {
        m_found.push_back({use, begin, end - begin, readAddress(m_text.sliced(begin, end - begin))});
    }

    ProseCursor m_cursor;
    QStringView m_text;
    std::vector<MarkdownReference> m_found;
    std::vector<Use> m_open; ///< brackets of this paragraph that are not closed
    bool m_isDefinition = false;
    int m_unclosed = 0;
};

}

std::vector<MarkdownReference> findReferences(QStringView markdown)
{
    return Finder(markdown).find();
}

}
