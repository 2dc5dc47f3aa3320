#include <csignal>
#include <cstdio>

#include <sys/stat.h>

#include <QApplication>
#include <QMessageBox>
#include <QSettings>

#include "app/config/StopSignals.h"
#include "app/desktop/Launch.h"
#include "app/desktop/SingleInstance.h"
#include "models/core/Log.h"
#include "models/workspace/Workspace.h"
#include "server/EmbeddedServer.h"
#include "ui/shell/Language.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Theme.h"
#include "ui/shell/WorkspaceSwitcher.h"

using namespace vitrine;
using State = models::ServerControl::State;

namespace {

/// Before the display's own thread, which would otherwise be given the signal and end the program on the spot;
/// StopSignals then reads it.
void holdStopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

/// For whoever started the program from a terminal.
void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

int showError(const models::Error &error)
{
    QMessageBox::critical(nullptr, QStringLiteral("Vitrine"), error.message);
    return EXIT_FAILURE;
}

/// The window is gone: running requests are finished, then the program ends.
void stopAndQuit(models::ServerControl &server)
{
    QObject::connect(&server, &models::ServerControl::stateChanged, qApp, [&server] {
        if (server.state() == State::Stopped)
            QApplication::quit();
    });
    server.state() == State::Stopped ? QApplication::quit() : server.stop();
}

}

int main(int argc, char **argv)
{
    umask(077); // what a workspace holds is its owner's alone
    holdStopSignals();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("vitrine"));
    QApplication::setApplicationDisplayName(QStringLiteral("Vitrine"));
    QApplication::setApplicationVersion(QStringLiteral(VITRINE_VERSION));
    QApplication::setOrganizationName(QStringLiteral("vitrine"));
    QApplication::setQuitOnLastWindowClosed(false);
    models::installQtLogHandler();

    app::StopSignals stopSignals; // before the workspace's threads
    const models::SystemClock clock;
    QSettings shared;
    ui::Language::apply(application, shared);
    ui::Theme theme(application, shared);
    const app::Launch launch(QApplication::arguments());
    app::SingleInstance instance(launch.paths().folder);
    const auto role = instance.claim();
    if (!role)
        return showError(role.error());
    if (*role == app::SingleInstance::Role::Second)
        return EXIT_SUCCESS;
    models::Settings settings;
    const auto services = launch.open(settings, clock);
    if (!services)
        return showError(services.error());
    models::Workspace workspace(**services);
    server::EmbeddedServer server(**services);
    ui::WorkspaceSwitcher switcher(shared, app::Launch::startOther);
    QSettings own; // each workspace has a window of its own
    own.beginGroup(QStringLiteral("window-") + app::SingleInstance::nameOf(workspace.folder()));
    ui::MainWindow window({workspace, server, clock, theme, own, switcher});

    QObject::connect(&server, &models::ServerControl::stateChanged, qApp, [&server] {
        if (server.state() == State::Serving)
            say(QStringLiteral("listening on ") + server.address());
    });
    QObject::connect(&instance, &app::SingleInstance::raiseRequested, &window, [&window] {
        window.bringToFront();
        say(QStringLiteral("raised"));
    });
    QObject::connect(qApp, &QApplication::lastWindowClosed, qApp, [&server] { stopAndQuit(server); });
    QObject::connect(&stopSignals, &app::StopSignals::stopRequested, qApp, [&server] { stopAndQuit(server); });
    window.show();
    server.start();
    return QApplication::exec();
}
