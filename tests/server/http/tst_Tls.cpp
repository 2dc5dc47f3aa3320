#include <QTemporaryDir>
#include <QTest>

#include "RawClient.h"
#include "TestCertificate.h"
#include "TestHandler.h"

using namespace vitrine::server;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = TestCertificate::Kind;
using Speech = RawClient::Speech;

TlsIdentity load(const TestCertificate &files)
{
    auto identity = TlsIdentity::load(files.certificateFile, files.keyFile);
    if (!identity)
        qFatal("%s", qUtf8Printable(identity.error().message));
    return *identity;
}

HttpConfig configWith(const TestCertificate &files, HttpLimits limits = {})
{
    HttpConfig config = testConfig(limits);
    config.tls = load(files);
    return config;
}

QByteArray get(const QByteArray &target, const QByteArray &fields = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: test\r\n" + fields + "\r\n";
}

/// What `openssl s_client` tells of one handshake.
QByteArray shakeHands(const TestServer &server, const QStringList &options)
{
    return runOpenssl(QStringList{u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(server.port())} + options);
}

}

/// TLS itself: what is offered, what is refused, who is cut off. That the guard holds behind it is tested with the
/// guard's own tests, which run over TLS too.
class tst_Tls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void offersOnlyWhatIsSafe_data();
    void offersOnlyWhatIsSafe();
    void negotiatesNoOtherProtocol();
    void sendsTheWholeChain();
    void takesKeysOf_data();
    void takesKeysOf();
    void badFilesAreExplained_data();
    void badFilesAreExplained();
    void datesAreWarnedOf_data();
    void datesAreWarnedOf();
    void plainHttpIsToldSo();
    void slowHandshakeIsCutOff_data();
    void slowHandshakeIsCutOff();
    void connectionsCountFromTheStart();
    void saysThatNothingWasCutOff();
    void newCertificateForNewConnections();
    void stopEndsHandshakes();
    void requestsAreOfHttps();
    void insistsOnHttps_data();
    void insistsOnHttps();

private:
    QTemporaryDir m_folder;
    TestCertificate m_files;
    TestCertificate m_rsa;
};

void tst_Tls::initTestCase()
{
    m_files = TestCertificate::make(m_folder.path(), u"ec"_s);
    m_rsa = TestCertificate::make(m_folder.path(), u"rsa"_s, Kind::Rsa);
}

void tst_Tls::offersOnlyWhatIsSafe_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("isOffered");
    const auto old = [](const char *version) {
        return QStringList{QString::fromLatin1(version), u"-cipher"_s, u"ALL:@SECLEVEL=0"_s};
    };
    QTest::newRow("TLS 1.0") << old("-tls1") << false;
    QTest::newRow("TLS 1.1") << old("-tls1_1") << false;
    QTest::newRow("TLS 1.2") << QStringList{u"-tls1_2"_s} << true;
    QTest::newRow("TLS 1.3") << QStringList{u"-tls1_3"_s} << true;
    const auto with = [](const char *cipher) {
        return QStringList{u"-tls1_2"_s, u"-cipher"_s, QString::fromLatin1(cipher) + u":@SECLEVEL=0"_s};
    };
    QTest::newRow("AES-128-GCM") << with("ECDHE-RSA-AES128-GCM-SHA256") << true;
    QTest::newRow("AES-256-GCM") << with("ECDHE-RSA-AES256-GCM-SHA384") << true;
    QTest::newRow("ChaCha20") << with("ECDHE-RSA-CHACHA20-POLY1305") << true;
    QTest::newRow("without forward secrecy") << with("AES128-GCM-SHA256") << false;
    QTest::newRow("CBC") << with("ECDHE-RSA-AES128-SHA") << false;
    QTest::newRow("finite field") << with("DHE-RSA-AES128-GCM-SHA256") << false;
    QTest::newRow("finite field of 1.3") << QStringList{u"-tls1_3"_s, u"-groups"_s, u"ffdhe8192"_s} << false;
}

