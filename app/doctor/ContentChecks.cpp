#include "app/doctor/ContentChecks.h"

#include <algorithm>

#include "models/storage/Connection.h"
#include "models/storage/Migrator.h"
#include "models/workspace/WorkspaceBackups.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;
using models::Clock;
using models::Connection;
using models::HealthCheck;
using models::Instant;
using models::Result;
using models::WorkspacePaths;

namespace {

constexpr std::chrono::minutes kClocksDiffer{2};
constexpr std::chrono::days kOldBackup{7};

/// When the first and the last change of content were made, and the last of any kind.
struct Changes
{
    std::optional<Instant> first;
    std::optional<Instant> last;
    Instant newest{};
};

std::optional<Instant> instantOf(Connection &connection, const QString &sql)
{
    auto row = connection.prepare(sql);
    return row.next() ? std::optional(models::fromMillis(row.integer(0))) : std::nullopt;
}

Result<Changes> changesIn(const WorkspacePaths &paths)
{
    const auto connection = Connection::open(paths.database(), Connection::Mode::ReadOnly);
    if (!connection)
        return std::unexpected(connection.error());
    return (*connection)->read([](Connection &c) -> Result<Changes> {
        Changes changes{.first = instantOf(c, u"SELECT at FROM revision ORDER BY number LIMIT 1"_s),
                        .last = instantOf(c, u"SELECT at FROM revision ORDER BY number DESC LIMIT 1"_s)};
        const auto migrated = instantOf(c, u"SELECT max(applied_at) FROM migration"_s);
        changes.newest = std::max(changes.last.value_or(Instant{}), migrated.value_or(Instant{}));
        return changes;
    });
}

qint64 daysBetween(Instant from, Instant to)
{
    return std::chrono::floor<std::chrono::days>(to - from).count();
}

}

HealthCheck checkMigrations(const WorkspacePaths &paths, const Clock &clock)
{
    const auto status = models::Migrator(paths.database(), models::embeddedMigrations(), clock).status();
    if (!status)
        return {u"workspace"_s, false, status.error().message};
    if (status->isCurrent())
        return {u"migrations"_s, true, u"The database is at version %1."_s.arg(status->current)};
    return {
        u"migrations"_s, false,
        u"The database is at version %1, this program's is %2. Run `vitrined migrate up`, which makes a safety copy "
        "first; the next start of the server does the same."_s.arg(status->current)
            .arg(status->newest)};
}

HealthCheck checkClock(const WorkspacePaths &paths, const Clock &clock)
{
    const auto changes = changesIn(paths);
    if (!changes)
        return {u"clock"_s, false, changes.error().message};
    const Instant now = clock.now();
    if (changes->newest <= now + kClocksDiffer)
        return {u"clock"_s, true, u"The clock is not behind what was written."_s};
    return {
        u"clock"_s, false,
        u"The clock says %1, but something was written at %2. Set the clock (`timedatectl set-ntp true`): what is "
        "scheduled or expires goes by it."_s.arg(models::formatInstant(now), models::formatInstant(changes->newest))};
}

HealthCheck checkBackups(const WorkspacePaths &paths, const Clock &clock)
{
    const auto changes = changesIn(paths);
    if (!changes)
        return {u"backup"_s, false, changes.error().message};
    const auto last = models::WorkspaceBackups::lastKnown(paths);
    const QString advice = u"Run `vitrined backup`, or let the timer vitrined-backup do it every night."_s;
    const Instant now = clock.now();
    const bool isAllKept = !changes->last || (last && *changes->last <= *last);
    const Instant since = last.value_or(changes->first.value_or(now));
    if (isAllKept || now - since <= kOldBackup)
        return {u"backup"_s, true,
                last ? u"The last backup is of %1."_s.arg(models::formatInstant(*last)) : u"None is needed yet."_s};
    if (last)
        return {u"backup"_s, false,
                u"The last backup is %1 days old, and there were changes since. %2"_s.arg(daysBetween(*last, now))
                    .arg(advice)};
    return {u"backup"_s, false,
            u"There is no backup, and the first change was %1 days ago. %2"_s.arg(daysBetween(since, now)).arg(advice)};
}

}
