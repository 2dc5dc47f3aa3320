#include <QtTest>

#include "tests/support/NginxUnderTest.h"
#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// The real server behind a real nginx with the site file that the packages bring.
class TestBehindNginx final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void speaksHttp2();
    void leadsFromHttpToHttps();
    void makesLinksForTheClientsScheme();
    void logsTheClientsAddress();
    void doesNotBelieveTheClient();
    void answersConditionalRequests();
    void answersRanges();
    void keepsNothingOfCallersWithATokenForOthers();
    void showsWhatWasPublishedWithinMoments();
    void refusesLargeBodiesInVitrinesForm_data();
    void refusesLargeBodiesInVitrinesForm();
    void refusesLongAddresses();
    void staysUpWhileVitrineIsAway();

private:
    /// Only the status and the fields.
    [[nodiscard]] QString headOf(const QString &target, const QStringList &arguments = {}) const
    {
        return m_nginx->ask(target, QStringList{u"-o"_s, u"/dev/null"_s, u"-D"_s, u"-"_s} + arguments).output;
    }
    [[nodiscard]] static QString field(const QString &head, const QString &name)
    {
        const QStringList found = head.split(u"\r\n"_s).filter(
            QRegularExpression(u"^%1:"_s.arg(name), QRegularExpression::CaseInsensitiveOption));
        return found.isEmpty() ? QString() : found.first().section(u": "_s, 1);
    }
    [[nodiscard]] QString bodyFile(int bytes) const;
    [[nodiscard]] QString pictureTarget() const;

    ServerUnderTest m_server;
    std::unique_ptr<NginxUnderTest> m_nginx;
    QByteArray m_token;
};

void TestBehindNginx::initTestCase()
{
    if (!QFile::exists(u"/usr/sbin/nginx"_s))
        QSKIP("nginx is not installed");
    QVERIFY2(m_server.start({u"--demo"_s, u"--log-sample"_s, u"1"_s, u"--trusted-proxies"_s, u"127.0.0.1"_s}),
             m_server.errors().constData());
    m_nginx = std::make_unique<NginxUnderTest>(QStringLiteral(SITE_FILE), m_server.port());
    QVERIFY2(m_nginx->start(), m_nginx->errors().constData());
    m_token = m_server.createToken(u"editor"_s);
}

QString TestBehindNginx::bodyFile(int bytes) const
{
    QFile file(m_server.folder() + u"/body-%1"_s.arg(bytes));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("{\"title\":\"" + QByteArray(bytes, 'x') + "\"}");
    return file.fileName();
}

QString TestBehindNginx::pictureTarget() const
{
    const QByteArray projects = m_server.client()->get("/api/projects").body;
    static const QRegularExpression picture(u"/media/[0-9a-f]{64}/[^\"?]+"_s);
    return picture.match(QString::fromUtf8(projects)).captured();
}

void TestBehindNginx::speaksHttp2()
{
    const ProgramRun run =
        m_nginx->ask(u"/api/projects"_s, {u"-o"_s, u"/dev/null"_s, u"-w"_s, u"%{http_version} %{http_code}"_s});
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
    QCOMPARE(run.output, u"2 200"_s);
}

void TestBehindNginx::leadsFromHttpToHttps()
{
    const ProgramRun run = m_nginx->askPlainly(u"/projects?tag=a%20b"_s,
                                               {u"-w"_s, u"%{http_code} %{redirect_url}"_s, u"-o"_s, u"/dev/null"_s});
    QCOMPARE(run.output, u"308 https://example.com/projects?tag=a%20b"_s);
}

void TestBehindNginx::makesLinksForTheClientsScheme()
{
    const QString feed = m_nginx->ask(u"/feed.json"_s).output;
    QVERIFY2(feed.contains(u"https://example.com/projects/"_s), qPrintable(feed.left(1000)));
    QVERIFY(!feed.contains(u"http://example.com"_s) && !feed.contains(u"127.0.0.1"_s));
}

void TestBehindNginx::logsTheClientsAddress()
{
    // nginx's peer is this machine, which is trusted: so is the name that it brings, of one further away.
    QCOMPARE(m_nginx->ask(u"/api/tags"_s, {u"-H"_s, u"X-Forwarded-For: 203.0.113.9"_s}).exitCode, 0);
    QTRY_VERIFY2(m_server.errors().contains("\"client\":\"203.0.113.9\""), m_server.errors().constData());
}

void TestBehindNginx::doesNotBelieveTheClient()
{
    QCOMPARE(m_nginx
                 ->ask(u"/api/tags?page=2"_s,
                       {u"--interface"_s, u"127.0.0.2"_s, u"-H"_s, u"X-Forwarded-For: 198.51.100.77"_s, u"-H"_s,
                        u"X-Forwarded-Host: evil.example"_s})
                 .exitCode,
             0);
    QTRY_VERIFY(m_server.errors().contains("\"client\":\"127.0.0.2\""));
    QVERIFY(!m_server.errors().contains("198.51.100.77"));
    const QString feed = m_nginx->ask(u"/feed.xml"_s, {u"-H"_s, u"X-Forwarded-Host: evil.example"_s}).output;
    QVERIFY(feed.contains(u"https://example.com/"_s) && !feed.contains(u"evil.example"_s));
}

