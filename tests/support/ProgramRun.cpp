#include "tests/support/ProgramRun.h"

#include <QProcess>

namespace vitrine::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 60'000; // ms

}

QString vitrinedPath()
{
    return qEnvironmentVariable("VITRINE_BINARIES") + u"/vitrined"_s;
}

QProcessEnvironment cleanEnvironment(const Variables &variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith("VITRINE_"_L1))
            environment.remove(name);
    }
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        environment.insert(variable.key(), variable.value());
    return environment;
}

ProgramRun ProgramRun::vitrined(const QStringList &arguments, const Variables &variables)
{
    return of(vitrinedPath(), arguments, variables);
}

ProgramRun ProgramRun::of(const QString &program, const QStringList &arguments, const Variables &variables)
{
    QProcess process;
    process.setProcessEnvironment(cleanEnvironment(variables));
    process.start(program, arguments);
    process.closeWriteChannel();
    const bool hasEnded = process.waitForFinished(kPatience) && process.exitStatus() == QProcess::NormalExit;
    return {hasEnded ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

}
