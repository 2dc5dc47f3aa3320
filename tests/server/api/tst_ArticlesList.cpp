#include <QtTest>

#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// GET /api/articles: filters and orders.
class TestArticlesList final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_api.stop(); }
    void filtersForVisitors_data();
    void filtersForVisitors();
    void filtersForTokens_data();
    void filtersForTokens();
    void sorts_data();
    void sorts();
    void pages();
    void picksFields();
    void refusesParameters_data();
    void refusesParameters();
    void followsATagsNewName();

private:
    [[nodiscard]] static QStringList titles(HttpClient &client, const QByteArray &query)
    {
        return client.get("/api/articles?" + query).listOf(u"title"_s);
    }

    ContentFixture m_api;
};

void TestArticlesList::initTestCase()
{
    m_api.start({u"--threads"_s, u"2"_s});
    const auto article = [this](const QString &title, const QString &status, const QJsonValue &publishedAt,
                                const QString &excerpt, const QJsonArray &tags, int words) {
        QVERIFY(!m_api
                     .make("/api/articles", {{u"title"_s, title},
                                             {u"status"_s, status},
                                             {u"publishedAt"_s, publishedAt},
                                             {u"excerpt"_s, excerpt},
                                             {u"tags"_s, tags},
                                             {u"body"_s, u"deeply "_s.repeated(words)}})
                     .isEmpty());
    };
    article(u"delta"_s, u"published"_s, u"2023-12-31T23:59:59.999Z"_s, u"100% ink"_s, {u"Print"_s}, 900);
    article(u"Alpha"_s, u"published"_s, u"2024-01-01T00:00:00.000Z"_s, u"under_score"_s, {u"Print"_s, u"Wörter"_s}, 10);
    article(u"charlie"_s, u"published"_s, u"2024-07-01T12:00:00.000Z"_s, u""_s, {u"港"_s}, 500);
    article(u"Bravo"_s, u"published"_s, u"2025-01-01T00:00:00.000Z"_s, u"Ink"_s, {}, 0);
    article(u"Draft"_s, u"draft"_s, QJsonValue(), u"ink"_s, {u"Print"_s}, 0);
    article(u"Old"_s, u"archived"_s, u"2024-02-02T00:00:00.000Z"_s, u"ink"_s, {u"Print"_s}, 0);
    const QByteArray trashed = m_api.publish("/api/articles", u"Trashed"_s, {{u"tags"_s, QJsonArray{u"Print"_s}}});
    QCOMPARE(m_api.editor->remove(trashed).status, 204);
}

void TestArticlesList::filtersForVisitors_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QStringList>("titles");
    const auto row = [](const char *query, const QStringList &found) {
        QTest::newRow(query) << QByteArray(query) << found;
    };
    row("limit=100", {u"Bravo"_s, u"charlie"_s, u"Alpha"_s, u"delta"_s}); // newest first
    row("tag=print", {u"Alpha"_s, u"delta"_s});
    row("tag=worter", {u"Alpha"_s});
    row("tag=%E6%B8%AF", {u"charlie"_s});
    row("tag=nobody", {});
    row("year=2023", {u"delta"_s});
    row("year=2024", {u"charlie"_s, u"Alpha"_s});
    row("year=2025", {u"Bravo"_s});
    row("year=1", {});
    row("year=9999", {});
    row("status=published&year=2023", {u"delta"_s});
    row("status=draft", {});
    row("status=archived", {});
    row("text=INK", {u"Bravo"_s, u"delta"_s});
    row("text=100%25", {u"delta"_s});
    row("text=%25", {u"delta"_s}); // no wildcard
    row("text=_", {u"Alpha"_s});
    row("text=%5C", {});
    row("text=lph", {u"Alpha"_s});
    row("text=deeply", {}); // bodies are for the search
    row("text='%20OR%201=1--", {});
    row("tag=print&year=2024&text=alp", {u"Alpha"_s});
}

void TestArticlesList::filtersForVisitors()
{
    QFETCH(QByteArray, query);
    QTEST(titles(*m_api.visitor, query), "titles");
    const HttpAnswer answer = m_api.visitor->get("/api/articles?" + query);
    QCOMPARE(answer.json()[u"meta"_s][u"total"_s].toInt(-1), int(answer.list().size()));
}

void TestArticlesList::filtersForTokens_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("drafts") << QByteArray("status=draft") << QStringList{u"Draft"_s};
    QTest::newRow("archived ones") << QByteArray("status=archived") << QStringList{u"Old"_s};
    QTest::newRow("published ones") << QByteArray("status=published&sort=title")
                                    << QStringList{u"Alpha"_s, u"Bravo"_s, u"charlie"_s, u"delta"_s};
    QTest::newRow("all that carry a tag")
        << QByteArray("tag=print&sort=title") << QStringList{u"Alpha"_s, u"delta"_s, u"Draft"_s, u"Old"_s};
    QTest::newRow("all of a year") << QByteArray("year=2024&sort=title")
                                   << QStringList{u"Alpha"_s, u"charlie"_s, u"Old"_s};
    QTest::newRow("all with a word") << QByteArray("text=ink&sort=title")
                                     << QStringList{u"Bravo"_s, u"delta"_s, u"Draft"_s, u"Old"_s};
}

