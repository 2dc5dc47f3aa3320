#pragma once

#include <QIODevice>

namespace vitrine::models {

/// Reads numbers anywhere in a file that may be cut or hostile: what is not there makes it fail, once and for all.
class ByteReader final
{
    Q_DISABLE_COPY_MOVE(ByteReader)

public:
    enum class Order { BigEndian, LittleEndian };

    explicit ByteReader(QIODevice &file, Order order = Order::BigEndian)
        : m_file(file)
        , m_order(order)
    {
    }

    void setOrder(Order order) { m_order = order; }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    [[nodiscard]] qint64 size() const { return m_file.size(); }

    /// `length` bytes from there; empty when they are not all there.
    [[nodiscard]] QByteArray bytes(qint64 place, qint64 length)
    {
        if (m_hasFailed || place < 0 || length < 0 || place > m_file.size() - length || !m_file.seek(place)) {
            m_hasFailed = true;
            return {};
        }
        const QByteArray read = m_file.read(length);
        m_hasFailed = read.size() != length;
        return m_hasFailed ? QByteArray() : read;
    }

    /// A number of `length` (1 to 8) bytes; 0 when it is not there.
    [[nodiscard]] quint64 number(qint64 place, qint64 length)
    {
        const QByteArray read = bytes(place, length);
        quint64 value = 0;
        for (qsizetype i = 0; i < read.size(); ++i) {
            const qsizetype next = m_order == Order::BigEndian ? i : read.size() - 1 - i;
            value = value << 8 | static_cast<quint8>(read[next]);
        }
        return value;
    }

private:
    QIODevice &m_file;
    Order m_order;
    bool m_hasFailed = false;
};

}
