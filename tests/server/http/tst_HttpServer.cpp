#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTest>

#include "RawClient.h"
#include "TestHandler.h"

using namespace vitrine::server;
using namespace Qt::StringLiterals;

class tst_HttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void completeAnswer();
    void renderedAnswer();
    void fileAnswer_data();
    void fileAnswer();
    void fileThatIsNotThere_data();
    void fileThatIsNotThere();
    void largeAnswerToSlowClient_data();
    void largeAnswerToSlowClient();
    void streamOfEvents();
    void streamEndsWhenTheClientGoes();
    void streamThatIsNotTakenIsCutOff();
    void streamMayCloseAtOnce();
    void headHasNoBody_data();
    void headHasNoBody();
    void statusWithoutBody_data();
    void statusWithoutBody();
    void headersCannotBeInjected();
    void bodyReachesTheHandler();
    void pipelinedAnswersKeepTheirOrder();
    void manyPipelined();
    void lateAnswerHoldsBackLaterOnes();
    void clientGoneWhilePending();
    void droppedSlotIsA500();
    void connectionOptions_data();
    void connectionOptions();
    void expectContinue();
    void expectContinueBehindAnOwedAnswer();
    void severalThreads();
    void takenPortIsAnError();
    void foreignAddressIsAnError();
    void ipv6();
    void countsRequests();

private:
    std::unique_ptr<QTemporaryFile> m_file;
    QByteArray m_content;
    std::unique_ptr<TestServer> m_server;
};

namespace {

QByteArray get(const QByteArray &target, const QByteArray &fields = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: test\r\n" + fields + "\r\n";
}

QByteArray post(const QByteArray &target, const QByteArray &body, const QByteArray &fields = {})
{
    return "POST " + target + " HTTP/1.1\r\nHost: test\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" +
           fields + "\r\n" + body;
}

}

void tst_HttpServer::initTestCase()
{
    m_file = std::make_unique<QTemporaryFile>();
    QVERIFY(m_file->open());
    m_content.reserve(6 * 1024 * 1024);
    for (int i = 0; m_content.size() < 6 * 1024 * 1024; ++i)
        m_content += QByteArray::number(i) + '\n';
    QCOMPARE(m_file->write(m_content), m_content.size());
    QVERIFY(m_file->flush());
    m_server = std::make_unique<TestServer>(HttpLimits{}, 1, m_file->fileName());
}

void tst_HttpServer::cleanupTestCase()
{
    QVERIFY(m_server->becomesEmpty());
    QVERIFY(RawClient(m_server->port()).isUsable());
}

void tst_HttpServer::completeAnswer()
{
    RawClient client(m_server->port());
    const RawAnswer answer = client.ask(get("/complete"));
    QCOMPARE(answer.statusLine, "HTTP/1.1 200 OK");
    QCOMPARE(answer.body, "complete");
    QCOMPARE(answer.headers.value("content-length"), "8");
    QCOMPARE(answer.headers.value("x-peer"), "127.0.0.1");
    QVERIFY(answer.headers.value("date").endsWith(" GMT"));
    QCOMPARE(answer.headers.value("date").size(), 29);
    QVERIFY(!answer.headers.contains("connection"));
    QVERIFY(client.isUsable());
}

void tst_HttpServer::renderedAnswer()
{
    RawClient client(m_server->port());
    const RawAnswer answer = client.ask(get("/rendered"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, "rendered");
    QCOMPARE(answer.headers.value("etag"), "\"r\"");
    QVERIFY(answer.headers.contains("date"));
    QVERIFY(client.isUsable());
}

void tst_HttpServer::fileAnswer_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    QTest::newRow("empty") << qint64(0) << qint64(0);
    QTest::newRow("small") << qint64(0) << qint64(10);
    QTest::newRow("read at once") << qint64(5) << qint64(1024 * 1024);
    QTest::newRow("read in pieces") << qint64(7) << qint64(1024 * 1024 + 1);
    QTest::newRow("nearly all") << qint64(1) << qint64(6 * 1024 * 1024 - 1);
}

void tst_HttpServer::fileAnswer()
{
    QFETCH(const qint64, offset);
    QFETCH(const qint64, length);
    RawClient client(m_server->port());
    const RawAnswer answer = client.ask(get("/file?" + QByteArray::number(offset) + '-' + QByteArray::number(length)));
    QCOMPARE(answer.status, 206);
    QCOMPARE(answer.headers.value("content-length").toLongLong(), length);
    QVERIFY(answer.body == m_content.mid(offset, length));
    QVERIFY(client.isUsable());
}

