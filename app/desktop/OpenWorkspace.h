#pragma once

#include <memory>

#include <QSettings>

#include "app/desktop/SingleInstance.h"
#include "models/workspace/Workspace.h"
#include "models/workspace/WorkspaceServices.h"
#include "server/EmbeddedServer.h"

namespace vitrine::app {

/// One workspace that is open in this program, with everything that works on it, in order: gone in reverse.
struct OpenWorkspace
{
    Q_DISABLE_COPY_MOVE(OpenWorkspace)

    OpenWorkspace(std::unique_ptr<SingleInstance> claimed, std::unique_ptr<models::Settings> loaded,
                  std::unique_ptr<models::WorkspaceServices> opened);

    std::unique_ptr<SingleInstance> instance;
    std::unique_ptr<models::Settings> settings;
    std::unique_ptr<models::WorkspaceServices> services;
    models::Workspace workspace;
    server::EmbeddedServer server;
    QSettings own; ///< each workspace has a window of its own
};

}
