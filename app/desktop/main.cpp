#include <cstdio>

#include <sys/stat.h>

#include <QApplication>
#include <QMessageBox>
#include <QSettings>

#include "app/config/StopSignals.h"
#include "app/desktop/Launch.h"
#include "models/core/Log.h"
#include "models/workspace/Workspace.h"
#include "server/EmbeddedServer.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Theme.h"

using namespace vitrine;
using State = models::ServerControl::State;

namespace {

/// Says where the server listens, for whoever started the program from a terminal.
void announce(const models::ServerControl &server)
{
    if (server.state() == State::Serving)
        std::printf("listening on %s\n", qPrintable(server.address()));
    std::fflush(stdout);
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
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("vitrine"));
    QApplication::setApplicationDisplayName(QStringLiteral("Vitrine"));
    QApplication::setApplicationVersion(QStringLiteral(VITRINE_VERSION));
    QApplication::setOrganizationName(QStringLiteral("vitrine"));
    QApplication::setQuitOnLastWindowClosed(false);
    models::installQtLogHandler();

    app::StopSignals stopSignals; // before the workspace's threads
    const models::SystemClock clock;
    QSettings windowSettings;
    ui::Theme theme(application, windowSettings);
    models::Settings settings;
    const auto services = app::openForDesktop(QApplication::arguments(), settings, clock);
    if (!services) {
        QMessageBox::critical(nullptr, QStringLiteral("Vitrine"), services.error().message);
        return EXIT_FAILURE;
    }
    models::Workspace workspace(**services);
    server::EmbeddedServer server(**services);
    ui::MainWindow window({workspace, server, clock, theme, windowSettings});

    QObject::connect(&server, &models::ServerControl::stateChanged, qApp, [&server] { announce(server); });
    QObject::connect(qApp, &QApplication::lastWindowClosed, qApp, [&server] { stopAndQuit(server); });
    QObject::connect(&stopSignals, &app::StopSignals::stopRequested, qApp, [&server] { stopAndQuit(server); });
    window.show();
    server.start();
    return QApplication::exec();
}
