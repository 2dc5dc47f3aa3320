#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

#include <QSslConfiguration>

#include "server/http/ConnectionCensus.h"
#include "server/http/DateField.h"
#include "server/http/HttpServer.h"
#include "server/http/MailDrop.h"

namespace vitrine::server {

class Connection;
class FileReaders;
class TlsHandshake;

/// The counters of one I/O thread; read by any.
struct IoCounters
{
    std::atomic<qint64> accepted = 0;
    std::atomic<qint64> requests = 0;
    std::atomic<qint64> refusals = 0;

    /// Only the owning thread counts, so no locked instruction is needed.
    static void count(std::atomic<qint64> &counter)
    {
        counter.store(counter.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    }
};

/// How a head ends: the fields that are the connection's own, and the empty line.
struct HeadEnds
{
    explicit HeadEnds(const QByteArray &fields = {})
        : plain(fields + "\r\n")
        , close(fields + "Connection: close\r\n\r\n")
        , keepAlive(fields + "Connection: keep-alive\r\n\r\n")
    {
    }

    QByteArray plain;
    QByteArray close;
    QByteArray keepAlive;
};

/// What the connections of one I/O thread share. Lives on that thread and outlives them.
struct IoContext
{
    const HttpConfig &config;
    const HttpLimits &limits = config.limits;
    RequestHandler &handler;
    IoCounters &counters;
    ConnectionCensus &census;
    FileReaders &files;
    std::shared_ptr<MailDrop> home;
    std::optional<QSslConfiguration> tls = {}; ///< of connections to come; none: plain HTTP
    DateField date = {};
    HeadEnds ends = HeadEnds();
    HeadEnds secureEnds = HeadEnds(config.hstsField());
    bool isStopping = false;
    std::vector<Connection *> connections = {};
    std::vector<TlsHandshake *> handshakes = {}; ///< connections to be
};

}
