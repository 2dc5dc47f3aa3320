#include <sys/stat.h>

#include <QApplication>
#include <QSettings>

#include "app/config/StopSignals.h"
#include "app/desktop/Desktop.h"
#include "models/core/Log.h"
#include "ui/shell/Language.h"
#include "ui/shell/Theme.h"

using namespace vitrine;

int main(int argc, char **argv)
{
    umask(077); // what a workspace holds is its owner's alone
    app::StopSignals::hold();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("vitrine"));
    QApplication::setApplicationDisplayName(QStringLiteral("Vitrine"));
    QApplication::setApplicationVersion(QStringLiteral(VITRINE_VERSION));
    QApplication::setOrganizationName(QStringLiteral("vitrine"));
    QApplication::setQuitOnLastWindowClosed(false);
    models::installQtLogHandler();

    const app::StopSignals stopSignals; // before the workspace's threads
    const models::SystemClock clock;
    QSettings shared;
    ui::Language::apply(application, shared);
    ui::Theme theme(application, shared);
    const app::Launch launch(QApplication::arguments());
    app::Desktop desktop(launch, shared, theme, clock);
    QObject::connect(&stopSignals, &app::StopSignals::stopRequested, &desktop, &app::Desktop::quit);
    desktop.begin();
    return QApplication::exec();
}
