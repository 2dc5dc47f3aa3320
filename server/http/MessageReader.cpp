#include "server/http/MessageReader.h"

#include <QTcpSocket>

#include "server/http/HttpServer.h"

namespace vitrine::server {

namespace {

constexpr qint64 kReadBufferBytes = 64 * 1024;

}

MessageReader::MessageReader(QTcpSocket &socket, const HttpLimits &limits)
    : m_socket(socket)
    , m_limits(limits)
    , m_parser({limits.headBytes, limits.headFields, limits.targetBytes})
{
    m_socket.setReadBufferSize(kReadBufferBytes);
}

MessageReader::Event MessageReader::read()
{
    if (m_isDue)
        return Event::Broken;
    if (m_bodyLeft == 0)
        return readHead();
    readBody();
    return Event::None;
}

MessageReader::Event MessageReader::readHead()
{
    // Room for any head that passes, and for the byte that makes one fail: then Qt never sees a byte before the guard.
    static thread_local QByteArray seen;
    const qsizetype room = m_limits.headBytes + 64;
    if (seen.size() < room)
        seen.resize(room);
    const qint64 available = m_socket.bytesAvailable();
    const qint64 peeked = m_socket.peek(seen.data(), qMin<qint64>(available, room));
    const qsizetype before = m_parser.consumed();
    const auto status = m_parser.feed(QByteArrayView(seen).first(qMax<qint64>(peeked, 0)));
    if (status != HeadParser::Status::Complete)
        return status == HeadParser::Status::Refused ? Event::Refused : Event::None;
    m_headBytes = m_parser.consumed();
    m_head = m_parser.takeHead();
    m_bodyWithHead = qMin(m_head.contentLength, available - (m_headBytes - before));
    return Event::Head;
}

void MessageReader::readBody()
{
    m_bodyLeft -= qMin(m_bodyLeft, m_socket.bytesAvailable());
    m_isDue = m_bodyLeft == 0;
}

void MessageReader::expectBody()
{
    m_bodyLeft = m_head.contentLength - m_bodyWithHead;
    m_isDue = m_bodyLeft == 0;
    // Qt keeps head and body in the socket's buffer until the request is whole.
    if (m_bodyLeft > 0)
        m_socket.setReadBufferSize(kReadBufferBytes + m_headBytes + m_head.contentLength);
}

bool MessageReader::confirm(const QByteArray &body)
{
    m_socket.setReadBufferSize(kReadBufferBytes);
    return std::exchange(m_isDue, false) && body.size() == m_head.contentLength;
}

}
