#include "models/workspace/EditJournal.h"

#include "models/workspace/JournalFolder.h"

namespace vitrine::models {

using namespace std::chrono;

EditJournal::EditJournal(const QString &folder, Mailbox &mailbox, const Clock &clock)
    : m_mailbox(mailbox)
    , m_clock(clock)
    , m_thread([this, folder] {
        JournalFolder files(folder);
        loop(files);
    })
{
}

EditJournal::~EditJournal()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wakeUp.notify_one();
    m_thread.join();
}

void EditJournal::keep(Key key, UnsavedEdits edits)
{
    edits.at = m_clock.now();
    const std::lock_guard lock(m_mutex);
    m_work.removed.erase(key);
    m_work.kept.insert_or_assign(key, std::move(edits));
    m_wakeUp.notify_one();
}

void EditJournal::remove(Key key)
{
    const std::lock_guard lock(m_mutex);
    m_work.kept.erase(key);
    m_work.removed.insert(key);
    m_wakeUp.notify_one();
}

Future<std::vector<OrphanedEdits>> EditJournal::takeOrphans()
{
    const Promise<std::vector<OrphanedEdits>> promise;
    const std::lock_guard lock(m_mutex);
    m_work.claims.push_back(promise);
    m_wakeUp.notify_one();
    return promise.future();
}

void EditJournal::removeOrphan(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    m_work.removedOrphans.insert(name);
    m_wakeUp.notify_one();
}

void EditJournal::loop(JournalFolder &folder)
{
    constexpr milliseconds kRetry{2000};
    auto next = steady_clock::now();
    QString told;
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wakeUp.wait(lock, [this] { return m_isStopping || !m_work.isEmpty(); });
        m_wakeUp.wait_until(lock, next, [this] { return m_isStopping || !m_work.claims.empty(); });
        const bool isLast = m_isStopping;
        Work work = std::exchange(m_work, {});
        lock.unlock();
        const QString failure = run(folder, work);
        next = steady_clock::now() + (failure.isEmpty() ? milliseconds(kInterval) : kRetry);
        if (failure != told)
            m_mailbox.post([guard = QPointer(this), failure] {
                if (guard)
                    guard->setFailure(failure);
            });
        told = failure;
        lock.lock();
        putBack(std::move(work));
        if (isLast)
            return;
    }
}

/// Leaves in `work` what could not be done.
QString EditJournal::run(JournalFolder &folder, Work &work)
{
    QString failure;
    for (const Key key : std::exchange(work.removed, {}))
        folder.remove(key);
    std::erase_if(work.kept, [&](const auto &kept) {
        const auto done = folder.keep(kept.first, kept.second);
        if (!done)
            failure = done.error().message;
        return done.has_value();
    });
    // Not before what was opened of them is kept anew.
    if (failure.isEmpty()) {
        for (const QString &name : std::exchange(work.removedOrphans, {}))
            folder.removeOrphan(name);
    }
    for (const auto &claim : std::exchange(work.claims, {}))
        claim.deliver(folder.takeOrphans());
    return failure;
}

void EditJournal::putBack(Work &&unfinished)
{
    for (auto &[key, edits] : unfinished.kept) {
        if (!m_work.removed.contains(key))
            m_work.kept.insert({key, std::move(edits)}); // unless there are newer ones
    }
    m_work.removedOrphans.merge(unfinished.removedOrphans);
}

void EditJournal::setFailure(const QString &failure)
{
    if (failure == m_failure)
        return;
    m_failure = failure;
    emit failureChanged();
}

}
