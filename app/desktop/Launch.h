#pragma once

#include <memory>

#include "models/settings/Settings.h"
#include "models/workspace/WorkspaceServices.h"

namespace vitrine::app {

/// Reads the program's arguments and settings and opens the workspace, with demo content if asked to. An error is for
/// the person at the screen.
[[nodiscard]] models::Result<std::unique_ptr<models::WorkspaceServices>>
openForDesktop(const QStringList &arguments, models::Settings &settings, const models::Clock &clock);

}
