#include <QTest>

#include "TestTags.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Lists of tags: who sees which, in which order, and how SQLite finds them.
class tst_TagReader final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_tags = std::make_unique<TestTags>(); }
    void cleanup() { m_tags.reset(); }
    void countsWhatIsWithinReach_data();
    void countsWhatIsWithinReach();
    void ordersByNameOrUse();
    void givesPages_data();
    void givesPages();
    void findsOneWithinReach();
    void plansLookThroughNoItems_data();
    void plansLookThroughNoItems();

private:
    /// "print 1 2" for a tag of one project and two articles.
    [[nodiscard]] QStringList listed(Reach reach, const TagQuery &query = {})
    {
        QStringList lines;
        for (const Tag &tag : TagReader(*m_tags->database.reader, reach).list(query).items)
            lines.append(u"%1 %2 %3"_s.arg(tag.slug).arg(tag.projects).arg(tag.articles));
        return lines;
    }

    std::unique_ptr<TestTags> m_tags;
};

void tst_TagReader::countsWhatIsWithinReach_data()
{
    QTest::addColumn<Reach>("reach");
    QTest::addColumn<QStringList>("tags");
    QTest::newRow("public") << Reach::Published << QStringList{u"mixed 1 1"_s, u"shown 1 0"_s};
    QTest::newRow("the owner's") << Reach::All
                                 << QStringList{u"binned 0 0"_s, u"hidden 1 1"_s, u"mixed 2 3"_s, u"shown 1 0"_s,
                                                u"unused 0 0"_s};
}

void tst_TagReader::countsWhatIsWithinReach()
{
    QFETCH(const Reach, reach);
    m_tags->item<Project>(R"({"title":"P1","status":"published","tags":["shown","mixed"]})");
    m_tags->item<Project>(R"({"title":"P2","status":"archived","tags":["mixed","hidden"]})");
    m_tags->item<Article>(R"({"title":"A1","status":"published","tags":["mixed"]})");
    m_tags->item<Article>(R"({"title":"A2","status":"draft","tags":["mixed","hidden"]})");
    m_tags->item<Article>(
        R"({"title":"A3","status":"published","publishedAt":"2030-01-01T00:00:00Z","tags":["mixed"]})");
    const auto project = m_tags->item<Project>(R"({"title":"P3","status":"published","tags":["binned","mixed"]})");
    m_tags->trash<Project>(project.id);
    const auto article = m_tags->item<Article>(R"({"title":"A4","status":"draft","tags":["binned","mixed"]})");
    m_tags->trash<Article>(article.id);
    QVERIFY(m_tags->create(R"({"name":"unused"})"));
    QTEST(listed(reach), "tags");
}

void tst_TagReader::ordersByNameOrUse()
{
    for (const char *tags : {R"(["b","C","a"])", R"(["b","C"])", R"(["C"])", R"(["B-side","d"])"})
        m_tags->item<Project>(QByteArray(R"({"title":"P","tags":)") + tags + '}');
    m_tags->item<Article>(R"({"title":"A","tags":["d","C"]})");
    QCOMPARE(listed(Reach::All), (QStringList{u"a 1 0"_s, u"b 2 0"_s, u"b-side 1 0"_s, u"c 3 1"_s, u"d 1 1"_s}));
    QCOMPARE(listed(Reach::All, {.order = TagOrder::Count}),
             (QStringList{u"c 3 1"_s, u"b 2 0"_s, u"d 1 1"_s, u"a 1 0"_s, u"b-side 1 0"_s}));
}

void tst_TagReader::givesPages_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QStringList>("tags");
    QTest::newRow("first") << 1 << QStringList{u"t1 0 0"_s, u"t2 0 0"_s};
    QTest::newRow("last") << 3 << QStringList{u"t5 0 0"_s};
    QTest::newRow("behind the last") << 4 << QStringList();
    QTest::newRow("far behind") << 1'000'000 << QStringList();
}

void tst_TagReader::givesPages()
{
    QFETCH(const int, page);
    for (int i = 1; i <= 5; ++i)
        QVERIFY(m_tags->create("{\"name\":\"T" + QByteArray::number(i) + "\"}"));
    QTEST(listed(Reach::All, {.page = page, .limit = 2}), "tags");
    QCOMPARE(TagReader(*m_tags->database.reader, Reach::All).list({.page = page, .limit = 2}).total, 5);
    QCOMPARE(TagReader(*m_tags->database.reader, Reach::Published).list({.page = page}).total, 0);
}

void tst_TagReader::findsOneWithinReach()
{
    m_tags->item<Project>(R"({"title":"P","status":"published","tags":["Été"]})");
    m_tags->item<Project>(R"({"title":"P","tags":["Été","Hidden"]})");
    const TagReader all(*m_tags->database.reader, Reach::All);
    const TagReader published(*m_tags->database.reader, Reach::Published);
    const Tag tag = all.find(u"ete"_s)->item;
    QCOMPARE(tag.projects, 2);
    QCOMPARE(published.find(u"ete"_s)->item.projects, 1);
    QCOMPARE(published.find(tag.id.toString())->item.name, u"Été"_s);
    QVERIFY(all.find(u"hidden"_s));
    QVERIFY(!published.find(u"hidden"_s));
    QVERIFY(m_tags->update(tag.id, R"({"slug":"sommer"})"));
    QVERIFY(!all.find(u"ete"_s));
    QCOMPARE(published.findFormer(u"ete"_s)->item.slug, u"sommer"_s);
    QVERIFY(m_tags->update(all.find(u"hidden"_s)->item.id, R"({"slug":"secret"})"));
    QCOMPARE(all.findFormer(u"hidden"_s)->item.slug, u"secret"_s);
    QVERIFY(!published.findFormer(u"hidden"_s));
    QCOMPARE(all.findByName(u"HIDDEN"_s)->item.slug, u"secret"_s);
    // A project's former slug is none of a tag.
    QVERIFY(!all.find(u"p"_s) && !all.findFormer(u"p"_s));
}

void tst_TagReader::plansLookThroughNoItems_data()
{
    QTest::addColumn<QString>("sql");
    for (const TagOrder order : {TagOrder::Name, TagOrder::Count}) {
        const QString name = FieldCodec<TagOrder>::name(order);
        QTest::addRow("public, by %s", qPrintable(name)) << TagReader::listStatement(order, Reach::Published);
        QTest::addRow("the owner's, by %s", qPrintable(name)) << TagReader::listStatement(order, Reach::All);
    }
    QTest::newRow("who carries it") << u"SELECT json_group_array(article) FROM article_tag WHERE tag = ?"_s;
    QTest::newRow("rows of those")
        << u"UPDATE article SET tags = '' WHERE number IN (SELECT value FROM json_each(?))"_s;
}

/// At 100,000 articles a look at each, or at each that carries a tag, is what would make this slow.
void tst_TagReader::plansLookThroughNoItems()
{
    QFETCH(const QString, sql);
    auto plan = m_tags->database.reader->prepare(u"EXPLAIN QUERY PLAN "_s + sql);
    QStringList steps;
    while (plan.next())
        steps.append(plan.text(3));
    QVERIFY(!steps.isEmpty());
    static const QRegularExpression kScan(u"^SCAN (project|article)(_tag)?( |$)"_s);
    QVERIFY2(steps.filter(kScan).isEmpty(), qPrintable(steps.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_TagReader)
#include "tst_TagReader.moc"
