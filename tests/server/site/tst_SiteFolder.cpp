#include <QDir>
#include <QTest>

#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// An owner's own website: `vitrined serve --site DIR`.
class TestSiteFolder final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void servesTheFolder();
    void showsChangesAtOnce();
    void neverLeavesTheFolder();
    void sendsLargeFilesInParts();
    void isPlainWithoutAPageForNothing();
    void doesNotStartWithoutASite_data();
    void doesNotStartWithoutASite();

private:
    void write(const QString &path, const QByteArray &bytes);
    [[nodiscard]] HttpAnswer get(const QByteArray &target, const HttpFields &fields = {})
    {
        return m_client->get(target, fields);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ServerUnderTest> m_server;
    std::unique_ptr<HttpClient> m_client;
};

void TestSiteFolder::write(const QString &path, const QByteArray &bytes)
{
    const QString whole = m_folder.filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(whole).path()));
    QFile file(whole);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void TestSiteFolder::init()
{
    write(u"secret.txt"_s, "secret");
    write(u"site/index.html"_s, "<title></title><!-- vitrine:head --><p>mine");
    write(u"site/about.html"_s, "<title>About</title><!-- vitrine:head -->");
    write(u"site/font.woff2"_s, "font");
    m_server = std::make_unique<ServerUnderTest>();
    QVERIFY2(m_server->start({u"--site"_s, m_folder.filePath(u"site"_s), u"--site-title"_s, u"Mine"_s}),
             m_server->errors().constData());
    m_client = m_server->client();
}

void TestSiteFolder::cleanup()
{
    m_client.reset();
    QCOMPARE(m_server->stop(), 0);
}

void TestSiteFolder::servesTheFolder()
{
    const HttpAnswer home = get("/");
    QCOMPARE(home.status, 200);
    QVERIFY(home.body.contains("<title>Mine</title>"));
    QVERIFY(home.body.endsWith("<p>mine"));
    QVERIFY(get("/about").body.contains("<title>About – Mine</title>"));
    const HttpAnswer font = get("/font.woff2");
    QCOMPARE(font.body, QByteArray("font"));
    QCOMPARE(font.field("content-type"), QByteArray("font/woff2"));
    QCOMPARE(get("/site.css").status, 404); // nothing of the other site shows through
    QCOMPARE(get("/api/projects").status, 200);
    QCOMPARE(get("/feed.xml").field("content-type"), QByteArray("application/atom+xml; charset=utf-8"));
}

void TestSiteFolder::showsChangesAtOnce()
{
    const QByteArray etag = get("/about").field("etag");
    QCOMPARE(get("/about", {{"If-None-Match", etag}}).status, 304);
    write(u"site/about.html"_s, "<p>changed");
    QCOMPARE(get("/about", {{"If-None-Match", etag}}).body, QByteArray("<p>changed"));
    write(u"site/new.txt"_s, "new");
    QCOMPARE(get("/new.txt").body, QByteArray("new"));
    QVERIFY(QFile::remove(m_folder.filePath(u"site/new.txt"_s)));
    QCOMPARE(get("/new.txt").status, 404);

    const QByteArray fontTag = get("/font.woff2").field("etag");
    QVERIFY(!fontTag.isEmpty());
    write(u"site/font.woff2"_s, "another font");
    QVERIFY(get("/font.woff2", {{"If-None-Match", fontTag}}).body == "another font");
}

void TestSiteFolder::neverLeavesTheFolder()
{
    const QString site = m_folder.filePath(u"site"_s);
    QVERIFY(QFile::link(m_folder.filePath(u"secret.txt"_s), site + u"/out.txt"_s));
    QVERIFY(QFile::link(m_folder.path(), site + u"/up"_s));
    write(u"site/.env"_s, "secret");
    write(u"site/.git/config"_s, "secret");
    for (const char *target :
         {"/out.txt", "/up/secret.txt", "/.env", "/.git/config", "/../secret.txt", "/%2e%2e/secret.txt",
          "/..%2fsecret.txt", "/about/../../secret.txt", "/..\\secret.txt", "/.%2e/secret.txt", "//secret.txt",
          "/out.txt%00.html", "/./../secret.txt", "/up/../secret.txt"}) {
        const HttpAnswer answer = get(target);
        QVERIFY2(answer.status == 404 || answer.status == 400, target);
        QVERIFY2(!answer.body.contains("secret\n") && answer.body != "secret", target);
    }
}

void TestSiteFolder::sendsLargeFilesInParts()
{
    constexpr qint64 kSize = 3LL * 1024 * 1024 * 1024; // larger than one may hold; takes no room on the disk
    QFile film(m_folder.filePath(u"site/film.mp4"_s));
    QVERIFY(film.open(QIODevice::WriteOnly));
    QVERIFY(film.resize(kSize));
    QVERIFY(film.seek(kSize - 3));
    QCOMPARE(film.write("end"), 3);
    film.close();
    const HttpAnswer head = m_client->ask("HEAD", "/film.mp4");
    QCOMPARE(head.status, 200);
    QCOMPARE(head.field("content-length"), QByteArray::number(kSize));
    QCOMPARE(head.field("content-type"), QByteArray("video/mp4"));
    const HttpAnswer end = get("/film.mp4", {{"Range", "bytes=-3"}});
    QCOMPARE(end.status, 206);
    QCOMPARE(end.body, QByteArray("end"));
    QCOMPARE(get("/film.mp4", {{"Range", "bytes=99999999999-"}}).status, 416);
    QCOMPARE(get("/film.mp4", {{"If-None-Match", head.field("etag")}}).status, 304);
}

void TestSiteFolder::isPlainWithoutAPageForNothing()
{
    const HttpAnswer plain = get("/nothing");
    QCOMPARE(plain.status, 404);
    QCOMPARE(plain.field("content-type"), QByteArray("text/html; charset=utf-8"));
    QVERIFY(plain.body.contains("Not found"));
    write(u"site/404.html"_s, "<h1>Lost?</h1>");
    QVERIFY(get("/nothing").body.contains("Lost?"));
    QCOMPARE(get("/nothing").status, 404);
    QVERIFY(QFile::remove(m_folder.filePath(u"site/404.html"_s)));
}

void TestSiteFolder::doesNotStartWithoutASite_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << u"nowhere"_s;
    QTest::newRow("a file") << u"secret.txt"_s;
    QTest::newRow("no index.html") << u"."_s;
}

void TestSiteFolder::doesNotStartWithoutASite()
{
    QFETCH(const QString, path);
    const ServerUnderTest other;
    const ProgramRun run = ProgramRun::vitrined(
        {u"serve"_s, u"--workspace"_s, other.workspace(), u"--port"_s, u"0"_s, u"--site"_s, m_folder.filePath(path)});
    QVERIFY(run.exitCode > 0);
    QVERIFY2(run.errors.contains(u"site: “"_s), qPrintable(run.errors));
}

QTEST_GUILESS_MAIN(TestSiteFolder)
#include "tst_SiteFolder.moc"
