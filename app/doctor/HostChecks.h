#pragma once

#include "models/settings/Settings.h"
#include "models/workspace/WorkspaceHealth.h"

namespace vitrine::app {

/// Whether the workspace can be served at its address: the port is free, or this workspace is served there already.
[[nodiscard]] models::HealthCheck checkPort(const models::WorkspacePaths &paths, const models::Settings &settings);

/// Whether HTTPS can be served as the settings have it, and until when.
[[nodiscard]] models::HealthCheck checkCertificate(const models::Settings &settings, const models::Clock &clock);

/// Whether this user may have as many files open as the server takes connections.
[[nodiscard]] models::HealthCheck checkOpenFiles();

/// Whether the trusted proxies are proxies, and not everybody.
[[nodiscard]] models::HealthCheck checkProxies(const models::Settings &settings);

}
