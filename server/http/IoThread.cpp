#include "server/http/IoThread.h"

#include <algorithm>

#include <QEventLoop>
#include <QThread>
#include <QTimer>

#include "server/http/Connection.h"
#include "server/http/EpollDispatcher.h"
#include "server/http/Listener.h"
#include "server/http/QtParser.h"
#include "server/http/TlsHandshake.h"

namespace vitrine::server {

using namespace std::chrono_literals;

namespace {

/// Often enough that no limit is overrun by more than a quarter; tests set limits of some ten milliseconds.
std::chrono::milliseconds sweepInterval(const HttpLimits &limits)
{
    const auto shortest = std::min({limits.handshakeTimeout, limits.headTimeout, limits.idleTimeout, limits.bodyGrace,
                                    limits.sendTimeout, limits.drainTimeout});
    return std::clamp(shortest / 4, std::chrono::milliseconds(10), std::chrono::milliseconds(500));
}

constexpr auto kStopSweep = 10ms;

}

/// What lives on the thread itself. One timer looks after all connections: thousands of idle ones cost next to nothing.
class IoThread::Loop final
{
public:
    Loop(IoContext &context, OwnedDescriptor socket)
        : m_context(context)
        , m_listener(new Listener(context, m_parser))
    {
        m_listener->setSocketDescriptor(socket.release());
        m_parser.bind(m_listener); // takes ownership
        m_sweeper.setInterval(sweepInterval(context.limits));
        QObject::connect(&m_sweeper, &QTimer::timeout, &m_sweeper, [this] { sweep(); });
        QObject::connect(m_listener, &Listener::woken, &m_sweeper, [this] {
            if (!m_sweeper.isActive())
                m_sweeper.start();
        });
    }

    void run() { m_loop.exec(); }

    void stop()
    {
        m_context.isStopping = true;
        m_stopDeadline = Connection::Clock::now() + m_context.limits.stopTimeout;
        m_listener->close();
        abortHandshakes();
        forEach([](Connection &connection) { connection.stop(); });
        m_sweeper.start(kStopSweep);
    }

    void useTls(const TlsIdentity &identity) { m_context.tls = identity.configuration; }

private:
    void abortHandshakes()
    {
        const auto handshakes = m_context.handshakes;
        for (TlsHandshake *handshake : handshakes)
            handshake->abort();
    }

    void forEach(auto act)
    {
        const auto connections = m_context.connections;
        for (Connection *connection : connections)
            act(*connection);
    }

    void sweep()
    {
        const auto now = Connection::Clock::now();
        for (std::size_t i = m_context.connections.size(); i-- > 0;)
            m_context.connections[i]->checkDeadlines(now);
        for (std::size_t i = m_context.handshakes.size(); i-- > 0;)
            m_context.handshakes[i]->checkDeadline(now);
        m_listener->resumeIfPaused();
        if (m_context.isStopping && now > m_stopDeadline)
            forEach([](Connection &connection) { connection.abort(); });
        if (!m_context.connections.empty() || !m_context.handshakes.empty())
            return;
        if (m_context.isStopping)
            m_loop.quit();
        else if (!m_listener->isPaused())
            m_sweeper.stop();
    }

    IoContext &m_context;
    QtParser m_parser;
    Listener *m_listener;
    QTimer m_sweeper;
    QEventLoop m_loop;
    Connection::Clock::time_point m_stopDeadline;
};

IoThread::IoThread(OwnedDescriptor socket, IoShared shared)
    : m_socket(std::move(socket))
    , m_shared(shared)
    , m_thread([this] { run(); })
{
}

void IoThread::run()
{
    QThread::currentThread()->setEventDispatcher(new EpollDispatcher); // owned by the thread from here on
    models::Mailbox mailbox;
    m_home = std::make_shared<MailDrop>(mailbox);
    if (const auto handler = m_shared.makeHandler()) {
        IoContext context{.config = m_shared.config,
                          .handler = *handler,
                          .counters = m_counters,
                          .census = m_shared.census,
                          .files = m_shared.files,
                          .home = m_home};
        if (m_shared.config.tls)
            context.tls = m_shared.config.tls->configuration;
        Loop loop(context, std::move(m_socket));
        m_loop = &loop;
        m_isListening.count_down();
        loop.run();
    } else {
        m_isListening.count_down();
    }
    m_home->close();
}

void IoThread::stop()
{
    m_home->post([this] { m_loop->stop(); });
}

void IoThread::useTls(const TlsIdentity &identity)
{
    m_home->post([this, identity] { m_loop->useTls(identity); });
}

}
