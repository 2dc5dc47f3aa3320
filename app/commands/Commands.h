#pragma once

#include "app/commands/Command.h"

namespace vitrine::app {

[[nodiscard]] Command serveCommand();
[[nodiscard]] Command importCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command tokenCommand();
[[nodiscard]] Command migrateCommand();
[[nodiscard]] Command backupCommand();
[[nodiscard]] Command restoreCommand();
[[nodiscard]] Command openApiCommand();
[[nodiscard]] Command configCommand();
[[nodiscard]] Command doctorCommand();

/// Finds the command in `arguments` (the program's own name first), reads options and settings, runs it. `--help` and
/// `--version` are answered here.
[[nodiscard]] ExitCode runCommandLine(const QStringList &arguments, const models::Clock &clock);

}