void tst_HttpServer::fileThatIsNotThere_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("missing, small") << QByteArray("/missing-file?10");
    QTest::newRow("missing, large") << QByteArray("/missing-file?10000000");
    QTest::newRow("shorter than said, small") << QByteArray("/file?6291400-1000000");
}

void tst_HttpServer::fileThatIsNotThere()
{
    QFETCH(const QByteArray, target);
    RawClient client(m_server->port());
    const RawAnswer answer = client.ask(get(target));
    QCOMPARE(answer.status, 500);
    QCOMPARE(answer.body, "file_unreadable");
    QVERIFY(client.isUsable());
}

void tst_HttpServer::largeAnswerToSlowClient_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<qint64>("size");
    QTest::newRow("complete") << QByteArray("/large?9000000") << qint64(9'000'000);
    QTest::newRow("rendered") << QByteArray("/large-rendered?9000000") << qint64(9'000'000);
    QTest::newRow("file") << QByteArray("/file?0-6000000") << qint64(6'000'000);
}

void tst_HttpServer::largeAnswerToSlowClient()
{
    QFETCH(const QByteArray, target);
    QFETCH(const qint64, size);
    RawClient client(m_server->port());
    client.shrinkReceiveBuffer(128 * 1024);
    QVERIFY(client.send(get(target) + get("/complete")));
    // Another client is served while this one does not read.
    QVERIFY(RawClient(m_server->port()).isUsable());
    QCOMPARE(client.readAnswer().body.size(), size);
    QCOMPARE(client.readAnswer().body, "complete");
}

void tst_HttpServer::streamOfEvents()
{
    RawClient client(m_server->port());
    QVERIFY(client.send(get("/stream")));
    const QByteArray head = client.readUntil("\r\n\r\n");
    QVERIFY(head.contains("text/event-stream"));
    QVERIFY(head.contains("Connection: close"));
    QVERIFY(!head.contains("Content-Length"));
    QCOMPARE(client.readUntil("three\n\n"), "data: one\n\ndata: two\n\ndata: three\n\n");
    const int before = m_server->record->streamsClosed;
    client.close();
    QTRY_COMPARE(m_server->record->streamsClosed, before + 1);
}

void tst_HttpServer::streamEndsWhenTheClientGoes()
{
    const int before = m_server->record->streamsClosed;
    for (int i = 0; i < 5; ++i) {
        RawClient client(m_server->port());
        QVERIFY(client.send(get("/stream")));
        QVERIFY(!client.readUntil("one").isEmpty());
        client.reset();
    }
    QTRY_COMPARE(m_server->record->streamsClosed, before + 5);
}

void tst_HttpServer::streamThatIsNotTakenIsCutOff()
{
    const int before = m_server->record->streamsClosed;
    RawClient client(m_server->port());
    QVERIFY(client.send(get("/flood")));
    QTRY_COMPARE(m_server->record->streamsClosed, before + 1);
    QVERIFY(m_server->becomesEmpty()); // though the client is still there
    QVERIFY(m_server->record->flooded >= 15 * 64 * 1024);
    QVERIFY(m_server->record->flooded < 64 * 1024 * 1024); // what the kernel's buffers may hold, and one MiB
}

void tst_HttpServer::streamMayCloseAtOnce()
{
    const int before = m_server->record->streamsClosed;
    RawClient client(m_server->port());
    const RawAnswer answer = client.ask(get("/short-stream"));
    QCOMPARE(answer.body, "all");
    QVERIFY(client.isClosedNow());
    QCOMPARE(m_server->record->streamsClosed, before);
}

void tst_HttpServer::headHasNoBody_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("length");
    QTest::newRow("complete") << QByteArray("/complete") << QByteArray("8");
    QTest::newRow("rendered") << QByteArray("/rendered") << QByteArray("8");
    QTest::newRow("large") << QByteArray("/large-rendered?900000") << QByteArray("900000");
    QTest::newRow("file") << QByteArray("/file?0-3000000") << QByteArray("3000000");
}

void tst_HttpServer::headHasNoBody()
{
    QFETCH(const QByteArray, target);
    RawClient client(m_server->port());
    QVERIFY(client.send("HEAD " + target + " HTTP/1.1\r\nHost: a\r\n\r\n"));
    const RawAnswer answer = client.readAnswer(RawClient::Body::None);
    QVERIFY(answer.status == 200 || answer.status == 206);
    QTEST(answer.headers.value("content-length"), "length");
    QVERIFY(client.isUsable()); // a body would be taken for the next answer
}

void tst_HttpServer::statusWithoutBody_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("204") << 204;
    QTest::newRow("304") << 304;
}

