#pragma once

#include <QString>
#include <QStringList>

/// A certificate and its key in files, made by the `openssl` command.
struct TestCertificate
{
    QString certificateFile;
    QString keyFile;

    enum class Kind { Ec, Rsa, WeakRsa };

    /// A self-signed one for localhost, in `folder` under `name`.
    static TestCertificate make(const QString &folder, const QString &name, Kind kind = Kind::Ec);
    /// One that an authority signed, with that authority's behind it.
    static TestCertificate makeChain(const QString &folder);
    /// Puts this pair where that one is.
    void replace(const TestCertificate &other) const;
};

/// Puts one file where another is, in one step.
void replaceFile(const QString &from, const QString &to);

/// Runs `openssl`; what it printed.
QByteArray runOpenssl(const QStringList &arguments);

/// Whether the tests of this program speak TLS: they are run once so and once plain (VITRINE_TEST_TLS).
[[nodiscard]] bool isTlsRun();

/// The server's own in such a run.
[[nodiscard]] const TestCertificate &sharedCertificate();
