#pragma once

#include <chrono>
#include <memory>

#include "server/http/RequestHandler.h"

class QTcpSocket;

namespace vitrine::server {

struct HttpLimits;

/// Carries one large body from the socket to its receiver, piece by piece, as fast as the receiver takes it. While it
/// is paused nothing is read, so the client is held back by TCP.
class BodyIntake final
{
public:
    using Clock = std::chrono::steady_clock;

    BodyIntake(QTcpSocket &socket, std::unique_ptr<BodyReceiver> receiver, qint64 length);

    /// Hands over what has come; finishes the receiver after the last byte.
    void pump();
    /// The receiver has room again. True when `pump` should be called soon.
    [[nodiscard]] bool resume();
    /// No more pieces: it was answered before its end.
    void stop() { m_isOver = true; }
    /// The client went, or was too slow.
    void abort();

    /// The client may only begin now.
    void restartClock() { m_runningSince = Clock::now(); }

    /// Whether any byte of the body has come.
    [[nodiscard]] bool hasBegun() const { return m_received > 0; }
    /// Finished, stopped or aborted.
    [[nodiscard]] bool isOver() const { return m_isOver; }
    [[nodiscard]] bool isTooSlow(Clock::time_point now, const HttpLimits &limits) const;

private:
    void receive(QByteArrayView piece);

    QTcpSocket &m_socket;
    const std::unique_ptr<BodyReceiver> m_receiver;
    qint64 m_left;
    qint64 m_received = 0;
    bool m_isOver = false;
    bool m_isPaused = false;
    bool m_wasResumed = false;
    Clock::time_point m_runningSince = Clock::now();
    Clock::duration m_ranBefore{};
};

}
