#include <csignal>

#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include "RawClient.h"
#include "TestCertificate.h"
#include "tests/support/ServerUnderTest.h"

using namespace vitrine::tests;
using namespace Qt::StringLiterals;

namespace {

using Speech = RawClient::Speech;

/// Taken by nobody a moment ago.
quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QByteArray get(const QByteArray &target, const QByteArray &host = "localhost")
{
    return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
}

}

/// `vitrined serve` with a certificate, as its owner has it.
class tst_Https : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void servesByHttps();
    void linksAreOfHttps();
    void rangesAndConditions();
    void leadsThereFromPlainHttp();
    void answersChallenges_data();
    void answersChallenges();
    void takesUpARenewedCertificate();
    void keepsItWhenTheNewOneIsNoGood();
    void refusesToStart_data();
    void refusesToStart();
    void doctorNamesWhatIsWrong();

private:
    [[nodiscard]] QStringList arguments(const QStringList &more = {}) const
    {
        return QStringList{u"--tls-certificate"_s, m_files.certificateFile, u"--tls-key"_s, m_files.keyFile} + more;
    }
    [[nodiscard]] RawAnswer ask(const QByteArray &request) const
    {
        return RawClient(m_server.port(), Speech::Tls).ask(request);
    }
    [[nodiscard]] RawAnswer askPlain(const QByteArray &request) const
    {
        return RawClient(m_redirectPort, Speech::Plain).ask(request);
    }

    QTemporaryDir m_folder;
    TestCertificate m_files;
    TestCertificate m_first;
    TestCertificate m_renewed;
    quint16 m_redirectPort = 0;
    ServerUnderTest m_server;
};

void tst_Https::initTestCase()
{
    m_first = TestCertificate::make(m_folder.path(), u"first"_s);
    m_renewed = TestCertificate::make(m_folder.path(), u"renewed"_s);
    m_files = {m_folder.filePath(u"live.pem"_s), m_folder.filePath(u"live.key"_s)};
    m_first.replace(m_files);
    m_redirectPort = freePort();
    QVERIFY(m_server.start(arguments({u"--demo"_s, u"--hsts-seconds"_s, u"300"_s, u"--challenge-folder"_s,
                                      m_folder.path(), u"--redirect-port"_s, QString::number(m_redirectPort)})));
}

void tst_Https::servesByHttps()
{
    const RawAnswer answer = ask(get("/api/projects"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("strict-transport-security"), "max-age=300");
    QCOMPARE(ask(get("/api/projects")).body, answer.body); // from the cache
    QCOMPARE(RawClient(m_server.port(), Speech::Plain).ask(get("/")).status, 400);
}

void tst_Https::linksAreOfHttps()
{
    const QByteArray origin = "https://localhost:" + QByteArray::number(m_server.port());
    const QByteArray host = "localhost:" + QByteArray::number(m_server.port());
    for (const QByteArray target : {"/sitemap.xml", "/feed.xml", "/robots.txt"}) {
        const QByteArray body = ask(get(target, host)).body;
        QVERIFY2(body.contains(origin), body.constData());
        QVERIFY(!body.contains("http://localhost"));
    }
}

void tst_Https::rangesAndConditions()
{
    const QByteArray list = ask(get("/api/projects?limit=1")).body;
    const qsizetype at = list.indexOf("/media/");
    const QByteArray media = list.sliced(at, list.indexOf('"', at) - at);
    const RawAnswer whole = ask(get(media));
    QCOMPARE(whole.status, 200);
    const auto with = [&media](const QByteArray &field) { return get(media).chopped(2) + field + "\r\n\r\n"; };
    const RawAnswer part = ask(with("Range: bytes=10-19"));
    QCOMPARE(part.status, 206);
    QCOMPARE(part.body, whole.body.sliced(10, 10));
    QCOMPARE(ask(with("If-None-Match: " + whole.headers.value("etag"))).status, 304);
}

void tst_Https::leadsThereFromPlainHttp()
{
    const RawAnswer answer = askPlain(get("/projects/one?a=b", "site.example:80"));
    QCOMPARE(answer.status, 308);
    QCOMPARE(answer.headers.value("location"),
             "https://site.example:" + QByteArray::number(m_server.port()) + "/projects/one?a=b");
    QVERIFY(!answer.headers.contains("strict-transport-security"));
    QCOMPARE(askPlain("GET / HTTP/1.0\r\n\r\n").status, 400);
    QCOMPARE(askPlain(get("/", "two words")).status, 400);
}

void tst_Https::answersChallenges_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    QTest::newRow("there") << QByteArray("token_-1") << 200;
    QTest::newRow("not there") << QByteArray("other") << 404;
    QTest::newRow("out of the folder") << QByteArray("../../live.key") << 404;
    QTest::newRow("out of the folder, encoded") << QByteArray("..%2f..%2flive.key") << 404;
    QTest::newRow("the folder itself") << QByteArray() << 404;
}

