#include "models/storage/Migrator.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "models/storage/Backup.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

QByteArray readResource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing resource %s", qPrintable(path));
    return file.readAll();
}

bool hasLedger(Connection &connection)
{
    auto query = connection.prepare(u"SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'"_s);
    return query.next();
}

bool hasTables(Connection &connection)
{
    auto query = connection.prepare(u"SELECT 1 FROM sqlite_schema WHERE name NOT LIKE 'sqlite^_%' ESCAPE '^'"_s);
    return query.next();
}

/// Held by the one program that migrates the databases of a folder: of two that start at once, the second waits and
/// finds the work done. Released by the system, should the program die.
class MigrationLock final
{
    Q_DISABLE_COPY_MOVE(MigrationLock)

public:
    explicit MigrationLock(const QString &folder)
        : m_descriptor(open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        while (m_descriptor >= 0 && flock(m_descriptor, LOCK_EX) != 0 && errno == EINTR) {
        }
    }
    ~MigrationLock()
    {
        if (m_descriptor >= 0)
            close(m_descriptor);
    }

private:
    const int m_descriptor;
};

void makeLedger(Connection &connection)
{
    connection.execute(uR"(
        CREATE TABLE IF NOT EXISTS migration (
            number     INTEGER PRIMARY KEY,
            name       TEXT NOT NULL,
            checksum   TEXT NOT NULL,
            applied_at INTEGER NOT NULL
        ) STRICT)"_s);
}

int currentNumber(Connection &connection)
{
    auto query = connection.prepare(u"SELECT coalesce(max(number), 0) FROM migration"_s);
    return query.next() ? static_cast<int>(query.integer(0)) : 0;
}

}

QString Migration::checksum() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(up);
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(down);
    return QString::fromLatin1(hash.result().toHex());
}

