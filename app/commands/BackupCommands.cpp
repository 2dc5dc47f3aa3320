#include <QDir>
#include <QFileInfo>

#include "app/commands/Commands.h"
#include "models/assets/BlobCopies.h"
#include "models/storage/Backup.h"
#include "models/workspace/WorkspaceBackups.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;

namespace {

/// Names assets whose bytes are not to be found, with what they would be called in a store.
void printMissing(const std::vector<models::Asset> &missing)
{
    for (const models::Asset &asset : missing)
        printError(u"  missing: %1 (%2, %3 bytes)"_s.arg(asset.name, asset.sha256, QString::number(asset.bytes)));
}

/// The database is copied first: whatever it names was in the store by then.
ExitCode backUpBlobs(const models::WorkspaceServices &workspace, const QString &target)
{
    const auto assets = models::assetsIn(target);
    if (!assets)
        return printError(assets.error());
    const models::BlobStore store = models::blobsBeside(target);
    const auto copies = models::copyBlobs(*assets, workspace.blobs(), store);
    if (copies.failed) {
        printError(u"The database was copied, but not every asset's file."_s);
        return printError(*copies.failed);
    }
    if (copies.copied > 0)
        printLine(u"wrote %1 files of assets to %2"_s.arg(copies.copied).arg(store.folder()));
    if (copies.missing.empty())
        return ExitCode::Done;
    printMissing(copies.missing);
    return printError(u"Assets whose files the workspace has lost: %1. Everything else was backed up; restore a backup "
                      "that has them."_s.arg(copies.missing.size()));
}

/// Brings what the copy's assets need into the workspace, before its database is; not so when something is missing,
/// unless the caller wants the rest without it.
bool restoreBlobs(const CommandContext &context, const QString &source)
{
    const auto assets = models::assetsIn(source);
    if (!assets) {
        printError(u"%1 was not restored. %2"_s.arg(source, assets.error().message));
        return false;
    }
    const auto copies =
        models::copyBlobs(*assets, models::blobsBeside(source), models::BlobStore(context.paths.blobs()));
    if (copies.failed) {
        printError(u"Not every asset's file could be brought back. The database was not changed."_s);
        printError(*copies.failed);
        return false;
    }
    printMissing(copies.missing);
    if (copies.missing.empty() || context.options.isSet(u"incomplete"_s))
        return true;
    printError(
        u"Assets whose files are neither in %2 nor in the workspace: %1. Nothing was restored; put them there, or "
        "go on without them by --incomplete."_s.arg(copies.missing.size())
            .arg(models::blobsBeside(source).folder()));
    return false;
}

/// To the place that the caller names.
ExitCode backUpTo(const QString &target, const models::WorkspaceServices &workspace)
{
    const models::WorkspacePaths &paths = workspace.paths();
    if (auto done = models::backUpDatabase(paths.database(), target); !done)
        return printError(done.error());
    printLine(u"wrote %1 (%2 bytes)"_s.arg(target).arg(QFileInfo(target).size()));
    const ExitCode result = backUpBlobs(workspace, target);
    if (result == ExitCode::Done)
        models::WorkspaceBackups::noteElsewhere(paths);
    return result;
}

/// Into the workspace's own folder of backups, of which the newest `keep` stay; 0: all.
ExitCode backUpHere(const models::WorkspaceServices &workspace, int keep)
{
    const models::WorkspacePaths &paths = workspace.paths();
    const auto made = models::WorkspaceBackups::backUpInto(paths, workspace.clock().now());
    if (!made)
        return printError(made.error());
    printLine(u"wrote %1 (%2 bytes)"_s.arg(made->path).arg(made->bytes));
    if (const int removed = keep > 0 ? models::WorkspaceBackups::keepNewest(paths, keep) : 0; removed > 0)
        printLine(u"removed %1 older ones"_s.arg(removed));
    return ExitCode::Done;
}

ExitCode backUp(CommandContext &context)
{
    bool isNumber = true;
    const int keep = context.options.isSet(u"keep"_s) ? context.options.value(u"keep"_s).toInt(&isNumber) : 0;
    if (context.arguments.size() > 1 || !isNumber || keep < 0 || (keep > 0 && !context.arguments.isEmpty()))
        return printUsageError(backupCommand(),
                               u"Name the file to write, or say how many to keep; neither is needed."_s);
    ExitCode failure{};
    const auto workspace = openWorkspace(context, failure);
    if (!workspace)
        return failure;
    if (context.arguments.isEmpty())
        return backUpHere(*workspace, keep);
    return backUpTo(QFileInfo(context.arguments.first()).absoluteFilePath(), *workspace);
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
    if (!restoreBlobs(context, source))
        return ExitCode::Failed;
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
            .syntax = u"[FILE | --keep N]"_s,
            .summary =
                u"Write a consistent copy, also while it is served: the database to FILE, the files of assets to "
                "FILE.blobs, as links where the disk can. Without FILE into backups/ of the workspace."_s,
            .options = {{u"keep"_s, u"Remove all but the newest N copies from there."_s, u"N"_s}},
            .run = backUp};
}

Command restoreCommand()
{
    return {.name = u"restore"_s,
            .syntax = u"FILE [--incomplete]"_s,
            .summary = u"Put a copy in place of the database, and what is missing of the files of assets; the database "
                       "that was there is kept beside it."_s,
            .options = {{u"incomplete"_s, u"Go on though files of assets are missing."_s}},
            .run = restore};
}

}
