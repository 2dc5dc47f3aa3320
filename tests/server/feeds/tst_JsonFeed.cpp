#include <QtTest>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "FeedFixture.h"
#include "server/feeds/JsonFeed.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;
using namespace vitrine::tests;

/// JSON Feed as it is written; whether its schema takes it is asked in tests/contract.
class TestJsonFeed final : public QObject
{
    Q_OBJECT

private slots:
    void tellsOfTheSite();
    void tellsOfAnItem();
    void leavesOutWhatIsNotThere();
    void carriesHostileTexts();

private:
    static QJsonObject feed(const FeedSite &site, const std::vector<FeedEntry> &entries)
    {
        return QJsonDocument::fromJson(jsonFeed(site, entries, u"https://ada.example/feed.json"_s)).object();
    }
};

void TestJsonFeed::tellsOfTheSite()
{
    QCOMPARE(feed(feedSite(), {}), (QJsonObject{{u"version"_s, u"https://jsonfeed.org/version/1.1"_s},
                                                {u"title"_s, u"Ada’s work"_s},
                                                {u"description"_s, u"Maps & lights"_s},
                                                {u"home_page_url"_s, u"https://ada.example/"_s},
                                                {u"feed_url"_s, u"https://ada.example/feed.json"_s},
                                                {u"language"_s, u"en"_s},
                                                {u"authors"_s, QJsonArray{QJsonObject{{u"name"_s, u"Ada <3"_s}}}},
                                                {u"items"_s, QJsonArray()}}));
}

void TestJsonFeed::tellsOfAnItem()
{
    FeedEntry entry = feedEntry();
    entry.imageUrl = u"https://ada.example/media/a.jpg"_s;
    entry.language = u"sv"_s;
    QCOMPARE(feed(feedSite(), {entry})[u"items"_s].toArray(),
             (QJsonArray{QJsonObject{{u"id"_s, u"urn:uuid:0198c0de-0000-7000-8000-000000000001"_s},
                                     {u"url"_s, entry.url},
                                     {u"title"_s, entry.title},
                                     {u"summary"_s, entry.summary},
                                     {u"content_html"_s, entry.html},
                                     {u"image"_s, entry.imageUrl},
                                     {u"date_published"_s, u"2023-11-14T22:13:20.000Z"_s},
                                     {u"date_modified"_s, u"2023-11-14T22:15:00.000Z"_s},
                                     {u"tags"_s, QJsonArray{u"Maps"_s, u"Ink & paper"_s}},
                                     {u"language"_s, u"sv"_s}}}));
}

void TestJsonFeed::leavesOutWhatIsNotThere()
{
    FeedEntry entry = feedEntry();
    entry.summary.clear();
    entry.tags.clear();
    const QStringList names = feed(feedSite(), {entry})[u"items"_s][0].toObject().keys();
    for (const QString &name : {u"summary"_s, u"image"_s, u"tags"_s, u"language"_s})
        QVERIFY2(!names.contains(name), qPrintable(name));
    FeedSite site = feedSite();
    site.description.clear();
    QVERIFY(!feed(site, {}).contains(u"description"_s));
}

void TestJsonFeed::carriesHostileTexts()
{
    FeedEntry entry = feedEntry();
    entry.title = entry.html = hostileText();
    const QJsonValue item = feed(feedSite(), {entry})[u"items"_s][0];
    QCOMPARE(item[u"title"_s].toString(), hostileText());
    QCOMPARE(item[u"content_html"_s].toString(), hostileText());
}

QTEST_APPLESS_MAIN(TestJsonFeed)
#include "tst_JsonFeed.moc"