void tst_Https::answersChallenges()
{
    QFETCH(const QByteArray, token);
    QFETCH(const int, status);
    const QString folder = m_folder.filePath(u".well-known/acme-challenge"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + u"/token_-1"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("token_-1.thumb") > 0);
    file.close();
    const RawAnswer answer = askPlain(get("/.well-known/acme-challenge/" + token));
    QCOMPARE(answer.status, status);
    QVERIFY(status != 200 || answer.body == "token_-1.thumb");
}

void tst_Https::takesUpARenewedCertificate()
{
    RawClient running(m_server.port(), Speech::Tls);
    QCOMPARE(running.serverName(), u"first"_s);
    m_renewed.replace(m_files);
    QCOMPARE(::kill(m_server.processId(), SIGHUP), 0);
    QTRY_COMPARE(RawClient(m_server.port(), Speech::Tls).serverName(), u"renewed"_s);
    QCOMPARE(running.ask(get("/health/liveness")).status, 200);
    m_first.replace(m_files); // without a signal
    QTRY_COMPARE_WITH_TIMEOUT(RawClient(m_server.port(), Speech::Tls).serverName(), u"first"_s, 60'000);
}

void tst_Https::keepsItWhenTheNewOneIsNoGood()
{
    replaceFile(m_renewed.keyFile, m_files.keyFile);
    QCOMPARE(::kill(m_server.processId(), SIGHUP), 0);
    QTRY_VERIFY(m_server.errors().contains("tls_mismatch"));
    QCOMPARE(RawClient(m_server.port(), Speech::Tls).serverName(), u"first"_s);
    m_first.replace(m_files);
}

void tst_Https::refusesToStart_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const QString port = QString::number(freePort());
    QTest::newRow("no key") << QStringList{u"--tls-certificate"_s, m_files.certificateFile}
                            << QByteArray("needs both tlsCertificate and tlsKey");
    QTest::newRow("another's key") << QStringList{u"--tls-certificate"_s, m_first.certificateFile, u"--tls-key"_s,
                                                  m_renewed.keyFile}
                                   << QByteArray("does not belong");
    QTest::newRow("redirect without HTTPS")
        << QStringList{u"--redirect-port"_s, port} << QByteArray("there is no certificate");
    QTest::newRow("redirect to itself") << arguments({u"--port"_s, port, u"--redirect-port"_s, port})
                                        << QByteArray("are both " + port.toLatin1());
    QTest::newRow("redirect's port taken") << arguments({u"--redirect-port"_s, QString::number(m_redirectPort)})
                                           << QByteArray("redirectPort: 127.0.0.1 port");
}

void tst_Https::refusesToStart()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, says);
    ServerUnderTest server;
    QVERIFY(!server.start(arguments));
    QCOMPARE(server.waitForEnd(20'000), 1);
    QVERIFY2(server.errors().contains(says), server.errors().constData());
}

void tst_Https::doctorNamesWhatIsWrong()
{
    ServerUnderTest server;
    const auto doctor = [&server](const QString &key, const QString &value) {
        if (server.run({u"config"_s, u"set"_s, key, value}).exitCode != 0)
            return QString();
        return server.run({u"doctor"_s}).output;
    };
    QVERIFY(doctor(u"tlsCertificate"_s, m_first.certificateFile).contains(u"needs both"_s));
    QVERIFY(doctor(u"tlsKey"_s, m_renewed.keyFile).contains(u"does not belong"_s));
    const QString fine = doctor(u"tlsKey"_s, m_first.keyFile);
    QVERIFY2(fine.contains(u"certificate"_s) && !fine.contains(u"PROBLEM"_s), qPrintable(fine));
}

QTEST_GUILESS_MAIN(tst_Https)
#include "tst_Https.moc"
