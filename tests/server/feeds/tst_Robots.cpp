#include <QtTest>

#include "server/feeds/Robots.h"

using namespace Qt::StringLiterals;
using vitrine::server::robots;

/// robots.txt as it is written; how a crawler reads it is asked in tests/contract.
class TestRobots final : public QObject
{
    Q_OBJECT

private slots:
    void keepsCrawlersFromTheApi();
    void namesTheSitemap();
    void anAddressCannotAddLines();
};

void TestRobots::keepsCrawlersFromTheApi()
{
    const QByteArrayList lines = robots(u"https://ada.example/sitemap.xml"_s).split('\n');
    QCOMPARE(lines.first(), QByteArray("User-agent: *"));
    QVERIFY(lines.contains("Allow: /"));
    QVERIFY(lines.contains("Disallow: /api/"));
    QVERIFY(!lines.contains("Disallow: /"));
}

void TestRobots::namesTheSitemap()
{
    QVERIFY(robots(u"https://ada.example/sitemap.xml"_s).endsWith("\nSitemap: https://ada.example/sitemap.xml\n"));
}

void TestRobots::anAddressCannotAddLines()
{
    const QByteArray text = robots(u"https://ada.example/\r\nDisallow: /\n"_s);
    QVERIFY(!text.contains("\nDisallow: /\n"));
    QVERIFY(!text.contains('\r'));
}

QTEST_APPLESS_MAIN(TestRobots)
#include "tst_Robots.moc"
