#include "models/workspace/WorkspaceHealth.h"

#include <algorithm>

#include <QStorageInfo>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

HealthCheck checkMigrations(Connection &connection)
{
    static const int newest = embeddedMigrations().back().number;
    auto query = connection.prepare(u"SELECT coalesce(max(number), 0) FROM migration"_s);
    const qint64 current = query.next() ? query.integer(0) : 0;
    if (current == newest)
        return {u"migrations"_s, true, u"The database is at version %1."_s.arg(current)};
    return {
        u"migrations"_s, false,
        u"The database is at version %1, this program needs %2. Run `vitrined migrate up`."_s.arg(current).arg(newest)};
}

}

HealthCheck checkDisk(const QString &folder)
{
    const QStorageInfo storage(folder);
    const qint64 free = storage.bytesAvailable();
    const QString megabytes = QString::number(free / (1024 * 1024));
    if (free >= kNeededDiskBytes)
        return {u"disk"_s, true, u"%1 MB are free."_s.arg(megabytes)};
    return {u"disk"_s, false, u"Only %1 MB are free on the disk. Free some space."_s.arg(megabytes)};
}

const HealthCheck *firstFailure(const std::vector<HealthCheck> &checks)
{
    const auto found = std::ranges::find(checks, false, &HealthCheck::isFine);
    return found == checks.end() ? nullptr : &*found;
}

Future<std::vector<HealthCheck>> checkHealth(WorkspaceServices &workspace)
{
    // The write is undone by the error it ends with, which carries the verdict out of the closure.
    static const QString kUndone = u"probe_undone"_s;
    auto migrations = std::make_shared<HealthCheck>();
    auto probe = workspace.writer().submit([migrations](WriteContext &context) -> Result<void> {
        *migrations = checkMigrations(context.connection());
        context.connection().execute(u"UPDATE migration SET applied_at = applied_at"_s);
        return fail(ErrorKind::Internal, kUndone, {});
    });
    Promise<std::vector<HealthCheck>> promise;
    probe.thenDirectly([promise, migrations, folder = workspace.paths().folder](Result<void> outcome) {
        const bool isWritable = !outcome && outcome.error().code == kUndone;
        std::vector<HealthCheck> checks{
            {u"database"_s, isWritable, isWritable ? u"The database can be written."_s : outcome.error().message},
            checkDisk(folder)};
        if (isWritable)
            checks.push_back(*migrations);
        promise.deliver(std::move(checks));
    });
    return promise.future();
}

}
