#pragma once

#include <chrono>

#include <QHostAddress>
#include <QObject>

class QSslSocket;

namespace vitrine::server {

struct IoContext;

/// A connection on a TLS port until it is encrypted: it has the time of one handshake, and is counted from the start. A
/// child of its socket.
class TlsHandshake final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TlsHandshake)

public:
    using Clock = std::chrono::steady_clock;

    /// `peer` is counted in the census already; it is counted out with this, unless it was handed on.
    TlsHandshake(QSslSocket &socket, IoContext &context, const QHostAddress &peer);
    ~TlsHandshake() override;

    /// A Connection looks after it from here on, and counts it out.
    void handOn();
    void checkDeadline(Clock::time_point now);
    void abort();

Q_SIGNALS:
    void encrypted();
    /// The client speaks, but not TLS.
    void plainTextCame();

private:
    void onReadyRead();
    void abortLater();

    QSslSocket &m_socket;
    IoContext &m_context;
    const QHostAddress m_peer;
    const Clock::time_point m_since = Clock::now();
    bool m_isHandedOn = false;
};

}