void tst_HttpServer::statusWithoutBody()
{
    QFETCH(const int, status);
    RawClient client(m_server->port());
    const RawAnswer answer = client.ask(get("/status?" + QByteArray::number(status)));
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.headers.contains("content-length"));
    QVERIFY(client.isUsable());
}

void tst_HttpServer::headersCannotBeInjected()
{
    RawClient client(m_server->port());
    const RawAnswer answer = client.ask(get("/inject"));
    QCOMPARE(answer.headers.value("x-value"), "a  X-Other: b");
    QVERIFY(!answer.headers.contains("x-other"));
    QVERIFY(!answer.headers.contains("bad name"));
    QVERIFY(answer.headers.value("date") != "never");
    QVERIFY(client.isUsable());
}

void tst_HttpServer::bodyReachesTheHandler()
{
    RawClient client(m_server->port());
    const QByteArray body = m_content.first(64 * 1024);
    QCOMPARE(client.ask(post("/echo", body)).body, body);
    const QByteArray message = post("/echo", body);
    for (qsizetype at = 0; at < message.size(); at += 4'999)
        QVERIFY(client.send(message.mid(at, 4'999)));
    QCOMPARE(client.readAnswer().body, body);
    QCOMPARE(client.ask(post("/echo", "")).status, 200);
    QVERIFY(client.isUsable());
}

void tst_HttpServer::pipelinedAnswersKeepTheirOrder()
{
    RawClient client(m_server->port());
    QVERIFY(client.send(post("/echo", "1") + get("/rendered") + post("/echo", "22") + get("/file?0-3") +
                        "HEAD /complete HTTP/1.1\r\nHost: a\r\n\r\n" + post("/echo", "333")));
    QCOMPARE(client.readAnswer().body, "1");
    QCOMPARE(client.readAnswer().body, "rendered");
    QCOMPARE(client.readAnswer().body, "22");
    QCOMPARE(client.readAnswer().body, m_content.first(3));
    QCOMPARE(client.readAnswer(RawClient::Body::None).status, 200);
    QCOMPARE(client.readAnswer().body, "333");
    QVERIFY(client.isUsable());
}

void tst_HttpServer::manyPipelined()
{
    RawClient client(m_server->port());
    QByteArray all;
    for (int i = 0; i < 2'000; ++i)
        all += post("/echo", QByteArray::number(i));
    QVERIFY(client.send(all));
    for (int i = 0; i < 2'000; ++i)
        QCOMPARE(client.readAnswer().body, QByteArray::number(i));
    QVERIFY(client.isUsable());
}

void tst_HttpServer::lateAnswerHoldsBackLaterOnes()
{
    RawClient client(m_server->port());
    RawClient other(m_server->port());
    const int held = m_server->record->held;
    QVERIFY(client.send(get("/hold/a") + get("/hold/b") + get("/complete")));
    QTRY_COMPARE(m_server->record->held, held + 2);
    QCOMPARE(other.ask(get("/release/b")).body, "wanted");
    QCOMPARE(other.ask(get("/release/a")).body, "wanted");
    QCOMPARE(client.readAnswer().body, "held a");
    QCOMPARE(client.readAnswer().body, "held b");
    QCOMPARE(client.readAnswer().body, "complete");
    QVERIFY(client.isUsable());
}

void tst_HttpServer::clientGoneWhilePending()
{
    QVERIFY(m_server->becomesEmpty());
    const int held = m_server->record->held;
    RawClient client(m_server->port());
    QVERIFY(client.send(get("/hold/gone")));
    QTRY_COMPARE(m_server->record->held, held + 1);
    client.reset();
    QVERIFY(m_server->becomesEmpty());
    RawClient other(m_server->port());
    QCOMPARE(other.ask(get("/release/gone")).body, "unwanted");
    QVERIFY(other.isUsable());
}

void tst_HttpServer::droppedSlotIsA500()
{
    RawClient client(m_server->port());
    const RawAnswer answer = client.ask(get("/drop"));
    QCOMPARE(answer.status, 500);
    QCOMPARE(answer.body, "no_answer");
    QCOMPARE(client.ask(get("/drop-elsewhere")).status, 500);
    QVERIFY(client.isUsable());
}

void tst_HttpServer::connectionOptions_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("isClosed");
    QTest::newRow("1.1") << get("/complete") << QByteArray() << false;
    QTest::newRow("1.1 close") << get("/complete", "Connection: close\r\n") << QByteArray("close") << true;
    QTest::newRow("1.0") << QByteArray("GET /complete HTTP/1.0\r\n\r\n") << QByteArray("close") << true;
    QTest::newRow("1.0 keep-alive") << QByteArray("GET /complete HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                                    << QByteArray("keep-alive") << false;
    QTest::newRow("close, more follows") << get("/rendered", "Connection: close\r\n") + get("/complete")
                                         << QByteArray("close") << true;
}

void tst_HttpServer::connectionOptions()
{
    QFETCH(const QByteArray, request);
    QFETCH(const bool, isClosed);
    RawClient client(m_server->port());
    const RawAnswer answer = client.ask(request);
    QCOMPARE(answer.status, 200);
    QTEST(answer.headers.value("connection"), "said");
    QVERIFY(isClosed ? client.isClosedNow() : client.isUsable());
}

void tst_HttpServer::expectContinue()
{
    RawClient client(m_server->port());
    for (int i = 0; i < 2; ++i) {
        QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n"));
        QCOMPARE(client.readAnswer().status, 100);
        QVERIFY(client.send("body"));
        QCOMPARE(client.readAnswer().body, "body");
    }
    QCOMPARE(client.ask(post("/echo", "sent at once", "Expect: 100-continue\r\n")).status, 200);
    QVERIFY(client.isUsable());
}

void tst_HttpServer::expectContinueBehindAnOwedAnswer()
{
    RawClient client(m_server->port());
    RawClient other(m_server->port());
    const int held = m_server->record->held;
    QVERIFY(client.send(get("/hold/first") +
                        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n"));
    QTRY_COMPARE(m_server->record->held, held + 1);
    QCOMPARE(other.ask(get("/release/first")).status, 200);
    QCOMPARE(client.readAnswer().body, "held first");
    QCOMPARE(client.readAnswer().status, 100);
    QVERIFY(client.send("body"));
    QCOMPARE(client.readAnswer().body, "body");
}

void tst_HttpServer::severalThreads()
{
    TestServer server({}, 3);
    for (int i = 0; i < 40; ++i)
        QVERIFY(RawClient(server.port()).isUsable());
    QTRY_COMPARE(server.server.counters().requests, 40);
    QVERIFY(server.becomesEmpty());
}

void tst_HttpServer::takenPortIsAnError()
{
    for (const int threads : {1, 3}) {
        HttpServer second({QHostAddress(QHostAddress::LocalHost), m_server->port(), threads, {}, {}},
                          [] { return nullptr; });
        const auto started = second.start();
        QVERIFY(!started);
        QCOMPARE(started.error().code, u"port_taken"_s);
        QVERIFY(started.error().message.contains(QString::number(m_server->port())));
        QVERIFY(started.error().message.contains(u"another program"_s));
    }
    QTcpServer foreign;
    QVERIFY(foreign.listen(QHostAddress::LocalHost));
    HttpServer third({QHostAddress(QHostAddress::LocalHost), foreign.serverPort(), 2, {}, {}}, [] { return nullptr; });
    QVERIFY(!third.start());
}

void tst_HttpServer::foreignAddressIsAnError()
{
    HttpServer server({QHostAddress(u"192.0.2.1"_s), 0, 1, {}, {}}, [] { return nullptr; });
    const auto started = server.start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, u"address_unavailable"_s);
}

void tst_HttpServer::ipv6()
{
    const auto record = std::make_shared<TestRecord>();
    HttpServer server({QHostAddress(QHostAddress::LocalHostIPv6), 0, 2, {}, {}},
                      [record] { return std::make_unique<TestHandler>(record); });
    if (const auto started = server.start(); !started)
        QSKIP("this machine has no IPv6");
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHostIPv6), server.port());
    QVERIFY(socket.waitForConnected());
    socket.write(get("/complete"));
    QTRY_VERIFY(socket.bytesAvailable() > 0);
    QVERIFY(socket.readAll().contains("X-Peer: ::1"));
}

void tst_HttpServer::countsRequests()
{
    TestServer server;
    {
        RawClient client(server.port());
        QVERIFY(client.isUsable());
        QVERIFY(client.isUsable());
        QCOMPARE(client.ask("BREW / HTTP/1.1\r\n\r\n").status, 501);
    }
    QVERIFY(server.becomesEmpty());
    server.server.stop();
    const HttpCounters counters = server.server.counters();
    QCOMPARE(counters.connectionsAccepted, 1);
    QCOMPARE(counters.requests, 2);
    QCOMPARE(counters.refusals, 1);
    QCOMPARE(counters.connectionsOpen, 0);
}

QTEST_GUILESS_MAIN(tst_HttpServer)
#include "tst_HttpServer.moc"
