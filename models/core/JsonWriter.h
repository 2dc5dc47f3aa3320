#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringView>

namespace vitrine::models {

/// Appends JSON text (RFC 8259, UTF-8) to one buffer; the quick way out for answers. The caller keeps the nesting
/// right; commas are placed here.
class JsonWriter final
{
public:
    explicit JsonWriter(qsizetype reserve = 1024) { m_out.reserve(reserve); }

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }

    void key(QStringView name);
    /// A key whose text needs no escaping.
    void key(QLatin1StringView name);
    /// A key as it stands in the text, quoted and with its colon.
    void quotedKey(QByteArrayView key);

    void value(QStringView text);
    void value(const QString &text) { value(QStringView(text)); }
    void value(bool flag);
    void value(qint64 number);
    void null();
    void value(const QJsonValue &json);
    /// A text that is UTF-8 already, as the database has it.
    void utf8(QByteArrayView text);
    /// Text that is JSON already.
    void raw(QByteArrayView json);

    [[nodiscard]] const QByteArray &bytes() const { return m_out; }
    [[nodiscard]] QByteArray take() { return std::move(m_out); }

private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    void quote(QByteArrayView text);
    void escape(uchar c);

    QByteArray m_out;
    bool m_needsComma = false;
};

}
