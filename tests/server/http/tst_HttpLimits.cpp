#include <future>
#include <vector>

#include <sys/resource.h>
#include <unistd.h>

#include <QTest>

#include "RawClient.h"
#include "TestCertificate.h"
#include "TestHandler.h"

using namespace vitrine::server;
using namespace std::chrono_literals;

/// Time-outs, numbers of connections and the stop. Limits are small here; every wait has ten times slack or more.
class tst_HttpLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slowHeadIs408();
    void slowHeadBehindAnOwedAnswer();
    void slowBodyIs408();
    void idleConnectionCloses_data();
    void idleConnectionCloses();
    void clientThatTakesNothingIsCutOff();
    void drainEnds_data();
    void drainEnds();
    void requestsPerConnection();
    void waitingAnswers();
    void connectionsInAll();
    void floodIsCutOff();
    void runsOutOfDescriptors();
    void stopClosesIdleConnections();
    void stopLetsRequestsFinish();
    void stopEndsStreams();
    void stopGivesUp();
    void stopAndStartOfAnother();
    void slotsMayOutliveTheServer();
};

namespace {

QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: test\r\n\r\n";
}

HttpLimits withTimeouts(std::chrono::milliseconds head, std::chrono::milliseconds idle)
{
    HttpLimits limits;
    limits.headTimeout = head;
    limits.idleTimeout = idle;
    return limits;
}

}

void tst_HttpLimits::slowHeadIs408()
{
    TestServer server(withTimeouts(100ms, 1min));
    RawClient client(server.port());
    QVERIFY(client.send("GET / HTTP/1.1\r\nHo"));
    const RawAnswer answer = client.readAnswer();
    QCOMPARE(answer.status, 408);
    QCOMPARE(answer.body, "head_timeout");
    QCOMPARE(answer.headers.value("connection"), "close");
    QVERIFY(client.isClosedNow());
}

void tst_HttpLimits::slowHeadBehindAnOwedAnswer()
{
    TestServer server(withTimeouts(100ms, 1min));
    RawClient client(server.port());
    RawClient other(server.port());
    QVERIFY(client.send(get("/hold/a") + "GET / HTTP/1.1\r\nHo"));
    QTRY_COMPARE(server.record->refusals, 1);
    QCOMPARE(other.ask(get("/release/a")).body, "wanted");
    QCOMPARE(client.readAnswer().body, "held a");
    QCOMPARE(client.readAnswer().status, 408);
    QVERIFY(client.isClosedNow());
}

void tst_HttpLimits::slowBodyIs408()
{
    HttpLimits limits;
    limits.bodyGrace = 100ms;
    TestServer server(limits);
    RawClient client(server.port());
    QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\nab"));
    const RawAnswer answer = client.readAnswer();
    QCOMPARE(answer.status, 408);
    QCOMPARE(answer.body, "body_timeout");
    QVERIFY(client.isClosedNow());
}

void tst_HttpLimits::idleConnectionCloses_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("nothing sent") << QByteArray();
    QTest::newRow("only empty lines") << QByteArray("\r\n\r\n");
    QTest::newRow("after an answer") << get("/complete");
}

void tst_HttpLimits::idleConnectionCloses()
{
    QFETCH(const QByteArray, before);
    TestServer server(withTimeouts(1min, 100ms));
    RawClient client(server.port());
    QVERIFY(client.send(before));
    if (before.startsWith("GET"))
        QCOMPARE(client.readAnswer().status, 200);
    QVERIFY(client.isClosedNow()); // without a word: there is no request to answer
    QCOMPARE(server.record->refusals, 0);
}

void tst_HttpLimits::clientThatTakesNothingIsCutOff()
{
    HttpLimits limits;
    limits.sendTimeout = 200ms;
    TestServer server(limits);
    RawClient client(server.port());
    client.shrinkReceiveBuffer(4096);
    QVERIFY(client.send(get("/large?50000000")));
    QTRY_COMPARE(server.record->handled, 1);
    QVERIFY(server.becomesEmpty());
}

