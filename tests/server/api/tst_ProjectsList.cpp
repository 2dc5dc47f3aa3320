#include <QtTest>

#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// GET /api/projects. Every test works on projects of its own, which a tag tells from the others'.
class TestProjectsList final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void hasTheShape();
    void leavesBodiesOut();
    void sortsByNothingThatMayNotBeRead();
    void pages();
    void sorts_data();
    void sorts();
    void ordersWithoutSort();
    void filters_data();
    void filters();
    void findsTagsOfOtherScripts();
    void hidesDraftsFromVisitors();
    void picksFields();
    void refusesParameters_data();
    void refusesParameters();
    void namesEveryWrongParameter();

private:
    void create(const QJsonObject &fields);
    [[nodiscard]] HttpAnswer list(const QByteArray &query) { return m_visitor->get("/api/projects?" + query); }

    ServerUnderTest m_server;
    QByteArray m_token;
    std::unique_ptr<HttpClient> m_visitor;
    std::unique_ptr<HttpClient> m_editor;
};

void TestProjectsList::initTestCase()
{
    QVERIFY2(m_server.start({u"--threads"_s, u"2"_s}), m_server.errors().constData());
    m_token = m_server.createToken(u"editor"_s);
    QVERIFY(!m_token.isEmpty());
    m_visitor = m_server.client();
    m_editor = m_server.client(m_token);
    const auto work = [this](const QString &title, const QString &from, const QString &to, bool isFeatured,
                             const QStringList &technologies) {
        QJsonObject fields{{u"title"_s, title},
                           {u"status"_s, u"published"_s},
                           {u"tags"_s, QJsonArray{u"work"_s}},
                           {u"featured"_s, isFeatured},
                           {u"technologies"_s, QJsonArray::fromStringList(technologies)}};
        if (!from.isEmpty())
            fields.insert(u"startedOn"_s, from);
        if (!to.isEmpty())
            fields.insert(u"endedOn"_s, to);
        create(fields);
    };
    work(u"delta"_s, u"2019-03-01"_s, u"2021-06-30"_s, true, {u"C++"_s, u"Qt 6"_s});
    work(u"Alpha"_s, u"2021-01-01"_s, {}, false, {u"Qt 6"_s});
    work(u"charlie"_s, {}, u"2020-12-31"_s, false, {});
    work(u"Bravo"_s, {}, {}, true, {u"C"_s});
}

void TestProjectsList::cleanupTestCase()
{
    QCOMPARE(m_server.stop(), 0);
}

void TestProjectsList::create(const QJsonObject &fields)
{
    const HttpAnswer answer = m_editor->post("/api/projects", fields);
    QVERIFY2(answer.status == 201, answer.body.constData());
}

void TestProjectsList::hasTheShape()
{
    const HttpAnswer answer = list("tag=work");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.field("content-type"), QByteArray("application/json"));
    QCOMPARE(answer.json().keys(), (QStringList{u"data"_s, u"meta"_s}));
    QCOMPARE(answer.json()[u"meta"_s].toObject(),
             (QJsonObject{{u"total"_s, 4}, {u"page"_s, 1}, {u"limit"_s, 20}, {u"nextCursor"_s, QJsonValue()}}));
    QCOMPARE(answer.list().size(), 4);
    const HttpAnswer none = list("tag=nobody-has-this");
    QCOMPARE(none.status, 200);
    QCOMPARE(none.body, QByteArray(R"({"data":[],"meta":{"total":0,"page":1,"limit":20,"nextCursor":null}})"));
}

void TestProjectsList::leavesBodiesOut()
{
    const QStringList keys = list("tag=work").list().first().toObject().keys();
    for (const QString &name : {u"id"_s, u"slug"_s, u"title"_s, u"summary"_s, u"status"_s, u"featured"_s, u"order"_s,
                                u"tags"_s, u"technologies"_s, u"role"_s, u"client"_s, u"startedOn"_s, u"endedOn"_s,
                                u"links"_s, u"seo"_s, u"customFields"_s, u"version"_s, u"createdAt"_s, u"updatedAt"_s})
        QVERIFY2(keys.contains(name), qPrintable(name));
    QVERIFY(!keys.contains(u"body"_s));
}

void TestProjectsList::sortsByNothingThatMayNotBeRead()
{
    const HttpAnswer refused = m_visitor->get("/api/projects?sort=-publishAt");
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.wrongFields(), QStringList{u"sort"_s});
    QCOMPARE(m_editor->get("/api/projects?sort=-publishAt").status, 200);
}

