#include "models/core/JsonWriter.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace vitrine::models {

void JsonWriter::separate()
{
    if (m_needsComma)
        m_out.append(',');
    m_needsComma = true;
}

void JsonWriter::open(char bracket)
{
    separate();
    m_out.append(bracket);
    m_needsComma = false;
}

void JsonWriter::close(char bracket)
{
    m_out.append(bracket);
    m_needsComma = true;
}

void JsonWriter::key(QStringView name)
{
    separate();
    quote(name);
    m_out.append(':');
    m_needsComma = false;
}

void JsonWriter::key(QLatin1StringView name)
{
    separate();
    m_out.append('"').append(name.data(), name.size()).append("\":", 2);
    m_needsComma = false;
}

void JsonWriter::value(QStringView text)
{
    separate();
    quote(text);
}

void JsonWriter::value(bool flag)
{
    separate();
    m_out.append(flag ? "true" : "false");
}

void JsonWriter::value(qint64 number)
{
    separate();
    m_out.append(QByteArray::number(number));
}

void JsonWriter::null()
{
    separate();
    m_out.append("null", 4);
}

void JsonWriter::raw(const QByteArray &json)
{
    separate();
    m_out.append(json);
}

void JsonWriter::value(const QJsonValue &json)
{
    if (json.isObject()) {
        raw(QJsonDocument(json.toObject()).toJson(QJsonDocument::Compact));
    } else if (json.isArray()) {
        raw(QJsonDocument(json.toArray()).toJson(QJsonDocument::Compact));
    } else {
        // A scalar has no document of its own: it is written as an array of one and unwrapped.
        const QByteArray wrapped = QJsonDocument(QJsonArray{json}).toJson(QJsonDocument::Compact);
        raw(wrapped.mid(1, wrapped.size() - 2));
    }
}

void JsonWriter::quote(QStringView text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    m_out.reserve(m_out.size() + text.size() + text.size() / 8 + 2);
    m_out.append('"');
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < 0x80) {
            const char c = static_cast<char>(unit);
            switch (c) {
            case '"': m_out.append("\\\"", 2); break;
            case '\\': m_out.append("\\\\", 2); break;
            case '\n': m_out.append("\\n", 2); break;
            case '\r': m_out.append("\\r", 2); break;
            case '\t': m_out.append("\\t", 2); break;
            default:
                if (unit >= 0x20) {
                    m_out.append(c);
                } else {
                    m_out.append("\\u00", 4).append(kHex[unit >> 4]).append(kHex[unit & 0xf]);
                }
            }
            continue;
        }
        qsizetype end = i + 1;
        while (end < text.size() && text[end].unicode() >= 0x80)
            ++end;
        m_out.append(text.mid(i, end - i).toUtf8());
        i = end - 1;
    }
    m_out.append('"');
}

}
