#include <QtTest>

#include <csignal>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "tests/support/ForeignDatabase.h"
#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

namespace {

/// What systemd is to a service: it listens.
class ServiceManager final
{
    Q_DISABLE_COPY_MOVE(ServiceManager)

public:
    ServiceManager()
        : m_socket(socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        const QByteArray path = QFile::encodeName(this->path());
        std::copy(path.begin(), path.end(), address.sun_path);
        m_isBound = bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    ~ServiceManager() { close(m_socket); }

    [[nodiscard]] bool isBound() const { return m_isBound; }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"notify"_s); }
    [[nodiscard]] Variables variables(const QString &watchdog = {}) const
    {
        Variables all{{u"NOTIFY_SOCKET"_s, path()}};
        if (!watchdog.isEmpty())
            all.insert(u"WATCHDOG_USEC"_s, watchdog);
        return all;
    }
    /// How many messages have come that begin like this.
    [[nodiscard]] qsizetype heard(const QByteArray &beginning)
    {
        char buffer[4096];
        for (ssize_t size = 0; (size = recv(m_socket, buffer, sizeof buffer, 0)) > 0;)
            m_messages.append(QByteArray(buffer, size));
        return std::ranges::count_if(m_messages,
                                     [&beginning](const QByteArray &message) { return message.startsWith(beginning); });
    }
    [[nodiscard]] const QByteArrayList &messages() const { return m_messages; }

private:
    QTemporaryDir m_folder;
    QByteArrayList m_messages;
    int m_socket;
    bool m_isBound = false;
};

}

/// What a service manager hears from `vitrined serve`, and what it may ask for.
class TestSupervision final : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhenItIsReadyAndWhenItStops();
    void doesNotTellWhenItCannotServe();
    void keepsTheWatchdogQuiet();
    void letsTheWatchdogBarkWhenTheDatabaseHangs();
    void reloadsItsSettings();
};

void TestSupervision::tellsWhenItIsReadyAndWhenItStops()
{
    ServiceManager manager;
    QVERIFY(manager.isBound());
    ServerUnderTest server;
    QVERIFY2(server.start({}, manager.variables()), server.errors().constData());
    QTRY_COMPARE(manager.heard("READY=1\nSTATUS=Listening on http://127.0.0.1:" + QByteArray::number(server.port())),
                 1);
    QCOMPARE(server.client()->get("/health/liveness").status, 200);
    QCOMPARE(server.stop(), 0);
    QCOMPARE(manager.heard("STOPPING=1"), 1);
    QCOMPARE(manager.heard("WATCHDOG=1"), 0); // nobody asked for it
}

void TestSupervision::doesNotTellWhenItCannotServe()
{
    ServiceManager manager;
    ServerUnderTest server;
    QVERIFY(!server.start({u"--address"_s, u"192.0.2.7"_s}, manager.variables())); // not one of this machine
    QCOMPARE(server.waitForEnd(20'000), 1);
    QCOMPARE(manager.heard("READY=1"), 0);
}

void TestSupervision::keepsTheWatchdogQuiet()
{
    ServiceManager manager;
    ServerUnderTest server;
    QVERIFY2(server.start({u"--threads"_s, u"3"_s}, manager.variables(u"200000"_s)), server.errors().constData());
    QTRY_VERIFY(manager.heard("WATCHDOG=1") >= 5);
    QCOMPARE(server.stop(), 0);
}

void TestSupervision::letsTheWatchdogBarkWhenTheDatabaseHangs()
{
    ServiceManager manager;
    ServerUnderTest server;
    QVERIFY2(server.start({}, manager.variables(u"200000"_s)), server.errors().constData());
    QTRY_VERIFY(manager.heard("WATCHDOG=1") >= 2);
    // The writer waits for another program's lock, while everything else goes on.
    ForeignDatabase other(server.database());
    QVERIFY(other.run(u"BEGIN IMMEDIATE"_s));
    QTRY_VERIFY(server.errors().contains("\"no_answer\""));
    QVERIFY2(server.errors().contains("\"writer\"") && !server.errors().contains("\"threads\""),
             server.errors().constData());
    QVERIFY(other.run(u"COMMIT"_s));
    const qsizetype before = manager.heard("WATCHDOG=1");
    QTRY_VERIFY(manager.heard("WATCHDOG=1") > before);
    QCOMPARE(server.stop(), 0);
}

void TestSupervision::reloadsItsSettings()
{
    ServiceManager manager;
    ServerUnderTest server;
    QVERIFY2(server.start({}, manager.variables()), server.errors().constData());
    const auto client = server.client();
    QVERIFY(!client->get("/feed.json").body.contains("Harbour"));
    QCOMPARE(server.run({u"config"_s, u"set"_s, u"siteTitle"_s, u"Harbour"_s}).exitCode, 0);
    QCOMPARE(::kill(server.processId(), SIGHUP), 0);
    QTRY_COMPARE(manager.heard("RELOADING=1\nMONOTONIC_USEC="), 1);
    QTRY_COMPARE(manager.heard("READY=1"), 2);
    QVERIFY(client->get("/feed.json").body.contains("Harbour"));
    QCOMPARE(server.stop(), 0);
}

QTEST_GUILESS_MAIN(TestSupervision)
#include "tst_Supervision.moc"
