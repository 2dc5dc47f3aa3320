#include <QFile>
#include <QFileInfo>

#include "app/commands/Commands.h"
#include "app/config/Configuration.h"
#include "models/storage/Backup.h"
#include "models/workspace/WorkspaceHealth.h"
#include "server/HttpsFront.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;
using models::HealthCheck;
using models::Result;

namespace {

HealthCheck verdict(const QString &name, const Result<void> &result, const QString &fine)
{
    return {name, result.has_value(), result ? fine : result.error().message};
}

HealthCheck checkFolder(const models::WorkspacePaths &paths)
{
    const QFileInfo folder(paths.folder);
    if (!folder.isWritable())
        return {u"folder"_s, false, u"%1 may not be written. Change its owner or permissions."_s.arg(paths.folder)};
    if (folder.permissions() & (QFile::WriteOther | QFile::WriteGroup))
        return {u"folder"_s, false, u"Others may write to %1. Run `chmod go-w` on it."_s.arg(paths.folder)};
    return {u"folder"_s, true, u"%1 belongs to the workspace."_s.arg(paths.folder)};
}

HealthCheck checkKey(const models::WorkspacePaths &paths, const models::Settings &settings)
{
    const QString elsewhere = settings.get(models::settings::kSecretKeyFile);
    const QFileInfo key(elsewhere.isEmpty() ? paths.keyFile() : elsewhere);
    if (key.exists() && key.permissions() & (QFile::ReadGroup | QFile::ReadOther))
        return {u"key"_s, false, u"Others may read %1. Run `chmod 600` on it."_s.arg(key.filePath())};
    return {u"key"_s, true, u"Nobody else may read the key."_s};
}

HealthCheck checkCertificate(const models::Settings &settings, const models::Clock &clock)
{
    server::HttpsFront front(settings, clock);
    const auto identity = front.load();
    if (!identity)
        return {u"https"_s, false, identity.error().message};
    if (!*identity)
        return {u"https"_s, true, u"No certificate is set, so HTTP is plain."_s};
    if (const QString warning = (*identity)->warning(clock.now()); !warning.isEmpty())
        return {u"https"_s, false, warning};
    return {u"https"_s, true,
            u"The certificate is for %1, until %2."_s.arg((*identity)->subject,
                                                          models::formatInstant((*identity)->validUntil))};
}

ExitCode run(CommandContext &context)
{
    if (!context.arguments.isEmpty())
        return printUsageError(doctorCommand(), u"“%1” is not understood."_s.arg(context.arguments.first()));
    std::vector<HealthCheck> checks;
    models::Settings fresh;
    checks.push_back(verdict(u"settings"_s, loadSettings(context.paths, fresh), u"All settings hold."_s));
    const auto prepared = context.paths.prepare();
    if (!prepared) {
        checks.push_back(verdict(u"folder"_s, prepared, {}));
    } else {
        checks.push_back(checkFolder(context.paths));
        if (QFile::exists(context.paths.database())) {
            checks.push_back(verdict(u"integrity"_s, models::checkDatabase(context.paths.database()),
                                     u"The database file is sound."_s));
        }
    }
    checks.push_back(checkCertificate(fresh, context.clock));
    if (models::firstFailure(checks)) {
        checks.push_back(models::checkDisk(context.paths.folder));
    } else if (auto opened = models::WorkspaceServices::open(context.paths, fresh, context.clock); !opened) {
        checks.push_back(verdict(u"workspace"_s, std::unexpected(opened.error()), {}));
    } else {
        for (HealthCheck &check : models::checkHealth(**opened).get())
            checks.push_back(std::move(check));
        checks.push_back(checkKey(context.paths, fresh));
    }
    for (const HealthCheck &check : checks)
        printLine(u"%1  %2  %3"_s.arg(check.isFine ? u"ok     "_s : u"PROBLEM"_s, check.name.leftJustified(10),
                                      check.message));
    return models::firstFailure(checks) ? ExitCode::Failed : ExitCode::Done;
}

}

Command doctorCommand()
{
    return {.name = u"doctor"_s,
            .syntax = u""_s,
            .summary = u"Check the workspace and say what to do."_s,
            .needsSettings = false,
            .run = run};
}

}
