#include <QtTest>

#include <csignal>

#include <QTcpServer>
#include <QTcpSocket>

#include "tests/support/ForeignDatabase.h"
#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

namespace {

constexpr int kStopTime = 10'000; // ms

}

/// How `vitrined serve` starts, fails to start, and stops.
class TestStop final : public QObject
{
    Q_OBJECT

private slots:
    void printsItsAddress_data();
    void printsItsAddress();
    void saysThatThePortIsTaken();
    void refusesAddresses_data();
    void refusesAddresses();
    void stopsAtOnceWhenIdle_data();
    void stopsAtOnceWhenIdle();
    void finishesRunningRequests();
    void doesNotWaitForTheSlow();
    void stopsUnderLoad();
    void startsAgain();
};

void TestStop::printsItsAddress_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("by itself") << QStringList{} << QByteArray("127.0.0.1");
    QTest::newRow("localhost") << QStringList{u"--address"_s, u"localhost"_s} << QByteArray("127.0.0.1");
    QTest::newRow("other loopback") << QStringList{u"--address"_s, u"127.0.0.2"_s} << QByteArray("127.0.0.2");
    QTest::newRow("IPv6") << QStringList{u"--address"_s, u"::1"_s} << QByteArray("[::1]");
}

void TestStop::printsItsAddress()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, host);
    if (host.startsWith('[') && !QTcpServer().listen(QHostAddress::LocalHostIPv6))
        QSKIP("this machine has no IPv6");
    const QTemporaryDir folder;
    QProcess process;
    process.setProcessEnvironment(cleanEnvironment({}));
    process.start(vitrinedPath(),
                  QStringList{u"serve"_s, u"--port"_s, u"0"_s, u"--workspace"_s, folder.filePath(u"w"_s)} + arguments);
    QVERIFY(process.waitForReadyRead(30'000));
    const QByteArray line = process.readAllStandardOutput();
    static const QRegularExpression kLine(u"^listening on http://([^/]+):(\\d+)\\n$"_s);
    const auto match = kLine.match(QString::fromLatin1(line));
    QVERIFY2(match.hasMatch(), line.constData());
    QCOMPARE(match.captured(1).toLatin1(), host);
    QTcpSocket socket; // what is printed can be reached at once
    socket.connectToHost(QString::fromLatin1(host).remove(u'[').remove(u']'), match.captured(2).toUShort());
    QVERIFY(socket.waitForConnected(5'000));
    process.terminate();
    QVERIFY(process.waitForFinished(kStopTime));
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(process.readAllStandardOutput().isEmpty());
}

void TestStop::saysThatThePortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString taken = QString::number(other.serverPort());
    ServerUnderTest first;
    QVERIFY2(first.start(), first.errors().constData());
    for (const QString &port : {taken, QString::number(first.port())}) {
        // Also against a server of our own kind, which shares its port among its own threads.
        const ProgramRun run = first.run({u"serve"_s, u"--port"_s, port});
        QCOMPARE(run.exitCode, 1);
        QVERIFY(run.output.isEmpty());
        QVERIFY2(run.errors.contains(port), qPrintable(run.errors));
    }
    QCOMPARE(first.client()->get("/health/liveness").status, 200);
    QCOMPARE(first.stop(), 0);
}

void TestStop::refusesAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("message");
    const QString wrongUsage = u"--address: address must be an IP address"_s;
    QTest::newRow("no address") << u"somewhere"_s << 2 << wrongUsage;
    QTest::newRow("empty") << u""_s << 2 << wrongUsage;
    QTest::newRow("another machine's") << u"192.0.2.1"_s << 1 << u"192.0.2.1"_s;
}

void TestStop::refusesAddresses()
{
    QFETCH(QString, address);
    const QTemporaryDir folder;
    const ProgramRun run = ProgramRun::vitrined(
        {u"serve"_s, u"--port"_s, u"0"_s, u"--workspace"_s, folder.filePath(u"w"_s), u"--address"_s, address});
    QTEST(run.exitCode, "exitCode");
    QVERIFY(run.output.isEmpty());
    QFETCH(QString, message);
    QVERIFY2(run.errors.contains(message), qPrintable(run.errors));
}

void TestStop::stopsAtOnceWhenIdle_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestStop::stopsAtOnceWhenIdle()
{
    QFETCH(int, signal);
    const QTemporaryDir folder;
    QProcess process;
    process.setProcessEnvironment(cleanEnvironment({}));
    process.start(vitrinedPath(), {u"serve"_s, u"--port"_s, u"0"_s, u"--workspace"_s, folder.filePath(u"w"_s)});
    QVERIFY(process.waitForReadyRead(30'000));
    const quint16 port = process.readAllStandardOutput().trimmed().split(':').last().toUShort();
    HttpClient idle(port);
    QCOMPARE(idle.get("/health/liveness").status, 200); // and the connection stays open
    QTcpSocket silent;
    silent.connectToHost(QHostAddress::LocalHost, port);
    QVERIFY(silent.waitForConnected());
    QElapsedTimer elapsed;
    elapsed.start();
    ::kill(static_cast<pid_t>(process.processId()), signal);
    QVERIFY(process.waitForFinished(kStopTime));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QVERIFY2(elapsed.elapsed() < kStopTime / 2, "idle connections must not hold it up");
}

void TestStop::finishesRunningRequests()
{
    ServerUnderTest server;
    QVERIFY2(server.start({u"--threads"_s, u"1"_s}), server.errors().constData());
    const QByteArray token = server.createToken(u"editor"_s);
    // Another program holds the lock, so that the writes are under way for as long as this test wants.
    ForeignDatabase other(server.database());
    QVERIFY(other.run(u"BEGIN IMMEDIATE"_s));
    std::vector<std::unique_ptr<HttpClient>> clients;
    for (int i = 0; i < 8; ++i) {
        clients.push_back(server.client(token));
        clients.back()->send("POST", "/api/projects", {{"Content-Type", "application/json"}},
                             "{\"title\":\"Last minute " + QByteArray::number(i) + "\"}");
    }
    const auto witness = server.client();
    QCOMPARE(witness->get("/health/liveness").status, 200); // the one thread has read what came before
    server.askToStop();
    const auto isRefusing = [&server] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, server.port());
        return !socket.waitForConnected(1'000);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRefusing(), 5'000);
    QVERIFY(server.isRunning());
    QVERIFY(other.run(u"COMMIT"_s));
    for (const auto &client : clients) {
        const HttpAnswer answer = client->receive();
        QCOMPARE(answer.status, 201);
    }
    QCOMPARE(server.waitForEnd(kStopTime), 0);
    QCOMPARE(other.value(u"SELECT count(*) FROM project"_s).toInt(), 8);
}

void TestStop::doesNotWaitForTheSlow()
{
    ServerUnderTest server;
    QVERIFY2(server.start(), server.errors().constData());
    const QByteArray token = server.createToken(u"editor"_s);
    QTcpSocket slow;
    slow.connectToHost(QHostAddress::LocalHost, server.port());
    QVERIFY(slow.waitForConnected());
    slow.write("POST /api/projects HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token +
               "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"title\":");
    QVERIFY(slow.waitForBytesWritten());
    QCOMPARE(server.client()->get("/health/liveness").status, 200);
    QCOMPARE(server.stop(kStopTime), 0);
}

void TestStop::stopsUnderLoad()
{
    ServerUnderTest server;
    QVERIFY2(server.start({u"--threads"_s, u"4"_s}), server.errors().constData());
    const QByteArray token = server.createToken(u"editor"_s);
    std::vector<std::unique_ptr<HttpClient>> clients;
    for (int i = 0; i < 32; ++i)
        clients.push_back(server.client(token));
    int acknowledged = 0;
    for (int round = 0; round < 10; ++round) {
        for (const auto &client : clients)
            client->send("POST", "/api/projects", {{"Content-Type", "application/json"}}, R"({"title":"Load"})");
        if (round == 9)
            server.askToStop();
        for (const auto &client : clients) {
            const int status = client->receive().status;
            QVERIFY(status == 201 || (round == 9 && (status == 0 || status == 503)));
            acknowledged += status == 201;
        }
    }
    QCOMPARE(server.waitForEnd(kStopTime), 0);
    QVERIFY(ForeignDatabase(server.database()).value(u"SELECT count(*) FROM project"_s).toInt() >= acknowledged);
}

void TestStop::startsAgain()
{
    ServerUnderTest server;
    for (int i = 0; i < 3; ++i) {
        QVERIFY2(server.start(), server.errors().constData());
        QCOMPARE(server.client()->get("/health/readiness").status, 200);
        QCOMPARE(server.stop(), 0);
    }
    // What SQLite keeps beside the database while it is open is gone.
    QCOMPARE(QDir(server.workspace()).entryList({u"vitrine.db*"_s}), QStringList{u"vitrine.db"_s});
}

QTEST_GUILESS_MAIN(TestStop)
#include "tst_Stop.moc"
