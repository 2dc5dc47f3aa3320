#include "models/exchange/MdxTag.h"

#include <algorithm>

#include "models/exchange/JsLiteral.h"

namespace vitrine::models {

namespace {

constexpr qsizetype kLongestTag = 32 * 1024;

bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_' || c == u':' || c == u'@';
}

class TagReader final
{
public:
    explicit TagReader(QStringView text)
        : m_text(text.first(std::min(text.size(), kLongestTag)))
    {
    }

    std::optional<MdxTag> read()
    {
        if (!take(u'<'))
            return {};
        MdxTag tag;
        tag.isClosing = take(u'/');
        tag.name = readName();
        if (tag.name.isEmpty() && !(m_at < m_text.size() && m_text[m_at] == u'>'))
            return {};
        // <https://...> is an address.
        if (!tag.name.isEmpty() && (!tag.name.front().isLetter() || tag.name.endsWith(u':') || tag.name.contains(u'@')))
            return {};
        while (m_at < m_text.size()) {
            skipSpace();
            if (take(u'>')) {
                tag.end = m_at;
                return tag;
            }
            if (take(u'/'))
                tag.isSelfClosing = true;
            else if (!readAttribute(tag))
                return {};
        }
        return {};
    }

private:
    bool take(QChar c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    QString readName()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && isNamePart(m_text[m_at]))
            ++m_at;
        return m_text.sliced(begin, m_at - begin).toString();
    }

    bool readAttribute(MdxTag &tag)
    {
        if (m_at < m_text.size() && m_text[m_at] == u'{') { // {...props}
            const auto end = endOfBrackets(m_text, m_at);
            m_at = end.value_or(m_text.size());
            return end.has_value();
        }
        MdxAttribute attribute;
        attribute.name = readName();
        if (attribute.name.isEmpty())
            return false;
        skipSpace();
        const bool isRead = !take(u'=') || readValue(attribute);
        tag.attributes.push_back(std::move(attribute));
        return isRead;
    }

    bool readValue(MdxAttribute &attribute)
    {
        skipSpace();
        if (m_at >= m_text.size())
            return false;
        const QChar c = m_text[m_at];
        if (c == u'{') {
            const auto end = endOfBrackets(m_text, m_at);
            if (!end)
                return false;
            attribute.value = m_text.sliced(m_at + 1, *end - m_at - 2).trimmed().toString();
            attribute.isExpression = true;
            m_at = *end;
            return true;
        }
        if (c != u'"' && c != u'\'') {
            attribute.begin = m_at;
            attribute.value = readName();
            return !attribute.value.isEmpty();
        }
        const qsizetype end = m_text.indexOf(c, m_at + 1);
        if (end < 0)
            return false;
        attribute.begin = m_at + 1;
        attribute.value = m_text.sliced(m_at + 1, end - m_at - 1).toString();
        m_at = end + 1;
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

}

const MdxAttribute *MdxTag::find(QStringView attribute) const
{
    const auto found = std::ranges::find(attributes, attribute, &MdxAttribute::name);
    return found != attributes.end() ? &*found : nullptr;
}

std::optional<MdxTag> readMdxTag(QStringView text)
{
    return TagReader(text).read();
}

}
