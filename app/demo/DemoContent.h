#pragma once

#include "models/workspace/WorkspaceServices.h"

namespace vitrine::app {

/// Puts the demo projects into a workspace that has no project yet; leaves any other as it is.
[[nodiscard]] models::Result<void> loadDemoContent(models::WorkspaceServices &workspace);

}
