#include "models/workspace/WorkspaceBackups.h"

#include <algorithm>

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QPointer>
#include <QStorageInfo>
#include <QTemporaryDir>

#include "models/assets/BlobCopies.h"
#include "models/content/SearchIndex.h"
#include "models/storage/Backup.h"
#include "models/workspace/WorkspaceServices.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

const auto kNames = u"backup-*.db"_s;
const auto kNameFormat = u"'backup-'yyyyMMdd'T'HHmmsszzz'Z.db'"_s;

QString nameAt(Instant time)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(time), Qt::UTC).toString(kNameFormat);
}

QString markOfElsewhere(const WorkspacePaths &paths)
{
    return paths.backups() + u"/made-elsewhere"_s;
}

/// The name tells when: it survives copying, as the file's own time does not.
std::optional<BackupFile> asBackup(const QFileInfo &file)
{
    QDateTime at = QDateTime::fromString(file.fileName(), kNameFormat);
    if (!at.isValid())
        return {};
    at.setTimeSpec(Qt::UTC);
    return BackupFile{file.absoluteFilePath(), fromMillis(at.toMSecsSinceEpoch()), file.size()};
}

/// Puts the bytes of every asset that the database names from one store into another.
Result<void> takeBlobs(const QString &database, const BlobStore &from, const BlobStore &to)
{
    const auto assets = assetsIn(database);
    if (!assets)
        return std::unexpected(assets.error());
    const BlobCopies copies = copyBlobs(*assets, from, to);
    if (copies.failed)
        return std::unexpected(*copies.failed);
    if (copies.missing.empty())
        return {};
    return fail(ErrorKind::Unavailable, u"blob_missing"_s,
                u"The files of %1 assets are missing, of %2 for one."_s.arg(copies.missing.size())
                    .arg(copies.missing.front().name));
}

/// Of which older forms may lack a table.
qint64 countIn(Connection &connection, const QString &table)
{
    auto isThere = connection.prepare(u"SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?"_s);
    if (!isThere.bind(table).next())
        return 0;
    auto count = connection.prepare(u"SELECT count(*) FROM %1 WHERE trashed_at IS NULL"_s.arg(table));
    return count.next() ? count.integer(0) : 0;
}

Result<WorkspaceCount> countItems(Connection &connection)
{
    return WorkspaceCount{countIn(connection, u"project"_s), countIn(connection, u"article"_s)};
}

Result<Instant> lastChange(Connection &connection)
{
    auto row = connection.prepare(u"SELECT at FROM revision ORDER BY number DESC LIMIT 1"_s);
    return row.next() ? fromMillis(row.integer(0)) : Instant{};
}

Result<RestorePlan> planOf(const QString &file, WorkspaceServices &services)
{
    if (!QFileInfo::exists(file))
        return fail(ErrorKind::NotFound, u"no_backup"_s, u"There is no file %1."_s.arg(file));
    if (auto sound = checkDatabase(file); !sound)
        return std::unexpected(sound.error());
    // A copy that this program cannot use must not replace one that it can.
    const auto status = Migrator(file, embeddedMigrations(), services.clock()).status();
    if (!status)
        return std::unexpected(status.error());
    if (status->current == 0)
        return fail(ErrorKind::Invalid, u"not_a_workspace"_s, u"%1 is no copy of a workspace."_s.arg(file));
    const auto copy = Connection::open(file, Connection::Mode::ReadOnly);
    const auto present = services.openReader();
    if (!copy || !present)
        return std::unexpected(copy ? present.error() : copy.error());
    const auto inCopy = (*copy)->read(countItems);
    const auto now = (*present)->read(countItems);
    const auto changedAt = (*copy)->read(lastChange);
    if (!inCopy || !now || !changedAt)
        return std::unexpected(!inCopy ? inCopy.error() : !now ? now.error() : changedAt.error());
    return RestorePlan{file, *changedAt, QFileInfo(file).size(), !status->isCurrent(), *inCopy, *now};
}

