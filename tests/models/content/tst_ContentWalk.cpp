#include <QTest>

#include "TestContent.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Walking through a list by cursor.
class tst_ContentWalk final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void visitsEveryItemOnceInTheListsOrder_data();
    void visitsEveryItemOnceInTheListsOrder();
    void neitherRepeatsNorSkipsWhileItemsComeAndGo();
    void refusesForeignCursors_data();
    void refusesForeignCursors();
    void seeksInTheIndex_data();
    void seeksInTheIndex();

private:
    struct Page
    {
        QStringList slugs;
        std::optional<QString> next;
    };
    [[nodiscard]] static Result<Page> page(const TestContent &content, ArticleQuery query, const QString &cursor);
    [[nodiscard]] static QStringList walk(const TestContent &content, const ArticleQuery &query);

    std::unique_ptr<TestContent> m_content;
};

void tst_ContentWalk::initTestCase()
{
    m_content = std::make_unique<TestContent>();
    const QStringList titles{u"Ähre"_s, u"apple"_s, u"Apple"_s, u"banana"_s, u""_s};
    for (int i = 0; i < 23; ++i) {
        QJsonObject fields{{u"title"_s, titles[i % 5].isEmpty() ? u"Z%1"_s.arg(i) : titles[i % 5]},
                           {u"body"_s, u"word "_s.repeated(i % 4 * 300)}};
        if (i % 3 != 0) {
            fields.insert(u"status"_s, u"published"_s);
            fields.insert(u"publishedAt"_s, u"2025-0%1-01T00:00:00Z"_s.arg(1 + i % 2));
        }
        std::ignore = m_content->create<Article>(fields);
    }
}

Result<tst_ContentWalk::Page> tst_ContentWalk::page(const TestContent &content, ArticleQuery query,
                                                    const QString &cursor)
{
    query.cursor = cursor;
    JsonWriter json;
    auto meta = content.stored<Article>().writeList(json, query, Role::Owner);
    if (!meta)
        return std::unexpected(meta.error());
    Page page{{}, meta->nextCursor};
    const QJsonArray items = QJsonDocument::fromJson(json.bytes()).array();
    for (const auto &item : items)
        page.slugs.append(item[u"slug"].toString());
    return page;
}

QStringList tst_ContentWalk::walk(const TestContent &content, const ArticleQuery &query)
{
    QStringList seen;
    std::optional<QString> cursor = u""_s;
    while (cursor) {
        const Page here = page(content, query, *cursor).value();
        seen += here.slugs;
        cursor = here.next;
    }
    return seen;
}

void tst_ContentWalk::visitsEveryItemOnceInTheListsOrder_data()
{
    QTest::addColumn<QString>("sort");
    QTest::addColumn<bool>("isPublic");
    QTest::addColumn<int>("limit");
    QStringList sorts{u""_s, u"status,-title"_s, u"-publishedAt,title"_s, u"publishedAt,-readingMinutes,slug"_s};
    for (const FieldInfo &field : Article::schema().info().fields) {
        if (field.isSortable)
            sorts << field.name << u'-' + field.name;
    }
    for (const QString &sort : sorts) {
        for (const int limit : {1, 4, 100}) {
            QTest::addRow("%s, %d each", qPrintable(sort), limit) << sort << false << limit;
            QTest::addRow("public, %s, %d each", qPrintable(sort), limit) << sort << true << limit;
        }
    }
}

void tst_ContentWalk::visitsEveryItemOnceInTheListsOrder()
{
    QFETCH(const QString, sort);
    QFETCH(const bool, isPublic);
    QFETCH(const int, limit);
    ArticleQuery query;
    if (!sort.isEmpty())
        query.sort = ArticleQuery::parseSort(sort).value();
    if (isPublic)
        query.status = Status::Published;
    query.limit = 100;
    QStringList expected;
    for (const Article &article : m_content->stored<Article>().list(query).items)
        expected.append(article.slug);
    query.limit = limit;
    QCOMPARE(walk(*m_content, query), expected);
    QCOMPARE(QSet<QString>(expected.begin(), expected.end()).size(), isPublic ? 15 : 23);
}

void tst_ContentWalk::neitherRepeatsNorSkipsWhileItemsComeAndGo()
{
    TestContent content;
    QStringList expected;
    for (int i = 0; i < 9; ++i)
        expected.append(content.create<Article>({{u"title"_s, u"M %1"_s.arg(i)}}).slug);
    ArticleQuery query;
    query.sort = ArticleQuery::parseSort(u"title").value();
    query.limit = 2;
    QStringList seen;
    std::optional<QString> cursor = u""_s;
    for (int step = 0; cursor; ++step) {
        const Page here = page(content, query, *cursor).value();
        seen += here.slugs;
        cursor = here.next;
        // One before the place and one that was shown already: neither may move what is to come.
        std::ignore = content.create<Article>({{u"title"_s, u"A %1"_s.arg(step)}});
        if (step == 1)
            QVERIFY(content.trash<Article>(content.stored<Article>().findBySlug(seen.first())->item.id));
    }
    QCOMPARE(seen, expected);
}

void tst_ContentWalk::refusesForeignCursors_data()
{
    QTest::addColumn<QString>("cursor");
    const auto encoded = [](const QByteArray &json) {
        return QString::fromLatin1(json.toBase64(QByteArray::Base64UrlEncoding));
    };
    QTest::newRow("no base64") << u"%%%"_s;
    QTest::newRow("no JSON") << encoded("hello");
    QTest::newRow("an object") << encoded("{}");
    QTest::newRow("too short") << encoded("[\"abc\"]");
    QTest::newRow("another order") << encoded("[\"abc\",1,2]");
    QTest::newRow("SQL") << u"' OR 1=1 --"_s;
    ArticleQuery other;
    other.sort = ArticleQuery::parseSort(u"title").value();
    other.limit = 1;
    QTest::newRow("of a list by title") << *page(*m_content, other, {}).value().next;
}

void tst_ContentWalk::refusesForeignCursors()
{
    QFETCH(const QString, cursor);
    const auto answer = page(*m_content, {}, cursor);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::BadRequest);
    QVERIFY(answer.error().message.contains(u"cursor"_s));
}

void tst_ContentWalk::seeksInTheIndex_data()
{
    QTest::addColumn<QString>("sort");
    for (const char *sort : {"", "title", "-title", "createdAt", "-updatedAt", "publishedAt"})
        QTest::newRow(sort) << QString::fromLatin1(sort);
}

void tst_ContentWalk::seeksInTheIndex()
{
    QFETCH(const QString, sort);
    ArticleQuery query;
    query.status = Status::Published;
    if (!sort.isEmpty())
        query.sort = ArticleQuery::parseSort(sort).value();
    query.limit = 1;
    query.cursor = page(*m_content, query, {}).value().next;
    auto plan = m_content->database.reader->prepare(u"EXPLAIN QUERY PLAN "_s + ArticleRepository::pageStatement(query));
    QVERIFY(plan.next());
    const QString step = plan.text(3);
    // A bound besides the status: the walk begins at its place and not at the list's first row.
    QVERIFY2(step.startsWith("SEARCH article USING INDEX"_L1) && (step.contains(u'<') || step.contains(u'>')),
             qPrintable(step));
    QVERIFY2(!plan.next(), "it sorts");
}

QTEST_GUILESS_MAIN(tst_ContentWalk)
#include "tst_ContentWalk.moc"
