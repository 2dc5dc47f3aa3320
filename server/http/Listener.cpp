#include "server/http/Listener.h"

#include <unistd.h>

#include <QTcpSocket>

#include "models/core/Log.h"
#include "server/http/Connection.h"
#include "server/http/IoContext.h"
#include "server/http/QtParser.h"

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
    auto socket = std::make_unique<QTcpSocket>();
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
    if (m_context.census.inAll() > m_context.limits.connections + kToldWhy) {
        m_context.census.leave(peer);
        return;
    }
    IoCounters::count(m_context.counters.accepted);
    QTcpSocket *socket = owned.release();
    socket->setParent(this);
    auto *connection = new Connection(*socket, m_context, m_parser); // a child of the socket
    addPendingConnection(socket);                                    // Qt's parser connects behind the guard
    if (verdict != ConnectionCensus::Verdict::Welcome)
        connection->refuse(refusalFor(verdict));
    Q_EMIT woken();
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
