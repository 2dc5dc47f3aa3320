#include <QCoreApplication>

#include "app/commands/Commands.h"
#include "app/commands/Supervision.h"
#include "app/config/StopSignals.h"
#include "app/demo/DemoContent.h"
#include "server/EmbeddedServer.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;
using State = models::ServerControl::State;

namespace {

/// Serves until a signal asks it to stop, then until running requests are done.
ExitCode serve(models::WorkspaceServices &workspace, StopSignals &stopSignals, Supervision &supervision)
{
    server::EmbeddedServer server(workspace);
    QObject::connect(&stopSignals, &StopSignals::stopRequested, &server, &server::EmbeddedServer::stop);
    server.start();
    if (server.state() == State::Failed)
        return printError(server.errorMessage());
    QObject::connect(&server, &server::EmbeddedServer::stateChanged, QCoreApplication::instance(), [&server] {
        if (server.state() == State::Stopped)
            QCoreApplication::quit();
    });
    printLine(u"listening on "_s + server.address());
    supervision.begin(workspace, server);
    return static_cast<ExitCode>(QCoreApplication::exec());
}

ExitCode run(CommandContext &context)
{
    if (!context.arguments.isEmpty())
        return printUsageError(serveCommand(), u"“%1” is not understood."_s.arg(context.arguments.first()));
    StopSignals stopSignals; // before the workspace's threads
    Supervision supervision; // the same
    ExitCode failure{};
    const auto workspace = openWorkspace(context, failure);
    if (!workspace)
        return failure;
    if (context.options.isSet(u"demo"_s)) {
        if (auto loaded = loadDemoContent(*workspace); !loaded)
            return printError(loaded.error());
    }
    return serve(*workspace, stopSignals, supervision);
}

}

Command serveCommand()
{
    return {.name = u"serve"_s,
            .syntax = u"[--workspace DIR] [--port N] [--address A] [--threads N] [--site DIR] [--demo]"_s,
            .summary = u"Serve the workspace until SIGTERM or SIGINT."_s,
            .options = {{u"demo"_s, u"Put demo content into a workspace that has none yet."_s}},
            .takesSettings = true,
            .run = run};
}

}
