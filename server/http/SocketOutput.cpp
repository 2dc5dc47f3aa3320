#include "server/http/SocketOutput.h"

#include <array>
#include <cerrno>

#include <sys/socket.h>

#include <QSslSocket>

namespace vitrine::server {

namespace {

constexpr std::size_t kMostPieces = 4;
constexpr qsizetype kGatherBytes = 64 * 1024;

QSslSocket *encryptedSocket(QTcpSocket &socket)
{
    auto *tls = qobject_cast<QSslSocket *>(&socket);
    return tls && tls->isEncrypted() ? tls : nullptr;
}

/// What the kernel took of the pieces; 0 when it has no room, -1 when the connection broke.
qint64 sendNow(int descriptor, std::span<const QByteArrayView> pieces)
{
    std::array<iovec, kMostPieces> vectors{};
    for (std::size_t i = 0; i < pieces.size(); ++i)
        vectors[i] = {const_cast<char *>(pieces[i].data()), static_cast<std::size_t>(pieces[i].size())};
    msghdr message{};
    message.msg_iov = vectors.data();
    message.msg_iovlen = pieces.size();
    ssize_t sent = 0;
    do {
        sent = sendmsg(descriptor, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    } while (sent < 0 && errno == EINTR);
    if (sent < 0)
        return errno == EAGAIN || errno == EWOULDBLOCK ? 0 : -1;
    return sent;
}

}

SocketOutput::SocketOutput(QTcpSocket &socket)
    : m_socket(socket)
    , m_tls(encryptedSocket(socket))
{
}

bool SocketOutput::write(std::span<const QByteArrayView> pieces)
{
    Q_ASSERT(pieces.size() <= kMostPieces);
    if (!m_isHeld)
        return writeThrough(pieces);
    for (const QByteArrayView piece : pieces)
        m_gathered.append(piece);
    return m_gathered.size() < kGatherBytes || release();
}

bool SocketOutput::release()
{
    m_isHeld = false;
    if (m_gathered.isEmpty())
        return true;
    const QByteArray gathered = std::exchange(m_gathered, {});
    const QByteArrayView piece(gathered);
    return writeThrough({&piece, 1});
}

bool SocketOutput::writeThrough(std::span<const QByteArrayView> pieces)
{
    if (m_socket.state() != QAbstractSocket::ConnectedState)
        return false;
    qint64 sent = 0;
    if (!m_tls && m_socket.bytesToWrite() == 0) {
        sent = sendNow(static_cast<int>(m_socket.socketDescriptor()), pieces);
        if (sent < 0)
            return false;
    }
    for (const QByteArrayView piece : pieces) {
        const qint64 skip = qMin<qint64>(sent, piece.size());
        sent -= skip;
        if (skip < piece.size())
            m_socket.write(piece.data() + skip, piece.size() - skip);
    }
    return true;
}

qint64 SocketOutput::backlog() const
{
    return m_gathered.size() + m_socket.bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
}

}
