#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include "tests/support/ProgramRun.h"

namespace vitrine::tests {

/// A real nginx with the site that comes with the packages, in front of a server on a port of this machine: HTTPS with
/// a certificate of its own, everything in a temporary folder.
class NginxUnderTest final
{
    Q_DISABLE_COPY_MOVE(NginxUnderTest)

public:
    /// `site` is the packages' site file.
    NginxUnderTest(const QString &site, quint16 upstreamPort);
    ~NginxUnderTest();

    /// Waits until it answers; false when it does not, see `errors`.
    [[nodiscard]] bool start();
    [[nodiscard]] QByteArray errors() const;

    /// "https://example.com:PORT" as a client that knows nothing of Vitrine's port sees it.
    [[nodiscard]] QString origin() const;
    /// Asks by curl; `arguments` go before the address. Standard output is the body.
    [[nodiscard]] ProgramRun ask(const QString &target, const QStringList &arguments = {}) const;
    /// The same of the port for plain HTTP.
    [[nodiscard]] ProgramRun askPlainly(const QString &target, const QStringList &arguments = {}) const;
    /// curl's arguments for the address, for a test that runs it by itself.
    [[nodiscard]] QStringList curl(const QString &target, const QStringList &arguments = {}) const;

private:
    [[nodiscard]] bool writeFiles();

    QTemporaryDir m_folder;
    QString m_site;
    quint16 m_upstreamPort;
    quint16 m_port = 0;
    quint16 m_plainPort = 0;
    QProcess m_process;
};

}
