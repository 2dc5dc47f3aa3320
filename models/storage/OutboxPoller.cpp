#include "models/storage/OutboxPoller.h"

#include <chrono>

#include "models/core/Log.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

OutboxPoller::OutboxPoller(QString file, qint64 origin, ChangeFeed &changes)
    : m_file(std::move(file))
    , m_origin(origin)
    , m_changes(changes)
    , m_thread([this] { loop(); })
{}

OutboxPoller::~OutboxPoller()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wakeUp.notify_all();
    m_thread.join();
}

void OutboxPoller::loop()
{
    auto connection = Connection::open(m_file, Connection::Mode::ReadOnly);
    if (!connection) {
        logLine(LogLevel::Error, "outbox_not_watched"_L1, {{"message"_L1, connection.error().message}});
        return;
    }
    std::unique_lock lock(m_mutex);
    while (!m_isStopping) {
        lock.unlock();
        try {
            poll(**connection);
        } catch (const StorageFailure &failure) {
            logLine(LogLevel::Warning, "outbox_poll_failed"_L1, {{"message"_L1, failure.error().message}});
        }
        lock.lock();
        m_wakeUp.wait_for(lock, 200ms, [this] { return m_isStopping; });
    }
}

void OutboxPoller::poll(Connection &connection)
{
    {
        auto version = connection.prepare(u"PRAGMA data_version"_s);
        const qint64 current = version.next() ? version.integer(0) : 0;
        if (current == m_lastVersion)
            return;
        m_lastVersion = current;
    }
    if (m_lastSequence < 0) {
        auto last = connection.prepare(u"SELECT coalesce(max(sequence), 0) FROM outbox"_s);
        m_lastSequence = last.next() ? last.integer(0) : 0;
        return;
    }
    std::vector<Change> changes;
    auto rows = connection.prepare(uR"(
        SELECT sequence, origin, topic, kind, entity_id FROM outbox WHERE sequence > ? ORDER BY sequence)"_s);
    rows.bind(m_lastSequence);
    while (rows.next()) {
        m_lastSequence = rows.integer(0);
        const auto topic = topicFromName(rows.text(2));
        if (rows.integer(1) == m_origin || !topic)
            continue;
        changes.push_back({*topic, rows.text(3), Id::parse(rows.text(4)).value_or(Id())});
    }
    m_changes.publish(changes);
}

}
