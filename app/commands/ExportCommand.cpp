#include <cstdio>

#include <QFileInfo>
#include <QJsonDocument>

#include "app/commands/Commands.h"
#include "models/exchange/ExportCsv.h"
#include "models/exchange/ExportJson.h"
#include "models/exchange/ExportMarkdown.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;
using models::ExportReport;
using models::Result;

namespace {

/// Standard output is the document's, so that it can be passed on.
Result<ExportReport> printJson(models::Connection &connection)
{
    auto report = models::ExportJson(connection).run([](QByteArrayView bytes) -> Result<void> {
        const auto size = static_cast<size_t>(bytes.size());
        if (std::fwrite(bytes.data(), 1, size, stdout) != size)
            return models::exportFailure(errno, u"standard output"_s);
        return {};
    });
    if (report && std::fflush(stdout) != 0)
        return models::exportFailure(errno, u"standard output"_s);
    return report;
}

Result<ExportReport> write(const QString &format, const QString &path, models::Connection &connection,
                           const models::BlobStore &blobs)
{
    if (format == "json"_L1)
        return path == "-"_L1 ? printJson(connection) : models::ExportJson(connection).run(path);
    return format == "csv"_L1 ? models::ExportCsv(connection).run(path)
                              : models::ExportMarkdown(connection, blobs).run(path);
}

/// Says what was written, where it does not mix with the document.
void printReport(const ExportReport &report, const CommandContext &context, bool isOnErrors)
{
    const QString text = context.options.isSet(u"json"_s)
                             ? QString::fromUtf8(QJsonDocument(report.toJson()).toJson()).trimmed()
                             : report.toText();
    if (isOnErrors)
        std::fprintf(stderr, "%s\n", qUtf8Printable(text));
    else
        printLine(text);
}

ExitCode run(CommandContext &context)
{
    const QString format = context.options.value(u"format"_s);
    if (context.arguments.size() != 1)
        return printUsageError(exportCommand(), u"Name the folder to write, or the file of JSON."_s);
    if (!QStringList{u"markdown"_s, u"json"_s, u"csv"_s}.contains(format))
        return printUsageError(exportCommand(), u"The format is markdown, json or csv, not “%1”."_s.arg(format));
    const QString argument = context.arguments.first();
    const bool isPrinted = format == "json"_L1 && argument == "-"_L1;
    const QString path = isPrinted ? argument : QFileInfo(argument).absoluteFilePath();
    ExitCode failure{};
    const auto workspace = openWorkspace(context, failure);
    if (!workspace)
        return failure;
    const auto reader = workspace->openReader();
    if (!reader)
        return printError(reader.error());
    const auto report = write(format, path, **reader, workspace->blobs());
    if (!report)
        return printError(report.error());
    printReport(*report, context, isPrinted);
    return ExitCode::Done;
}

}

Command exportCommand()
{
    return {.name = u"export"_s,
            .syntax = u"PATH [--format markdown|json|csv] [--json]"_s,
            .summary =
                u"Write all content that is not in the trash: as a folder of Markdown with its pictures, which import "
                u"takes "
                "back as it was; as one file of JSON (- for standard output); or as a folder with projects.csv and "
                "articles.csv, the last two without pictures. An earlier export in PATH is brought up to date."_s,
            .options = {{u"format"_s, u"markdown, json or csv."_s, u"FORMAT"_s, u"markdown"_s},
                        {u"json"_s, u"Report as JSON."_s}},
            .run = run};
}

}
