#include <algorithm>

#include <QFile>

#include "app/commands/Commands.h"
#include "app/config/Configuration.h"
#include "app/doctor/ContentChecks.h"
#include "app/doctor/FolderChecks.h"
#include "app/doctor/HostChecks.h"
#include "models/storage/Backup.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;
using models::HealthCheck;
using models::Result;
using Checks = std::vector<HealthCheck>;

namespace {

HealthCheck verdict(const QString &name, const Result<void> &result, const QString &fine)
{
    return {name, result.has_value(), result ? fine : result.error().message};
}

void append(Checks &checks, Checks more)
{
    std::ranges::move(more, std::back_inserter(checks));
}

/// What can be said without opening the workspace, which would change it.
Checks examineFiles(const CommandContext &context)
{
    const models::WorkspacePaths &paths = context.paths;
    if (const auto prepared = paths.prepare(); !prepared)
        return {verdict(u"folder"_s, prepared, {})};
    Checks checks{checkFolder(paths), checkOwners(paths), checkPlace(paths)};
    if (!QFile::exists(paths.database()))
        return checks;
    checks.push_back(
        verdict(u"integrity"_s, models::checkDatabase(paths.database()), u"The database file is sound."_s));
    if (!checks.back().isFine)
        return checks;
    if (const HealthCheck migrations = checkMigrations(paths, context.clock); !migrations.isFine)
        checks.push_back(migrations);
    return checks;
}

/// What the content says, of a workspace in which nothing is wrong so far.
Checks examineContent(const CommandContext &context, models::Settings &settings)
{
    const models::WorkspacePaths &paths = context.paths;
    auto opened = models::WorkspaceServices::open(paths, settings, context.clock);
    if (!opened)
        return {verdict(u"workspace"_s, std::unexpected(opened.error()), {})};
    Checks checks = models::checkHealth(**opened).get();
    const auto depth = context.options.isSet(u"deep"_s) ? BlobDepth::Deep : BlobDepth::Sizes;
    append(checks, {checkRoom(paths), checkKey(paths, settings), checkClock(paths, context.clock),
                    checkBackups(paths, context.clock), checkBlobs(paths, depth)});
    return checks;
}

Checks examine(const CommandContext &context)
{
    models::Settings settings;
    Checks checks{verdict(u"settings"_s, loadSettings(context.paths, settings), u"All settings hold."_s)};
    const Checks host{checkPort(context.paths, settings), checkOpenFiles(), checkProxies(settings)};
    becomeOwner(context.paths);
    append(checks, examineFiles(context));
    append(checks, models::firstFailure(checks) ? Checks{models::checkDisk(context.paths.folder)}
                                                : examineContent(context, settings));
    append(checks, host);
    checks.push_back(checkCertificate(settings, context.clock)); // as its owner, who must be able to read it
    return checks;
}

ExitCode run(CommandContext &context)
{
    if (!context.arguments.isEmpty())
        return printUsageError(doctorCommand(), u"“%1” is not understood."_s.arg(context.arguments.first()));
    const Checks checks = examine(context);
    for (const HealthCheck &check : checks)
        printLine(u"%1  %2  %3"_s.arg(check.isFine ? u"ok     "_s : u"PROBLEM"_s, check.name.leftJustified(10),
                                      check.message));
    return models::firstFailure(checks) ? ExitCode::Failed : ExitCode::Done;
}

}

Command doctorCommand()
{
    return {.name = u"doctor"_s,
            .syntax = u"[--deep]"_s,
            .summary = u"Check the workspace and its host, and say what to do."_s,
            .options = {{u"deep"_s, u"Read the bytes of every asset too, and compare them with what was stored."_s}},
            .needsSettings = false,
            .run = run};
}

}