/// The bytes of all files below that folder, or of those whose names match.
qint64 sizeOf(const QString &folder, const QStringList &names = {},
              QDirIterator::IteratorFlags flags = QDirIterator::Subdirectories)
{
    qint64 bytes = 0;
    QDirIterator files(folder, names, QDir::Files | QDir::Hidden | QDir::NoSymLinks, flags);
    while (files.hasNext()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

DiskUse measure(const WorkspacePaths &paths)
{
    const auto flat = QDirIterator::NoIteratorFlags;
    return {.database = sizeOf(paths.folder, {u"vitrine.db"_s, u"vitrine.db-*"_s}, flat),
            .blobs = sizeOf(paths.folder + u"/blobs"_s),
            .backups = sizeOf(paths.backups()) + sizeOf(paths.folder, {u"vitrine.db.before-restore-*"_s}, flat),
            .free = QStorageInfo(paths.folder).bytesAvailable()};
}

}

WorkspaceBackups::WorkspaceBackups(WorkspaceServices &services, Mailbox &mailbox)
    : m_services(services)
    , m_mailbox(mailbox)
{
}

void WorkspaceBackups::enter(Step step)
{
    if (std::exchange(m_step, step) != step)
        emit stepChanged();
}

std::function<void(WorkspaceBackups::Step)> WorkspaceBackups::reporter()
{
    return [address = m_mailbox.address(), guard = QPointer(this)](Step step) {
        address.post([guard, step] {
            if (guard)
                guard->enter(step);
        });
    };
}

template <class F>
auto WorkspaceBackups::perform(Step first, F work) -> Future<std::invoke_result_t<F &>>
{
    using Outcome = std::invoke_result_t<F &>;
    Promise<Outcome> promise;
    m_work
        .submit([report = reporter(), first, work = std::move(work)]() mutable {
            report(first);
            return work();
        })
        .then(m_mailbox, this, [this, promise](Outcome outcome) {
            enter(Step::Idle);
            const bool isDone = outcome.has_value();
            promise.deliver(std::move(outcome));
            if (isDone)
                emit changed();
        });
    return promise.future();
}

std::optional<BackupFile> WorkspaceBackups::lastIn(const QString &folder)
{
    const auto files = QDir(folder).entryInfoList({kNames}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &file : files) {
        if (const auto backup = asBackup(file))
            return backup;
    }
    return {};
}

Result<BackupFile> WorkspaceBackups::backUpInto(const WorkspacePaths &paths, Instant now)
{
    if (!QDir().mkpath(paths.backups())) {
        return fail(
            ErrorKind::Unavailable, u"folder_not_writable"_s,
            u"The folder %1 cannot be made. Check the permissions of the folder above it."_s.arg(paths.backups()));
    }
    const QString target = paths.backups() + u'/' + nameAt(now);
    if (auto done = backUpDatabase(paths.database(), target); !done)
        return std::unexpected(done.error());
    // The database is copied first: whatever it names was in the store by then.
    if (auto taken = takeBlobs(target, BlobStore(paths.blobs()), blobsBeside(target)); !taken)
        return std::unexpected(taken.error());
    return BackupFile{target, now, QFileInfo(target).size()};
}

int WorkspaceBackups::keepNewest(const WorkspacePaths &paths, int count)
{
    int removed = 0;
    const auto files = QDir(paths.backups()).entryInfoList({kNames}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &file : files) {
        if (!asBackup(file) || --count >= 0)
            continue;
        QDir(blobsBeside(file.filePath()).folder()).removeRecursively();
        removed += QFile::remove(file.filePath());
    }
    return removed;
}

void WorkspaceBackups::noteElsewhere(const WorkspacePaths &paths)
{
    QDir().mkpath(paths.backups());
    QFile mark(markOfElsewhere(paths));
    if (mark.open(QIODevice::WriteOnly | QIODevice::Truncate))
        mark.write("\n"); // what counts is when
}

std::optional<Instant> WorkspaceBackups::lastKnown(const WorkspacePaths &paths)
{
    std::optional<Instant> last;
    if (const auto file = lastIn(paths.backups()))
        last = file->at;
    if (const QFileInfo mark(markOfElsewhere(paths)); mark.exists())
        last = std::max(last.value_or(Instant{}), fromMillis(mark.lastModified().toMSecsSinceEpoch()));
    return last;
}

Future<std::optional<BackupFile>> WorkspaceBackups::last()
{
    return m_look.submit([folder = m_services.paths().backups()] { return lastIn(folder); });
}

Future<Result<BackupFile>> WorkspaceBackups::backUp()
{
    return perform(Step::Copying, [this] { return backUpInto(m_services.paths(), m_services.clock().now()); });
}

Future<Result<RestorePlan>> WorkspaceBackups::check(QString file)
{
    Promise<Result<RestorePlan>> promise;
    m_work
        .submit([this, report = reporter(), file] {
            report(Step::Checking);
            return planOf(file, m_services);
        })
        .then(m_mailbox, this, [this, promise](Result<RestorePlan> plan) {
            enter(Step::Idle);
            promise.deliver(std::move(plan));
        });
    return promise.future();
}

Future<Result<QString>> WorkspaceBackups::restore(QString file)
{
    return perform(Step::Copying, [this, report = reporter(), file]() -> Result<QString> {
        const WorkspacePaths &paths = m_services.paths();
        // Brought up to date before it takes the place: those who read meanwhile never see a form they do not know.
        const QTemporaryDir folder(paths.folder + u"/vitrine.db-restore-XXXXXX"_s);
        const QString copy = folder.filePath(u"copy.db"_s);
        if (!folder.isValid())
            return fail(ErrorKind::Unavailable, u"folder_not_writable"_s,
                        u"%1 cannot be written. Check its permissions and the free space."_s.arg(paths.folder));
        if (auto copied = backUpDatabase(file, copy); !copied)
            return std::unexpected(copied.error());
        report(Step::Updating);
        if (auto updated = Migrator(copy, embeddedMigrations(), m_services.clock()).migrate({}, Migrator::Mode::Apply);
            !updated)
            return std::unexpected(updated.error());
        if (auto taken = takeBlobs(copy, blobsBeside(file), BlobStore(paths.blobs())); !taken)
            return std::unexpected(taken.error());
        report(Step::Replacing);
        const auto kept = restoreDatabase(copy, paths.database());
        if (!kept)
            return kept;
        const auto searchable = m_services.writer()
                                    .submit([](WriteContext &context) -> Result<void> {
                                        SearchIndex index(context.connection());
                                        if (index.isOutdated())
                                            index.rebuild();
                                        return {};
                                    })
                                    .get();
        return searchable ? kept : std::unexpected(searchable.error());
    });
}

Future<DiskUse> WorkspaceBackups::diskUse()
{
    return m_look.submit([paths = m_services.paths()] { return measure(paths); });
}

}
