#include <QtTest>

#include "TagsFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// Making, listing and reading tags.
class TestTagsApi final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_tags.start(); }
    void cleanup() { m_tags.clear(); }
    void cleanupTestCase() { m_tags.stop(); }
    void creates();
    void createsOncePerKey();
    void refusesWhatDoesNotHold_data();
    void refusesWhatDoesNotHold();
    void refusesWhatIsTaken();
    void countsWhatTheCallerMaySee();
    void listsByNameAndUse();
    void refusesParameters_data();
    void refusesParameters();
    void readsBySlugAndId();
    void needsAnEditor_data();
    void needsAnEditor();

private:
    TagsFixture m_tags;
};

void TestTagsApi::creates()
{
    const HttpAnswer answer = m_tags.create({{u"name"_s, u"Type design"_s}, {u"color"_s, u"#AABB00"_s}});
    QCOMPARE(answer.status, 201);
    QVERIFY(answer.field("etag").startsWith("\"1-"));
    const QJsonObject tag = answer.data();
    QCOMPARE(answer.field("location"), "/api/tags/" + tag[u"id"_s].toString().toLatin1());
    QCOMPARE(tag[u"slug"_s].toString(), u"type-design"_s);
    QCOMPARE(tag[u"name"_s].toString(), u"Type design"_s);
    QCOMPARE(tag[u"color"_s].toString(), u"#aabb00"_s);
    QCOMPARE(tag[u"projects"_s].toInt(-1), 0);
    QCOMPARE(tag[u"articles"_s].toInt(-1), 0);
    QCOMPARE(tag[u"version"_s].toInt(), 1);
    QCOMPARE(tag[u"createdAt"_s], tag[u"updatedAt"_s]);
    QCOMPARE(m_tags.editor->get(answer.field("location")).data(), tag);
    // The tag that items name is this one, although nobody spells it so.
    QCOMPARE(m_tags.tagsOf(*m_tags.editor, m_tags.item("/api/projects", {u"TYPE-design"_s})), u"Type design"_s);
}

void TestTagsApi::createsOncePerKey()
{
    const QJsonObject fields{{u"name"_s, u"Once"_s}};
    const HttpAnswer first = m_tags.editor->post("/api/tags", fields, {{"Idempotency-Key", "k1"}});
    QCOMPARE(first.status, 201);
    const HttpAnswer again = m_tags.editor->post("/api/tags", fields, {{"Idempotency-Key", "k1"}});
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.field("location"), first.field("location"));
    QCOMPARE(again.field("idempotency-replayed"), "true");
    QCOMPARE(m_tags.editor->post("/api/tags", {{u"name"_s, u"Twice"_s}}, {{"Idempotency-Key", "k1"}}).code(),
             u"idempotency_key_reused"_s);
    QCOMPARE(m_tags.editor->get("/api/tags").list().size(), 1);
}

void TestTagsApi::refusesWhatDoesNotHold_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QStringList>("fields");
    QTest::newRow("nothing") << QByteArray("{}") << 422 << QStringList{u"name"_s};
    QTest::newRow("all of it") << QByteArray(R"({"name":"!","slug":"A","color":"blue","id":"x","articles":1,"more":0})")
                               << 422
                               << QStringList{u"articles"_s, u"color"_s, u"id"_s, u"more"_s, u"name"_s, u"slug"_s};
    QTest::newRow("no object") << QByteArray("[]") << 400 << QStringList();
    QTest::newRow("no JSON") << QByteArray("{") << 400 << QStringList();
}

void TestTagsApi::refusesWhatDoesNotHold()
{
    QFETCH(QByteArray, body);
    const HttpAnswer answer = m_tags.editor->ask("POST", "/api/tags", {{"Content-Type", "application/json"}}, body);
    QTEST(answer.status, "status");
    QTEST(answer.wrongFields(), "fields");
    QVERIFY(m_tags.editor->get("/api/tags").list().isEmpty());
}

