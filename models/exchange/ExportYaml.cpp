#include "models/exchange/ExportYaml.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestExactNumber = qint64{1} << 53;
constexpr qsizetype kLongestSimpleKey = 1000; // YAML 1.2, section 7.4.3: 1024 characters, quotes and escapes included
constexpr int kStep = 2;

bool isUnprintable(QChar c)
{
    const char16_t code = c.unicode();
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029 || code == 0xfeff ||
           code >= 0xfffe;
}

/// Texts that need no quotes, whoever reads them: they begin with a letter and are no word of YAML 1.1 or 1.2.
bool isPlain(const QString &text)
{
    static const QRegularExpression plain(u"^\\p{L}[\\p{L}\\p{M}\\p{N} _./()'+-]*$"_s);
    static const QRegularExpression word(u"^(true|false|null|yes|no|on|off|y|n)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return text.isValidUtf16() && plain.match(text).hasMatch() && !text.endsWith(u' ') && !text.endsWith(u'\n') &&
           !word.match(text).hasMatch();
}

QString escaped(QChar c)
{
    switch (c.unicode()) {
    case u'\n':
        return u"\\n"_s;
    case u'\r':
        return u"\\r"_s;
    case u'\t':
        return u"\\t"_s;
    default:
        return u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
    }
}

QByteArray quoted(const QString &text)
{
    QString out(u'"');
    out.reserve(text.size() + 2);
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out.append(u'\\').append(c);
        else if (isUnprintable(c))
            out.append(escaped(c));
        else
            out.append(c);
    }
    return out.append(u'"').toUtf8(); // which makes half characters U+FFFD or ?
}

QByteArray textOf(const QString &text)
{
    return isPlain(text) ? text.toUtf8() : quoted(text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8()));
}

/// Plain where every reader takes it for that very number, else with its type before it.
QByteArray numberOf(const QJsonValue &value)
{
    static const QRegularExpression fraction(u"^-?(0|[1-9][0-9]{0,14})\\.[0-9]{1,15}$"_s);
    const qint64 whole = value.toInteger(0);
    if (whole == value.toInteger(1)) {
        const QByteArray text = QByteArray::number(whole);
        return whole >= -kLargestExactNumber && whole <= kLargestExactNumber ? text : "!!int " + text;
    }
    const QString text = QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    if (fraction.match(text).hasMatch())
        return text.toLatin1();
    return "!!float " + QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
}

QByteArray scalarOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? "true" : "false";
    case QJsonValue::Double:
        return numberOf(value);
    case QJsonValue::String:
        return textOf(value.toString());
    case QJsonValue::Array:
        return "[]";
    case QJsonValue::Object:
        return "{}";
    default:
        return "null";
    }
}

YamlMembers membersOf(const QJsonObject &object)
{
    YamlMembers members;
    for (auto member = object.begin(); member != object.end(); ++member)
        members.emplace_back(member.key(), member.value());
    return members;
}

class Writer final
{
public:
    /// The first member begins where the text stands now.
    void group(const YamlMembers &members, int indent)
    {
        bool isFirst = true;
        for (const auto &[key, value] : members) {
            if (!std::exchange(isFirst, false))
                m_out.append(indent, ' ');
            writeKey(key, indent);
            below(value, indent + kStep);
        }
    }
    void list(const QJsonArray &items, int indent)
    {
        for (const auto &item : items) {
            m_out.append(indent, ' ').append("-");
            const QJsonObject object = item.toObject();
            if (!object.isEmpty()) {
                m_out.append(' ');
                group(membersOf(object), indent + kStep);
            } else {
                below(item, indent + kStep);
            }
        }
    }

    QByteArray m_out;

private:
    void writeKey(const QString &key, int indent)
    {
        const QByteArray text = textOf(key);
        if (text.size() <= kLongestSimpleKey)
            m_out.append(text).append(":");
        else
            m_out.append("? ").append(text).append('\n').append(indent, ' ').append(":");
    }
    void below(const QJsonValue &value, int indent)
    {
        if (const QJsonArray items = value.toArray(); !items.isEmpty()) {
            m_out.append('\n');
            list(items, indent);
        } else if (const QJsonObject object = value.toObject(); !object.isEmpty()) {
            m_out.append('\n').append(indent, ' ');
            group(membersOf(object), indent);
        } else {
            m_out.append(' ').append(scalarOf(value)).append('\n');
        }
    }
};

}

QByteArray writeYaml(const YamlMembers &members)
{
    Writer writer;
    writer.group(members, 0);
    return writer.m_out;
}

QByteArray writeYamlList(const std::vector<YamlMembers> &items)
{
    Writer writer;
    for (const YamlMembers &members : items) {
        writer.m_out.append("- ");
        writer.group(members, kStep);
    }
    return items.empty() ? QByteArray("[]\n") : writer.m_out;
}

}