void TestArticlesList::filtersForTokens()
{
    QFETCH(QByteArray, query);
    for (HttpClient *client : {m_api.viewer.get(), m_api.editor.get(), m_api.owner.get()})
        QTEST(titles(*client, query), "titles");
}

void TestArticlesList::sorts_data()
{
    QTest::addColumn<QByteArray>("sort");
    QTest::addColumn<QStringList>("titles");
    const auto row = [](const char *sort, const QStringList &order) {
        QTest::newRow(sort) << QByteArray(sort) << order;
    };
    row("title", {u"Alpha"_s, u"Bravo"_s, u"charlie"_s, u"delta"_s});
    row("-title", {u"delta"_s, u"charlie"_s, u"Bravo"_s, u"Alpha"_s});
    row("slug", {u"Alpha"_s, u"Bravo"_s, u"charlie"_s, u"delta"_s});
    row("publishedAt", {u"delta"_s, u"Alpha"_s, u"charlie"_s, u"Bravo"_s});
    row("-publishedAt", {u"Bravo"_s, u"charlie"_s, u"Alpha"_s, u"delta"_s});
    row("createdAt", {u"delta"_s, u"Alpha"_s, u"charlie"_s, u"Bravo"_s});
    row("-updatedAt", {u"Bravo"_s, u"charlie"_s, u"Alpha"_s, u"delta"_s});
    row("-readingMinutes", {u"delta"_s, u"charlie"_s, u"Alpha"_s, u"Bravo"_s});
    row("status,-title", {u"delta"_s, u"charlie"_s, u"Bravo"_s, u"Alpha"_s});
}

void TestArticlesList::sorts()
{
    QFETCH(QByteArray, sort);
    QTEST(titles(*m_api.visitor, "sort=" + sort), "titles");
}

void TestArticlesList::pages()
{
    const HttpAnswer second = m_api.visitor->get("/api/articles?limit=3&page=2");
    QCOMPARE(second.listOf(u"title"_s), QStringList{u"delta"_s});
    QCOMPARE(second.json()[u"meta"_s].toObject(),
             (QJsonObject{{u"total"_s, 4}, {u"page"_s, 2}, {u"limit"_s, 3}, {u"nextCursor"_s, QJsonValue()}}));
    QCOMPARE(m_api.viewer->get("/api/articles?limit=3").json()[u"meta"_s][u"total"_s].toInt(), 6);
}

void TestArticlesList::picksFields()
{
    const HttpAnswer answer = m_api.visitor->get("/api/articles?fields=slug,readingMinutes&sort=title&limit=1");
    QCOMPARE(answer.list().first().toObject(), (QJsonObject{{u"slug"_s, u"alpha"_s}, {u"readingMinutes"_s, 1}}));
    QCOMPARE(m_api.visitor->get("/api/articles/alpha?fields=title,cover").data(),
             (QJsonObject{{u"title"_s, u"Alpha"_s}, {u"cover"_s, QJsonValue()}}));
    // What a visitor may not see is not there, whoever asks for it.
    QCOMPARE(m_api.visitor->get("/api/articles?fields=publishAt&limit=1").list(), QJsonArray{QJsonObject()});
}

void TestArticlesList::refusesParameters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *query, const QString &name) { QTest::newRow(query) << QByteArray(query) << name; };
    for (const char *query : {"year=0", "year=10000", "year=abc", "year=2024.5", "year="})
        row(query, u"year"_s);
    row("status=public", u"status"_s);
    row("status=", u"status"_s);
    row("text=", u"text"_s);
    row("tag=", u"tag"_s);
    for (const char *query : {"sort=body", "sort=id", "sort=", "sort=title,,slug", "sort=--title",
                              "sort=title,slug,status,createdAt,updatedAt,publishedAt", "sort=publish_at"})
        row(query, u"sort"_s);
    row("fields=body", u"fields"_s);
    row("fields=", u"fields"_s);
    row("technology=Qt", u"technology"_s); // that is what projects have
    row("featured=true", u"featured"_s);
    row("q=x", u"q"_s);
    row("tag=a&tag=b", u"tag"_s);
    row("text=%FF", u"text"_s);
    row("text=%00", u"text"_s);
}

void TestArticlesList::refusesParameters()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, name);
    for (HttpClient *client : {m_api.visitor.get(), m_api.owner.get()}) {
        const HttpAnswer answer = client->get("/api/articles?" + query);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), u"invalid_parameter"_s);
        QCOMPARE(answer.wrongFields(), QStringList{name});
    }
}

void TestArticlesList::followsATagsNewName()
{
    QCOMPARE(m_api.editor->patch("/api/tags/print", {{u"name"_s, u"Ink"_s}, {u"slug"_s, u"ink"_s}}).status, 200);
    for (const char *tag : {"ink", "print"}) // links to the old name are about
        QCOMPARE(titles(*m_api.visitor, QByteArray("tag=") + tag), (QStringList{u"Alpha"_s, u"delta"_s}));
    QCOMPARE(m_api.visitor->get("/api/articles/alpha").data()[u"tags"_s][0][u"name"_s].toString(), u"Ink"_s);
}

QTEST_GUILESS_MAIN(TestArticlesList)
#include "tst_ArticlesList.moc"
