#pragma once

#include <QCommandLineParser>

#include "models/settings/Settings.h"
#include "models/workspace/WorkspaceServices.h"

namespace vitrine::app {

/// Where the workspace is: --workspace, else VITRINE_WORKSPACE, else a folder of the user's.
[[nodiscard]] models::WorkspacePaths workspacePaths(const QString &option);

/// Reads the workspace's file, then the environment (VITRINE_<NAME> of every setting), into `settings`.
[[nodiscard]] models::Result<void> loadSettings(const models::WorkspacePaths &paths, models::Settings &settings);

/// Adds --NAME VALUE for every setting that is no secret.
void addSettingOptions(QCommandLineParser &parser);

/// Reads those options into `settings`.
[[nodiscard]] models::Result<void> applySettingOptions(const QCommandLineParser &parser, models::Settings &settings);

}
