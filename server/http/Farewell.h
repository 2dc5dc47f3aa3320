#pragma once

#include <chrono>

#include <QtGlobal>

class QTcpSocket;

namespace vitrine::server {

struct HttpLimits;

/// The end of a connection on which all is said: what the client still sends is thrown away for a moment, for closing
/// over unread bytes would reset the connection, and the client might lose the answer (RFC 9112, 9.6).
class Farewell final
{
public:
    using Clock = std::chrono::steady_clock;

    enum class Input {
        Over,    ///< the client has sent all that it wanted to
        Refused, ///< it may still be sending
    };

    Farewell(QTcpSocket &socket, const HttpLimits &limits)
        : m_socket(socket)
        , m_limits(limits)
    {
    }

    void begin(Input input);
    /// The client sent something.
    void drain();
    void checkDeadline(Clock::time_point now);

private:
    enum class Step { None, Draining, Closing };

    void enter(Step step);
    void closeLater();
    [[nodiscard]] bool isEncrypted() const;

    QTcpSocket &m_socket;
    const HttpLimits &m_limits;
    Step m_step = Step::None;
    Clock::time_point m_since;
    qint64 m_drained = 0;
};

}
