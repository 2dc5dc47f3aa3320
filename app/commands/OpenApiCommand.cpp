#include <QJsonDocument>

#include "app/commands/Commands.h"
#include "server/EmbeddedServer.h"
#include "server/docs/OpenApi.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;

namespace {

ExitCode run(CommandContext &context)
{
    if (!context.arguments.isEmpty())
        return printUsageError(openApiCommand(), u"“%1” is not understood."_s.arg(context.arguments.first()));
    ExitCode failure{};
    const auto workspace = openWorkspace(context, failure);
    if (!workspace)
        return failure;
    const server::EmbeddedServer server(*workspace);
    const QJsonObject document = server::openApiDocument(server.endpoints().endpoints());
    printLine(QString::fromUtf8(QJsonDocument(document).toJson()).trimmed());
    return ExitCode::Done;
}

}

Command openApiCommand()
{
    return {.name = u"openapi"_s,
            .syntax = u""_s,
            .summary = u"Print the API's description, as OpenAPI 3.1."_s,
            .run = run};
}

}