void tst_HttpLimits::drainEnds_data()
{
    QTest::addColumn<bool>("keepsSending");
    QTest::newRow("client keeps the connection open") << false;
    QTest::newRow("client goes on sending") << true;
}

void tst_HttpLimits::drainEnds()
{
    QFETCH(const bool, keepsSending);
    HttpLimits limits;
    limits.drainTimeout = keepsSending ? std::chrono::milliseconds(1min) : 100ms;
    TestServer server(limits);
    RawClient client(server.port());
    QVERIFY(client.send("BREW / HTTP/1.1\r\n"));
    QCOMPARE(client.readAnswer().status, 501);
    for (int i = 0; keepsSending && client.send(QByteArray(65'536, 'x')); ++i)
        QVERIFY(i < 1'000);
    QVERIFY(server.becomesEmpty());
}

void tst_HttpLimits::requestsPerConnection()
{
    HttpLimits limits;
    limits.requestsPerConnection = 3;
    TestServer server(limits);
    RawClient client(server.port());
    QVERIFY(client.isUsable());
    QVERIFY(client.isUsable());
    QCOMPARE(client.ask(get("/complete")).headers.value("connection"), "close");
    QVERIFY(client.isClosedNow());
}

void tst_HttpLimits::waitingAnswers()
{
    HttpLimits limits;
    limits.waitingAnswers = 4;
    TestServer server(limits);
    RawClient client(server.port());
    RawClient other(server.port());
    QByteArray all;
    for (int i = 0; i < 10; ++i)
        all += get("/hold/" + QByteArray::number(i));
    QVERIFY(client.send(all));
    QTRY_COMPARE(server.record->held, 4);
    for (int i = 3; i >= 0; --i)
        QCOMPARE(other.ask(get("/release/" + QByteArray::number(i))).body, "wanted");
    for (int i = 0; i < 4; ++i)
        QCOMPARE(client.readAnswer().body, "held " + QByteArray::number(i));
    QVERIFY(client.isClosedNow());
    QCOMPARE(server.record->held, 4);
}

void tst_HttpLimits::connectionsInAll()
{
    HttpLimits limits;
    limits.connections = 2;
    TestServer server(limits, 2);
    RawClient first(server.port());
    RawClient second(server.port());
    QVERIFY(first.isUsable());
    QVERIFY(second.isUsable());
    RawClient third(server.port());
    third.send(get("/complete"));
    const RawAnswer answer = third.readAnswer();
    QCOMPARE(answer.status, isTlsRun() ? 0 : 503); // no handshake only to say so
    QCOMPARE(answer.body, isTlsRun() ? "" : "too_many_connections");
    QVERIFY(third.isClosedNow());
    QVERIFY(first.isUsable());
    first.close();
    third.close();
    QTRY_COMPARE(server.server.counters().connectionsOpen, 1);
    QVERIFY(RawClient(server.port()).isUsable());
}

void tst_HttpLimits::floodIsCutOff()
{
    HttpLimits limits;
    limits.connections = 1;
    TestServer server(limits);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 100; ++i)
        clients.push_back(std::make_unique<RawClient>(server.port()));
    QVERIFY(clients.front()->isUsable());
    clients.front()->close();
    clients.clear();
    QVERIFY(server.becomesEmpty());
    QVERIFY(RawClient(server.port()).isUsable());
}

void tst_HttpLimits::runsOutOfDescriptors()
{
    TestServer server;
    RawClient before(server.port());
    QVERIFY(before.isUsable());
    rlimit old{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &old), 0);
    const int highest = dup(0);
    const rlimit tight{static_cast<rlim_t>(highest) + 8, old.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &tight), 0);
    std::vector<int> fillers{highest};
    for (int filler = dup(0); filler >= 0; filler = dup(0))
        fillers.push_back(filler);

    close(fillers.back());
    fillers.pop_back();
    RawClient client(server.port()); // takes the last descriptor: the server has none left for its end
    client.patience = 200ms;
    const bool isSent = client.send(get("/complete")); // but not through TLS, which needs the server's part
    QVERIFY(before.isUsable());
    const int tooEarly = client.readAnswer().status;
    for (const int filler : fillers)
        close(filler);
    setrlimit(RLIMIT_NOFILE, &old);
    QCOMPARE(tooEarly, 0);
    client.patience = 20s;
    QVERIFY(isSent || client.send(get("/complete")));
    QCOMPARE(client.readAnswer().status, 200);
    QVERIFY(RawClient(server.port()).isUsable());
}

void tst_HttpLimits::stopClosesIdleConnections()
{
    TestServer server({}, 2);
    RawClient used(server.port());
    RawClient fresh(server.port());
    QVERIFY(used.isUsable());
    QTRY_COMPARE(server.server.counters().connectionsOpen, 2);
    server.server.stop();
    QVERIFY(used.isClosedNow());
    QVERIFY(fresh.isClosedNow());
    QVERIFY(!RawClient(server.port()).isConnected());
}

void tst_HttpLimits::stopLetsRequestsFinish()
{
    TestServer server;
    RawClient client(server.port());
    RawClient other(server.port());
    RawClient idle(server.port());
    QVERIFY(idle.isUsable());
    QVERIFY(client.send(get("/hold/a")));
    QTRY_COMPARE(server.record->held, 1);
    QVERIFY(other.isUsable());
    QVERIFY(other.send("GET /release/a HT"));     // begun: not idle
    QVERIFY(RawClient(server.port()).isUsable()); // by now that beginning has been seen
    auto stopping = std::async(std::launch::async, [&server] { server.server.stop(); });
    QVERIFY(idle.isClosedNow());
    const RawAnswer release = other.ask("TP/1.1\r\nHost: a\r\n\r\n");
    QCOMPARE(release.body, "wanted");
    QCOMPARE(release.headers.value("connection"), "close");
    const RawAnswer held = client.readAnswer();
    QCOMPARE(held.body, "held a");
    QCOMPARE(held.headers.value("connection"), "close");
    QVERIFY(client.isClosedNow());
    client.close();
    other.close();
    QCOMPARE(stopping.wait_for(20s), std::future_status::ready);
}

void tst_HttpLimits::stopEndsStreams()
{
    TestServer server;
    RawClient client(server.port());
    QVERIFY(client.send(get("/stream")));
    QVERIFY(!client.readUntil("three\n\n").isEmpty());
    auto stopping = std::async(std::launch::async, [&server] { server.server.stop(); });
    QVERIFY(client.isClosedNow());
    client.close();
    QCOMPARE(stopping.wait_for(20s), std::future_status::ready);
    QCOMPARE(server.record->streamsClosed, 1);
}

void tst_HttpLimits::stopGivesUp()
{
    HttpLimits limits;
    limits.stopTimeout = 100ms;
    TestServer server(limits);
    RawClient client(server.port());
    QVERIFY(client.send(get("/hold/for-ever")));
    QTRY_COMPARE(server.record->held, 1);
    server.server.stop();
    QVERIFY(client.isClosedNow());
    QCOMPARE(server.server.counters().connectionsOpen, 0);
}

void tst_HttpLimits::stopAndStartOfAnother()
{
    auto first = std::make_unique<TestServer>();
    const quint16 port = first->port();
    QVERIFY(RawClient(port).isUsable());
    first.reset();
    const auto record = std::make_shared<TestRecord>();
    HttpConfig config = testConfig();
    config.port = port;
    HttpServer second(config, [record] { return std::make_unique<TestHandler>(record); });
    QVERIFY(second.start());
    QVERIFY(RawClient(port).isUsable());
}

void tst_HttpLimits::slotsMayOutliveTheServer()
{
    HttpLimits limits;
    limits.stopTimeout = 50ms;
    auto server = std::make_unique<TestServer>(limits, 2);
    const auto record = server->record;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 8; ++i) {
        clients.push_back(std::make_unique<RawClient>(server->port()));
        QVERIFY(clients.back()->send(get("/hold/" + QByteArray::number(i)) + get("/drop-elsewhere")));
    }
    QTRY_COMPARE(record->held, 8);
    server.reset();
    for (const auto &client : clients)
        QVERIFY(client->isClosedNow());
}

QTEST_GUILESS_MAIN(tst_HttpLimits)
#include "tst_HttpLimits.moc"
