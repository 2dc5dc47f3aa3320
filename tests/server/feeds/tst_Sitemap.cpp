#include <QtTest>

#include <QXmlStreamReader>

#include "server/feeds/Sitemap.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;

/// Sitemaps as they are written; whether a validator takes them is asked in tests/contract.
class TestSitemap final : public QObject
{
    Q_OBJECT

private slots:
    void namesPages();
    void escapesAddresses();
    void leavesOutWhatIsTooLong();
    void aFullOneKeepsTheLimits();
    void indexNamesItsParts();

private:
    /// The texts of all elements of that name.
    static QStringList texts(const QByteArray &document, QStringView element);
};

QStringList TestSitemap::texts(const QByteArray &document, QStringView element)
{
    QStringList found;
    QXmlStreamReader xml(document);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == element)
            found.append(xml.readElementText());
    }
    return xml.hasError() ? QStringList{xml.errorString()} : found;
}

void TestSitemap::namesPages()
{
    const QByteArray document =
        sitemap({{u"https://ada.example/"_s},
                 {u"https://ada.example/projects/slow-maps"_s, vitrine::models::fromMillis(1'700'000'000'000)}});
    QCOMPARE(document, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                       "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                       "<url><loc>https://ada.example/</loc></url>"
                       "<url><loc>https://ada.example/projects/slow-maps</loc>"
                       "<lastmod>2023-11-14T22:13:20.000Z</lastmod></url></urlset>\n");
}

void TestSitemap::escapesAddresses()
{
    const QString url = u"https://ada.example/?a=1&b='<2>'"_s;
    const QByteArray document = sitemap({{url}});
    QVERIFY(document.contains("&amp;b="));
    QCOMPARE(texts(document, u"loc"), QStringList{url});
}

void TestSitemap::leavesOutWhatIsTooLong()
{
    const QString longest = u"https://ada.example/"_s.leftJustified(kSitemapUrlLength, u'a');
    QCOMPARE(texts(sitemap({{longest + u'a'}, {longest}}), u"loc"), QStringList{longest});
}

void TestSitemap::aFullOneKeepsTheLimits()
{
    // A slug is at most 120 characters, each at most four bytes, each of those three characters in an address.
    const QString url = u"https://ada.example/articles/"_s + u"%F0%9F%A6%8A"_s.repeated(120);
    const std::vector<SitemapUrl> urls(kSitemapUrls, {url, vitrine::models::fromMillis(1'700'000'000'000)});
    const QByteArray document = sitemap(urls);
    QCOMPARE(document.count("<url>"), kSitemapUrls);
    QVERIFY(kSitemapUrls <= 50'000);
    QVERIFY(document.size() <= 50 * 1024 * 1024);
}

void TestSitemap::indexNamesItsParts()
{
    const QByteArray document = sitemapIndex(u"https://ada.example/sitemap.xml"_s, 3);
    QVERIFY(document.contains("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"));
    QCOMPARE(texts(document, u"loc"),
             (QStringList{u"https://ada.example/sitemap.xml?part=1"_s, u"https://ada.example/sitemap.xml?part=2"_s,
                          u"https://ada.example/sitemap.xml?part=3"_s}));
}

QTEST_APPLESS_MAIN(TestSitemap)
#include "tst_Sitemap.moc"
