#pragma once

#include <memory>

#include <QProcess>
#include <QTemporaryDir>

#include "tests/support/HttpClient.h"
#include "tests/support/ProgramRun.h"

namespace vitrine::tests {

/// The real `vitrined serve` on a free port over a workspace in a temporary folder, which goes with this object; so
/// does the process.
class ServerUnderTest final
{
    Q_DISABLE_COPY_MOVE(ServerUnderTest)

public:
    ServerUnderTest();
    /// Over a workspace that another server or test made and removes.
    explicit ServerUnderTest(QString workspace);
    ~ServerUnderTest();

    /// Waits until it listens; false when it does not come up, see `errors`.
    [[nodiscard]] bool start(const QStringList &arguments = {}, const Variables &variables = {});
    /// SIGTERM, then waits; the exit code, -1 when it does not end within the time or crashes.
    int stop(int milliseconds = 20'000);
    /// SIGTERM alone.
    void askToStop();
    /// Waits for the end; the exit code, -1 when it does not end within the time or crashes.
    [[nodiscard]] int waitForEnd(int milliseconds);
    /// SIGKILL; nothing is left to the process to put in order.
    void kill();

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] pid_t processId() const { return static_cast<pid_t>(m_process.processId()); }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] const QString &workspace() const { return m_workspace; }
    [[nodiscard]] QString database() const;
    /// The temporary folder around the workspace, for files that a test needs; empty when the workspace is another's.
    [[nodiscard]] QString folder() const;
    /// What the server wrote to standard error since it was made.
    [[nodiscard]] QByteArray errors() const;

    /// A new token of that role ("owner", "editor", "viewer"), made by the command; empty when that failed.
    [[nodiscard]] QByteArray createToken(const QString &role, const QStringList &more = {}) const;
    [[nodiscard]] ProgramRun run(const QStringList &arguments) const; ///< vitrined on this workspace
    [[nodiscard]] std::unique_ptr<HttpClient> client(const QByteArray &token = {}) const;

private:
    [[nodiscard]] bool readPort();

    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_logs;
    QString m_workspace;
    QProcess m_process;
    quint16 m_port = 0;
};

}
