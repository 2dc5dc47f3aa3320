#include <QTest>

#include "TestDatabase.h"
#include "models/content/ContentService.h"
#include "models/content/PublishedRepository.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// What sitemaps are made from.
class tst_PublishedRepository final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void countsWhatVisitorsSee();
    void listsByPublication();
    void pagesFollowOneAnother();
    void needsNoScanAndNoSorting_data();
    void needsNoScanAndNoSorting();

private:
    template <class E>
    Result<E> create(const QString &title, const QString &status, const QString &publishedAt = {});

    std::unique_ptr<TestDatabase> m_database;
};

void tst_PublishedRepository::init()
{
    m_database = std::make_unique<TestDatabase>();
}

template <class E>
Result<E> tst_PublishedRepository::create(const QString &title, const QString &status, const QString &publishedAt)
{
    QJsonObject item{{u"title"_s, title}, {u"status"_s, status}};
    if (!publishedAt.isEmpty())
        item.insert(u"publishedAt"_s, publishedAt);
    return m_database->write(
        [item](WriteContext &context) { return ContentService<E>(context, {u"test"_s}).create(item); });
}

void tst_PublishedRepository::countsWhatVisitorsSee()
{
    QVERIFY(create<Project>(u"Public"_s, u"published"_s));
    QVERIFY(create<Project>(u"Draft"_s, u"draft"_s));
    QVERIFY(create<Project>(u"Archived"_s, u"archived"_s));
    const auto trashed = create<Project>(u"Trashed"_s, u"published"_s);
    QVERIFY(m_database->write([id = trashed->id](WriteContext &context) {
        return ContentService<Project>(context, {u"test"_s}).trash(id, {});
    }));
    QVERIFY(create<Article>(u"An article"_s, u"published"_s));
    const PublishedRepository projects(*m_database->reader, Project::kind());
    QCOMPARE(projects.count(), 1);
    QCOMPARE(projects.pages(0, 10).size(), size_t(1));
    QCOMPARE(projects.pages(0, 10).front().slug, u"public"_s);
    QCOMPARE(PublishedRepository(*m_database->reader, Article::kind()).count(), 1);
}

void tst_PublishedRepository::listsByPublication()
{
    const auto later = create<Article>(u"Later"_s, u"published"_s, u"2024-02-01T00:00:00Z"_s);
    const auto earlier = create<Article>(u"Earlier"_s, u"published"_s, u"2024-01-01T00:00:00Z"_s);
    QVERIFY(later && earlier);
    QCOMPARE(PublishedRepository(*m_database->reader, Article::kind()).pages(0, 10),
             (std::vector<PublishedPage>{{u"earlier"_s, earlier->updatedAt}, {u"later"_s, later->updatedAt}}));
}

void tst_PublishedRepository::pagesFollowOneAnother()
{
    for (int i = 0; i < 7; ++i)
        QVERIFY(create<Article>(u"Article %1"_s.arg(i), u"published"_s, u"2024-01-01T00:00:00Z"_s));
    const PublishedRepository articles(*m_database->reader, Article::kind());
    QStringList slugs;
    for (qint64 offset = 0; offset < 9; offset += 3) {
        for (const PublishedPage &page : articles.pages(offset, 3))
            slugs.append(page.slug);
    }
    QCOMPARE(slugs, (QStringList{u"article-0"_s, u"article-1"_s, u"article-2"_s, u"article-3"_s, u"article-4"_s,
                                 u"article-5"_s, u"article-6"_s}));
}

void tst_PublishedRepository::needsNoScanAndNoSorting_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("project") << u"project"_s;
    QTest::newRow("article") << u"article"_s;
}

void tst_PublishedRepository::needsNoScanAndNoSorting()
{
    QFETCH(const QString, table);
    const ContentKind &kind = table == u"project"_s ? Project::kind() : Article::kind();
    auto plan = m_database->reader->prepare(u"EXPLAIN QUERY PLAN "_s + PublishedRepository::pagesStatement(kind));
    plan.bind(10).bind(0);
    QStringList steps;
    while (plan.next())
        steps.append(plan.text(3));
    QCOMPARE(steps, QStringList{u"SEARCH %1 USING INDEX %1_public_published (status=?)"_s.arg(table)});
}

QTEST_GUILESS_MAIN(tst_PublishedRepository)
#include "tst_PublishedRepository.moc"