void TestBehindNginx::answersConditionalRequests()
{
    for (const QString &token : {QString(), QString::fromLatin1(m_token)}) { // from nginx's cache, and past it
        const QStringList caller =
            token.isEmpty() ? QStringList{} : QStringList{u"-H"_s, u"Authorization: Bearer "_s + token};
        const QString etag = field(headOf(u"/api/projects?limit=3"_s, caller), u"etag"_s);
        QVERIFY(!etag.isEmpty());
        const QString head =
            headOf(u"/api/projects?limit=3"_s, caller + QStringList{u"-H"_s, u"If-None-Match: "_s + etag});
        QVERIFY2(head.startsWith(u"HTTP/2 304"_s), qPrintable(head));
    }
    QVERIFY(headOf(u"/api/projects?limit=3"_s, {u"-H"_s, u"If-None-Match: \"other\""_s}).startsWith(u"HTTP/2 200"_s));
}

void TestBehindNginx::answersRanges()
{
    const QString target = pictureTarget();
    QVERIFY(!target.isEmpty());
    const QByteArray whole = m_server.client()->get(target.toLatin1()).body;
    for (int round = 0; round < 2; ++round) { // the second time nginx has all of it
        const QString head = headOf(target, {u"-r"_s, u"10-29"_s});
        QVERIFY2(head.startsWith(u"HTTP/2 206"_s), qPrintable(head));
        QCOMPARE(field(head, u"content-range"_s), u"bytes 10-29/%1"_s.arg(whole.size()));
        QCOMPARE(m_nginx->ask(target, {u"-r"_s, u"10-29"_s, u"-o"_s, m_server.folder() + u"/part"_s}).exitCode, 0);
        QFile part(m_server.folder() + u"/part"_s);
        QVERIFY(part.open(QIODevice::ReadOnly));
        QCOMPARE(part.readAll(), whole.mid(10, 20));
        QVERIFY(headOf(target).startsWith(u"HTTP/2 200"_s)); // and is whole again
    }
}

void TestBehindNginx::keepsNothingOfCallersWithATokenForOthers()
{
    QCOMPARE(m_server.client(m_token)->post("/api/projects", {{u"title"_s, u"Secret plans"_s}}).status, 201);
    const QStringList caller{u"-H"_s, u"Authorization: Bearer "_s + QString::fromLatin1(m_token)};
    QVERIFY(m_nginx->ask(u"/api/projects?limit=100"_s, caller).output.contains(u"Secret plans"_s));
    QVERIFY(!m_nginx->ask(u"/api/projects?limit=100"_s).output.contains(u"Secret plans"_s));
    QVERIFY(m_nginx->ask(u"/api/projects?limit=100"_s, caller).output.contains(u"Secret plans"_s));
    QVERIFY(headOf(u"/api/projects/secret-plans"_s).startsWith(u"HTTP/2 404"_s));
}

void TestBehindNginx::showsWhatWasPublishedWithinMoments()
{
    const QString target = u"/api/projects?sort=-publishedAt&limit=1"_s;
    QVERIFY(headOf(target).startsWith(u"HTTP/2 200"_s));
    QCOMPARE(m_server.client(m_token)
                 ->post("/api/projects", {{u"title"_s, u"Just in"_s}, {u"status"_s, u"published"_s}})
                 .status,
             201);
    QTRY_VERIFY_WITH_TIMEOUT(m_nginx->ask(target).output.contains(u"Just in"_s), 10'000);
}

void TestBehindNginx::refusesLargeBodiesInVitrinesForm_data()
{
    QTest::addColumn<int>("bytes");
    QTest::newRow("over Vitrine's limit") << 5 * 1024 * 1024;
    QTest::newRow("over nginx's limit") << 17 * 1024 * 1024;
}

void TestBehindNginx::refusesLargeBodiesInVitrinesForm()
{
    QFETCH(const int, bytes);
    const ProgramRun run =
        m_nginx->ask(u"/api/projects"_s, {u"-H"_s, u"Authorization: Bearer "_s + QString::fromLatin1(m_token), u"-H"_s,
                                          u"Content-Type: application/json"_s, u"--data-binary"_s,
                                          u'@' + bodyFile(bytes), u"-w"_s, u"\n%{http_code} %{content_type}"_s});
    QVERIFY2(run.output.endsWith(u"\n413 application/problem+json"_s), qPrintable(run.output + run.errors));
    QCOMPARE(QJsonDocument::fromJson(run.output.section(u'\n', 0, -2).toUtf8())[u"status"_s].toInt(), 413);
}

void TestBehindNginx::refusesLongAddresses()
{
    const QString head = headOf(u"/api/search?q="_s + QString(9000, u'x'));
    QVERIFY2(head.startsWith(u"HTTP/2 414"_s) || head.startsWith(u"HTTP/2 400"_s), qPrintable(head));
}

void TestBehindNginx::staysUpWhileVitrineIsAway()
{
    const QString picture = pictureTarget();
    QVERIFY(headOf(u"/"_s).startsWith(u"HTTP/2 200"_s));
    QVERIFY(headOf(picture).startsWith(u"HTTP/2 200"_s));
    QCOMPARE(m_server.stop(), 0);
    const auto isStale = [this](const QString &target) {
        const QString head = headOf(target);
        return head.startsWith(u"HTTP/2 200"_s) && field(head, u"x-cache-status"_s) == "STALE"_L1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isStale(u"/"_s), 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(isStale(picture), 10'000);
    const ProgramRun unseen = m_nginx->ask(u"/api/projects?limit=99"_s, {u"-D"_s, u"-"_s});
    QVERIFY2(unseen.output.startsWith(u"HTTP/2 503"_s), qPrintable(unseen.output));
    QVERIFY(unseen.output.contains(u"\"code\":\"unavailable\""_s));
    QVERIFY(unseen.output.contains(u"retry-after: 5"_s));
}

QTEST_GUILESS_MAIN(TestBehindNginx)
#include "tst_BehindNginx.moc"
