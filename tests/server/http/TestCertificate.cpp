#include "TestCertificate.h"

#include <cstdio>

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

QByteArray runOpenssl(const QStringList &arguments)
{
    QByteArray line = "openssl";
    for (const QString &argument : arguments)
        line += " '" + argument.toLocal8Bit() + '\'';
    // Not QProcess: ThreadSanitizer lets no thread start behind its way of forking.
    FILE *output = popen((line + " < /dev/null 2>&1").constData(), "r");
    if (!output)
        qFatal("%s does not run", line.constData());
    QByteArray said;
    QByteArray piece(4096, Qt::Uninitialized);
    while (const std::size_t got = std::fread(piece.data(), 1, static_cast<std::size_t>(piece.size()), output))
        said += QByteArrayView(piece).first(static_cast<qsizetype>(got));
    pclose(output);
    return said;
}

TestCertificate TestCertificate::make(const QString &folder, const QString &name, Kind kind)
{
    const TestCertificate files{folder + u'/' + name + u".pem"_s, folder + u'/' + name + u".key"_s};
    QStringList key{u"-newkey"_s, kind == Kind::WeakRsa ? u"rsa:1024"_s : u"rsa:2048"_s};
    if (kind == Kind::Ec)
        key = {u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s};
    runOpenssl(QStringList{u"req"_s, u"-x509"_s} + key +
               QStringList{u"-nodes"_s, u"-days"_s, u"30"_s, u"-subj"_s, u"/CN="_s + name, u"-addext"_s,
                           u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s, u"-keyout"_s, files.keyFile, u"-out"_s,
                           files.certificateFile});
    return files;
}

TestCertificate TestCertificate::makeChain(const QString &folder)
{
    const TestCertificate authority = make(folder, u"authority"_s);
    const TestCertificate leaf{folder + u"/leaf.pem"_s, folder + u"/leaf.key"_s};
    const QString request = folder + u"/leaf.csr"_s;
    runOpenssl({u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s, u"/CN=leaf"_s, u"-keyout"_s,
                leaf.keyFile, u"-out"_s, request});
    runOpenssl({u"x509"_s, u"-req"_s, u"-in"_s, request, u"-CA"_s, authority.certificateFile, u"-CAkey"_s,
                authority.keyFile, u"-CAcreateserial"_s, u"-days"_s, u"30"_s, u"-out"_s, leaf.certificateFile});
    QFile behind(authority.certificateFile);
    QFile chain(leaf.certificateFile);
    if (!behind.open(QIODevice::ReadOnly) || !chain.open(QIODevice::Append) || chain.write(behind.readAll()) <= 0)
        qFatal("The chain cannot be written.");
    return leaf;
}

void TestCertificate::replace(const TestCertificate &other) const
{
    replaceFile(certificateFile, other.certificateFile);
    replaceFile(keyFile, other.keyFile);
}

void replaceFile(const QString &from, const QString &to)
{
    const QString beside = to + u".new"_s;
    if (!QFile::copy(from, beside) || std::rename(qPrintable(beside), qPrintable(to)) != 0)
        qFatal("%s cannot be put in place of %s", qPrintable(from), qPrintable(to));
}

bool isTlsRun()
{
    static const bool isTls = qEnvironmentVariableIsSet("VITRINE_TEST_TLS");
    return isTls;
}

const TestCertificate &sharedCertificate()
{
    static const QTemporaryDir folder;
    static const TestCertificate certificate = TestCertificate::make(folder.path(), u"shared"_s);
    return certificate;
}
