#include "server/http/BodyIntake.h"

#include <QTcpSocket>

#include "server/http/BodyRate.h"

namespace vitrine::server {

BodyIntake::BodyIntake(QTcpSocket &socket, std::unique_ptr<BodyReceiver> receiver, qint64 length)
    : m_socket(socket)
    , m_receiver(std::move(receiver))
    , m_left(length)
{
}

void BodyIntake::pump()
{
    static thread_local QByteArray piece(64 * 1024, Qt::Uninitialized);
    while (m_left > 0 && !m_isPaused && !m_isOver) {
        const qint64 got = m_socket.read(piece.data(), qMin<qint64>(piece.size(), m_left));
        if (got <= 0)
            return;
        m_left -= got;
        m_received += got;
        receive(QByteArrayView(piece).first(got));
    }
    if (m_left > 0 || m_isPaused || m_isOver)
        return;
    m_isOver = true;
    m_receiver->finish();
}

void BodyIntake::receive(QByteArrayView piece)
{
    m_wasResumed = false;
    if (m_receiver->receive(piece) || m_wasResumed)
        return;
    m_isPaused = true;
    m_ranBefore += Clock::now() - m_runningSince;
}

bool BodyIntake::resume()
{
    m_wasResumed = true;
    if (!m_isPaused)
        return false;
    m_isPaused = false;
    m_runningSince = Clock::now();
    return true;
}

void BodyIntake::abort()
{
    if (std::exchange(m_isOver, true))
        return;
    m_receiver->abort();
}

bool BodyIntake::isTooSlow(Clock::time_point now, const HttpLimits &limits) const
{
    return !m_isPaused && !m_isOver && isBelowMinimumRate(m_received, m_ranBefore + (now - m_runningSince), limits);
}

}
