#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include "server/http/ConnectionCensus.h"
#include "server/http/DateField.h"
#include "server/http/HttpServer.h"
#include "server/http/MailDrop.h"

namespace vitrine::server {

class Connection;
class FileReaders;

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

/// What the connections of one I/O thread share. Lives on that thread and outlives them.
struct IoContext
{
    const HttpLimits &limits;
    RequestHandler &handler;
    IoCounters &counters;
    ConnectionCensus &census;
    FileReaders &files;
    std::shared_ptr<MailDrop> home;
    DateField date = {};
    bool isStopping = false;
    std::vector<Connection *> connections = {};
};

}
