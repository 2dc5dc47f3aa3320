#include <QtTest>

#include <QXmlStreamReader>

#include "FeedFixture.h"
#include "server/feeds/AtomFeed.h"
#include "server/feeds/XmlText.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;
using namespace vitrine::tests;

/// Atom as it is written; whether a validator takes it is asked in tests/contract.
class TestAtomFeed final : public QObject
{
    Q_OBJECT

private slots:
    void tellsOfTheSite();
    void tellsOfAnEntry();
    void leavesOutWhatIsNotThere();
    void wasUpdatedWithItsNewestEntry();
    void isNeverUpdatedBeforeItWasPublished();
    void carriesHostileTexts();

private:
    /// Every element as "feed/entry/title" with its text and attributes; fails the test when it is not well formed.
    static QMultiMap<QString, QString> read(const QByteArray &document);
    static QByteArray feed(const std::vector<FeedEntry> &entries)
    {
        return atomFeed(feedSite(), entries, u"https://ada.example/feed.xml"_s);
    }
};

QMultiMap<QString, QString> TestAtomFeed::read(const QByteArray &document)
{
    QMultiMap<QString, QString> found;
    QStringList path;
    QXmlStreamReader xml(document);
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            path.append(xml.name().toString());
            if (xml.namespaceUri() != "http://www.w3.org/2005/Atom"_L1)
                found.insert(u"foreign"_s, path.join(u'/'));
            for (const QXmlStreamAttribute &attribute : xml.attributes())
                found.insert(path.join(u'/') + u'@' + attribute.qualifiedName().toString(),
                             attribute.value().toString());
            break;
        case QXmlStreamReader::Characters:
            if (!xml.isWhitespace())
                found.insert(path.join(u'/'), xml.text().toString());
            break;
        case QXmlStreamReader::EndElement:
            path.removeLast();
            break;
        default:
            break;
        }
    }
    return xml.hasError() ? QMultiMap<QString, QString>{{u"error"_s, xml.errorString()}} : found;
}

void TestAtomFeed::tellsOfTheSite()
{
    const QByteArray document = feed({});
    QVERIFY(document.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
    const auto found = read(document);
    QVERIFY(!found.contains(u"foreign"_s));
    QCOMPARE(found.value(u"feed@xml:lang"_s), u"en"_s);
    QCOMPARE(found.value(u"feed/id"_s), u"https://ada.example/"_s);
    QCOMPARE(found.value(u"feed/title"_s), u"Ada’s work"_s);
    QCOMPARE(found.value(u"feed/subtitle"_s), u"Maps & lights"_s);
    QCOMPARE(found.value(u"feed/author/name"_s), u"Ada <3"_s);
    QCOMPARE(found.values(u"feed/link@rel"_s), (QStringList{u"alternate"_s, u"self"_s}));
    QCOMPARE(found.values(u"feed/link@href"_s),
             (QStringList{u"https://ada.example/"_s, u"https://ada.example/feed.xml"_s}));
    QCOMPARE(found.value(u"feed/updated"_s), u"1970-01-01T00:00:00.000Z"_s);
    QVERIFY(!found.contains(u"feed/entry/id"_s));
}

void TestAtomFeed::tellsOfAnEntry()
{
    FeedEntry entry = feedEntry();
    entry.language = u"sv"_s;
    const auto found = read(feed({entry}));
    QCOMPARE(found.value(u"feed/entry@xml:lang"_s), u"sv"_s);
    QCOMPARE(found.value(u"feed/entry/id"_s), u"urn:uuid:"_s + entry.id);
    QCOMPARE(found.value(u"feed/entry/title"_s), entry.title);
    QCOMPARE(found.value(u"feed/entry/link@href"_s), entry.url);
    QCOMPARE(found.value(u"feed/entry/link@rel"_s), u"alternate"_s);
    QCOMPARE(found.value(u"feed/entry/published"_s), u"2023-11-14T22:13:20.000Z"_s);
    QCOMPARE(found.value(u"feed/entry/updated"_s), u"2023-11-14T22:15:00.000Z"_s);
    QCOMPARE(found.values(u"feed/entry/category@term"_s), (QStringList{u"Ink & paper"_s, u"Maps"_s}));
    QCOMPARE(found.value(u"feed/entry/summary"_s), entry.summary);
    QCOMPARE(found.value(u"feed/entry/content"_s), entry.html);
    QCOMPARE(found.value(u"feed/entry/content@type"_s), u"html"_s);
}

void TestAtomFeed::leavesOutWhatIsNotThere()
{
    FeedEntry entry = feedEntry();
    entry.summary.clear();
    entry.tags.clear();
    const auto found = read(feed({entry}));
    QVERIFY(!found.contains(u"feed/entry/summary@type"_s));
    QVERIFY(!found.contains(u"feed/entry/category@term"_s));
    QVERIFY(!found.contains(u"feed/entry@xml:lang"_s));
    FeedSite site = feedSite();
    site.description.clear();
    QVERIFY(!read(atomFeed(site, {}, u"x"_s)).contains(u"feed/subtitle@type"_s));
}

void TestAtomFeed::wasUpdatedWithItsNewestEntry()
{
    FeedEntry older = feedEntry();
    older.updated = older.published;
    FeedEntry newer = feedEntry();
    newer.updated += std::chrono::hours(1);
    QCOMPARE(read(feed({older, newer, older})).value(u"feed/updated"_s), u"2023-11-14T23:15:00.000Z"_s);
}

void TestAtomFeed::isNeverUpdatedBeforeItWasPublished()
{
    FeedEntry entry = feedEntry();
    entry.updated = entry.published - std::chrono::hours(1);
    const auto found = read(feed({entry}));
    QCOMPARE(found.value(u"feed/entry/updated"_s), found.value(u"feed/entry/published"_s));
    QCOMPARE(found.value(u"feed/updated"_s), found.value(u"feed/entry/published"_s));
}

void TestAtomFeed::carriesHostileTexts()
{
    FeedSite site = feedSite();
    site.title = site.description = site.author = hostileText();
    FeedEntry entry = feedEntry();
    entry.title = entry.summary = entry.html = hostileText();
    entry.tags = {hostileText()};
    const QByteArray document = atomFeed(site, {entry}, u"https://ada.example/feed.xml"_s);
    QVERIFY(!document.contains("<script"));
    const auto found = read(document);
    QVERIFY2(!found.contains(u"error"_s), qPrintable(found.value(u"error"_s)));
    const QString kept = xmlText(hostileText());
    for (const QString &path : {u"feed/title"_s, u"feed/subtitle"_s, u"feed/author/name"_s, u"feed/entry/title"_s,
                                u"feed/entry/summary"_s, u"feed/entry/content"_s, u"feed/entry/category@term"_s})
        QCOMPARE(found.value(path), kept);
}

QTEST_APPLESS_MAIN(TestAtomFeed)
#include "tst_AtomFeed.moc"
