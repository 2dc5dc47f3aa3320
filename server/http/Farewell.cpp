#include "server/http/Farewell.h"

#include <sys/socket.h>

#include <QSslSocket>

#include "server/http/HttpServer.h"

namespace vitrine::server {

bool Farewell::isEncrypted() const
{
    const auto *tls = qobject_cast<const QSslSocket *>(&m_socket);
    return tls && tls->isEncrypted();
}

void Farewell::enter(Step step)
{
    m_step = step;
    m_since = Clock::now();
}

void Farewell::begin(Input input)
{
    enter(Step::Draining);
    if (!isEncrypted()) {
        ::shutdown(static_cast<int>(m_socket.socketDescriptor()), SHUT_WR);
    } else if (input == Input::Over && m_socket.bytesAvailable() == 0) {
        closeLater();
        return;
    } // else the client is to see by the answer itself that it is over: one side of TLS cannot be shut alone
    drain();
}

void Farewell::drain()
{
    m_drained += m_socket.skip(m_socket.bytesAvailable());
    if (m_drained > m_limits.drainBytes)
        QMetaObject::invokeMethod(&m_socket, &QTcpSocket::abort, Qt::QueuedConnection);
}

/// Says first that nothing was cut off, where that can be said (RFC 8446, 6.1). The caller may be inside Qt's parser or
/// a handler, which an end of the connection must not surprise.
void Farewell::closeLater()
{
    enter(Step::Closing);
    QMetaObject::invokeMethod(&m_socket, &QTcpSocket::disconnectFromHost, Qt::QueuedConnection);
}

void Farewell::checkDeadline(Clock::time_point now)
{
    if (m_step == Step::None || now - m_since <= m_limits.drainTimeout)
        return;
    if (m_step == Step::Draining && isEncrypted())
        closeLater();
    else
        m_socket.abort();
}

}
