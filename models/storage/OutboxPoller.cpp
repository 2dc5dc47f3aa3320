#include "models/storage/OutboxPoller.h"

#include <chrono>
#include <utility>

#include "models/core/Log.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

OutboxPoller::OutboxPoller(QString file, qint64 origin, ChangeFeed &changes)
    : m_file(std::move(file))
    , m_origin(origin)
    , m_changes(changes)
{
    const Promise<bool> isWatching;
    m_thread = std::thread([this, isWatching] { loop(isWatching); });
    std::ignore = isWatching.future().get();
}

OutboxPoller::~OutboxPoller()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wakeUp.notify_all();
    m_thread.join();
}

void OutboxPoller::loop(const Promise<bool> &isWatching)
{
    auto connection = Connection::open(m_file, Connection::Mode::ReadOnly);
    if (!connection) {
        logLine(LogLevel::Error, "outbox_not_watched"_L1, {{"message"_L1, connection.error().message}});
        isWatching.deliver(false);
        return;
    }
    bool isFirst = true;
    std::unique_lock lock(m_mutex);
    while (!m_isStopping) {
        lock.unlock();
        try {
            poll(**connection);
        } catch (const StorageFailure &failure) {
            logLine(LogLevel::Warning, "outbox_poll_failed"_L1, {{"message"_L1, failure.error().message}});
        }
        if (std::exchange(isFirst, false))
            isWatching.deliver(true);
        lock.lock();
        m_wakeUp.wait_for(lock, 200ms, [this] { return m_isStopping; });
    }
}

void OutboxPoller::poll(Connection &connection)
{
    const qint64 version = [&connection] {
        auto query = connection.prepare(u"PRAGMA data_version"_s);
        return query.next() ? query.integer(0) : 0;
    }();
    if (version == m_lastVersion)
        return;
    if (m_lastSequence < 0) {
        auto last = connection.prepare(u"SELECT coalesce(max(sequence), 0) FROM outbox"_s);
        m_lastSequence = last.next() ? last.integer(0) : 0;
        m_lastVersion = version;
        return;
    }
    qint64 last = m_lastSequence;
    std::vector<Change> changes;
    auto rows = connection.prepare(uR"(
        SELECT sequence, origin, topic, kind, entity_id FROM outbox WHERE sequence > ? ORDER BY sequence)"_s);
    rows.bind(m_lastSequence);
    while (rows.next()) {
        last = rows.integer(0);
        const auto topic = topicFromName(rows.text(2));
        if (rows.integer(1) == m_origin || !topic)
            continue;
        changes.push_back({*topic, rows.text(3), Id::parse(rows.text(4)).value_or(Id())});
    }
    // Only now: what failed half-way is read again.
    m_lastVersion = version;
    m_lastSequence = last;
    m_changes.publish(changes);
}

}
