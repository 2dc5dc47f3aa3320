#pragma once

#include <memory>

#include <QCommandLineParser>

#include "models/settings/Settings.h"
#include "models/workspace/WorkspaceServices.h"
#include "ui/start/WorkspaceStarter.h"

namespace vitrine::app {

/// What the program was started with. Ends the program itself for --help, --version and what it does not understand.
class Launch final
{
    Q_DISABLE_COPY_MOVE(Launch)

public:
    explicit Launch(const QStringList &arguments);

    /// What to open: the folder that was named, else the one that was open `last`, else one that an earlier version
    /// made by itself. Nothing: the first start leads to one.
    [[nodiscard]] std::optional<ui::StartWish> wish(const QString &last) const;

    /// Opens what is wished for: reads its settings, makes it where it is to be made, brings it up to date. An error is
    /// for the person at the screen. Blocks; the settings are untouched by others meanwhile.
    [[nodiscard]] models::Result<std::unique_ptr<models::WorkspaceServices>>
    open(const ui::StartWish &wish, models::Settings &settings, const models::Clock &clock) const;
    /// Title and demo content into one that is open. Blocks.
    [[nodiscard]] static models::Result<void> fill(models::WorkspaceServices &workspace, const ui::StartWish &wish);

    /// Starts this program on another workspace, on its own; on the first start when the folder is empty. False when it
    /// could not be.
    [[nodiscard]] static bool startOther(const QString &folder);

private:
    QCommandLineParser m_parser;
};

}
