#pragma once

#include <vector>

#include "models/core/Future.h"
#include "models/workspace/WorkspaceServices.h"

namespace vitrine::models {

/// One thing that has to be well for the workspace to do its work.
struct HealthCheck
{
    QString name; ///< "database", "disk", "migrations"
    bool isFine = false;
    QString message; ///< what it is like, and what to do when it is not fine
};

/// Looks whether the database can be written (by a write that is undone), the disk has room and the migrations are
/// current. The future is delivered on the writer's thread.
[[nodiscard]] Future<std::vector<HealthCheck>> checkHealth(WorkspaceServices &workspace);

/// The first that is not fine, or null.
[[nodiscard]] const HealthCheck *firstFailure(const std::vector<HealthCheck> &checks);

/// Less free space than this is no room.
inline constexpr qint64 kNeededDiskBytes = 64 * 1024 * 1024;

[[nodiscard]] HealthCheck checkDisk(const QString &folder);

}
