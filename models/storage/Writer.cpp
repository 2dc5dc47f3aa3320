#include "models/storage/Writer.h"

#include <algorithm>

#include "models/core/Log.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMaximumBatch = 256; // bounds how long the first of a burst waits for its answer
constexpr size_t kMaximumWaiting = 10'000;
constexpr int kBusyAttempts = 2; // each waits for the connection's busy time-out

Error transactionEnded()
{
    return {ErrorKind::Internal, u"internal"_s, u"The transaction ended within a write."_s};
}

Error stoppingError()
{
    return {ErrorKind::Unavailable, u"stopping"_s, u"The program is stopping. Try again in a moment."_s};
}

}

void WriteContext::record(Topic topic, const QString &kind, const Id &entity)
{
    auto insert = m_connection.prepare(uR"(
        INSERT INTO outbox (at, origin, topic, kind, entity_id) VALUES (?, ?, ?, ?, ?))"_s);
    insert.bind(toMillis(m_now)).bind(m_origin).bind(topicName(topic).toString()).bind(kind).bind(entity.toString());
    insert.run();
    m_changes.push_back({topic, kind, entity});
}

Writer::Writer(const Clock &clock, ChangeFeed &changes, qint64 origin)
    : m_clock(clock)
    , m_changes(changes)
    , m_origin(origin)
{
}

Result<std::unique_ptr<Writer>> Writer::open(const QString &file, const Clock &clock, ChangeFeed &changes,
                                             qint64 origin)
{
    auto writer = std::unique_ptr<Writer>(new Writer(clock, changes, origin));
    auto started = writer->m_thread.start(file, Connection::Mode::ReadWrite,
                                          [self = writer.get()](Connection &connection) { self->loop(connection); });
    if (!started)
        return std::unexpected(started.error());
    return writer;
}

Writer::~Writer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
        m_wakeUp.notify_all();
    }
    m_thread.join();
}

void Writer::enqueue(Job job)
{
    std::optional<Error> refusal;
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopping)
            refusal = stoppingError();
        else if (m_waiting.size() >= kMaximumWaiting)
            refusal =
                Error{ErrorKind::Unavailable, u"too_busy"_s, u"Too many writes are waiting. Try again shortly."_s};
        else
            m_waiting.push_back(std::move(job));
    }
    if (refusal)
        job.settle(&*refusal);
    else
        m_wakeUp.notify_one();
}

void Writer::loop(Connection &connection)
{
    m_connection = &connection;
    for (;;) {
        std::vector<Running> batch;
        {
            std::unique_lock lock(m_mutex);
            m_wakeUp.wait(lock, [this] { return m_isStopping || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
            const size_t count = std::min(m_waiting.size(), kMaximumBatch);
            batch.reserve(count);
            for (size_t i = 0; i < count; ++i) {
                batch.push_back({std::move(m_waiting.front()), {}, {}});
                m_waiting.pop_front();
            }
        }
        runBatch(batch);

        std::vector<Change> changes;
        for (const Running &running : batch)
            std::ranges::copy(running.changes, std::back_inserter(changes));
        m_changes.publish(changes);
        for (Running &running : batch)
            running.job.settle(running.failure ? &*running.failure : nullptr);
    }
}

/// Who stops has ten seconds in all, which a second wait for another program would use up.
int Writer::attempts()
{
    const std::lock_guard lock(m_mutex);
    return m_isStopping ? 1 : kBusyAttempts;
}

void Writer::runBatch(std::vector<Running> &batch)
{
    auto failure = tryBatch(batch, Undo::Together);
    for (int attempt = 1; failure && failure->code == "database_busy"_L1 && attempt < attempts(); ++attempt)
        failure = tryBatch(batch, Undo::Together);
    if (!failure)
        return;
    logLine(LogLevel::Warning, "write_batch_undone"_L1,
            {{"code"_L1, failure->code}, {"message"_L1, failure->message}, {"writes"_L1, qint64(batch.size())}});
    // Something took the whole transaction with it. Alone, only those fail that cannot succeed; a database that another
    // program holds is held for each of them.
    const bool isForAll = batch.size() == 1 || failure->code == "database_busy"_L1;
    for (Running &running : batch) {
        // What the closure itself ran into is in place already.
        if (auto lost = isForAll ? failure : tryBatch(std::span(&running, 1), Undo::Together))
            running.failure = std::move(lost);
        if (running.failure)
            running.changes.clear();
    }
}

std::optional<Error> Writer::tryBatch(std::span<Running> batch, Undo undo)
{
    try {
        run(u"BEGIN IMMEDIATE"_s);
        for (Running &running : batch) {
            const qint64 before = m_connection->changedInAll();
            if (auto lost = runOne(running, undo))
                return lost;
            if (undo == Undo::Alone || running.isKept || m_connection->changedInAll() == before)
                continue;
            m_connection->rollBack();
            return batch.size() == 1 ? std::nullopt : tryBatch(batch, Undo::Alone);
        }
        run(u"COMMIT"_s);
        return {};
    } catch (const StorageFailure &failure) {
        m_connection->rollBack();
        return failure.error();
    }
}

/// The same few statements frame every batch: they are prepared once.
void Writer::run(const QString &sql)
{
    m_connection->prepare(sql).run();
}

/// Runs one closure. An error is returned only when the whole transaction is gone.
std::optional<Error> Writer::runOne(Running &running, Undo undo)
{
    running.failure.reset();
    running.changes.clear();
    if (undo == Undo::Alone)
        run(u"SAVEPOINT closure"_s);
    WriteContext context(*m_connection, m_clock.now(), m_origin);
    running.isKept = false;
    try {
        running.isKept = running.job.run(context);
    } catch (const StorageFailure &failure) {
        running.failure = failure.error();
    } catch (const std::exception &exception) {
        running.failure = Error{ErrorKind::Internal, u"internal"_s, QString::fromUtf8(exception.what())};
    }
    if (!m_connection->isInTransaction())
        return running.failure.value_or(transactionEnded());
    if (running.isKept)
        running.changes = context.changes();
    if (undo == Undo::Alone) {
        if (!running.isKept)
            run(u"ROLLBACK TO closure"_s);
        run(u"RELEASE closure"_s);
    }
    return {};
}

}