void TestTagsApi::refusesWhatIsTaken()
{
    QCOMPARE(m_tags.create({{u"name"_s, u"Print"_s}}).status, 201);
    QCOMPARE(m_tags.create({{u"name"_s, u"Web"_s}}).status, 201);
    for (const HttpAnswer &answer :
         {m_tags.create({{u"name"_s, u"PRINT"_s}}), m_tags.create({{u"name"_s, u"Other"_s}, {u"slug"_s, u"print"_s}}),
          m_tags.editor->patch("/api/tags/web", {{u"slug"_s, u"print"_s}})}) {
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.code(), u"slug_taken"_s);
        QCOMPARE(answer.wrongFields(), QStringList{u"slug"_s});
    }
    const HttpAnswer named = m_tags.editor->patch("/api/tags/web", {{u"name"_s, u"print"_s}});
    QCOMPARE(named.status, 409);
    QCOMPARE(named.code(), u"conflict"_s);
    QCOMPARE(named.wrongFields(), QStringList{u"name"_s});
}

void TestTagsApi::countsWhatTheCallerMaySee()
{
    QCOMPARE(m_tags.visitor->get("/api/tags").list(), QJsonArray());
    QVERIFY(!m_tags.item("/api/projects", {u"Both"_s, u"Shown"_s}).isEmpty());
    const QByteArray draft = m_tags.item("/api/articles", {u"Both"_s, u"Hidden"_s}, u"draft"_s);
    const QByteArray article = m_tags.item("/api/articles", {u"Both"_s});
    QCOMPARE(m_tags.editor->remove(m_tags.item("/api/projects", {u"Both"_s, u"Binned"_s})).status, 204);
    QCOMPARE(m_tags.create({{u"name"_s, u"Unused"_s}}).status, 201);
    const QStringList everything{u"binned 0 0"_s, u"both 1 2"_s, u"hidden 0 1"_s, u"shown 1 0"_s, u"unused 0 0"_s};
    for (HttpClient *client : {m_tags.viewer.get(), m_tags.editor.get()})
        QCOMPARE(m_tags.lines(client->get("/api/tags")), everything);

    QCOMPARE(m_tags.lines(m_tags.visitor->get("/api/tags")), (QStringList{u"both 1 1"_s, u"shown 1 0"_s}));
    QCOMPARE(m_tags.visitor->get("/api/tags").json()[u"meta"_s][u"total"_s].toInt(), 2);
    QCOMPARE(m_tags.visitor->get("/api/tags/both").data()[u"articles"_s].toInt(), 1);
    for (const char *hidden : {"/api/tags/hidden", "/api/tags/unused", "/api/tags/binned", "/api/tags/nothing"})
        QCOMPARE(m_tags.visitor->get(hidden).status, 404);
    // Publication counts at once, and so does its end.
    QCOMPARE(m_tags.editor->ask("POST", draft + "/publish").status, 200);
    QCOMPARE(m_tags.lines(m_tags.visitor->get("/api/tags")),
             (QStringList{u"both 1 2"_s, u"hidden 0 1"_s, u"shown 1 0"_s}));
    QCOMPARE(m_tags.editor->ask("POST", draft + "/unpublish").status, 200);
    QCOMPARE(m_tags.editor->remove(article).status, 204);
    QCOMPARE(m_tags.lines(m_tags.visitor->get("/api/tags")), (QStringList{u"both 1 0"_s, u"shown 1 0"_s}));
}