void TestProjectsList::pages()
{
    for (int i = 0; i < 25; ++i)
        create({{u"title"_s, u"Page %1"_s.arg(i)}, {u"status"_s, u"published"_s}, {u"tags"_s, QJsonArray{u"paged"_s}}});
    QCOMPARE(list("tag=paged").list().size(), 20);
    QStringList seen;
    for (const int page : {1, 2, 3}) {
        const HttpAnswer answer = list("tag=paged&limit=10&page=" + QByteArray::number(page));
        QCOMPARE(answer.json()[u"meta"_s].toObject(),
                 (QJsonObject{{u"total"_s, 25}, {u"page"_s, page}, {u"limit"_s, 10}, {u"nextCursor"_s, QJsonValue()}}));
        QCOMPARE(answer.list().size(), page == 3 ? 5 : 10);
        seen += answer.listOf(u"id"_s);
    }
    QCOMPARE(seen.removeDuplicates(), 0);
    QCOMPARE(seen.size(), 25);
    QCOMPARE(list("tag=paged&limit=100").list().size(), 25);
    const HttpAnswer behind = list("tag=paged&page=1000000");
    QCOMPARE(behind.status, 200);
    QVERIFY(behind.list().isEmpty());
    QCOMPARE(behind.json()[u"meta"_s][u"total"_s].toInt(), 25);
}

void TestProjectsList::sorts_data()
{
    QTest::addColumn<QByteArray>("sort");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("title, whatever its case")
        << QByteArray("title") << QStringList{u"Alpha"_s, u"Bravo"_s, u"charlie"_s, u"delta"_s};
    QTest::newRow("descending") << QByteArray("-title")
                                << QStringList{u"delta"_s, u"charlie"_s, u"Bravo"_s, u"Alpha"_s};
    QTest::newRow("featured first") << QByteArray("-featured,title")
                                    << QStringList{u"Bravo"_s, u"delta"_s, u"Alpha"_s, u"charlie"_s};
    QTest::newRow("newest start") << QByteArray("-startedOn,title")
                                  << QStringList{u"Alpha"_s, u"delta"_s, u"Bravo"_s, u"charlie"_s};
    QTest::newRow("oldest made") << QByteArray("createdAt")
                                 << QStringList{u"delta"_s, u"Alpha"_s, u"charlie"_s, u"Bravo"_s};
    QTest::newRow("last made") << QByteArray("-createdAt")
                               << QStringList{u"Bravo"_s, u"charlie"_s, u"Alpha"_s, u"delta"_s};
    QTest::newRow("slug") << QByteArray("slug") << QStringList{u"Alpha"_s, u"Bravo"_s, u"charlie"_s, u"delta"_s};
    QTest::newRow("encoded comma") << QByteArray("-featured%2C-title")
                                   << QStringList{u"delta"_s, u"Bravo"_s, u"charlie"_s, u"Alpha"_s};
}

void TestProjectsList::sorts()
{
    QFETCH(QByteArray, sort);
    QFETCH(QStringList, titles);
    QCOMPARE(list("tag=work&sort=" + sort).listOf(u"title"_s), titles);
    QStringList oneByOne;
    for (int page = 1; page <= 4; ++page)
        oneByOne += list("tag=work&limit=1&page=" + QByteArray::number(page) + "&sort=" + sort).listOf(u"title"_s);
    QCOMPARE(oneByOne, titles);
}

void TestProjectsList::ordersWithoutSort()
{
    for (const int order : {5, -3, 5, 0}) {
        create({{u"title"_s, u"Place %1"_s.arg(order)},
                {u"order"_s, order},
                {u"status"_s, u"published"_s},
                {u"tags"_s, QJsonArray{u"ordered"_s}}});
    }
    const HttpAnswer answer = list("tag=ordered");
    QCOMPARE(answer.listOf(u"order"_s), (QStringList{u"-3"_s, u"0"_s, u"5"_s, u"5"_s}));
    const QStringList created = answer.listOf(u"createdAt"_s);
    QVERIFY(created[2] >= created[3]);
}

void TestProjectsList::filters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QStringList>("titles"); // sorted by title
    const auto row = [](const char *query, const QStringList &titles) {
        QTest::newRow(query) << QByteArray(query) << titles;
    };
    row("featured=true", {u"Bravo"_s, u"delta"_s});
    row("featured=false", {u"Alpha"_s, u"charlie"_s});
    row("technology=Qt%206", {u"Alpha"_s, u"delta"_s});
    row("technology=Qt+6", {u"Alpha"_s, u"delta"_s});
    row("technology=C%2B%2B", {u"delta"_s});
    row("technology=C", {u"Bravo"_s});
    row("technology=Cobol", {});
    row("year=2018", {});
    row("year=2019", {u"delta"_s});
    row("year=2020", {u"charlie"_s, u"delta"_s});
    row("year=2021", {u"Alpha"_s, u"delta"_s});
    row("year=9999", {});
    row("status=published", {u"Alpha"_s, u"Bravo"_s, u"charlie"_s, u"delta"_s});
    row("status=draft", {});
    row("status=archived", {});
    row("featured=true&technology=C&status=published", {u"Bravo"_s});
    row("featured=true&year=2020", {u"delta"_s});
    row("technology=%27%20OR%201%3D1--", {});
    row("technology=%25", {});
    row("technology=_", {});
}

void TestProjectsList::filters()
{
    QFETCH(QByteArray, query);
    QFETCH(QStringList, titles);
    const HttpAnswer answer = list("tag=work&sort=title&" + query);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.listOf(u"title"_s), titles);
    QCOMPARE(answer.json()[u"meta"_s][u"total"_s].toInt(), titles.size());
}

