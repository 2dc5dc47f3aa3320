#include "models/storage/Backup.h"

#include <algorithm>
#include <memory>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include "models/storage/ChangeFeed.h"
#include "models/storage/StorageFailure.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

using Handle = std::unique_ptr<sqlite3, decltype([](sqlite3 *handle) { sqlite3_close(handle); })>;

Result<Handle> openHandle(const QString &file, int flags)
{
    sqlite3 *raw = nullptr;
    const int result = sqlite3_open_v2(file.toUtf8().constData(), &raw, flags, nullptr);
    Handle handle(raw);
    if (result != SQLITE_OK) {
        return fail(ErrorKind::Unavailable, u"database_unreachable"_s,
                    u"%1 cannot be opened: %2."_s.arg(file, QString::fromUtf8(sqlite3_errstr(result))));
    }
    sqlite3_busy_timeout(raw, 10'000);
    return handle;
}

/// Copies every page in one go: a consistent picture, at most a moment during which writers wait.
Result<void> copyPages(sqlite3 *from, sqlite3 *to)
{
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
    if (!backup)
        return std::unexpected(
            StorageFailure::fromSqlite(sqlite3_errcode(to), QString::fromUtf8(sqlite3_errmsg(to))).error());
    int result = SQLITE_OK;
    for (int attempt = 0; attempt < 100; ++attempt) {
        result = sqlite3_backup_step(backup, -1);
        if (result != SQLITE_BUSY && result != SQLITE_LOCKED)
            break;
        sqlite3_sleep(50);
    }
    sqlite3_backup_finish(backup);
    if (result != SQLITE_DONE)
        return std::unexpected(StorageFailure::fromSqlite(result, QString::fromUtf8(sqlite3_errstr(result))).error());
    return {};
}

Result<void> checkIntegrity(sqlite3 *handle, const QString &file)
{
    QString verdict;
    const auto receive = [](void *target, int, char **values, char **) {
        auto *text = static_cast<QString *>(target);
        if (text->isEmpty())
            *text = QString::fromUtf8(values[0]);
        return 0;
    };
    const int result = sqlite3_exec(handle, "PRAGMA integrity_check(1)", receive, &verdict, nullptr);
    if (result == SQLITE_OK && verdict == "ok"_L1)
        return {};
    return fail(ErrorKind::Invalid, u"database_corrupt"_s,
                u"%1 is not a sound database (%2). Restore a backup with `vitrined restore`; nothing was changed."_s.arg(
                    file, verdict.isEmpty() ? QString::fromUtf8(sqlite3_errstr(result)) : verdict));
}

void syncToDisk(const QString &path)
{
    const int descriptor = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    fsync(descriptor);
    close(descriptor);
}

/// The last number of the outbox, 0 when there is none (yet).
qint64 lastSequence(sqlite3 *handle)
{
    qint64 last = 0;
    const auto receive = [](void *target, int, char **values, char **) {
        *static_cast<qint64 *>(target) = values[0] ? QByteArray(values[0]).toLongLong() : 0;
        return 0;
    };
    sqlite3_exec(handle, "SELECT seq FROM sqlite_sequence WHERE name = 'outbox'", receive, &last, nullptr);
    return last;
}

/// Tells programs that have the database open that everything may have changed, under a number they have not seen.
void announce(sqlite3 *handle, qint64 seenSequence)
{
    const qint64 sequence = std::max(seenSequence, lastSequence(handle)) + 1;
    for (size_t i = 0; i < kTopicCount; ++i) {
        const QByteArray sql = "INSERT INTO outbox (sequence, at, origin, topic, kind, entity_id) VALUES ("
            + QByteArray::number(sequence + qint64(i)) + ", " + QByteArray::number(QDateTime::currentMSecsSinceEpoch())
            + ", 0, '" + topicName(static_cast<Topic>(i)).toUtf8() + "', 'database restored', '')";
        sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr);
    }
}

void removeWithCompanions(const QString &file)
{
    for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(file + suffix);
}

}

Result<void> backUpDatabase(const QString &source, const QString &target)
{
    if (QFile::exists(target)) {
        return fail(ErrorKind::Conflict, u"file_exists"_s,
                    u"%1 exists already. Choose another name; nothing was overwritten."_s.arg(target));
    }
    if (!QFile::exists(source))
        return fail(ErrorKind::NotFound, u"no_database"_s, u"There is no database at %1."_s.arg(source));
    const auto from = openHandle(source, SQLITE_OPEN_READONLY);
    if (!from)
        return std::unexpected(from.error());

    const QString partial = target + u".partial"_s;
    removeWithCompanions(partial);
    const auto copied = [&]() -> Result<void> {
        const auto to = openHandle(partial, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        if (!to)
            return std::unexpected(to.error());
        if (auto done = copyPages(from->get(), to->get()); !done)
            return done;
        // A single file that needs no companions to be read.
        sqlite3_exec(to->get(), "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
        return checkIntegrity(to->get(), partial);
    }();
    if (!copied) {
        removeWithCompanions(partial);
        return copied;
    }
    syncToDisk(partial);
    if (!QFile::rename(partial, target)) {
        removeWithCompanions(partial);
        return fail(ErrorKind::Unavailable, u"file_not_writable"_s, u"%1 cannot be written."_s.arg(target));
    }
    syncToDisk(QFileInfo(target).absolutePath());
    return {};
}

Result<QString> restoreDatabase(const QString &source, const QString &target)
{
    if (!QFile::exists(source))
        return fail(ErrorKind::NotFound, u"no_backup"_s, u"There is no file at %1."_s.arg(source));
    const auto from = openHandle(source, SQLITE_OPEN_READONLY);
    if (!from)
        return std::unexpected(from.error());
    if (auto sound = checkIntegrity(from->get(), source); !sound)
        return std::unexpected(sound.error());

    QString kept;
    if (QFile::exists(target)) {
        kept = target + u".before-restore-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
        if (auto copied = backUpDatabase(target, kept); !copied)
            return std::unexpected(copied.error());
    }
    const auto to = openHandle(target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!to)
        return std::unexpected(to.error());
    const qint64 seen = lastSequence(to->get());
    if (auto done = copyPages(from->get(), to->get()); !done)
        return std::unexpected(done.error());
    sqlite3_exec(to->get(), "PRAGMA journal_mode=WAL", nullptr, nullptr, nullptr);
    announce(to->get(), seen);
    return kept;
}

Result<void> checkDatabase(const QString &file)
{
    const auto handle = openHandle(file, SQLITE_OPEN_READONLY);
    return handle ? checkIntegrity(handle->get(), file) : Result<void>(std::unexpected(handle.error()));
}

}