void tst_Tls::offersOnlyWhatIsSafe()
{
    QFETCH(const QStringList, options);
    QFETCH(const bool, isOffered);
    const TestServer server(configWith(m_rsa));
    const QByteArray said = shakeHands(server, options);
    QVERIFY2(said.contains("Cipher is (NONE)") != isOffered, said.constData());
}

void tst_Tls::negotiatesNoOtherProtocol()
{
    const TestServer server(configWith(m_files));
    QVERIFY(shakeHands(server, {u"-alpn"_s, u"h2,http/1.1"_s}).contains("No ALPN negotiated"));
}

void tst_Tls::sendsTheWholeChain()
{
    const TestServer server(configWith(TestCertificate::makeChain(m_folder.path())));
    const QByteArray said = shakeHands(server, {u"-showcerts"_s, u"-CAfile"_s, m_folder.filePath(u"authority.pem"_s)});
    QVERIFY(said.count("-----BEGIN CERTIFICATE-----") >= 2);
    QVERIFY2(said.contains("Verify return code: 0 (ok)"), said.constData());
}

void tst_Tls::takesKeysOf_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QStringList>("rewrite"); // into another form of the same key
    QTest::newRow("EC") << Kind::Ec << QStringList();
    QTest::newRow("EC, the older form") << Kind::Ec << QStringList{u"ec"_s};
    QTest::newRow("RSA") << Kind::Rsa << QStringList();
    QTest::newRow("RSA, the older form") << Kind::Rsa << QStringList{u"rsa"_s, u"-traditional"_s};
}

void tst_Tls::takesKeysOf()
{
    QFETCH(const Kind, kind);
    QFETCH(const QStringList, rewrite);
    TestCertificate files = kind == Kind::Ec ? m_files : m_rsa;
    if (!rewrite.isEmpty()) {
        const QString older = m_folder.filePath(u"older.key"_s);
        runOpenssl(rewrite + QStringList{u"-in"_s, files.keyFile, u"-out"_s, older});
        files.keyFile = older;
    }
    TestServer server(configWith(files));
    RawClient client(server.port(), Speech::Tls);
    QCOMPARE(client.ask(get("/complete")).body, "complete");
}

void tst_Tls::badFilesAreExplained_data()
{
    const QString folder = m_folder.path();
    const TestCertificate weak = TestCertificate::make(folder, u"weak"_s, Kind::WeakRsa);
    const QString encrypted = folder + u"/encrypted.key"_s;
    const QString encryptedOld = folder + u"/encrypted-old.key"_s;
    runOpenssl({u"pkcs8"_s, u"-topk8"_s, u"-in"_s, m_files.keyFile, u"-out"_s, encrypted, u"-passout"_s, u"pass:x"_s});
    runOpenssl({u"ec"_s, u"-aes128"_s, u"-in"_s, m_files.keyFile, u"-out"_s, encryptedOld, u"-passout"_s, u"pass:x"_s});
    const QString empty = folder + u"/empty.pem"_s;
    QVERIFY(QFile(empty).open(QIODevice::WriteOnly));
    const QString unreadable = folder + u"/unreadable.key"_s;
    QVERIFY(QFile::copy(m_files.keyFile, unreadable));
    QVERIFY(QFile::setPermissions(unreadable, {}));

    QTest::addColumn<QString>("certificateFile");
    QTest::addColumn<QString>("keyFile");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says");
    const QString certificate = m_files.certificateFile;
    QTest::newRow("certificate missing") << folder + u"/none.pem"_s << m_files.keyFile << u"tls_file_unreadable"_s
                                         << folder + u"/none.pem"_s;
    QTest::newRow("key missing") << certificate << folder + u"/none.key"_s << u"tls_file_unreadable"_s
                                 << u"Check the path"_s;
    QTest::newRow("a folder") << folder << m_files.keyFile << u"tls_file_unreadable"_s << folder;
    if (QFile blocked(unreadable); !blocked.open(QIODevice::ReadOnly)) // root may read everything
        QTest::newRow("key unreadable") << certificate << unreadable << u"tls_file_unreadable"_s << unreadable;
    QTest::newRow("no certificate in it") << empty << m_files.keyFile << u"tls_no_certificate"_s << empty;
    QTest::newRow("no key in it") << certificate << empty << u"tls_no_key"_s << empty;
    QTest::newRow("certificate as key") << certificate << certificate << u"tls_no_key"_s << certificate;
    QTest::newRow("encrypted") << certificate << encrypted << u"tls_key_encrypted"_s << u"openssl pkey"_s;
    QTest::newRow("encrypted, the older form") << certificate << encryptedOld << u"tls_key_encrypted"_s << encryptedOld;
    QTest::newRow("another's key") << certificate << m_rsa.keyFile << u"tls_mismatch"_s << m_rsa.keyFile;
    QTest::newRow("too weak") << weak.certificateFile << weak.keyFile << u"tls_weak"_s << u"2048"_s;
}

