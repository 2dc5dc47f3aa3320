#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QHostAddress>

#include "models/core/Result.h"
#include "server/http/RequestHandler.h"
#include "server/http/TlsIdentity.h"

namespace vitrine::server {

/// The limits of design section 3, all in one place. Tests make them smaller.
struct HttpLimits
{
    qsizetype headBytes = 16 * 1024;
    int headFields = 100;
    qsizetype targetBytes = 8 * 1024;
    std::chrono::milliseconds handshakeTimeout{10'000}; ///< of TLS, from the connection's beginning
    std::chrono::milliseconds headTimeout{10'000};
    std::chrono::milliseconds idleTimeout{15'000};
    std::chrono::milliseconds bodyGrace{10'000};   ///< before the minimum rate counts
    qint64 bodyBytesPerSecond = 1024;              ///< slower than this on average is 408
    std::chrono::milliseconds sendTimeout{30'000}; ///< a client that takes nothing of its answer for so long is cut off
    int requestsPerConnection = 10'000;
    int waitingAnswers = 16;
    int connections = 8'192;
    int connectionsPerAddress = 256; ///< loopback and trusted proxies count only in all
    std::chrono::milliseconds stopTimeout{10'000};
    qint64 drainBytes = 64 * 1024;
    std::chrono::milliseconds drainTimeout{1'000};
};

struct HttpConfig
{
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 8080; ///< 0: any free one
    int threads = 1;     ///< 1 to 64
    HttpLimits limits;
    std::vector<QHostAddress> trustedProxies = {};
    std::optional<TlsIdentity> tls = {}; ///< none: plain HTTP
    std::chrono::seconds hsts{0};        ///< for how long who came by HTTPS is told to insist on it; 0 says nothing

    /// Strict-Transport-Security (RFC 6797) with its CRLF; empty when it is not wanted.
    [[nodiscard]] QByteArray hstsField() const;
};

/// Counters since the start; a snapshot of all threads.
struct HttpCounters
{
    qint64 connectionsOpen = 0;
    qint64 connectionsAccepted = 0;
    qint64 requests = 0;
    qint64 refusals = 0;
};

/// The listeners and I/O threads on one port. Start and stop from one thread (the owner's); handlers run on the I/O
/// threads. A QCoreApplication must exist.
class HttpServer final
{
public:
    /// Makes the handler of one I/O thread, on that thread; null keeps the server from starting.
    using HandlerFactory = std::function<std::unique_ptr<RequestHandler>()>;

    HttpServer(HttpConfig config, HandlerFactory makeHandler);
    ~HttpServer(); ///< stops if it still runs

    /// Listens, or says in words why it cannot (port taken, address not of this machine).
    [[nodiscard]] models::Result<void> start();
    /// Accepts no more, lets running requests finish (at most `stopTimeout`), closes, ends the threads.
    void stop();

    /// Connections to come are shown this one; those that are open go on. Only for a server that was started with one.
    void useTls(const TlsIdentity &identity);

    /// Calls `answered`, on one of them, once every I/O thread has come round to it; never when it has been stopped.
    void askThreads(const std::function<void()> &answered);

    [[nodiscard]] quint16 port() const; ///< the real one, also when 0 was asked for
    [[nodiscard]] HttpCounters counters() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
