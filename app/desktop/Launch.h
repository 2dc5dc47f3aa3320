#pragma once

#include <memory>

#include <QCommandLineParser>

#include "models/settings/Settings.h"
#include "models/workspace/WorkspaceServices.h"

namespace vitrine::app {

/// What the program was started with. Ends the program itself for --help, --version and what it does not understand.
class Launch final
{
    Q_DISABLE_COPY_MOVE(Launch)

public:
    explicit Launch(const QStringList &arguments);

    [[nodiscard]] const models::WorkspacePaths &paths() const { return m_paths; }
    /// Reads the settings and opens the workspace, with demo content if asked to. An error is for the person at the
    /// screen.
    [[nodiscard]] models::Result<std::unique_ptr<models::WorkspaceServices>> open(models::Settings &settings,
                                                                                  const models::Clock &clock) const;

    /// Starts this program on another workspace, on its own; false when it could not be.
    [[nodiscard]] static bool startOther(const QString &folder);

private:
    QCommandLineParser m_parser;
    models::WorkspacePaths m_paths;
};

}
