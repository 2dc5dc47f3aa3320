#include <QTemporaryFile>
#include <QTest>

#include "RawClient.h"
#include "TestHandler.h"

using namespace vitrine::server;
using namespace std::chrono_literals;

/// Bodies that are too large to hold, both ways.
class tst_Uploads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void largeBodyInFlatMemory_data();
    void largeBodyInFlatMemory();
    void largeFileInFlatMemory();
    void splitAnywhere();
    void emptyBody();
    void behindAnOwedAnswer();
    void expectContinue();
    void refusedBeforeItsBody();
    void answeredBeforeItsEnd();
    void clientGoesHalfWay();
    void tooSlow();
    void pausedIsNotTooSlow();

private:
    std::unique_ptr<TestServer> m_server;
};

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kMeasuresMemory = false; // the sanitizers' own memory would be measured
#else
constexpr bool kMeasuresMemory = true;
#endif

constexpr qint64 kSlackKilobytes = 12 * 1024;

QByteArray put(const QByteArray &target, qint64 length, const QByteArray &fields = {})
{
    return "PUT " + target + " HTTP/1.1\r\nHost: test\r\nContent-Length: " + QByteArray::number(length) + "\r\n" +
           fields + "\r\n";
}

bool sendBody(RawClient &client, qint64 length)
{
    const QByteArray piece(1024 * 1024, 'u');
    for (qint64 sent = 0; sent < length; sent += piece.size()) {
        if (!client.send(piece.first(qMin<qint64>(piece.size(), length - sent))))
            return false;
    }
    return true;
}

}

void tst_Uploads::init()
{
    m_server = std::make_unique<TestServer>();
}

void tst_Uploads::cleanup()
{
    QVERIFY(RawClient(m_server->port()).isUsable());
    QVERIFY(m_server->becomesEmpty());
    m_server.reset();
}

void tst_Uploads::largeBodyInFlatMemory_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<qint64>("length");
    QTest::newRow("300 MB") << QByteArray("/upload") << qint64(300'000'000);
    QTest::newRow("64 MB, pausing after each piece") << QByteArray("/upload-paused") << qint64(64 * 1024 * 1024);
}

void tst_Uploads::largeBodyInFlatMemory()
{
    QFETCH(const QByteArray, target);
    QFETCH(const qint64, length);
    RawClient client(m_server->port());
    const qint64 before = residentMemory();
    QVERIFY(client.send(put(target, length)));
    QVERIFY(sendBody(client, length));
    const RawAnswer answer = client.readAnswer();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body.toLongLong(), length);
    QCOMPARE(answer.headers.value("connection"), "close");
    QVERIFY(client.isClosedNow());
    const qint64 growth = m_server->record->mostResident - before;
    QVERIFY2(!kMeasuresMemory || growth < kSlackKilobytes, qPrintable(QString::number(growth)));
}

void tst_Uploads::largeFileInFlatMemory()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    constexpr qint64 length = 300'000'000;
    QVERIFY(file.resize(length)); // sparse
    TestServer server({}, 1, file.fileName());
    RawClient client(server.port());
    const qint64 before = residentMemory();
    QVERIFY(client.send("GET /file?0-300000000 HTTP/1.1\r\nHost: a\r\n\r\n"));
    QVERIFY(client.readUntil("\r\n\r\n").startsWith("HTTP/1.1 206"));
    qint64 most = 0;
    for (qint64 left = length; left > 0;) {
        const QByteArray piece = client.read(qMin<qint64>(left, 512 * 1024));
        QVERIFY(!piece.isEmpty());
        left -= piece.size();
        if (left % 16 == 0)
            most = qMax(most, residentMemory());
    }
    QVERIFY(client.isUsable());
    QVERIFY2(!kMeasuresMemory || most - before < kSlackKilobytes, qPrintable(QString::number(most - before)));
}

