#pragma once

#include <functional>
#include <memory>

#include "app/config/Heartbeat.h"
#include "app/config/ReloadSignal.h"
#include "app/config/Supervisor.h"
#include "models/workspace/WorkspaceServices.h"
#include "server/EmbeddedServer.h"

namespace vitrine::app {

/// Keeps the service manager informed about a server, where there is one: ready, reloading, stopping, and alive as long
/// as every I/O thread and the writer answer. Reads settings and certificate again on SIGHUP, with or without one.
class Supervision final
{
    Q_DISABLE_COPY_MOVE(Supervision)

public:
    /// To be made before any thread.
    Supervision();

    /// Begins with a server that serves; both outlive this.
    void begin(models::WorkspaceServices &workspace, server::EmbeddedServer &server);

private:
    void reload(models::WorkspaceServices &workspace, server::EmbeddedServer &server) const;
    void startHeartbeat(models::WorkspaceServices &workspace, server::EmbeddedServer &server);

    const Supervisor m_supervisor;
    ReloadSignal m_reload;
    QByteArray m_status;
    std::unique_ptr<Heartbeat> m_heartbeat;
};

}
