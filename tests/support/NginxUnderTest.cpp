#include "tests/support/NginxUnderTest.h"

#include <unistd.h>

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

namespace vitrine::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStartPatience = 30'000; // ms

const auto kAround = R"(daemon off;
error_log stderr warn;
pid FOLDER/pid;
events {}
http {
    access_log FOLDER/access.log;
    client_body_temp_path FOLDER/body;
    proxy_temp_path FOLDER/proxy;
    fastcgi_temp_path FOLDER/fastcgi;
    uwsgi_temp_path FOLDER/uwsgi;
    scgi_temp_path FOLDER/scgi;
    include FOLDER/site.conf;
}
)"_L1;

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

bool write(const QString &name, const QString &content)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(content.toUtf8()) >= 0;
}

/// Replaces what must be there.
bool replace(QString &text, const QString &before, const QString &after)
{
    const bool isThere = text.contains(before);
    text.replace(before, after);
    return isThere;
}

}

NginxUnderTest::NginxUnderTest(const QString &site, quint16 upstreamPort)
    : m_site(site)
    , m_upstreamPort(upstreamPort)
    , m_port(freePort())
    , m_plainPort(freePort())
{
    m_process.setStandardErrorFile(m_folder.filePath(u"errors"_s), QIODevice::Append);
}

NginxUnderTest::~NginxUnderTest()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished(10'000);
}

bool NginxUnderTest::writeFiles()
{
    QFile source(m_site);
    if (!source.open(QIODevice::ReadOnly))
        return false;
    QString site = QString::fromUtf8(source.readAll());
    const QString folder = m_folder.path();
    const bool isChanged =
        replace(site, u"listen 80;"_s, u"listen 127.0.0.1:%1;"_s.arg(m_plainPort)) &&
        replace(site, u"    listen [::]:80;\n"_s, {}) &&
        replace(site, u"listen 443 "_s, u"listen 127.0.0.1:%1 "_s.arg(m_port)) &&
        replace(site, u"    listen [::]:443 ssl http2;\n"_s, {}) &&
        replace(site, u"server 127.0.0.1:8080;"_s, u"server 127.0.0.1:%1;"_s.arg(m_upstreamPort)) &&
        replace(site, u"/var/cache/nginx/vitrine"_s, folder + u"/cache"_s) &&
        replace(site, u"/etc/letsencrypt/live/example.com/fullchain.pem"_s, folder + u"/certificate.pem"_s) &&
        replace(site, u"/etc/letsencrypt/live/example.com/privkey.pem"_s, folder + u"/key.pem"_s);
    QString around(kAround);
    around.replace(u"FOLDER"_s, folder);
    if (geteuid() == 0)
        around.prepend(u"user root;\n"_s); // else its workers could not read the folder
    const ProgramRun certificate = ProgramRun::of(
        u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                       u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=example.com"_s, u"-keyout"_s,
                       folder + u"/key.pem"_s, u"-out"_s, folder + u"/certificate.pem"_s});
    return isChanged && certificate.exitCode == 0 && write(folder + u"/site.conf"_s, site) &&
           write(folder + u"/nginx.conf"_s, around);
}

bool NginxUnderTest::start()
{
    if (!writeFiles())
        return false;
    m_process.start(u"/usr/sbin/nginx"_s,
                    {u"-p"_s, m_folder.path(), u"-e"_s, u"stderr"_s, u"-c"_s, m_folder.filePath(u"nginx.conf"_s)});
    return QTest::qWaitFor(
               [this] {
                   QTcpSocket socket;
                   socket.connectToHost(QHostAddress::LocalHost, m_port);
                   return socket.waitForConnected(1'000) || m_process.state() == QProcess::NotRunning;
               },
               kStartPatience) &&
           m_process.state() == QProcess::Running;
}

QByteArray NginxUnderTest::errors() const
{
    QFile file(m_folder.filePath(u"errors"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nginx did not start");
}

QString NginxUnderTest::origin() const
{
    return u"https://example.com:%1"_s.arg(m_port);
}

QStringList NginxUnderTest::curl(const QString &target, const QStringList &arguments) const
{
    return QStringList{u"-sS"_s,
                       u"--noproxy"_s,
                       u"*"_s,
                       u"--cacert"_s,
                       m_folder.filePath(u"certificate.pem"_s),
                       u"-m"_s,
                       u"60"_s,
                       u"--resolve"_s,
                       u"example.com:%1:127.0.0.1"_s.arg(m_port)} +
           arguments + QStringList{origin() + target};
}

ProgramRun NginxUnderTest::ask(const QString &target, const QStringList &arguments) const
{
    return ProgramRun::of(u"curl"_s, curl(target, arguments));
}

ProgramRun NginxUnderTest::askPlainly(const QString &target, const QStringList &arguments) const
{
    return ProgramRun::of(
        u"curl"_s,
        QStringList{u"-sS"_s, u"--noproxy"_s, u"*"_s, u"--resolve"_s, u"example.com:%1:127.0.0.1"_s.arg(m_plainPort)} +
            arguments + QStringList{u"http://example.com:%1%2"_s.arg(QString::number(m_plainPort), target)});
}

}
