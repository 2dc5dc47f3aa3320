#include <QTest>

#include "TestContent.h"
#include "models/content/SearchIndex.h"
#include "models/content/SearchRepository.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// What the public finds by words.
class tst_SearchRepository final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void finds_data();
    void finds();
    void titlesStandAboveBodies();
    void neverFindsWhatIsNotPublic();
    void followsEveryChange();
    void marksWhatWasFound();
    void pagesAndCounts();
    void staysWhatItWasWhenMadeAnew();

private:
    [[nodiscard]] QStringList found(const QString &text, const ContentKind *kind = nullptr) const
    {
        QStringList slugs;
        for (const SearchHit &hit :
             SearchRepository(*m_content->database.reader).find({.text = text, .kind = kind}).hits)
            slugs.append(hit.slug);
        slugs.sort();
        return slugs;
    }

    std::unique_ptr<TestContent> m_content;
};

void tst_SearchRepository::init()
{
    m_content = std::make_unique<TestContent>();
    std::ignore = m_content->create<Project>(
        {{u"title"_s, u"Harbour lights"_s},
         {u"slug"_s, u"harbour"_s},
         {u"body"_s, u"Signs for the **quay**, see [the plan](https://example.com/wharf)."_s},
         {u"tags"_s, QJsonArray{u"Wayfinding"_s}},
         {u"technologies"_s, QJsonArray{u"Rhino"_s}},
         {u"client"_s, u"Port of Vessmark"_s},
         {u"status"_s, u"published"_s}});
    std::ignore = m_content->create<Article>({{u"title"_s, u"Über Schrift"_s},
                                              {u"slug"_s, u"schrift"_s},
                                              {u"excerpt"_s, u"On naïve lettering"_s},
                                              {u"body"_s, u"Light falls on 東京の駅 and on Ελλάδα."_s},
                                              {u"status"_s, u"published"_s}});
    std::ignore = m_content->create<Article>({{u"title"_s, u"Secret light"_s}, {u"body"_s, u"quay"_s}});
}

void tst_SearchRepository::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("slugs");
    QTest::newRow("a word") << u"quay"_s << u"harbour"_s;
    QTest::newRow("in another case") << u"QUAY"_s << u"harbour"_s;
    QTest::newRow("the beginning of a word") << u"harb"_s << u"harbour"_s;
    QTest::newRow("of two") << u"harb lig"_s << u"harbour"_s;
    QTest::newRow("two words of which one is elsewhere") << u"harbour schrift"_s << u""_s;
    QTest::newRow("in both") << u"light"_s << u"harbour schrift"_s;
    QTest::newRow("a phrase") << u"\"for the quay\""_s << u"harbour"_s;
    QTest::newRow("a phrase in another order") << u"\"quay the for\""_s << u""_s;
    QTest::newRow("accents folded") << u"uber naive"_s << u"schrift"_s;
    QTest::newRow("accents typed") << u"Über"_s << u"schrift"_s;
    QTest::newRow("Greek, in capitals") << u"ΕΛΛΆΔΑ"_s << u"schrift"_s;
    QTest::newRow("Japanese inside a run") << u"京の"_s << u"schrift"_s;
    QTest::newRow("Japanese that is not there") << u"京駅"_s << u""_s;
    QTest::newRow("a tag") << u"wayfinding"_s << u"harbour"_s;
    QTest::newRow("a technology") << u"rhino"_s << u"harbour"_s;
    QTest::newRow("a client") << u"vessmark"_s << u"harbour"_s;
    QTest::newRow("not where a link leads") << u"wharf"_s << u""_s;
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("blanks") << u"  "_s << u""_s;
    for (const char *text :
         {"\"", "*", "a*b", "AND", "OR NOT", "NEAR(", "title:quay", "^", "(((", "{}", "-", "';--", "\\"})
        QTest::newRow(text) << QString::fromLatin1(text) << (QByteArray(text) == "title:quay" ? u""_s : u"any"_s);
}

void tst_SearchRepository::finds()
{
    QFETCH(const QString, text);
    QFETCH(const QString, slugs);
    const QString answer = found(text).join(u' '); // any input is safe
    if (slugs != "any"_L1)
        QCOMPARE(answer, slugs);
}

