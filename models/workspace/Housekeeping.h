#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "models/storage/Writer.h"

namespace vitrine::models {

/// Does what time asks for, on a thread of its own: publishes drafts when they are due (within half a second, and at
/// its start those whose time came before), and every hour empties the trash of what lies there for 30 days, forgets
/// old idempotency keys, and prunes changes older than 90 days from the outbox.
class Housekeeping final
{
    Q_DISABLE_COPY_MOVE(Housekeeping)

public:
    static constexpr std::chrono::days kTrashLifetime{30};
    static constexpr std::chrono::days kOutboxLifetime{90};

    /// All outlive it.
    Housekeeping(QString file, Writer &writer, const ChangeFeed &changes, const Clock &clock);
    ~Housekeeping();

private:
    void loop();
    void look(Connection &reader);
    void publishDue();
    void tidy();

    const QString m_file;
    Writer &m_writer;
    const ChangeFeed &m_changes;
    const Clock &m_clock;
    std::optional<quint64> m_seenGeneration; ///< the thread's own, as are the next two
    std::optional<Instant> m_nextDue;
    std::optional<Instant> m_lastTidied;
    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    bool m_isStopping = false;
    std::thread m_thread;
};

}