void TestTagsApi::listsByNameAndUse()
{
    for (const QStringList &tags : {QStringList{u"b"_s, u"C"_s}, QStringList{u"C"_s, u"a"_s}, QStringList{u"C"_s}})
        QVERIFY(!m_tags.item("/api/articles", tags).isEmpty());
    const auto slugs = [this](const QByteArray &query) {
        return m_tags.visitor->get("/api/tags" + query).listOf(u"slug"_s);
    };
    QCOMPARE(slugs(""), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(slugs("?sort=name"), slugs(""));
    QCOMPARE(slugs("?sort=count"), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
    QCOMPARE(slugs("?limit=2&page=2"), QStringList{u"c"_s});
    QCOMPARE(slugs("?limit=2&page=3"), QStringList());
    const QJsonObject wanted{
        {u"total"_s, 3}, {u"page"_s, 2}, {u"limit"_s, 2}, {u"nextCursor"_s, QJsonValue(QJsonValue::Null)}};
    QCOMPARE(m_tags.visitor->get("/api/tags?limit=2&page=2").json()[u"meta"_s].toObject(), wanted);
    QCOMPARE(m_tags.visitor->get("/api/v1/tags").listOf(u"slug"_s), slugs(""));
    // Kept until something changes, and then asked again.
    const QByteArray etag = m_tags.visitor->get("/api/tags").field("etag");
    QCOMPARE(m_tags.visitor->get("/api/tags", {{"If-None-Match", etag}}).status, 304);
    QCOMPARE(m_tags.editor->patch("/api/tags/a", {{u"color"_s, u"#010203"_s}}).status, 200);
    QCOMPARE(m_tags.visitor->get("/api/tags", {{"If-None-Match", etag}}).status, 200);
}

void TestTagsApi::refusesParameters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("name");
    QTest::newRow("order") << QByteArray("sort=-name") << u"sort"_s;
    QTest::newRow("order of SQL") << QByteArray("sort=name%3B%20DROP%20TABLE%20tag") << u"sort"_s;
    QTest::newRow("limit") << QByteArray("limit=101") << u"limit"_s;
    QTest::newRow("page") << QByteArray("page=0") << u"page"_s;
    QTest::newRow("unknown") << QByteArray("name=x") << u"name"_s;
}

void TestTagsApi::refusesParameters()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, name);
    const HttpAnswer answer = m_tags.visitor->get("/api/tags?" + query);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), u"invalid_parameter"_s);
    QCOMPARE(answer.wrongFields(), QStringList{name});
}

void TestTagsApi::readsBySlugAndId()
{
    QVERIFY(!m_tags.item("/api/projects", {u"Schöne Dinge"_s, u"港の灯り"_s}).isEmpty());
    const QJsonObject tag = m_tags.visitor->get("/api/tags/schone-dinge").data();
    QCOMPARE(tag[u"name"_s].toString(), u"Schöne Dinge"_s);
    QCOMPARE(m_tags.visitor->get("/api/tags/" + tag[u"id"_s].toString().toUpper().toLatin1()).data(), tag);
    QCOMPARE(
        m_tags.visitor->get("/api/tags/" + u"港の灯り"_s.toUtf8().toPercentEncoding()).data()[u"projects"_s].toInt(),
        1);
    QCOMPARE(m_tags.visitor->get("/api/tags/01a1f7ee-363b-7000-a3e9-964c379a89e0").code(), u"not_found"_s);
}

void TestTagsApi::needsAnEditor_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("create") << QByteArray("POST") << QByteArray("/api/tags");
    QTest::newRow("update") << QByteArray("PATCH") << QByteArray("/api/tags/print");
    QTest::newRow("merge") << QByteArray("POST") << QByteArray("/api/tags/print/merge");
    QTest::newRow("remove") << QByteArray("DELETE") << QByteArray("/api/tags/print");
}

void TestTagsApi::needsAnEditor()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QCOMPARE(m_tags.create({{u"name"_s, u"Print"_s}}).status, 201);
    const HttpFields json{{"Content-Type", "application/json"}};
    QCOMPARE(m_tags.visitor->ask(method, target, json, R"({"name":"New"})").status, 401);
    QCOMPARE(m_tags.viewer->ask(method, target, json, R"({"name":"New"})").status, 403);
    QCOMPARE(m_tags.editor->get("/api/tags").listOf(u"name"_s), QStringList{u"Print"_s});
}

QTEST_GUILESS_MAIN(TestTagsApi)
#include "tst_TagsApi.moc"