void tst_SearchRepository::titlesStandAboveBodies()
{
    std::ignore = m_content->create<Article>(
        {{u"title"_s, u"Other"_s}, {u"body"_s, u"quay quay quay"_s}, {u"status"_s, u"published"_s}});
    std::ignore = m_content->create<Article>({{u"title"_s, u"The quay"_s}, {u"status"_s, u"published"_s}});
    const SearchResult result = SearchRepository(*m_content->database.reader).find({.text = u"quay"_s});
    QCOMPARE(result.hits.front().slug, u"the-quay"_s);
    QVERIFY(result.hits.front().score > result.hits.back().score);
    QVERIFY(result.hits.back().score > 0);
}

void tst_SearchRepository::neverFindsWhatIsNotPublic()
{
    QVERIFY(found(u"secret"_s).isEmpty());
    QCOMPARE(m_content->database.number(u"SELECT count(*) FROM search_document"_s), 2);
}

void tst_SearchRepository::followsEveryChange()
{
    const Id id = m_content->stored<Project>().findBySlug(u"harbour"_s)->item.id;
    QVERIFY(m_content->update<Project>(id, {{u"body"_s, u"Only granite"_s}}));
    QVERIFY(found(u"quay"_s).isEmpty());
    QCOMPARE(found(u"granite"_s), QStringList{u"harbour"_s});
    QVERIFY(m_content->update<Project>(id, {{u"status"_s, u"archived"_s}}));
    QVERIFY(found(u"granite"_s).isEmpty());
    QVERIFY(m_content->update<Project>(id, {{u"status"_s, u"published"_s}}));
    QCOMPARE(found(u"granite"_s), QStringList{u"harbour"_s});
    QVERIFY(m_content->trash<Project>(id));
    QVERIFY(found(u"granite"_s).isEmpty());
    QVERIFY(m_content->restore<Project>(id));
    QCOMPARE(found(u"granite"_s), QStringList{u"harbour"_s});
    QCOMPARE(found(u"light"_s, &Article::kind()), QStringList{u"schrift"_s});
    QCOMPARE(found(u"light"_s, &Project::kind()), QStringList{u"harbour"_s});
}

void tst_SearchRepository::marksWhatWasFound()
{
    const auto snippetOf = [this](const QString &text) {
        return SearchRepository(*m_content->database.reader).find({.text = text}).hits.front().snippet;
    };
    QVERIFY2(snippetOf(u"quay"_s).contains(u"<mark>quay</mark>, see the plan"_s), qPrintable(snippetOf(u"quay"_s)));
    QVERIFY2(snippetOf(u"京"_s).contains(u"<mark>京</mark>の駅"_s), qPrintable(snippetOf(u"京"_s)));
    QVERIFY(!snippetOf(u"京"_s).contains(QChar(0x200b)));
    const auto without = SearchRepository(*m_content->database.reader).find({.text = u"quay"_s, .withSnippets = false});
    QVERIFY(without.hits.front().snippet.isEmpty());
}

void tst_SearchRepository::pagesAndCounts()
{
    for (int i = 0; i < 25; ++i)
        std::ignore = m_content->create<Article>({{u"title"_s, u"Twin"_s}, {u"status"_s, u"published"_s}});
    QSet<QString> seen;
    for (int page = 1; page <= 3; ++page) {
        const SearchResult result =
            SearchRepository(*m_content->database.reader).find({.text = u"twin"_s, .page = page, .limit = 10});
        QCOMPARE(result.total, 25);
        QCOMPARE(result.hits.size(), size_t(page == 3 ? 5 : 10));
        for (const SearchHit &hit : result.hits)
            seen.insert(hit.slug);
    }
    QCOMPARE(seen.size(), 25);
    QVERIFY(SearchRepository(*m_content->database.reader)
                .find({.text = u"twin"_s, .page = 1'000'000, .limit = 100})
                .hits.empty());
}

void tst_SearchRepository::staysWhatItWasWhenMadeAnew()
{
    QVERIFY(SearchIndex(*m_content->database.reader).isOutdated()); // nobody has said that it is there
    const QStringList before = found(u"light"_s);
    QVERIFY(m_content->database.write([](WriteContext &context) -> Result<void> {
        SearchIndex(context.connection()).rebuild();
        return {};
    }));
    QVERIFY(!SearchIndex(*m_content->database.reader).isOutdated());
    QCOMPARE(found(u"light"_s), before);
    QVERIFY(m_content->database.write([](WriteContext &context) -> Result<void> {
        context.connection().execute(u"INSERT INTO search (search) VALUES ('integrity-check')"_s);
        return {};
    }));
}

QTEST_GUILESS_MAIN(tst_SearchRepository)
#include "tst_SearchRepository.moc"