std::vector<Migration> embeddedMigrations()
{
    const QDir folder(u":/migrations/sqlite"_s);
    std::vector<Migration> migrations;
    const auto names = folder.entryList({u"*.up.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &file : names) {
        const QString stem = file.chopped(7); // 0001_projects
        migrations.push_back({stem.section(u'_', 0, 0).toInt(), stem.section(u'_', 1),
                              readResource(folder.filePath(file)),
                              readResource(folder.filePath(stem + u".down.sql"_s))});
    }
    return migrations;
}

Migrator::Migrator(QString file, std::vector<Migration> migrations, const Clock &clock)
    : m_file(std::move(file))
    , m_migrations(std::move(migrations))
    , m_clock(clock)
{
}

Result<MigrationStatus> Migrator::status() const
{
    if (!QFile::exists(m_file)) {
        MigrationStatus status;
        for (const Migration &migration : m_migrations)
            status.entries.push_back({migration.number, migration.name, {}});
        status.newest = m_migrations.empty() ? 0 : m_migrations.back().number;
        return status;
    }
    auto connection = Connection::open(m_file, Connection::Mode::ReadOnly);
    if (!connection)
        return std::unexpected(connection.error());
    return (*connection)->read([this](Connection &c) { return statusOf(c); });
}

Result<MigrationStatus> Migrator::statusOf(Connection &connection) const
{
    MigrationStatus status;
    status.newest = m_migrations.empty() ? 0 : m_migrations.back().number;
    for (const Migration &migration : m_migrations)
        status.entries.push_back({migration.number, migration.name, {}});
    if (!hasLedger(connection)) {
        if (!hasTables(connection))
            return status;
        return fail(
            ErrorKind::Conflict, u"not_a_workspace"_s,
            u"%1 is a database of another program. Choose another folder or file; nothing was changed."_s.arg(m_file));
    }

    auto query = connection.prepare(u"SELECT number, name, checksum, applied_at FROM migration ORDER BY number"_s);
    while (query.next()) {
        const int number = static_cast<int>(query.integer(0));
        const auto known = std::ranges::find(m_migrations, number, &Migration::number);
        if (known == m_migrations.end()) {
            return fail(ErrorKind::Conflict, u"database_newer"_s,
                        u"The database is at version %1 (%2), this program knows only up to %3. Use a newer Vitrine."_s
                            .arg(number)
                            .arg(query.text(1))
                            .arg(status.newest));
        }
        if (known->checksum() != query.text(2)) {
            return fail(
                ErrorKind::Conflict, u"migration_changed"_s,
                u"Migration %1 (%2) was applied in another form than this program carries. Use the Vitrine that "
                "made the database, or restore a backup."_s.arg(number)
                    .arg(query.text(1)));
        }
        status.current = number;
        status.entries[static_cast<size_t>(known - m_migrations.begin())].appliedAt = fromMillis(query.integer(3));
    }
    return status;
}

Result<std::vector<Migration>> Migrator::migrate(std::optional<int> target, Mode mode) const
{
    std::optional<MigrationLock> lock;
    if (mode == Mode::Apply)
        lock.emplace(QFileInfo(m_file).absolutePath());
    const auto before = status();
    if (!before)
        return std::unexpected(before.error());
    const int goal = target.value_or(before->newest);
    if (goal != 0 && std::ranges::find(m_migrations, goal, &Migration::number) == m_migrations.end()) {
        return fail(ErrorKind::BadRequest, u"unknown_migration"_s,
                    u"There is no migration %1; they go from 0 to %2."_s.arg(goal).arg(before->newest));
    }
    const bool isUp = goal >= before->current;
    std::vector<Migration> steps;
    std::ranges::copy_if(m_migrations, std::back_inserter(steps), [&](const Migration &migration) {
        return isUp ? migration.number > before->current && migration.number <= goal
                    : migration.number <= before->current && migration.number > goal;
    });
    if (!isUp)
        std::ranges::reverse(steps);
    if (mode == Mode::DryRun || steps.empty())
        return steps;

    if (before->current > 0) {
        if (auto kept = keepSafetyCopy(before->current); !kept)
            return std::unexpected(kept.error());
    }
    auto connection = Connection::open(m_file, Connection::Mode::ReadWrite);
    if (!connection)
        return std::unexpected(connection.error());
    for (const Migration &migration : steps) {
        if (auto done = step(**connection, migration, isUp); !done)
            return std::unexpected(done.error());
    }
    return steps;
}

Result<void> Migrator::step(Connection &connection, const Migration &migration, bool isUp) const
{
    try {
        // Tables are rebuilt by some migrations; foreign keys are checked as a whole before COMMIT instead.
        connection.execute(u"PRAGMA foreign_keys=OFF"_s);
        connection.execute(u"BEGIN IMMEDIATE"_s);
        makeLedger(connection);
        // Another program may have done this step while we waited for the lock.
        if ((currentNumber(connection) >= migration.number) != isUp) {
            connection.executeScript(isUp ? migration.up : migration.down);
            if (connection.prepare(u"PRAGMA foreign_key_check"_s).next())
                throw StorageFailure({ErrorKind::Internal, u"migration_failed"_s, u"it leaves broken references"_s});
            auto note = isUp ? connection.prepare(u"INSERT INTO migration VALUES (?, ?, ?, ?)"_s)
                             : connection.prepare(u"DELETE FROM migration WHERE number = ?"_s);
            note.bind(migration.number);
            if (isUp)
                note.bind(migration.name).bind(migration.checksum()).bind(toMillis(m_clock.now()));
            note.run();
        }
        connection.execute(u"COMMIT"_s);
        connection.execute(u"PRAGMA foreign_keys=ON"_s);
        return {};
    } catch (const StorageFailure &failure) {
        connection.rollBack();
        Error error = failure.error();
        error.message =
            u"Migration %1 (%2) failed and was undone: %3"_s.arg(migration.number).arg(migration.name, error.message);
        return std::unexpected(error);
    }
}

Result<void> Migrator::keepSafetyCopy(int from) const
{
    const QDir folder(QFileInfo(m_file).absolutePath() + u"/backups"_s);
    if (!folder.mkpath(u"."_s)) {
        return fail(
            ErrorKind::Unavailable, u"folder_not_writable"_s,
            u"The folder %1 cannot be made, so there is no place for the safety copy. Nothing was changed."_s.arg(
                folder.path()));
    }
    const QString stamp = formatInstant(m_clock.now()).remove(u':').remove(u'-').left(15);
    const QString name = folder.filePath(u"before-migration-from-%1-%2"_s.arg(from).arg(stamp));
    QString target = name + u".db"_s;
    for (int number = 2; QFile::exists(target); ++number)
        target = name + u"-%1.db"_s.arg(number);
    return backUpDatabase(m_file, target);
}

}