void tst_Tls::badFilesAreExplained()
{
    QFETCH(const QString, certificateFile);
    QFETCH(const QString, keyFile);
    QFETCH(const QString, code);
    QFETCH(const QString, says);
    const auto identity = TlsIdentity::load(certificateFile, keyFile);
    QVERIFY(!identity);
    QCOMPARE(identity.error().code, code);
    QVERIFY2(identity.error().message.contains(says), qPrintable(identity.error().message));
}

void tst_Tls::datesAreWarnedOf_data()
{
    QTest::addColumn<qint64>("days"); // from its beginning
    QTest::addColumn<QString>("says");
    QTest::newRow("not yet valid") << qint64(-1) << u"Check the clock"_s;
    QTest::newRow("fresh") << qint64(1) << QString();
    QTest::newRow("ends soon") << qint64(20) << u"ends on"_s;
    QTest::newRow("ended") << qint64(31) << u"ended on"_s;
}

void tst_Tls::datesAreWarnedOf()
{
    QFETCH(const qint64, days);
    QFETCH(const QString, says);
    const TlsIdentity identity = load(m_files);
    const QString warning = identity.warning(identity.validFrom + std::chrono::days(days));
    QCOMPARE(warning.isEmpty(), says.isEmpty());
    QVERIFY2(warning.contains(says), qPrintable(warning));
}

void tst_Tls::plainHttpIsToldSo()
{
    TestServer server(configWith(m_files));
    RawClient client(server.port(), Speech::Plain);
    const RawAnswer answer = client.ask(get("/complete"));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.body, "https_required");
    QCOMPARE(answer.headers.value("connection"), "close");
    QVERIFY(client.isClosedNow());
    QVERIFY(server.becomesEmpty());
    QCOMPARE(server.record->handled, 0);
}

void tst_Tls::slowHandshakeIsCutOff_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one byte") << QByteArray("\x16");
    QTest::newRow("half a record") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11);
    QTest::newRow("no handshake") << QByteArray("\x16\x03\x01\x00\x05hello", 10);
}

