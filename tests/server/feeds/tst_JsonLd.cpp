#include <QtTest>


#include "FeedFixture.h"
#include "server/feeds/JsonLd.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;
using namespace vitrine::tests;

/// JSON-LD as it is written; whether schema.org knows the words is asked in tests/contract.
class TestJsonLd final : public QObject
{
    Q_OBJECT

private slots:
    void describesAnArticle();
    void describesAProject();
    void leavesOutWhatIsNotThere();
};

void TestJsonLd::describesAnArticle()
{
    FeedEntry entry = feedEntry();
    entry.imageUrl = u"https://ada.example/media/a.jpg"_s;
    const QJsonObject object = blogPosting(feedSite(), entry, 5);
    QCOMPARE(object[u"@context"_s].toString(), u"https://schema.org"_s);
    QCOMPARE(object[u"@type"_s].toString(), u"BlogPosting"_s);
    QCOMPARE(object[u"headline"_s].toString(), entry.title);
    QCOMPARE(object[u"description"_s].toString(), entry.summary);
    QCOMPARE(object[u"url"_s].toString(), entry.url);
    QCOMPARE(object[u"image"_s].toString(), entry.imageUrl);
    QCOMPARE(object[u"datePublished"_s].toString(), u"2023-11-14T22:13:20.000Z"_s);
    QCOMPARE(object[u"dateModified"_s].toString(), u"2023-11-14T22:15:00.000Z"_s);
    QCOMPARE(object[u"keywords"_s].toString(), u"Maps, Ink & paper"_s);
    QCOMPARE(object[u"inLanguage"_s].toString(), u"en"_s);
    QCOMPARE(object[u"timeRequired"_s].toString(), u"PT5M"_s);
    QCOMPARE(object[u"author"_s][u"@type"_s].toString(), u"Person"_s);
    QCOMPARE(object[u"author"_s][u"name"_s].toString(), u"Ada <3"_s);
    QVERIFY(!object.contains(u"name"_s));
}

void TestJsonLd::describesAProject()
{
    FeedEntry entry = feedEntry();
    entry.language = u"sv"_s;
    const QJsonObject object = creativeWork(feedSite(), entry, QDate(2024, 2, 29));
    QCOMPARE(object[u"@type"_s].toString(), u"CreativeWork"_s);
    QCOMPARE(object[u"name"_s].toString(), entry.title);
    QCOMPARE(object[u"dateCreated"_s].toString(), u"2024-02-29"_s);
    QCOMPARE(object[u"creator"_s][u"name"_s].toString(), u"Ada <3"_s);
    QCOMPARE(object[u"inLanguage"_s].toString(), u"sv"_s);
    QVERIFY(!object.contains(u"headline"_s));
}

void TestJsonLd::leavesOutWhatIsNotThere()
{
    FeedEntry entry = feedEntry();
    entry.summary.clear();
    entry.tags.clear();
    for (const QJsonObject &object : {creativeWork(feedSite(), entry), blogPosting(feedSite(), entry)}) {
        for (const QString &name : {u"description"_s, u"keywords"_s, u"image"_s, u"dateCreated"_s, u"timeRequired"_s})
            QVERIFY2(!object.contains(name), qPrintable(name));
    }
}

QTEST_APPLESS_MAIN(TestJsonLd)
#include "tst_JsonLd.moc"