void TestProjectsList::findsTagsOfOtherScripts()
{
    create({{u"title"_s, u"Lanterns"_s},
            {u"status"_s, u"published"_s},
            {u"tags"_s, QJsonArray{u"港の灯り"_s, u"Señal Ética"_s}}});
    QCOMPARE(list("tag=" + u"港の灯り"_s.toUtf8().toPercentEncoding()).listOf(u"title"_s), QStringList{u"Lanterns"_s});
    QCOMPARE(list("tag=senal-etica").listOf(u"title"_s), QStringList{u"Lanterns"_s});
    // A filter takes the slug, not the name.
    QVERIFY(list("tag=Se%C3%B1al%20%C3%89tica").list().isEmpty());
}

void TestProjectsList::hidesDraftsFromVisitors()
{
    for (const QString &status : {u"draft"_s, u"published"_s, u"archived"_s})
        create({{u"title"_s, status}, {u"status"_s, status}, {u"tags"_s, QJsonArray{u"states"_s}}});
    const HttpAnswer seen = list("tag=states");
    QCOMPARE(seen.listOf(u"title"_s), QStringList{u"published"_s});
    QCOMPARE(seen.json()[u"meta"_s][u"total"_s].toInt(), 1);
    for (const QString &status : {u"draft"_s, u"archived"_s})
        QVERIFY(list("tag=states&status=" + status.toLatin1()).list().isEmpty());

    for (const QString &role : {u"viewer"_s, u"editor"_s, u"owner"_s}) {
        const auto client = m_server.client(m_server.createToken(role));
        QCOMPARE(client->get("/api/projects?tag=states").list().size(), 3);
        QCOMPARE(client->get("/api/projects?tag=states&status=draft").listOf(u"title"_s), QStringList{u"draft"_s});
    }
}

void TestProjectsList::picksFields()
{
    const HttpAnswer answer = list("tag=work&sort=title&fields=slug,title");
    QCOMPARE(answer.list().first().toObject(), (QJsonObject{{u"slug"_s, u"alpha"_s}, {u"title"_s, u"Alpha"_s}}));
    QCOMPARE(list("tag=work&fields=tags").list().first().toObject().keys(), QStringList{u"tags"_s});
    // What is not picked may still be sorted and filtered by.
    QCOMPARE(list("tag=work&fields=title&sort=-createdAt&featured=true").listOf(u"title"_s),
             (QStringList{u"Bravo"_s, u"delta"_s}));
}

void TestProjectsList::refusesParameters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *query, const QString &name) { QTest::newRow(query) << QByteArray(query) << name; };
    row("page=0", u"page"_s);
    row("page=-1", u"page"_s);
    row("page=abc", u"page"_s);
    row("page=1.5", u"page"_s);
    row("page=", u"page"_s);
    row("page=1000001", u"page"_s);
    row("limit=0", u"limit"_s);
    row("limit=101", u"limit"_s);
    row("limit=ten", u"limit"_s);
    row("sort=body", u"sort"_s);
    row("sort=tags", u"sort"_s);
    row("sort=%2Btitle", u"sort"_s);
    row("sort=title;drop", u"sort"_s);
    row("sort=--title", u"sort"_s);
    row("sort=", u"sort"_s);
    row("sort=title,slug,order,status,featured,createdAt", u"sort"_s);
    row("featured=yes", u"featured"_s);
    row("featured=1", u"featured"_s);
    row("year=0", u"year"_s);
    row("year=10000", u"year"_s);
    row("year=20x5", u"year"_s);
    row("status=hidden", u"status"_s);
    row("status=", u"status"_s);
    row("tag=", u"tag"_s);
    row("technology=", u"technology"_s);
    row("fields=body", u"fields"_s);
    row("fields=password", u"fields"_s);
    row("fields=", u"fields"_s);
    row("page=1&page=2", u"page"_s);
    row("Page=1", u"Page"_s);
    row("color=red", u"color"_s);
    row("filter[status]=draft", u"filter[status]"_s);
    row("status[ne]=published", u"status[ne]"_s);
    row("customFields._x=1", u"customFields._x"_s);
    row("tag=%ff", u"tag"_s);
    row("tag=%00", u"tag"_s);
}

void TestProjectsList::refusesParameters()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, name);
    for (HttpClient *client : {m_visitor.get(), m_editor.get()}) {
        const HttpAnswer answer = client->get("/api/projects?" + query);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), u"invalid_parameter"_s);
        QCOMPARE(answer.wrongFields(), QStringList{name});
        QVERIFY(answer.json()[u"detail"_s].toString().contains(name));
    }
}

void TestProjectsList::namesEveryWrongParameter()
{
    QCOMPARE(list("page=0&limit=1000&color=red&tag=fine").wrongFields(),
             (QStringList{u"color"_s, u"limit"_s, u"page"_s}));
}

QTEST_GUILESS_MAIN(TestProjectsList)
#include "tst_ProjectsList.moc"
