#include "server/http/HttpServer.h"

#include <algorithm>
#include <atomic>

#include <sys/resource.h>

#include "server/http/FileReaders.h"
#include "server/http/IoThread.h"

namespace vitrine::server {

namespace {

constexpr int kMostThreads = 64;
/// Files, databases and pipes beside the connections.
constexpr rlim_t kOtherDescriptors = 1024;

void raiseOpenFileLimit(int connections)
{
    rlimit limit = {};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    const rlim_t wanted = std::min<rlim_t>(limit.rlim_max, static_cast<rlim_t>(connections) + kOtherDescriptors);
    if (wanted <= limit.rlim_cur)
        return;
    limit.rlim_cur = wanted;
    setrlimit(RLIMIT_NOFILE, &limit); // if not, accepting pauses when descriptors run out
}

}

QByteArray HttpConfig::hstsField() const
{
    if (hsts.count() <= 0)
        return {};
    return "Strict-Transport-Security: max-age=" + QByteArray::number(static_cast<qint64>(hsts.count())) + "\r\n";
}

class HttpServer::Private
{
public:
    Private(HttpConfig asked, HandlerFactory factory)
        : config(std::move(asked))
        , makeHandler(std::move(factory))
        , census(config.limits.connections, config.limits.connectionsPerAddress, config.trustedProxies)
    {
    }

    const HttpConfig config;
    const HandlerFactory makeHandler;
    ConnectionCensus census;
    std::unique_ptr<FileReaders> files;
    std::vector<std::unique_ptr<IoThread>> threads;
    HttpCounters ended; ///< of threads that were stopped
    quint16 port = 0;
};

HttpServer::HttpServer(HttpConfig config, HandlerFactory makeHandler)
    : d(std::make_unique<Private>(std::move(config), std::move(makeHandler)))
{
}

HttpServer::~HttpServer()
{
    stop();
}

models::Result<void> HttpServer::start()
{
    raiseOpenFileLimit(d->config.limits.connections);
    auto listening = listenOn(d->config.address, d->config.port, std::clamp(d->config.threads, 1, kMostThreads));
    if (!listening)
        return std::unexpected(std::move(listening.error()));
    d->port = listening->port;
    d->files = std::make_unique<FileReaders>();
    const IoShared shared{d->config, d->makeHandler, d->census, *d->files};
    for (OwnedDescriptor &socket : listening->sockets)
        d->threads.push_back(std::make_unique<IoThread>(std::move(socket), shared));
    const auto count =
        std::ranges::count_if(d->threads, [](const auto &thread) { return thread->waitUntilListening(); });
    if (static_cast<std::size_t>(count) == d->threads.size())
        return {};
    stop();
    return models::fail(models::ErrorKind::Unavailable, QStringLiteral("no_handler"),
                        QStringLiteral("A thread of the server could not open what it needs; the log says what."));
}

void HttpServer::stop()
{
    for (const auto &thread : d->threads)
        thread->stop();
    for (const auto &thread : d->threads)
        thread->join();
    d->ended = counters();
    d->threads.clear();
    d->files.reset();
}

void HttpServer::useTls(const TlsIdentity &identity)
{
    for (const auto &thread : d->threads)
        thread->useTls(identity);
}

void HttpServer::askThreads(const std::function<void()> &answered)
{
    const auto left = std::make_shared<std::atomic<std::size_t>>(d->threads.size());
    for (const auto &thread : d->threads) {
        thread->post([left, answered] {
            if (--*left == 0)
                answered();
        });
    }
}

quint16 HttpServer::port() const
{
    return d->port;
}

HttpCounters HttpServer::counters() const
{
    HttpCounters sum = d->threads.empty() ? d->ended : HttpCounters{};
    for (const auto &thread : d->threads) {
        sum.connectionsAccepted += thread->counters().accepted.load(std::memory_order_relaxed);
        sum.requests += thread->counters().requests.load(std::memory_order_relaxed);
        sum.refusals += thread->counters().refusals.load(std::memory_order_relaxed);
    }
    sum.connectionsOpen = d->census.inAll();
    return sum;
}

}
