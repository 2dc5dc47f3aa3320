#pragma once

#include "models/core/Time.h"
#include "models/workspace/WorkspaceHealth.h"

namespace vitrine::app {

/// Whether the database has the form that this program works with. It is not changed.
[[nodiscard]] models::HealthCheck checkMigrations(const models::WorkspacePaths &paths, const models::Clock &clock);

/// Whether this machine's clock is not behind what was already written.
[[nodiscard]] models::HealthCheck checkClock(const models::WorkspacePaths &paths, const models::Clock &clock);

/// Whether what was changed is in a backup that is not old.
[[nodiscard]] models::HealthCheck checkBackups(const models::WorkspacePaths &paths, const models::Clock &clock);

/// Whether the store has the bytes of every asset, whole, and nothing else. `Deep` reads all of them.
enum class BlobDepth { Sizes, Deep };
[[nodiscard]] models::HealthCheck checkBlobs(const models::WorkspacePaths &paths, BlobDepth depth);

}
