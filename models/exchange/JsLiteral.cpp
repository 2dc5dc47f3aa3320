#include "models/exchange/JsLiteral.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaximumDepth = 32;

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$';
}

/// Behind the text in quotes at `begin`, or the text's end.
qsizetype endOfQuotes(QStringView text, qsizetype begin)
{
    for (qsizetype i = begin + 1; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == text[begin])
            return i + 1;
        else if (text[i] == u'\n' && text[begin] != u'`')
            return i;
    }
    return text.size();
}

/// Behind a comment that begins at `i`, or `i`.
qsizetype endOfComment(QStringView text, qsizetype i)
{
    if (text.sliced(i).startsWith("//"_L1)) {
        const qsizetype end = text.indexOf(u'\n', i);
        return end < 0 ? text.size() : end;
    }
    if (text.sliced(i).startsWith("/*"_L1)) {
        const qsizetype end = text.indexOf("*/"_L1, i + 2);
        return end < 0 ? text.size() : end + 2;
    }
    return i;
}

class Reader final
{
public:
    explicit Reader(QStringView text)
        : m_text(text)
    {
    }

    std::optional<JsLiteral> read()
    {
        auto value = readValue(0);
        if (!value)
            return {};
        return JsLiteral{*value, m_at};
    }

private:
    void skipSpace()
    {
        while (m_at < m_text.size()) {
            if (m_text[m_at].isSpace())
                ++m_at;
            else if (const qsizetype end = endOfComment(m_text, m_at); end > m_at)
                m_at = end;
            else
                return;
        }
    }

    bool take(QStringView mark)
    {
        skipSpace();
        if (!m_text.sliced(m_at).startsWith(mark))
            return false;
        m_at += mark.size();
        return true;
    }

    QChar current()
    {
        skipSpace();
        return m_at < m_text.size() ? m_text[m_at] : QChar();
    }

    std::optional<QJsonValue> readValue(int depth)
    {
        if (depth > kMaximumDepth)
            return {};
        const QChar c = current();
        if (c == u'{')
            return readObject(depth);
        if (c == u'[')
            return readArray(depth);
        if (c == u'"' || c == u'\'' || c == u'`') {
            const auto text = readText();
            return text ? std::optional<QJsonValue>(*text) : std::nullopt;
        }
        if (c.isDigit() || c == u'-' || c == u'.')
            return readNumber();
        return readWord();
    }

    std::optional<QJsonValue> readObject(int depth)
    {
        QJsonObject members;
        ++m_at;
        while (!take(u"}")) {
            const auto key = readKey();
            if (!key || !take(u":"))
                return {};
            const auto value = readValue(depth + 1);
            if (!value)
                return {};
            members.insert(*key, *value);
            if (!take(u",") && current() != u'}')
                return {};
        }
        return QJsonValue(members);
    }

    std::optional<QJsonValue> readArray(int depth)
    {
        QJsonArray items;
        ++m_at;
        while (!take(u"]")) {
            const auto value = readValue(depth + 1);
            if (!value)
                return {};
            items.append(*value);
            if (!take(u",") && current() != u']')
                return {};
        }
        return QJsonValue(items);
    }

    std::optional<QString> readKey()
    {
        if (const QChar c = current(); c == u'"' || c == u'\'')
            return readText();
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && isWordPart(m_text[m_at]))
            ++m_at;
        return m_at > begin ? std::optional(m_text.sliced(begin, m_at - begin).toString()) : std::nullopt;
    }

    std::optional<QString> readText()
    {
        const qsizetype begin = m_at;
        m_at = endOfQuotes(m_text, begin);
        if (m_at - begin < 2 || m_text[m_at - 1] != m_text[begin])
            return {};
        const QStringView inner = m_text.sliced(begin + 1, m_at - begin - 2);
        if (m_text[begin] == u'`' && inner.contains("${"_L1))
            return {};
        return unescaped(inner);
    }

    static QString unescaped(QStringView text)
    {
        QString out;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] != u'\\' || i + 1 == text.size()) {
                out += text[i];
                continue;
            }
            const QChar c = text[++i];
            if (c == u'u' && i + 4 < text.size()) {
                out += QChar(static_cast<char16_t>(text.sliced(i + 1, 4).toUShort(nullptr, 16)));
                i += 4;
            } else if (c != u'\n') {
                out += c == u'n' ? QChar(u'\n') : c == u't' ? QChar(u'\t') : c == u'r' ? QChar(u'\r') : c;
            }
        }
        return out;
    }

    std::optional<QJsonValue> readNumber()
    {
        static const QRegularExpression number(u"\\G-?(\\d[\\d_]*(\\.\\d+)?|\\.\\d+)([eE][+-]?\\d+)?"_s);
        const auto match = number.match(m_text.sliced(m_at, std::min<qsizetype>(64, m_text.size() - m_at)).toString());
        if (!match.hasMatch())
            return {};
        m_at += match.capturedLength();
        return QJsonValue(match.captured().remove(u'_').toDouble());
    }

    std::optional<QJsonValue> readWord()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && isWordPart(m_text[m_at]))
            ++m_at;
        const QStringView word = m_text.sliced(begin, m_at - begin);
        if (word == "true"_L1 || word == "false"_L1)
            return QJsonValue(word == "true"_L1);
        if (word == "null"_L1 || word == "undefined"_L1)
            return QJsonValue();
        if (word != "new"_L1 || !take(u"Date") || !take(u"("))
            return {};
        const QChar quote = current();
        const auto text = quote == u'"' || quote == u'\'' ? readText() : std::nullopt;
        if (!text || !take(u")"))
            return {};
        return QJsonValue(*text);
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

}

std::optional<JsLiteral> readJsLiteral(QStringView text)
{
    return Reader(text).read();
}

std::optional<qsizetype> endOfBrackets(QStringView text, qsizetype begin)
{
    qsizetype depth = 0;
    for (qsizetype i = begin; i < text.size();) {
        const QChar c = text[i];
        if (const qsizetype end = endOfComment(text, i); end > i) {
            i = end;
        } else if (c == u'"' || c == u'\'' || c == u'`') {
            i = endOfQuotes(text, i);
        } else {
            depth += c == u'{' || c == u'[' || c == u'(' ? 1 : c == u'}' || c == u']' || c == u')' ? -1 : 0;
            ++i;
            if (depth == 0)
                return i;
        }
    }
    return {};
}

}
