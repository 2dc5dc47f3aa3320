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
    quote(name.toUtf8());
    m_out.append(':');
    m_needsComma = false;
}

void JsonWriter::key(QLatin1StringView name)
{
    separate();
    m_out.append('"').append(name.data(), name.size()).append("\":", 2);
    m_needsComma = false;
}

void JsonWriter::quotedKey(QByteArrayView key)
{
    separate();
    m_out.append(key);
    m_needsComma = false;
}

void JsonWriter::value(QStringView text)
{
    utf8(text.toUtf8());
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

void JsonWriter::utf8(QByteArrayView text)
{
    separate();
    quote(text);
}

void JsonWriter::raw(QByteArrayView json)
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

/// A quotation mark, a backslash or a control character (RFC 8259, section 7).
void JsonWriter::escape(uchar c)
{
    static constexpr char kHex[] = "0123456789abcdef";
    switch (c) {
    case '"':
        m_out.append("\\\"", 2);
        break;
    case '\\':
        m_out.append("\\\\", 2);
        break;
    case '\n':
        m_out.append("\\n", 2);
        break;
    case '\r':
        m_out.append("\\r", 2);
        break;
    case '\t':
        m_out.append("\\t", 2);
        break;
    default:
        m_out.append("\\u00", 4).append(kHex[c >> 4]).append(kHex[c & 0xf]);
    }
}

/// Appends UTF-8 between quotation marks; what needs no escape in one piece.
void JsonWriter::quote(QByteArrayView text)
{
    m_out.append('"');
    qsizetype plain = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const uchar c = static_cast<uchar>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        m_out.append(text.sliced(plain, i - plain));
        escape(c);
        plain = i + 1;
    }
    m_out.append(text.sliced(plain));
    m_out.append('"');
}

}
