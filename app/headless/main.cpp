#include <sys/stat.h>

#include <QCoreApplication>

#include "app/commands/Commands.h"
#include "models/core/Log.h"

using namespace vitrine;

int main(int argc, char **argv)
{
    umask(077); // what a workspace holds is its owner's alone
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("vitrined"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VITRINE_VERSION));
    models::installQtLogHandler();
    const models::SystemClock clock;
    return static_cast<int>(app::runCommandLine(QCoreApplication::arguments(), clock));
}