void tst_Tls::slowHandshakeIsCutOff()
{
    QFETCH(const QByteArray, input);
    HttpLimits limits;
    limits.handshakeTimeout = 100ms;
    TestServer server(configWith(m_files, limits));
    RawClient client(server.port(), Speech::Plain);
    QVERIFY(client.send(input));
    std::ignore = client.read(1'000); // an alert at most
    QVERIFY(client.isClosedNow());
    QVERIFY(server.becomesEmpty());
}

void tst_Tls::connectionsCountFromTheStart()
{
    HttpLimits limits;
    limits.connections = 2;
    limits.handshakeTimeout = 1min;
    TestServer server(configWith(m_files, limits));
    RawClient silent(server.port(), Speech::Plain);
    RawClient half(server.port(), Speech::Plain);
    QVERIFY(half.send(QByteArray("\x16\x03\x01\x02\x00\x01", 6)));
    QTRY_COMPARE(server.server.counters().connectionsOpen, 2);
    RawClient third(server.port(), Speech::Tls);
    QVERIFY(third.serverName().isEmpty());
    silent.close();
    QTRY_COMPARE(server.server.counters().connectionsOpen, 1);
    RawClient fourth(server.port(), Speech::Tls);
    QCOMPARE(fourth.ask(get("/complete")).status, 200);
}

void tst_Tls::saysThatNothingWasCutOff()
{
    TestServer server(configWith(m_files));
    RawClient client(server.port(), Speech::Tls);
    QCOMPARE(client.ask(get("/short-stream")).body, "all"); // its end is the connection's
    QVERIFY(client.wasToldOfTheEnd());
}

void tst_Tls::newCertificateForNewConnections()
{
    TestServer server(configWith(m_files));
    RawClient before(server.port(), Speech::Tls);
    QCOMPARE(before.serverName(), u"ec"_s);
    server.server.useTls(load(m_rsa));
    QTRY_COMPARE(RawClient(server.port(), Speech::Tls).serverName(), u"rsa"_s);
    QCOMPARE(before.ask(get("/complete")).status, 200);
    QCOMPARE(before.serverName(), u"ec"_s);
}

void tst_Tls::stopEndsHandshakes()
{
    HttpLimits limits;
    limits.handshakeTimeout = 1min;
    limits.stopTimeout = 1min;
    TestServer server(configWith(m_files, limits));
    RawClient silent(server.port(), Speech::Plain);
    QTRY_COMPARE(server.server.counters().connectionsOpen, 1);
    server.server.stop();
    QVERIFY(silent.isClosedNow());
}

void tst_Tls::requestsAreOfHttps()
{
    TestServer server(configWith(m_files));
    QCOMPARE(RawClient(server.port(), Speech::Tls).ask(get("/scheme")).body, "https");
    TestServer plain(testConfig());
    QCOMPARE(RawClient(plain.port(), Speech::Plain).ask(get("/scheme")).body, "http");
}

void tst_Tls::insistsOnHttps_data()
{
    QTest::addColumn<bool>("isTls");
    QTest::addColumn<bool>("trustsProxy");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("field");
    const QByteArray forwarded = get("/complete", "X-Forwarded-Proto: https\r\n");
    const QByteArray five = "max-age=300";
    QTest::newRow("over TLS") << true << false << 300 << get("/complete") << five;
    QTest::newRow("rendered") << true << false << 300 << get("/rendered") << five;
    QTest::newRow("a refusal") << true << false << 300 << QByteArray("GET / HTTP/1.1\r\n\r\n") << five;
    QTest::newRow("not asked for") << true << false << 0 << get("/complete") << QByteArray();
    QTest::newRow("plain") << false << false << 300 << get("/complete") << QByteArray();
    QTest::newRow("a proxy says so") << false << true << 300 << forwarded << five;
    QTest::newRow("a stranger says so") << false << false << 300 << forwarded << QByteArray();
    QTest::newRow("a proxy says http") << false << true << 300 << get("/complete", "X-Forwarded-Proto: http\r\n")
                                       << QByteArray();
}

void tst_Tls::insistsOnHttps()
{
    QFETCH(const bool, isTls);
    QFETCH(const bool, trustsProxy);
    QFETCH(const int, seconds);
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, field);
    HttpConfig config = isTls ? configWith(m_files) : testConfig();
    config.hsts = std::chrono::seconds(seconds);
    if (trustsProxy)
        config.trustedProxies = {QHostAddress(QHostAddress::LocalHost)};
    TestServer server(config);
    RawClient client(server.port(), isTls ? Speech::Tls : Speech::Plain);
    QCOMPARE(client.ask(request).headers.value("strict-transport-security"), field);
}

QTEST_GUILESS_MAIN(tst_Tls)
#include "tst_Tls.moc"
