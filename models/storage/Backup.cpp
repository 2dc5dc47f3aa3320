#include "models/storage/Backup.h"

#include <algorithm>
#include <memory>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include "models/core/FileSync.h"
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

/// The first value that a statement answers, as text; empty when it answers nothing.
int firstValue(sqlite3 *handle, const char *sql, QString &value)
{
    const auto receive = [](void *target, int, char **values, char **) {
        auto *text = static_cast<QString *>(target);
        if (text->isEmpty())
            *text = QString::fromUtf8(values[0]);
        return 0;
    };
    return sqlite3_exec(handle, sql, receive, &value, nullptr);
}

std::unexpected<Error> nameTaken(const QString &file)
{
    return fail(ErrorKind::Conflict, u"file_exists"_s,
                u"%1 exists already. Choose another name; nothing was overwritten."_s.arg(file));
}

std::unexpected<Error> notSound(const QString &file, const QString &why)
{
    return fail(
        ErrorKind::Invalid, u"database_corrupt"_s,
        u"%1 is not a sound database (%2). Restore a backup with `vitrined restore`; nothing was changed."_s.arg(file,
                                                                                                                 why));
}

/// SQLite takes an empty file for an empty database; nobody keeps or restores that on purpose.
Result<void> checkNotEmpty(sqlite3 *handle, const QString &file)
{
    QString pages;
    if (const int result = firstValue(handle, "PRAGMA page_count", pages); result != SQLITE_OK)
        return notSound(file, QString::fromUtf8(sqlite3_errstr(result)));
    return pages == "0"_L1 ? notSound(file, u"it is empty"_s) : Result<void>();
}

/// `file` is what the message names.
Result<void> checkIntegrity(sqlite3 *handle, const QString &file)
{
    if (auto filled = checkNotEmpty(handle, file); !filled)
        return filled;
    QString verdict;
    const int result = firstValue(handle, "PRAGMA integrity_check(1)", verdict);
    if (result == SQLITE_OK && verdict == "ok"_L1)
        return {};
    return notSound(file, verdict.isEmpty() ? QString::fromUtf8(sqlite3_errstr(result)) : verdict);
}

/// The last number of the outbox, 0 when there is none (yet).
qint64 lastSequence(sqlite3 *handle)
{
    QString last;
    firstValue(handle, "SELECT seq FROM sqlite_sequence WHERE name = 'outbox'", last);
    return last.toLongLong();
}

/// Tells programs that have the database open that everything may have changed, under a number they have not seen.
void announce(sqlite3 *handle, qint64 seenSequence)
{
    const qint64 sequence = std::max(seenSequence, lastSequence(handle)) + 1;
    for (size_t i = 0; i < kTopicCount; ++i) {
        const QByteArray sql = "INSERT INTO outbox (sequence, at, origin, topic, kind, entity_id) VALUES (" +
                               QByteArray::number(sequence + qint64(i)) + ", " +
                               QByteArray::number(QDateTime::currentMSecsSinceEpoch()) + ", 0, '" +
                               topicName(static_cast<Topic>(i)).toUtf8() + "', 'database restored', '')";
        sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr);
    }
}

/// The file that a copy is written to before it gets its name. Of one program at a time (the system lets go of it
/// should that one die), and gone unless it was given the name.
class PartialFile final
{
    Q_DISABLE_COPY_MOVE(PartialFile)

public:
    explicit PartialFile(const QString &target)
        : m_target(target)
        , m_descriptor(open(QFile::encodeName(path()).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
    {
        m_isOurs = m_descriptor >= 0 && flock(m_descriptor, LOCK_EX | LOCK_NB) == 0 && isStillThere();
        if (m_isOurs) {
            removeCompanions();
            m_isOurs = ftruncate(m_descriptor, 0) == 0;
        }
    }
    ~PartialFile()
    {
        if (m_isOurs) {
            removeCompanions();
            QFile::remove(path());
        }
        if (m_descriptor >= 0)
            close(m_descriptor);
    }

    [[nodiscard]] QString path() const { return m_target + u".partial"_s; }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] bool isOurs() const { return m_isOurs; }

    /// Gives it the name, durably; not when that is taken by now.
    [[nodiscard]] bool finish()
    {
        if (fsync(m_descriptor) != 0 || !QFile::rename(path(), m_target))
            return false;
        m_isOurs = false;
        syncFolder(QFileInfo(m_target).absolutePath());
        return true;
    }

private:
    /// Whether nobody renamed or removed it while we waited for the lock.
    [[nodiscard]] bool isStillThere() const
    {
        struct stat ours = {};
        struct stat named = {};
        return fstat(m_descriptor, &ours) == 0 && stat(QFile::encodeName(path()).constData(), &named) == 0 &&
               ours.st_ino == named.st_ino;
    }
    void removeCompanions() const
    {
        for (const auto suffix : {"-wal"_L1, "-shm"_L1, "-journal"_L1})
            QFile::remove(path() + suffix);
    }

    const QString m_target;
    const int m_descriptor;
    bool m_isOurs = false;
};

}

Result<void> backUpDatabase(const QString &source, const QString &target)
{
    if (QFile::exists(target))
        return nameTaken(target);
    if (!QFile::exists(source))
        return fail(ErrorKind::NotFound, u"no_database"_s, u"There is no database at %1."_s.arg(source));
    const auto from = openHandle(source, SQLITE_OPEN_READONLY);
    if (!from)
        return std::unexpected(from.error());

    if (auto filled = checkNotEmpty(from->get(), source); !filled)
        return filled;

    PartialFile partial(target);
    if (!partial.isOurs()) {
        return partial.isOpen() ? fail(ErrorKind::Conflict, u"backup_running"_s,
                                       u"Another program is writing %1 at this moment. Try again."_s.arg(target))
                                : fail(ErrorKind::Unavailable, u"file_not_writable"_s,
                                       u"%1 cannot be written. Check that its folder exists."_s.arg(target));
    }
    const auto copied = [&]() -> Result<void> {
        const auto to = openHandle(partial.path(), SQLITE_OPEN_READWRITE);
        if (!to)
            return std::unexpected(to.error());
        if (auto done = copyPages(from->get(), to->get()); !done)
            return done;
        // A single file that needs no companions to be read.
        sqlite3_exec(to->get(), "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
        return checkIntegrity(to->get(), source);
    }();
    if (!copied)
        return copied;
    if (partial.finish())
        return {};
    if (QFile::exists(target))
        return nameTaken(target); // by another program, meanwhile
    return fail(ErrorKind::Unavailable, u"file_not_writable"_s, u"%1 cannot be written."_s.arg(target));
}

namespace {

/// Keeps what is at `target` under the name that is returned: as a copy, or, when it is too damaged for that, as it is.
Result<QString> setAside(const QString &target)
{
    if (!QFile::exists(target))
        return QString();
    const QString kept =
        target + u".before-restore-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
    const auto copied = backUpDatabase(target, kept);
    if (copied)
        return kept;
    if (copied.error().code != "database_corrupt"_L1)
        return std::unexpected(copied.error());
    for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1}) {
        if (QFile::exists(target + suffix) && !QFile::rename(target + suffix, kept + suffix)) {
            return fail(ErrorKind::Unavailable, u"file_not_writable"_s,
                        u"%1 cannot be kept as %2. Check the folder's permissions."_s.arg(target, kept));
        }
    }
    return kept;
}

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

    const auto kept = setAside(target);
    if (!kept)
        return kept;
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
