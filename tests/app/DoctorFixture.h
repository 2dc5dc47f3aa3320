#pragma once

#include <memory>

#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/ProgramRun.h"

/// A workspace in a temporary folder, and `vitrined doctor` on it.
class DoctorFixture : public QObject
{
    Q_OBJECT

protected:
    using ProgramRun = vitrine::tests::ProgramRun;
    using Variables = vitrine::tests::Variables;

    /// A new workspace, empty and whole.
    void makeWorkspace();
    /// The port is any free one, for what else runs on this machine.
    [[nodiscard]] ProgramRun doctor(const Variables &variables = {}, const QStringList &options = {}) const;
    /// Exit code 1 and a line for `name` that holds `words`.
    void expectProblem(const QString &name, const QStringList &words, const Variables &variables = {},
                       const QStringList &options = {}) const;
    [[nodiscard]] QString path(const QString &name) const { return m_workspace + u'/' + name; }
    void overwrite(const QString &name, const QByteArray &content) const;

    std::unique_ptr<QTemporaryDir> m_folder; ///< around the workspace
    QString m_workspace;
};
