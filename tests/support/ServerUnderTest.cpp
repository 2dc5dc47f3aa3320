#include "tests/support/ServerUnderTest.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QUrl>

namespace vitrine::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStartPatience = 30'000; // ms

}

ServerUnderTest::ServerUnderTest()
    : m_folder(std::make_unique<QTemporaryDir>())
    , m_workspace(m_folder->filePath(u"workspace"_s))
{
}

ServerUnderTest::ServerUnderTest(QString workspace)
    : m_workspace(std::move(workspace))
{
}

ServerUnderTest::~ServerUnderTest()
{
    if (isRunning())
        kill();
}

bool ServerUnderTest::start(const QStringList &arguments, const Variables &variables)
{
    m_process.setProcessEnvironment(cleanEnvironment(variables));
    m_process.setStandardErrorFile(m_logs.filePath(u"errors"_s), QIODevice::Append);
    m_process.start(vitrinedPath(),
                    QStringList{u"serve"_s, u"--workspace"_s, m_workspace, u"--port"_s, u"0"_s} + arguments);
    return readPort();
}

bool ServerUnderTest::readPort()
{
    const QDeadlineTimer deadline(kStartPatience);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            return false;
    }
    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
    const auto kPrefix = "listening on "_L1;
    const QUrl address(line.sliced(line.startsWith(kPrefix) ? kPrefix.size() : 0));
    m_port = static_cast<quint16>(address.port(0));
    return line.startsWith(kPrefix) && address.scheme().startsWith("http"_L1) && m_port != 0;
}

int ServerUnderTest::stop(int milliseconds)
{
    askToStop();
    return waitForEnd(milliseconds);
}

void ServerUnderTest::askToStop()
{
    m_process.terminate();
}

int ServerUnderTest::waitForEnd(int milliseconds)
{
    const bool hasEnded = !isRunning() || m_process.waitForFinished(milliseconds);
    return hasEnded && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void ServerUnderTest::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

QString ServerUnderTest::database() const
{
    return m_workspace + u"/vitrine.db"_s;
}

QString ServerUnderTest::folder() const
{
    return m_folder ? m_folder->path() : QString();
}

QByteArray ServerUnderTest::errors() const
{
    QFile file(m_logs.filePath(u"errors"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray ServerUnderTest::createToken(const QString &role, const QStringList &more) const
{
    const ProgramRun made = run(QStringList{u"token"_s, u"create"_s, u"--role"_s, role, u"--name"_s, role} + more);
    return made.exitCode == 0 ? made.output.trimmed().toLatin1() : QByteArray();
}

ProgramRun ServerUnderTest::run(const QStringList &arguments) const
{
    return ProgramRun::vitrined(arguments + QStringList{u"--workspace"_s, m_workspace});
}

std::unique_ptr<HttpClient> ServerUnderTest::client(const QByteArray &token) const
{
    return std::make_unique<HttpClient>(m_port, token);
}

}
