#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "models/core/Time.h"
#include "models/storage/Connection.h"

namespace vitrine::models {

/// A numbered pair of SQL files: one way and back.
struct Migration
{
    int number = 0;
    QString name;
    QByteArray up;
    QByteArray down;

    /// SHA-256 of both files, hexadecimal.
    [[nodiscard]] QString checksum() const;
};

/// All migrations this program carries, in order, from the embedded resources.
[[nodiscard]] std::vector<Migration> embeddedMigrations();

/// What is applied and what is not.
struct MigrationStatus
{
    int current = 0; ///< 0: an empty database
    int newest = 0;
    struct Entry
    {
        int number = 0;
        QString name;
        std::optional<Instant> appliedAt;
    };
    std::vector<Entry> entries;

    [[nodiscard]] bool isCurrent() const { return current == newest; }
};

/// Brings a database from one numbered state to another, each step in a transaction of its own.
class Migrator final
{
public:
    enum class Mode { Apply, DryRun };

    Migrator(QString file, std::vector<Migration> migrations, const Clock &clock);

    /// Refuses a database that is newer than this program or whose applied migrations were not these.
    [[nodiscard]] Result<MigrationStatus> status() const;

    /// Goes up or down to `target` (the newest when none), after a safety copy to `backups/` beside the file if there
    /// is something to lose. Returns the migrations it ran, or would run, in order.
    [[nodiscard]] Result<std::vector<Migration>> migrate(std::optional<int> target, Mode mode) const;

private:
    [[nodiscard]] Result<MigrationStatus> statusOf(Connection &connection) const;
    [[nodiscard]] Result<void> step(Connection &connection, const Migration &migration, bool isUp) const;
    [[nodiscard]] Result<void> keepSafetyCopy(int from) const;

    QString m_file;
    std::vector<Migration> m_migrations;
    const Clock &m_clock;
};

}
