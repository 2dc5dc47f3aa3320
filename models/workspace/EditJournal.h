#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include <QJsonObject>

#include "models/core/Future.h"
#include "models/core/Id.h"
#include "models/core/Result.h"

namespace vitrine::models {

class JournalFolder;

/// Unsaved edits of one item: enough to open it with them again.
struct UnsavedEdits
{
    QString kind;       ///< the name of the item's kind: "project"
    Id id;              ///< null: it was never stored
    qint64 version = 0; ///< the stored version that was edited
    QString title;
    QJsonObject base;   ///< every field that can be edited, as that version had it
    QJsonObject values; ///< the fields that were edited, each whole
    Instant at{};       ///< of the last edit

    bool operator==(const UnsavedEdits &) const = default;
};

/// Edits that a program which is no longer running has left.
struct OrphanedEdits
{
    QString name; ///< in the journal
    UnsavedEdits edits;
};

/// Keeps unsaved edits on disk, in the workspace's folder `journal`, within a second of each keystroke, and hands out
/// what programs left there that ended without saving. Never waits for the disk: a thread of its own writes. Several
/// programs may keep edits of one workspace: what belongs to one that runs is left alone. Lives on the mailbox's
/// thread.
class EditJournal final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditJournal)

public:
    using Key = qint64;

    /// Between two writes; with the time that a write takes less than a second.
    static constexpr std::chrono::milliseconds kInterval{600};

    /// The mailbox and the clock outlive it. `folder` is made when there is something to keep.
    EditJournal(const QString &folder, Mailbox &mailbox, const Clock &clock);
    /// Writes what waits. Edits that were not removed stay, for the next start.
    ~EditJournal() override;

    /// The key of one more place for edits.
    [[nodiscard]] Key begin() { return ++m_lastKey; }
    /// Keeps these edits in the place of what was kept under the key.
    void keep(Key key, UnsavedEdits edits);
    /// They were saved or discarded. Call it once the database has them.
    void remove(Key key);

    /// Edits that no running program holds; they are this journal's from then on.
    [[nodiscard]] Future<std::vector<OrphanedEdits>> takeOrphans();
    /// They were opened, and kept under a key before, or they are not wanted.
    void removeOrphan(const QString &name);

    /// Why edits cannot be kept; empty while they are. It is tried again until it works.
    [[nodiscard]] QString failure() const { return m_failure; }

signals:
    void failureChanged();

private:
    /// What the thread is to do.
    struct Work
    {
        std::map<Key, UnsavedEdits> kept;
        std::set<Key> removed;
        std::set<QString> removedOrphans;
        std::vector<Promise<std::vector<OrphanedEdits>>> claims;

        [[nodiscard]] bool isEmpty() const
        {
            return kept.empty() && removed.empty() && removedOrphans.empty() && claims.empty();
        }
    };

    void loop(JournalFolder &folder);
    [[nodiscard]] QString run(JournalFolder &folder, Work &work);
    void putBack(Work &&unfinished);
    void setFailure(const QString &failure);

    Mailbox &m_mailbox;
    const Clock &m_clock;
    Key m_lastKey = 0;
    QString m_failure;
    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    Work m_work;
    bool m_isStopping = false;
    std::thread m_thread;
};

}
