#include <QFileInfo>
#include <QJsonDocument>

#include "app/commands/Commands.h"
#include "models/exchange/ImportRepository.h"
#include "models/exchange/ProjectImport.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;
using models::ImportMode;

namespace {

ExitCode run(CommandContext &context)
{
    if (context.arguments.size() != 1)
        return printUsageError(importCommand(), u"Name the folder to import."_s);
    const QString path = QFileInfo(context.arguments.first()).absoluteFilePath();
    ExitCode failure{};
    const auto workspace = openWorkspace(context, failure);
    if (!workspace)
        return failure;
    const auto reader = workspace->openReader();
    if (!reader)
        return printError(reader.error());

    models::ImportRepository target(**reader, workspace->writer());
    const bool isDryRun = context.options.isSet(u"dry-run"_s);
    const auto report =
        models::ProjectImport(target, context.clock).run(path, isDryRun ? ImportMode::DryRun : ImportMode::Write);
    if (!report)
        return printError(report.error());
    if (context.options.isSet(u"json"_s))
        printLine(QString::fromUtf8(QJsonDocument(report->toJson()).toJson()).trimmed());
    else
        printLine(report->toTable().trimmed());
    return ExitCode::Done;
}

}

Command importCommand()
{
    return {
        .name = u"import"_s,
        .syntax = u"PATH [--dry-run] [--json]"_s,
        .summary = u"Bring a folder of Markdown in as projects; run again, it updates them."_s,
        .options = {{u"dry-run"_s, u"Show what would come and write nothing."_s}, {u"json"_s, u"Report as JSON."_s}},
        .run = run};
}

}
