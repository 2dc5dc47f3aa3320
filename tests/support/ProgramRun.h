#pragma once

#include <QMap>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace vitrine::tests {

using Variables = QMap<QString, QString>;

/// One run of a program to its end.
struct ProgramRun
{
    int exitCode = -1; ///< -1: it could not be started, crashed or did not end
    QString output;
    QString errors;

    /// Runs vitrined with those arguments; `variables` are added to an environment without settings of Vitrine's.
    [[nodiscard]] static ProgramRun vitrined(const QStringList &arguments, const Variables &variables = {});
    [[nodiscard]] static ProgramRun of(const QString &program, const QStringList &arguments,
                                       const Variables &variables = {});
};

/// Where the programs under test are.
[[nodiscard]] QString vitrinedPath();

/// This process's environment without any setting of Vitrine's, and with `variables`.
[[nodiscard]] QProcessEnvironment cleanEnvironment(const Variables &variables);

}
