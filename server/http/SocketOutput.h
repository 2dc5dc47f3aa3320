#pragma once

#include <span>

#include <QByteArray>
#include <QByteArrayView>

class QSslSocket;
class QTcpSocket;

namespace vitrine::server {

/// The sending side of one socket. What the kernel takes at once goes to it directly, without a copy; the rest waits in
/// the socket's own buffer. What is to be encrypted goes all through that buffer.
class SocketOutput final
{
public:
    explicit SocketOutput(QTcpSocket &socket);

    /// Sends the pieces as one. False when the connection broke.
    bool write(std::span<const QByteArrayView> pieces);

    /// While held, answers gather, so that those to pipelined requests leave together.
    void hold() { m_isHeld = true; }
    /// Ends the hold and sends what gathered.
    bool release();

    /// Bytes that the kernel has not taken yet.
    [[nodiscard]] qint64 backlog() const;
    [[nodiscard]] bool isEncrypted() const { return m_tls != nullptr; }

private:
    bool writeThrough(std::span<const QByteArrayView> pieces);

    QTcpSocket &m_socket;
    QSslSocket *const m_tls; ///< null when nothing is encrypted
    bool m_isHeld = false;
    QByteArray m_gathered;
};

}
