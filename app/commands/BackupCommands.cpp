#include <QDir>
#include <QFileInfo>

#include "app/commands/Commands.h"
#include "models/storage/Backup.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;

namespace {

ExitCode backUp(CommandContext &context)
{
    if (context.arguments.size() != 1)
        return printUsageError(backupCommand(), u"Name the file to write."_s);
    const QString target = QFileInfo(context.arguments.first()).absoluteFilePath();
    ExitCode failure{};
    if (!openWorkspace(context, failure))
        return failure;
    if (auto done = models::backUpDatabase(context.paths.database(), target); !done)
        return printError(done.error());
    printLine(u"wrote %1 (%2 bytes)"_s.arg(target).arg(QFileInfo(target).size()));
    return ExitCode::Done;
}

ExitCode restore(CommandContext &context)
{
    if (context.arguments.size() != 1)
        return printUsageError(restoreCommand(), u"Name the file to restore."_s);
    const QString source = QFileInfo(context.arguments.first()).absoluteFilePath();
    if (!QFileInfo::exists(source))
        return printError(u"There is no file %1."_s.arg(source));
    // A copy that this program cannot use must not replace one that it can.
    const auto status = models::Migrator(source, models::embeddedMigrations(), context.clock).status();
    if (!status)
        return printError(u"%1 was not restored. %2"_s.arg(source, status.error().message));
    if (status->current == 0)
        return printError(u"%1 is no copy of a workspace. Nothing was changed."_s.arg(source));
    if (auto prepared = context.paths.prepare(); !prepared)
        return printError(prepared.error());
    const auto kept = models::restoreDatabase(source, context.paths.database());
    if (!kept)
        return printError(kept.error());
    ExitCode failure{};
    if (!openWorkspace(context, failure)) // brings an older copy up to date
        return failure;
    printLine(u"restored "_s + source);
    if (!kept->isEmpty())
        printLine(u"what was there is kept in "_s + *kept);
    return ExitCode::Done;
}

}

Command backupCommand()
{
    return {.name = u"backup"_s,
            .syntax = u"FILE"_s,
            .summary = u"Write a consistent copy of the database, also while it is served."_s,
            .run = backUp};
}

Command restoreCommand()
{
    return {.name = u"restore"_s,
            .syntax = u"FILE"_s,
            .summary = u"Put a copy in place of the database; what was there is kept beside it."_s,
            .run = restore};
}

}
