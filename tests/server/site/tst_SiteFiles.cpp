#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include "server/http/Router.h"
#include "server/site/ContentTypes.h"
#include "server/site/SiteFiles.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;

/// Which file a path leads to, and that none leads out.
class TestSiteFiles final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void resolves_data();
    void resolves();
    void readsALinkedFolder();
    void refusesAFolderWithoutAPage_data();
    void refusesAFolderWithoutAPage();
    void knowsContentTypes_data();
    void knowsContentTypes();
    void whatComesAlongIsLight();
    void whatComesAlongIsComplete();

private:
    void write(const QString &path, const QByteArray &bytes = "x");

    QTemporaryDir m_folder;
};

void TestSiteFiles::write(const QString &path, const QByteArray &bytes)
{
    const QString whole = m_folder.filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(whole).path()));
    QFile file(whole);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void TestSiteFiles::initTestCase()
{
    for (const char *path :
         {"secret.txt", "site/index.html", "site/about.html", "site/plain", "site/plain.html", "site/deep/index.html",
          "site/deep/inner.html", "site/projects.html", "site/projects/[slug].html", "site/projects/own.html",
          "site/empty/note.txt", "site/.hidden", "site/.git/config", "site/.well-known/security.txt", "site/ä b.html"})
        write(QString::fromUtf8(path));
    const QString site = m_folder.filePath(u"site"_s);
    QVERIFY(QFile::link(m_folder.filePath(u"secret.txt"_s), site + u"/out.txt"_s));
    QVERIFY(QFile::link(m_folder.path(), site + u"/up"_s));
    QVERIFY(QFile::link(site + u"/about.html"_s, site + u"/same.html"_s));
    QVERIFY(QFile::link(site + u"/nowhere"_s, site + u"/dangling.html"_s));
    QVERIFY(QFile::link(u"/dev/zero"_s, site + u"/zero.txt"_s));
}

void TestSiteFiles::resolves_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("file"); // below the folder; empty: none
    QTest::addColumn<QString>("address");
    const auto row = [](const char *path, const char *file, const char *address = "") {
        QTest::newRow(path) << QByteArray(path) << QString::fromUtf8(file) << QString::fromUtf8(address);
    };
    row("/", "index.html", "/");
    row("/index.html", "index.html", "/");
    row("/about", "about.html", "/about");
    row("/about.html", "about.html", "/about");
    row("/plain", "plain", "/plain");
    row("/deep", "deep/index.html", "/deep");
    row("/deep/inner", "deep/inner.html", "/deep/inner");
    row("/projects", "projects.html", "/projects");
    row("/projects/harbour-lights", "projects/[slug].html", "/projects");
    row("/projects/own", "projects/own.html", "/projects/own");
    row("/projects/a/b", "");
    row("/%C3%A4%20b", "ä b.html", "/ä b");
    row("/same", "about.html", "/same");
    row("/.well-known/security.txt", ".well-known/security.txt", "/.well-known/security.txt");
    row("/empty", "");
    row("/nothing", "");
    row("/About", "");
    row("/.hidden", "");
    row("/.git/config", "");
    row("/deep/.hidden", "");
    row("/projects/[slug]", "projects/[slug].html", "/projects"); // as the page of a slug that nothing has
    row("/projects/[slug].html", "projects/[slug].html", "/projects");
    row("/projects/.hidden", "projects/[slug].html", "/projects");
    row("/out.txt", "");
    row("/up/secret.txt", "");
    row("/up/site/about", "about.html", "/up/site/about"); // round about, but inside
    row("/dangling", "");
    row("/zero.txt", "");
    row("/about.html/x", "");
    row("/..\\secret.txt", "");
    row("/about\n", "");
}

void TestSiteFiles::resolves()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QString, file);
    const auto files = SiteFiles::in(m_folder.filePath(u"site"_s));
    QVERIFY(files);
    const auto segments = pathSegments(path);
    QVERIFY(segments);
    const auto found = files->find(*segments);
    QCOMPARE(found.has_value(), !file.isEmpty());
    if (!found)
        return;
    QCOMPARE(found->path, QFileInfo(m_folder.filePath(u"site/"_s + file)).canonicalFilePath());
    QCOMPARE(found->isTemplate, file.contains(u'['));
    QTEST(found->address, "address");
}

void TestSiteFiles::readsALinkedFolder()
{
    // As those deploy who switch a link from one version to the next.
    const QString link = m_folder.filePath(u"current"_s);
    QVERIFY(QFile::link(m_folder.filePath(u"site"_s), link));
    const auto files = SiteFiles::in(link);
    QVERIFY(files);
    QVERIFY(files->find({u"about"_s}));
    QVERIFY(!files->find({u"out.txt"_s}));
}

void TestSiteFiles::refusesAFolderWithoutAPage_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("says");
    QTest::newRow("missing") << u"nowhere"_s << u"does not exist"_s;
    QTest::newRow("file") << u"secret.txt"_s << u"not a folder"_s;
    QTest::newRow("no page") << u"site/empty"_s << u"index.html"_s;
}

void TestSiteFiles::refusesAFolderWithoutAPage()
{
    QFETCH(const QString, path);
    QFETCH(const QString, says);
    const auto files = SiteFiles::in(m_folder.filePath(path));
    QVERIFY(!files);
    QVERIFY2(files.error().message.contains(says), qPrintable(files.error().message));
}

void TestSiteFiles::knowsContentTypes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("contentType");
    const auto row = [](const char *name, const char *type) {
        QTest::newRow(name) << QString::fromLatin1(name) << QByteArray(type);
    };
    row("/a/b.html", "text/html; charset=utf-8");
    row("A.CSS", "text/css; charset=utf-8");
    row("a.min.js", "text/javascript; charset=utf-8");
    row("a.svg", "image/svg+xml");
    row("a.woff2", "font/woff2");
    row("a", "application/octet-stream");
    row("html", "application/octet-stream");
    row("a.", "application/octet-stream");
    row("a.exe", "application/octet-stream");
}

void TestSiteFiles::knowsContentTypes()
{
    QFETCH(const QString, name);
    QTEST(contentTypeOf(name), "contentType");
}

void TestSiteFiles::whatComesAlongIsLight()
{
    constexpr qsizetype kMost = 60 * 1024;
    constexpr qsizetype kGzipFrame = 18; // instead of zlib's, and Qt's length
    qsizetype sum = 0;
    QDirIterator found(QStringLiteral(SITE), QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        QFile file(found.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        sum += qCompress(file.readAll(), 9).size() + kGzipFrame;
    }
    QVERIFY2(sum > 0 && sum < kMost, qPrintable(QString::number(sum)));
}

void TestSiteFiles::whatComesAlongIsComplete()
{
    const SiteFiles files;
    QVERIFY(!files.canChange());
    for (const QString &path : {u""_s, u"projects"_s, u"projects/x"_s, u"articles"_s, u"articles/x"_s, u"tags"_s,
                                u"tags/x"_s, u"search"_s, u"404"_s, u"site.css"_s, u"js/pages/home.js"_s}) {
        const auto file = files.find(path.split(u'/', Qt::SkipEmptyParts));
        QVERIFY2(file && file->bytes > 0, qPrintable(path));
    }
    QVERIFY(!files.find({u"README.md"_s})); // is for those who build, not for visitors
}

QTEST_GUILESS_MAIN(TestSiteFiles)
#include "tst_SiteFiles.moc"
