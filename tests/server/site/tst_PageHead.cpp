#include <QTest>

#include "server/site/ItemPage.h"
#include "server/site/PageHead.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;

/// What is put into a page's head, and that nothing an owner writes gets out of its place.
class TestPageHead final : public QObject
{
    Q_OBJECT

private slots:
    void fillsIn();
    void escapes();
    void makesTitles_data();
    void makesTitles();
    void leavesOtherPagesAlone();
    void readsItemAddresses_data();
    void readsItemAddresses();
};

namespace {

const QByteArray kPage = "<!doctype html><head><title>Projects</title><!-- vitrine:head --></head><body></body>";
const QString kOrigin = u"https://ada.example"_s;

SiteConfig config()
{
    return {.title = u"Ada’s work"_s,
            .description = u"Maps & lights"_s,
            .author = u"Ada"_s,
            .language = u"en"_s,
            .url = kOrigin,
            .projectPath = u"/projects/{slug}"_s,
            .articlePath = u"/notes/{slug}.html"_s};
}

}

void TestPageHead::fillsIn()
{
    const PageHead head{.title = u"Slow maps"_s,
                        .description = u"Why."_s,
                        .canonicalUrl = kOrigin + u"/projects/slow-maps"_s,
                        .type = u"article"_s,
                        .imageUrl = kOrigin + u"/media/a/map.jpg"_s,
                        .imageAlt = u"A map"_s,
                        .imageSize = {1200, 630},
                        .publishedAt = vitrine::models::fromMillis(1'700'000'000'000),
                        .jsonLd = {{u"@type"_s, u"CreativeWork"_s}}};
    const QByteArray html = withHead(kPage, head, config(), kOrigin);
    for (const char *element :
         {"<title>Slow maps – Ada’s work</title>", "<meta name=\"description\" content=\"Why.\">",
          "<meta name=\"application-name\" content=\"Ada’s work\">",
          "<link rel=\"canonical\" href=\"https://ada.example/projects/slow-maps\">",
          "<meta property=\"og:title\" content=\"Slow maps\">", "<meta property=\"og:type\" content=\"article\">",
          "<meta property=\"og:image\" content=\"https://ada.example/media/a/map.jpg\">",
          "<meta property=\"og:image:alt\" content=\"A map\">", "<meta property=\"og:image:width\" content=\"1200\">",
          "<meta name=\"twitter:card\" content=\"summary_large_image\">",
          "<meta property=\"article:published_time\" content=\"2023-11-14T22:13:20.000Z\">",
          "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Ada’s work\" href=\"/feed.xml\">",
          "<meta name=\"vitrine:article-path\" content=\"/notes/{slug}.html\">",
          "<script type=\"application/ld+json\">{\"@type\":\"CreativeWork\"}</script>"})
        QVERIFY2(html.contains(element), element);
    QVERIFY(!html.contains("vitrine:head"));
    QVERIFY(!html.contains("vitrine:status"));
    QVERIFY(!html.contains("noindex"));

    const QByteArray lost = withHead(kPage, {.status = 410}, config(), kOrigin);
    QVERIFY(lost.contains("<meta name=\"vitrine:status\" content=\"410\">"));
    QVERIFY(lost.contains("<meta name=\"robots\" content=\"noindex\">"));
    QVERIFY(lost.contains("<meta name=\"description\" content=\"Maps &amp; lights\">"));
    QVERIFY(!lost.contains("rel=\"canonical\""));
}

void TestPageHead::escapes()
{
    const QString hostile = u"\"><script>alert(1)</script><!-- </title> ' & </script>"_s;
    SiteConfig hostileConfig = config();
    hostileConfig.title = hostile;
    hostileConfig.description = hostile;
    hostileConfig.author = hostile;
    hostileConfig.projectPath = hostile;
    const PageHead head{.title = hostile,
                        .description = hostile,
                        .canonicalUrl = hostile,
                        .imageUrl = hostile,
                        .imageAlt = hostile,
                        .jsonLd = {{u"name"_s, hostile}}};
    const QByteArray html = withHead(kPage, head, hostileConfig, kOrigin);
    QVERIFY(!html.contains("<script>"));
    QCOMPARE(html.count("<script"), 1);
    QCOMPARE(html.count("</script>"), 1);
    QCOMPARE(html.count("</title>"), 1);
    QCOMPARE(html.count("<!--"), 0);
    QVERIFY(!html.contains("\"\">"));
}

void TestPageHead::makesTitles_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("the page's own") << QByteArray("<title>Q&amp;A</title><!-- vitrine:head -->") << QString()
                                    << QByteArray("<title>Q&amp;A – Ada’s work</title>");
    QTest::newRow("empty") << QByteArray("<title></title><!-- vitrine:head -->") << QString()
                           << QByteArray("<title>Ada’s work</title>");
    QTest::newRow("none") << QByteArray("<!-- vitrine:head -->") << QString()
                          << QByteArray("<title>Ada’s work</title>");
    QTest::newRow("behind the marker") << QByteArray("<!-- vitrine:head --><title>A</title>") << u"<B>"_s
                                       << QByteArray("<title>&lt;B&gt; – Ada’s work</title>");
    QTest::newRow("without an end") << QByteArray("<title><!-- vitrine:head -->") << QString()
                                    << QByteArray("<title>Ada’s work</title>");
}

void TestPageHead::makesTitles()
{
    QFETCH(const QByteArray, page);
    QFETCH(const QString, title);
    QFETCH(const QByteArray, expected);
    const QByteArray html = withHead(page, {.title = title}, config(), kOrigin);
    QVERIFY2(html.contains(expected), html.constData());
    QCOMPARE(html.count("</title>"), 1);
}

void TestPageHead::leavesOtherPagesAlone()
{
    const QByteArray page = "<title>By hand</title><p>\xff</p>";
    QCOMPARE(withHead(page, {.title = u"x"_s}, config(), kOrigin), page);
    QCOMPARE(withHead({}, {}, config(), kOrigin), QByteArray());
}

void TestPageHead::readsItemAddresses_data()
{
    QTest::addColumn<QStringList>("segments");
    QTest::addColumn<QString>("file"); // empty: no item's address
    QTest::addColumn<QString>("slug");
    QTest::newRow("project") << QStringList{u"projects"_s, u"a"_s} << u"projects/[slug].html"_s << u"a"_s;
    QTest::newRow("article") << QStringList{u"notes"_s, u"b.html"_s} << u"articles/[slug].html"_s << u"b"_s;
    QTest::newRow("no slug") << QStringList{u"notes"_s, u".html"_s} << QString() << QString();
    QTest::newRow("home") << QStringList() << QString() << QString();
    QTest::newRow("deeper") << QStringList{u"projects"_s, u"a"_s, u"b"_s} << QString() << QString();
    QTest::newRow("another") << QStringList{u"articles"_s, u"a"_s} << QString() << QString();
}

void TestPageHead::readsItemAddresses()
{
    QFETCH(const QStringList, segments);
    QFETCH(const QString, file);
    const auto address = ItemAddress::fromPath(segments, config());
    QCOMPARE(address.has_value(), !file.isEmpty());
    if (!address)
        return;
    QCOMPARE(address->pageFile(), file);
    QTEST(address->slug, "slug");
}

QTEST_GUILESS_MAIN(TestPageHead)
#include "tst_PageHead.moc"
