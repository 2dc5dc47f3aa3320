#pragma once

#include <QCommandLineParser>

#include "models/settings/Settings.h"
#include "models/workspace/WorkspaceServices.h"

namespace vitrine::app {

/// Where the workspace is: --workspace, else VITRINE_WORKSPACE, else a folder of the user's.
[[nodiscard]] models::WorkspacePaths workspacePaths(const QString &option);

/// Reads the workspace's file, then the environment (VITRINE_<NAME> of every setting), into `settings`. A credential
/// `vitrine.secret-key` that systemd hands over ($CREDENTIALS_DIRECTORY) is the key's file, unless a variable names it.
[[nodiscard]] models::Result<void> loadSettings(const models::WorkspacePaths &paths, models::Settings &settings);

/// Reads the workspace's file again: what is felt at once changes, the rest stays as it was at the start. A file that
/// does not hold changes nothing.
[[nodiscard]] models::Result<void> reloadSettings(const models::WorkspacePaths &paths, models::Settings &settings);

/// Adds --NAME VALUE for every setting that is no secret.
void addSettingOptions(QCommandLineParser &parser);

/// Reads those options into `settings`.
[[nodiscard]] models::Result<void> applySettingOptions(const QCommandLineParser &parser, models::Settings &settings);

}
