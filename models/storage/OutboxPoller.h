#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "models/core/Future.h"
#include "models/storage/ChangeFeed.h"
#include "models/storage/Connection.h"

namespace vitrine::models {

/// Sees what other programs commit to the workspace, within a fifth of a second, and publishes it to the feed.
class OutboxPoller final
{
    Q_DISABLE_COPY_MOVE(OutboxPoller)

public:
    /// `origin` is this process's own, whose changes the writer has published already. Whatever another program commits
    /// after this has returned is heard.
    OutboxPoller(QString file, qint64 origin, ChangeFeed &changes);
    ~OutboxPoller();

private:
    void loop(const Promise<bool> &isWatching);
    void poll(Connection &connection);

    const QString m_file;
    const qint64 m_origin;
    ChangeFeed &m_changes;
    qint64 m_lastVersion = -1;
    qint64 m_lastSequence = -1;
    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    bool m_isStopping = false;
    std::thread m_thread;
};

}
