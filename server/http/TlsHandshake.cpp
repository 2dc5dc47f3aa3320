#include "server/http/TlsHandshake.h"

#include <algorithm>

#include <QSslSocket>

#include "server/http/IoContext.h"

namespace vitrine::server {

namespace {

constexpr char kHandshakeRecord = 0x16; ///< RFC 8446, 5.1
constexpr qint64 kReadBufferBytes = 64 * 1024;

}

TlsHandshake::TlsHandshake(QSslSocket &socket, IoContext &context, const QHostAddress &peer)
    : QObject(&socket)
    , m_socket(socket)
    , m_context(context)
    , m_peer(peer)
{
    m_socket.setReadBufferSize(kReadBufferBytes);
    connect(&m_socket, &QSslSocket::readyRead, this, &TlsHandshake::onReadyRead);
    connect(&m_socket, &QSslSocket::encrypted, this, &TlsHandshake::encrypted);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &TlsHandshake::abortLater);
    connect(&m_socket, &QSslSocket::disconnected, this, [this] { m_socket.deleteLater(); });
    m_context.handshakes.push_back(this);
}

TlsHandshake::~TlsHandshake()
{
    if (m_isHandedOn)
        return;
    std::erase(m_context.handshakes, this);
    m_context.census.leave(m_peer);
}

void TlsHandshake::handOn()
{
    m_isHandedOn = true;
    std::erase(m_context.handshakes, this);
    disconnect(&m_socket, nullptr, this, nullptr);
    deleteLater();
}

void TlsHandshake::checkDeadline(Clock::time_point now)
{
    if (now - m_since > m_context.limits.handshakeTimeout)
        abort();
}

void TlsHandshake::abort()
{
    m_socket.abort();
}

void TlsHandshake::abortLater()
{
    QMetaObject::invokeMethod(this, &TlsHandshake::abort, Qt::QueuedConnection); // Qt is still at work in the socket
}

void TlsHandshake::onReadyRead()
{
    char first = 0;
    if (m_socket.peek(&first, 1) != 1)
        return;
    disconnect(&m_socket, &QSslSocket::readyRead, this, nullptr);
    if (first != kHandshakeRecord) {
        Q_EMIT plainTextCame();
        return;
    }
    // Only now: whoever connects and says nothing costs no encryption. And so it is the newest certificate.
    m_socket.setSslConfiguration(*m_context.tls);
    m_socket.startServerEncryption();
}

}
