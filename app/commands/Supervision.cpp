#include "app/commands/Supervision.h"

#include <QJsonArray>

#include "app/config/Configuration.h"
#include "models/core/Log.h"

namespace vitrine::app {

using namespace Qt::StringLiterals;
using models::LogLevel;
using models::Result;
using State = models::ServerControl::State;

namespace {

/// In the time after which we are ended all must have answered a few times.
constexpr int kBeatsInPatience = 4;

}

Supervision::Supervision() = default;

void Supervision::begin(models::WorkspaceServices &workspace, server::EmbeddedServer &server)
{
    QObject::connect(&m_reload, &ReloadSignal::reloadRequested, &server,
                     [this, &workspace, &server] { reload(workspace, server); });
    QObject::connect(&m_reload, &ReloadSignal::terminalLost, &server, &server::EmbeddedServer::stop);
    if (!m_supervisor.isThere())
        return;
    m_status = "Listening on " + server.address().toUtf8();
    QObject::connect(&server, &server::EmbeddedServer::stateChanged, &server, [this, &server] {
        if (server.state() == State::Stopping)
            m_supervisor.stopping();
    });
    if (m_supervisor.patience().count() > 0)
        startHeartbeat(workspace, server);
    m_supervisor.ready(m_status);
}

void Supervision::reload(models::WorkspaceServices &workspace, server::EmbeddedServer &server) const
{
    m_supervisor.reloading();
    if (const auto loaded = reloadSettings(workspace.paths(), workspace.settings()); !loaded)
        models::logLine(LogLevel::Error, "reload_failed"_L1, {{"message"_L1, loaded.error().message}});
    else
        models::logLine(LogLevel::Info, "settings_reloaded"_L1);
    server.reloadCertificate();
    m_supervisor.ready(m_status);
}

void Supervision::startHeartbeat(models::WorkspaceServices &workspace, server::EmbeddedServer &server)
{
    const auto askWriter = [&workspace](Heartbeat::Answer answer) {
        workspace.writer()
            .submit([](models::WriteContext &) -> Result<void> { return {}; })
            .thenDirectly([answer = std::move(answer)](Result<void>) { answer(); });
    };
    const auto askThreads = [&server](const Heartbeat::Answer &answer) { server.askThreads(answer); };
    m_heartbeat =
        std::make_unique<Heartbeat>(std::vector<Heartbeat::Part>{{u"threads"_s, askThreads}, {u"writer"_s, askWriter}},
                                    m_supervisor.patience() / kBeatsInPatience);
    QObject::connect(m_heartbeat.get(), &Heartbeat::beaten, &server, [this] { m_supervisor.alive(); });
    QObject::connect(m_heartbeat.get(), &Heartbeat::missed, &server, [](const QStringList &names) {
        models::logLine(LogLevel::Error, "no_answer"_L1, {{"from"_L1, QJsonArray::fromStringList(names)}});
    });
}

}
