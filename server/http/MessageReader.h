#pragma once

#include "server/http/HeadParser.h"

class QTcpSocket;

namespace vitrine::server {

struct HttpLimits;

/// Frames the messages of one connection ahead of Qt's parser: it looks at each new byte before Qt takes it, and knows
/// when Qt must have a whole request.
class MessageReader final
{
public:
    enum class Event {
        None,    ///< more bytes are needed, or only a body went by
        Head,    ///< a head is whole: decide, then call `expectBody` or take the connection away from Qt
        Refused, ///< `refusal` says why
        Broken,  ///< Qt framed a message differently: nothing of this connection can be trusted
    };

    MessageReader(QTcpSocket &socket, const HttpLimits &limits);

    /// Looks at what has come. Call once per `readyRead`, before Qt's slot.
    Event read();
    /// Lets Qt read the body of the head at hand.
    void expectBody();
    /// Whether the body that Qt delivers is that of the head at hand, and due. Call when Qt delivers.
    [[nodiscard]] bool confirm(const QByteArray &body);

    [[nodiscard]] RequestHead &head() { return m_head; }
    [[nodiscard]] const Refusal &refusal() const { return m_parser.refusal(); }
    /// The method of the request being read, as far as it is known.
    [[nodiscard]] Method method() const { return m_parser.hasStarted() ? m_parser.method() : m_head.method; }
    /// The size of the head at hand, with empty lines before it.
    [[nodiscard]] qsizetype headBytes() const { return m_headBytes; }
    /// Bytes of the body that came together with the head.
    [[nodiscard]] qint64 bodyBytesWithHead() const { return m_bodyWithHead; }
    [[nodiscard]] qint64 bodyBytesSoFar() const { return m_head.contentLength - m_bodyLeft; }

    [[nodiscard]] bool isWithinHead() const { return m_parser.hasStarted(); }
    [[nodiscard]] bool isWithinBody() const { return m_bodyLeft > 0; }
    [[nodiscard]] bool isBetweenRequests() const { return !isWithinHead() && !isWithinBody() && !m_isDue; }

private:
    Event readHead();
    void readBody();

    QTcpSocket &m_socket;
    const HttpLimits &m_limits;
    HeadParser m_parser;
    RequestHead m_head;
    qsizetype m_headBytes = 0;
    qint64 m_bodyWithHead = 0;
    qint64 m_bodyLeft = 0;
    bool m_isDue = false; ///< Qt must deliver the request before the next bytes come
};

}
