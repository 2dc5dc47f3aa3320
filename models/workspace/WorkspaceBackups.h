#pragma once

#include <optional>

#include <QObject>

#include "models/core/Future.h"
#include "models/core/Result.h"
#include "models/core/Time.h"
#include "models/workspace/WorkThread.h"

namespace vitrine::models {

class WorkspaceServices;
struct WorkspacePaths;

/// One copy in the workspace's folder of backups.
struct BackupFile
{
    QString path;
    Instant at{};
    qint64 bytes = 0;

    bool operator==(const BackupFile &) const = default;
};

/// How much there is of a workspace.
struct WorkspaceCount
{
    qint64 projects = 0; ///< outside the trash
    qint64 articles = 0;

    bool operator==(const WorkspaceCount &) const = default;
};

/// A copy that can be restored, and what it would replace.
struct RestorePlan
{
    QString file;
    Instant changedAt{}; ///< the last change in the copy
    qint64 bytes = 0;
    bool isOlderForm = false; ///< will be brought up to date
    WorkspaceCount copy;
    WorkspaceCount present;
};

/// Where a workspace's space on the disk went, in bytes.
struct DiskUse
{
    qint64 database = 0;
    qint64 blobs = 0;
    qint64 backups = 0; ///< with what restoring kept
    qint64 free = 0;

    [[nodiscard]] qint64 total() const { return database + blobs + backups; }
    bool operator==(const DiskUse &) const = default;
};

/// Backs a workspace up and restores it while it is in use. Lives on the workspace's thread, owned by it; the work is
/// done on a thread of its own, one thing after the other.
class WorkspaceBackups final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceBackups)

public:
    enum class Step { Idle, Copying, Checking, Updating, Replacing };

    WorkspaceBackups(WorkspaceServices &services, Mailbox &mailbox);

    [[nodiscard]] Mailbox &mailbox() const { return m_mailbox; }
    /// What is done at this moment.
    [[nodiscard]] Step step() const { return m_step; }

    /// The latest copy in that folder, which may be of a workspace that cannot be opened. Blocks.
    [[nodiscard]] static std::optional<BackupFile> lastIn(const QString &folder);
    /// Writes a checked copy of the database and the files of its assets into the folder of backups. Blocks.
    [[nodiscard]] static Result<BackupFile> backUpInto(const WorkspacePaths &paths, Instant now);
    /// Removes all but the newest `count` copies in the folder of backups, and answers how many; safety copies stay.
    /// Blocks.
    static int keepNewest(const WorkspacePaths &paths, int count);
    /// Remembers that a copy was made to a place of the owner's choice. Blocks.
    static void noteElsewhere(const WorkspacePaths &paths);
    /// When the last backup was made that is known of, in the folder of backups or elsewhere. Blocks.
    [[nodiscard]] static std::optional<Instant> lastKnown(const WorkspacePaths &paths);
    /// The latest copy in the folder of backups.
    [[nodiscard]] Future<std::optional<BackupFile>> last();
    /// Writes a checked copy into the folder of backups.
    [[nodiscard]] Future<Result<BackupFile>> backUp();
    /// Looks whether that file is a sound copy of a workspace that this program can use.
    [[nodiscard]] Future<Result<RestorePlan>> check(QString file);
    /// Puts the copy in place of the database, in one change that everybody sees; answers where the one before is kept.
    [[nodiscard]] Future<Result<QString>> restore(QString file);
    [[nodiscard]] Future<DiskUse> diskUse();

signals:
    void stepChanged();
    /// A copy was made, or one was restored.
    void changed();

private:
    /// Runs `work()` between its steps; tells that all changed when it succeeds.
    template <class F>
    [[nodiscard]] auto perform(Step first, F work) -> Future<std::invoke_result_t<F &>>;
    void enter(Step step);
    /// From the thread that works.
    [[nodiscard]] std::function<void(Step)> reporter();

    WorkspaceServices &m_services;
    Mailbox &m_mailbox;
    Step m_step = Step::Idle;
    WorkThread m_look; ///< for what is answered in a moment, also while a copy is made
    WorkThread m_work; // last: end before what they use
};

}
