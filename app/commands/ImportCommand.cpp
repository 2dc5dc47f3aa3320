#include <QFileInfo>
#include <QJsonDocument>

#include "app/commands/Commands.h"
#include "models/exchange/ContentImport.h"
#include "models/exchange/ImportRepository.h"
#include "models/exchange/TableImport.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;
using models::ImportMap;
using models::ImportMode;
using models::ImportReport;
using models::Result;

namespace {

bool isSet(const CommandContext &context, const char *option)
{
    return context.options.isSet(QString::fromLatin1(option));
}

/// A table or a document: an item for each row.
Result<ImportReport> importTable(const CommandContext &context, const QString &path, models::Connection &reader,
                                 models::WorkspaceServices &workspace)
{
    models::TableImportOptions options{context.options.value(u"kind"_s), {}, isSet(context, "dry-run")};
    if (isSet(context, "map")) {
        const auto headers = models::readHeaderMap(context.options.value(u"map"_s));
        if (!headers)
            return std::unexpected(headers.error());
        options.headers = *headers;
    }
    return models::TableImport(reader, workspace.writer()).run(path, options);
}

Result<ImportReport> importFolder(const CommandContext &context, const QString &path, models::Connection &reader,
                                  models::WorkspaceServices &workspace)
{
    const auto map =
        isSet(context, "map") ? ImportMap::read(context.options.value(u"map"_s)) : Result<ImportMap>(ImportMap{});
    if (!map)
        return std::unexpected(map.error());
    models::ImportRepository target(reader, workspace.writer(), workspace.assets());
    const auto mode = isSet(context, "dry-run") ? ImportMode::DryRun : ImportMode::Write;
    return models::ContentImport(target, context.clock).run(path, mode, *map);
}

ExitCode run(CommandContext &context)
{
    if (context.arguments.size() != 1)
        return printUsageError(importCommand(), u"Name the folder to import, or the file."_s);
    const QString path = QFileInfo(context.arguments.first()).absoluteFilePath();
    const bool isTable = models::TableImport::takes(path) && !QFileInfo(path).isDir();
    if (isSet(context, "kind") && !isTable)
        return printUsageError(importCommand(), u"--kind is for a table (.csv, .tsv) or a document (.json)."_s);
    ExitCode failure{};
    const auto workspace = openWorkspace(context, failure);
    if (!workspace)
        return failure;
    const auto reader = workspace->openReader();
    if (!reader)
        return printError(reader.error());
    const auto report =
        isTable ? importTable(context, path, **reader, *workspace) : importFolder(context, path, **reader, *workspace);
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
    return {.name = u"import"_s,
            .syntax = u"PATH [--kind project|article] [--map FILE] [--dry-run] [--json]"_s,
            .summary = u"Bring a site's Markdown in as projects and articles, with its pictures, or the rows of a "
                       "table (.csv, .tsv) or of a document (.json); run again, it updates them. A folder "
                       "that export wrote comes back as it was."_s,
            .options = {{u"dry-run"_s, u"Show what would come and write nothing."_s},
                        {u"json"_s, u"Report as JSON."_s},
                        {u"kind"_s,
                         u"What the rows of a table or document are: project or article. Not needed where the file's "
                         "name (projects.csv) or the document itself says it."_s,
                         u"KIND"_s},
                        {u"map"_s,
                         u"JSON or YAML that corrects guesses. For Markdown: rules, a list of {match: \"blog/**\", "
                         "kind: project|article|skip, status: draft|published, language: de}, of which later ones "
                         "win; and keys, {their-key: ourField} or null to leave one out. For a table: headers, "
                         "{\"Their header\": ourField}, a part being seo.title or customFields.client."_s,
                         u"FILE"_s}},
            .run = run};
}

}