void tst_Uploads::splitAnywhere()
{
    const QByteArray head = put("/upload", 5);
    const QByteArray message = head + "12345";
    for (qsizetype split = 1; split < message.size(); split += split < head.size() - 6 ? 7 : 1) {
        RawClient client(m_server->port());
        QVERIFY(client.send(message.first(split)));
        QVERIFY(RawClient(m_server->port()).isUsable()); // by then the first part has been seen
        QVERIFY(client.send(message.sliced(split)));
        QCOMPARE(client.readAnswer().body, "5");
        QVERIFY(client.isClosedNow());
    }
}

void tst_Uploads::emptyBody()
{
    RawClient client(m_server->port());
    QCOMPARE(client.ask(put("/upload", 0)).body, "0");
    QVERIFY(client.isClosedNow());
}

void tst_Uploads::behindAnOwedAnswer()
{
    RawClient client(m_server->port());
    RawClient other(m_server->port());
    QVERIFY(client.send("GET /hold/a HTTP/1.1\r\nHost: a\r\n\r\n" + put("/upload", 3) + "abc"));
    QTRY_COMPARE(m_server->record->uploaded, 3);
    QCOMPARE(other.ask("GET /release/a HTTP/1.1\r\nHost: a\r\n\r\n").body, "wanted");
    QCOMPARE(client.readAnswer().body, "held a");
    QCOMPARE(client.readAnswer().body, "3");
    QVERIFY(client.isClosedNow());
}

void tst_Uploads::expectContinue()
{
    RawClient client(m_server->port());
    QVERIFY(client.send(put("/upload", 4, "Expect: 100-continue\r\n")));
    QCOMPARE(client.readAnswer().status, 100);
    QVERIFY(client.send("body"));
    QCOMPARE(client.readAnswer().body, "4");
    QVERIFY(client.isClosedNow());
}

void tst_Uploads::refusedBeforeItsBody()
{
    RawClient client(m_server->port());
    QVERIFY(client.send(put("/upload-refused", 4'000'000, "Expect: 100-continue\r\n")));
    QCOMPARE(client.readAnswer().status, 403); // and no 100 before it
    QVERIFY(client.isClosedNow());
}

void tst_Uploads::answeredBeforeItsEnd()
{
    RawClient client(m_server->port());
    QVERIFY(client.send(put("/upload-early", 1'000'000'000) + QByteArray(10'000, 'x')));
    QCOMPARE(client.readAnswer().status, 422);
    QVERIFY(client.isClosedNow());
    client.close();
    QVERIFY(m_server->becomesEmpty());
    QCOMPARE(m_server->record->uploadsAborted, 0);
    QVERIFY(m_server->record->uploaded < 1'000'000);
}

void tst_Uploads::clientGoesHalfWay()
{
    for (int i = 0; i < 4; ++i) {
        RawClient client(m_server->port());
        QVERIFY(client.send(put(i % 2 ? "/upload" : "/upload-paused", 1'000'000) + QByteArray(500'000, 'x')));
        QTRY_VERIFY(m_server->record->uploaded > 0);
        m_server->record->uploaded = 0;
        i < 2 ? client.reset() : client.close();
    }
    QTRY_COMPARE(m_server->record->uploadsAborted, 4);
}

void tst_Uploads::tooSlow()
{
    HttpLimits limits;
    limits.bodyGrace = 100ms;
    TestServer server(limits);
    RawClient client(server.port());
    QVERIFY(client.send(put("/upload", 1'000'000) + "ab"));
    const RawAnswer answer = client.readAnswer();
    QCOMPARE(answer.status, 408);
    QCOMPARE(answer.body, "body_timeout");
    QVERIFY(client.isClosedNow());
    QCOMPARE(server.record->uploadsAborted, 1);
}

void tst_Uploads::pausedIsNotTooSlow()
{
    HttpLimits limits;
    limits.bodyGrace = 100ms;
    limits.bodyBytesPerSecond = 1'000'000;
    TestServer server(limits);
    RawClient client(server.port());
    QVERIFY(client.send(put("/upload-paused?400", 20) + "0123456789"));
    QTRY_COMPARE(server.record->uploaded, 10);
    QVERIFY(client.send("0123456789")); // here while the receiver lets it wait
    QCOMPARE(client.readAnswer().body, "20");
}

QTEST_GUILESS_MAIN(tst_Uploads)
#include "tst_Uploads.moc"
