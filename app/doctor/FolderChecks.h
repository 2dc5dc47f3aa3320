#pragma once

#include "models/settings/Settings.h"
#include "models/workspace/WorkspaceHealth.h"

namespace vitrine::app {

/// Who may read and write the workspace's folder, and whether that is right. These look at files only; they ask disks.
[[nodiscard]] models::HealthCheck checkFolder(const models::WorkspacePaths &paths);

/// Whether everything in it belongs to the folder's owner, and the folder to the user whose home it is.
[[nodiscard]] models::HealthCheck checkOwners(const models::WorkspacePaths &paths);

/// Whether the folder lies where SQLite can rely on its locks and nobody copies files under its hands.
[[nodiscard]] models::HealthCheck checkPlace(const models::WorkspacePaths &paths);

/// Whether a copy of the database, as each migration and each backup makes one, has room.
[[nodiscard]] models::HealthCheck checkRoom(const models::WorkspacePaths &paths);

/// Whether nobody else may read the key, and there is but one.
[[nodiscard]] models::HealthCheck checkKey(const models::WorkspacePaths &paths, const models::Settings &settings);

/// For root, who may write everywhere: goes on as the folder's owner, as whom the server runs. Not to be undone.
void becomeOwner(const models::WorkspacePaths &paths);

}
