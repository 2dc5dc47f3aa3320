#pragma once

#include <functional>
#include <vector>

#include <QCommandLineParser>

#include "models/settings/Settings.h"
#include "models/workspace/WorkspaceServices.h"

namespace vitrine::app {

/// How a command ends.
enum class ExitCode { Done = 0, Failed = 1, WrongUsage = 2 };

/// What a command is given: its own words and options, where the workspace is, its settings.
struct CommandContext
{
    const QCommandLineParser &options;
    QStringList arguments; ///< behind the command's name
    models::WorkspacePaths paths;
    models::Settings &settings;
    const models::Clock &clock;
};

/// One command of vitrined.
struct Command
{
    QString name;
    QString syntax; ///< "FILE [--dry-run]"
    QString summary;
    std::vector<QCommandLineOption> options = {};
    bool takesSettings = false; ///< every setting is an option too
    bool needsSettings = true;  ///< fails when the settings cannot be read
    std::function<ExitCode(CommandContext &)> run;
};

/// Prints one line to standard output.
void printLine(const QString &text);
/// Says on standard error what went wrong; answers Failed.
ExitCode printError(const models::Error &error);
ExitCode printError(const QString &message);
/// The same for a call that cannot be understood; answers WrongUsage.
ExitCode printUsageError(const Command &command, const QString &message);

/// Opens the workspace or says why not.
[[nodiscard]] std::unique_ptr<models::WorkspaceServices> openWorkspace(const CommandContext &context,
                                                                       ExitCode &failure);

}
