#include "server/http/Listener.h"

#include <unistd.h>

#include <QSslSocket>

#include "models/core/Log.h"
#include "server/http/Connection.h"
#include "server/http/IoContext.h"
#include "server/http/QtParser.h"
#include "server/http/TlsHandshake.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

/// So many over the limit are still told why; beyond that a flood is cut off without a word.
constexpr int kToldWhy = 64;

Refusal refusalFor(ConnectionCensus::Verdict verdict)
{
    if (verdict == ConnectionCensus::Verdict::Full)
        return {503, "too_many_connections", "The server has too many connections; try again in a moment."};
    return {503, "too_many_connections", "Your address has too many connections open; close some."};
}

}

Listener::Listener(IoContext &context, QtParser &parser)
    : m_context(context)
    , m_parser(parser)
{
    connect(this, &QTcpServer::acceptError, this, &Listener::onAcceptError);
}

Listener::~Listener() = default;

std::unique_ptr<QTcpSocket> Listener::makeSocket(qintptr descriptor)
{
    std::unique_ptr<QTcpSocket> socket;
    if (m_context.tls)
        socket = std::make_unique<QSslSocket>();
    else
        socket = std::make_unique<QTcpSocket>();
    if (!socket->setSocketDescriptor(descriptor)) {
        ::close(static_cast<int>(descriptor));
        return nullptr;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return socket;
}

void Listener::incomingConnection(qintptr descriptor)
{
    auto owned = makeSocket(descriptor);
    if (!owned)
        return;
    const QHostAddress peer = plainAddress(owned->peerAddress());
    const auto verdict = m_context.census.enter(peer);
    const bool isWelcome = verdict == ConnectionCensus::Verdict::Welcome;
    // To tell why would cost a handshake, of which there would be as many as somebody likes.
    const bool isCutOff =
        m_context.tls ? !isWelcome : m_context.census.inAll() > m_context.limits.connections + kToldWhy;
    if (isCutOff) {
        m_context.census.leave(peer);
        return;
    }
    IoCounters::count(m_context.counters.accepted);
    QTcpSocket *socket = owned.release();
    socket->setParent(this);
    if (auto *tls = qobject_cast<QSslSocket *>(socket)) {
        shakeHands(*tls, peer);
    } else {
        auto *connection = new Connection(*socket, m_context, m_parser); // a child of the socket
        addPendingConnection(socket);                                    // Qt's parser connects behind the guard
        if (!isWelcome)
            connection->refuse(refusalFor(verdict));
    }
    Q_EMIT woken();
}

void Listener::shakeHands(QSslSocket &socket, const QHostAddress &peer)
{
    auto *handshake = new TlsHandshake(socket, m_context, peer); // a child of the socket
    connect(handshake, &TlsHandshake::encrypted, this, [this, &socket, handshake] {
        handshake->handOn();
        new Connection(socket, m_context, m_parser);
        addPendingConnection(&socket);
    });
    connect(handshake, &TlsHandshake::plainTextCame, this, [this, &socket, handshake] {
        handshake->handOn();
        connect(&socket, &QTcpSocket::disconnected, &socket, &QObject::deleteLater); // Qt's parser never sees it
        auto *connection = new Connection(socket, m_context, m_parser);
        connection->refuse({400, "https_required", "This port speaks HTTPS: begin the address with https://."});
    });
}

void Listener::onAcceptError()
{
    models::logLine(models::LogLevel::Warning, "accept_paused"_L1, {{"reason"_L1, errorString()}});
    m_isPaused = true; // QTcpServer pauses by itself on any such error
    Q_EMIT woken();
}

void Listener::resumeIfPaused()
{
    if (std::exchange(m_isPaused, false) && isListening())
        resumeAccepting();
}

}
