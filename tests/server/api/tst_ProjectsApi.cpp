#include <QtTest>

#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// Reading, making, trashing and restoring one project.
class TestProjectsApi final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void createsWithDefaults();
    void createsWithEverything();
    void createsWithTheStatusGiven_data();
    void createsWithTheStatusGiven();
    void makesSlugs();
    void takesSlugsOfAnyScript_data();
    void takesSlugsOfAnyScript();
    void refusesSlugs_data();
    void refusesSlugs();
    void refusesATakenSlug();
    void namesEveryWrongField();
    void refusesBodies_data();
    void refusesBodies();
    void refusesLargeBodiesUnread();
    void readsBySlugAndId();
    void picksFields();
    void hidesDrafts();
    void hidesPrivateCustomFields();
    void sharesTags();
    void trashesAndRestores();
    void restoreFindsTheSlugTaken();

private:
    [[nodiscard]] HttpAnswer create(QJsonObject fields) { return m_editor->post("/api/projects", fields); }

    ServerUnderTest m_server;
    std::unique_ptr<HttpClient> m_visitor;
    std::unique_ptr<HttpClient> m_editor;
};

void TestProjectsApi::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.errors().constData());
    m_visitor = m_server.client();
    m_editor = m_server.client(m_server.createToken(u"editor"_s));
}

void TestProjectsApi::cleanupTestCase()
{
    QCOMPARE(m_server.stop(), 0);
}

void TestProjectsApi::createsWithDefaults()
{
    const HttpAnswer answer = create({{u"title"_s, u"Only a title"_s}});
    QCOMPARE(answer.status, 201);
    const QJsonObject project = answer.data();
    QCOMPARE(answer.field("location"), "/api/projects/" + project[u"id"_s].toString().toLatin1());
    QVERIFY(answer.field("etag").startsWith("\"1-"));
    static const QRegularExpression kVersion7(
        u"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
    QVERIFY(kVersion7.match(project[u"id"_s].toString()).hasMatch());
    static const QRegularExpression kTime(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"_s);
    QVERIFY(kTime.match(project[u"createdAt"_s].toString()).hasMatch());
    QCOMPARE(project[u"updatedAt"_s], project[u"createdAt"_s]);
    QCOMPARE(project[u"slug"_s].toString(), u"only-a-title"_s);
    QCOMPARE(project[u"status"_s].toString(), u"draft"_s);
    QCOMPARE(project[u"version"_s].toInt(), 1);
    QCOMPARE(project[u"featured"_s], QJsonValue(false));
    QCOMPARE(project[u"order"_s], QJsonValue(0));
    QCOMPARE(project[u"startedOn"_s], QJsonValue(QJsonValue::Null));
    QCOMPARE(project[u"tags"_s], QJsonValue(QJsonArray()));
    QCOMPARE(project[u"links"_s], QJsonValue(QJsonArray()));
    QCOMPARE(project[u"customFields"_s], QJsonValue(QJsonObject()));
    QCOMPARE(m_editor->get(answer.field("location")).data(), project);
}

void TestProjectsApi::createsWithEverything()
{
    const QJsonObject fields{
        {u"slug"_s, u"harbour-lights"_s},
        {u"title"_s, u"Harbour lights 🏮"_s},
        {u"summary"_s, u"Signs for a ferry line."_s},
        {u"body"_s, u"# Signs\n\nText with \"quotes\" & <angles>.\n"_s},
        {u"status"_s, u"published"_s},
        {u"featured"_s, true},
        {u"order"_s, -7},
        {u"technologies"_s, QJsonArray{u"C++"_s, u"Qt"_s}},
        {u"role"_s, u"Designer"_s},
        {u"client"_s, u"Ferry line"_s},
        {u"startedOn"_s, u"2024-02-29"_s},
        {u"endedOn"_s, u"2025-01-01"_s},
        {u"links"_s,
         QJsonArray{QJsonObject{
             {u"label"_s, u"Site"_s}, {u"url"_s, u"https://example.com/a?b=c"_s}, {u"kind"_s, u"website"_s}}}},
        {u"seo"_s, QJsonObject{{u"title"_s, u"Lights"_s}, {u"description"_s, u"About lights"_s}, {u"image"_s, u""_s}}},
        {u"customFields"_s,
         QJsonObject{{u"award"_s, QJsonObject{{u"year"_s, 2025}}}, {u"sizes"_s, QJsonArray{1, 2.5, true}}}},
    };
    QJsonObject sent = fields;
    sent.insert(u"tags"_s, QJsonArray{u"Way finding"_s, u"signs"_s});
    const HttpAnswer answer = create(sent);
    QVERIFY2(answer.status == 201, answer.body.constData());
    const QJsonObject stored = m_visitor->get("/api/projects/harbour-lights").data();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        QCOMPARE(stored[field.key()], QJsonValue(field.value()));
    QCOMPARE(stored[u"tags"_s].toArray(),
             (QJsonArray{QJsonObject{{u"slug"_s, u"way-finding"_s}, {u"name"_s, u"Way finding"_s}},
                         QJsonObject{{u"slug"_s, u"signs"_s}, {u"name"_s, u"signs"_s}}}));
}

void TestProjectsApi::createsWithTheStatusGiven_data()
{
    QTest::addColumn<QString>("status");
    for (const char *status : {"draft", "published", "archived"})
        QTest::newRow(status) << QString::fromLatin1(status);
}

void TestProjectsApi::createsWithTheStatusGiven()
{
    QFETCH(QString, status);
    const HttpAnswer answer = create({{u"title"_s, u"State"_s}, {u"status"_s, status}});
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.data()[u"status"_s].toString(), status);
}

void TestProjectsApi::makesSlugs()
{
    QCOMPARE(create({{u"title"_s, u"Café & Bar"_s}}).data()[u"slug"_s].toString(), u"cafe-bar"_s);
    QCOMPARE(create({{u"title"_s, u"Café & Bar"_s}}).data()[u"slug"_s].toString(), u"cafe-bar-2"_s);
    QCOMPARE(create({{u"title"_s, u"Café & Bar"_s}}).data()[u"slug"_s].toString(), u"cafe-bar-3"_s);
    QCOMPARE(create({{u"title"_s, u"港の灯り"_s}}).data()[u"slug"_s].toString(), u"港の灯り"_s);
    const HttpAnswer symbols = create({{u"title"_s, u"!!!"_s}});
    QCOMPARE(symbols.status, 201);
    QVERIFY(!symbols.data()[u"slug"_s].toString().isEmpty());
    for (const QString &reserved : {u"Order"_s, u"Batch"_s, u"Trash"_s}) {
        const HttpAnswer answer = create({{u"title"_s, reserved}});
        QCOMPARE(answer.status, 201);
        QVERIFY(answer.data()[u"slug"_s].toString() != reserved.toLower());
    }
}

void TestProjectsApi::takesSlugsOfAnyScript_data()
{
    QTest::addColumn<QString>("slug");
    QTest::newRow("digits") << u"2024"_s;
    QTest::newRow("Cyrillic") << u"огни-гавани"_s;
    QTest::newRow("Arabic") << u"منارة"_s;
    QTest::newRow("Japanese") << u"港の灯り-2"_s;
    QTest::newRow("accent") << u"señal"_s;
    QTest::newRow("one letter") << u"ß"_s;
    QTest::newRow("longest") << u"a"_s.repeated(120);
    QTest::newRow("longest of two units each") << u"𝔞"_s.repeated(120);
}

void TestProjectsApi::takesSlugsOfAnyScript()
{
    QFETCH(QString, slug);
    QCOMPARE(create({{u"title"_s, u"T"_s}, {u"slug"_s, slug}, {u"status"_s, u"published"_s}}).status, 201);
    const HttpAnswer answer = m_visitor->get("/api/projects/" + slug.toUtf8().toPercentEncoding());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.data()[u"slug"_s].toString(), slug);
    // In the other normal form it is the same slug.
    const QByteArray apart = slug.normalized(QString::NormalizationForm_D).toUtf8().toPercentEncoding();
    QCOMPARE(m_visitor->get("/api/projects/" + apart).status, 200);
}

void TestProjectsApi::refusesSlugs_data()
{
    QTest::addColumn<QString>("slug");
    for (const char *slug : {"Upper", "two--hyphens", "-first", "last-", "with space", "under_score", "a/b", "a.b",
                             "a%20b", "order", "batch", "trash", "01a1f7ee-363b-7000-a3e9-964c379a89e0"})
        QTest::newRow(slug) << QString::fromLatin1(slug);
    QTest::newRow("too long") << u"a"_s.repeated(121);
    QTest::newRow("picture") << u"🏮"_s;
    QTest::newRow("line end") << u"a\n"_s;
}

void TestProjectsApi::refusesSlugs()
{
    QFETCH(QString, slug);
    const HttpAnswer answer = create({{u"title"_s, u"T"_s}, {u"slug"_s, slug}});
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.wrongFields(), QStringList{u"slug"_s});
}

void TestProjectsApi::refusesATakenSlug()
{
    QCOMPARE(create({{u"title"_s, u"First"_s}, {u"slug"_s, u"taken"_s}}).status, 201);
    const HttpAnswer answer = create({{u"title"_s, u"Second"_s}, {u"slug"_s, u"taken"_s}});
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.code(), u"slug_taken"_s);
    QCOMPARE(answer.wrongFields(), QStringList{u"slug"_s});
    // With another field wrong it is told together with that one.
    const HttpAnswer both = create({{u"title"_s, u""_s}, {u"slug"_s, u"taken"_s}});
    QCOMPARE(both.status, 422);
    QCOMPARE(both.wrongFields(), (QStringList{u"slug"_s, u"title"_s}));
}

void TestProjectsApi::namesEveryWrongField()
{
    const HttpAnswer answer = create({
        {u"title"_s, u"x"_s.repeated(201)},
        {u"slug"_s, u"Not a slug"_s},
        {u"summary"_s, 5},
        {u"status"_s, u"gone"_s},
        {u"featured"_s, u"yes"_s},
        {u"order"_s, 1.5},
        {u"tags"_s, QJsonArray{u"fine"_s, 7, u"!!!"_s}},
        {u"technologies"_s, u"C++"_s},
        {u"startedOn"_s, u"2025-02-30"_s},
        {u"links"_s, QJsonArray{QJsonObject{{u"url"_s, u"javascript:alert(1)"_s}}, QJsonObject{{u"label"_s, u"x"_s}}}},
        {u"seo"_s, QJsonObject{{u"title"_s, 1}, {u"keywords"_s, u"x"_s}}},
        {u"customFields"_s, QJsonArray{}},
        {u"id"_s, u"01a1f7ee-363b-7000-a3e9-964c379a89e0"_s},
        {u"createdAt"_s, u"2020-01-01T00:00:00.000Z"_s},
        {u"isAdmin"_s, true},
    });
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.code(), u"validation_failed"_s);
    QCOMPARE(answer.wrongFields(),
             (QStringList{u"createdAt"_s, u"customFields"_s, u"featured"_s, u"id"_s, u"isAdmin"_s, u"links[0].url"_s,
                          u"links[1].url"_s, u"order"_s, u"seo.keywords"_s, u"seo.title"_s, u"slug"_s, u"startedOn"_s,
                          u"status"_s, u"summary"_s, u"tags[1]"_s, u"tags[2]"_s, u"technologies"_s, u"title"_s}));
    QCOMPARE(create({{u"title"_s, u"T"_s}, {u"startedOn"_s, u"2025-01-02"_s}, {u"endedOn"_s, u"2025-01-01"_s}})
                 .wrongFields(),
             QStringList{u"endedOn"_s});
    QCOMPARE(create({}).wrongFields(), QStringList{u"title"_s});
}

void TestProjectsApi::refusesBodies_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("no JSON") << QByteArray("application/json") << QByteArray("{") << 400;
    QTest::newRow("a list") << QByteArray("application/json") << QByteArray("[]") << 400;
    QTest::newRow("nothing") << QByteArray("application/json") << QByteArray() << 400;
    QTest::newRow("form") << QByteArray("application/x-www-form-urlencoded") << QByteArray("title=x") << 415;
    QTest::newRow("merge patch is for PATCH") << QByteArray("application/merge-patch+json") << QByteArray("{}") << 415;
    QTest::newRow("half a character") << QByteArray("application/json") << QByteArray(R"({"title":"\ud800"})") << 422;
    QTest::newRow("control byte") << QByteArray("application/json") << QByteArray(R"({"title":"a\u0000b"})") << 422;
    QTest::newRow("half a character in a name")
        << QByteArray("application/json") << QByteArray(R"({"\udc00":1,"title":"x"})") << 422;
    QTest::newRow("huge number") << QByteArray("application/json") << QByteArray(R"({"title":"x","order":1e300})")
                                 << 422;
}

void TestProjectsApi::refusesBodies()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const HttpAnswer answer = m_editor->ask("POST", "/api/projects", {{"Content-Type", type}}, body);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.field("content-type"), QByteArray("application/problem+json"));
    QVERIFY(answer.body.isValidUtf8());
    QVERIFY(!answer.code().isEmpty());
}

void TestProjectsApi::refusesLargeBodiesUnread()
{
    const HttpAnswer answer =
        m_editor->ask("POST", "/api/projects", {{"Content-Type", "application/json"}, {"Content-Length", "5000000"}});
    QCOMPARE(answer.status, 413);
    QCOMPARE(answer.code(), u"too_large"_s);
    QCOMPARE(m_editor->ask("GET", "/api/projects", {{"Content-Length", "5"}}).status, 413);
}

void TestProjectsApi::readsBySlugAndId()
{
    QJsonObject made =
        create({{u"title"_s, u"Found twice"_s}, {u"body"_s, u"Text"_s}, {u"status"_s, u"published"_s}}).data();
    const QByteArray id = made[u"id"_s].toString().toLatin1();
    QCOMPARE(m_editor->get("/api/projects/" + id).data(), made);
    made.remove(u"publishAt"_s); // nobody else's business
    QCOMPARE(m_visitor->get("/api/projects/" + id).data(), made);
    QCOMPARE(m_visitor->get("/api/projects/" + id.toUpper()).data(), made);
    QCOMPARE(m_visitor->get("/api/projects/found-twice").data(), made);
    QCOMPARE(m_visitor->get("/api/projects/Found-twice").status, 404);
    const HttpAnswer missing = m_visitor->get("/api/projects/01a1f7ee-363b-7000-a3e9-964c379a89e0");
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.code(), u"not_found"_s);
}

void TestProjectsApi::picksFields()
{
    QCOMPARE(create({{u"title"_s, u"Pick"_s}, {u"status"_s, u"published"_s}}).status, 201);
    QCOMPARE(m_visitor->get("/api/projects/pick?fields=title,body").data(),
             (QJsonObject{{u"title"_s, u"Pick"_s}, {u"body"_s, u""_s}}));
    QCOMPARE(m_visitor->get("/api/projects/pick?fields=nothing").wrongFields(), QStringList{u"fields"_s});
    QCOMPARE(m_visitor->get("/api/projects/pick?page=1").wrongFields(), QStringList{u"page"_s});
}

void TestProjectsApi::hidesDrafts()
{
    for (const QString &status : {u"draft"_s, u"archived"_s}) {
        const QString slug = u"hidden-"_s + status;
        const QJsonObject made = create({{u"title"_s, u"Hidden"_s}, {u"slug"_s, slug}, {u"status"_s, status}}).data();
        const HttpAnswer hidden = m_visitor->get("/api/projects/" + slug.toLatin1());
        const HttpAnswer missing = m_visitor->get("/api/projects/never-there");
        QCOMPARE(hidden.status, 404);
        QCOMPARE(hidden.json()[u"detail"_s], missing.json()[u"detail"_s]);
        QCOMPARE(m_visitor->get("/api/projects/" + made[u"id"_s].toString().toLatin1()).status, 404);
        for (const QString &role : {u"viewer"_s, u"editor"_s, u"owner"_s})
            QCOMPARE(m_server.client(m_server.createToken(role))->get("/api/projects/" + slug.toLatin1()).data(), made);
    }
}

void TestProjectsApi::hidesPrivateCustomFields()
{
    const QJsonObject custom{
        {u"client"_s, u"Ferries"_s}, {u"_budget"_s, 9000}, {u"deep"_s, QJsonObject{{u"_in"_s, 1}}}};
    const HttpAnswer made = create({{u"title"_s, u"Private parts"_s},
                                    {u"status"_s, u"published"_s},
                                    {u"tags"_s, QJsonArray{u"private"_s}},
                                    {u"customFields"_s, custom}});
    QCOMPARE(made.data()[u"customFields"_s].toObject(), custom);
    const auto viewer = m_server.client(m_server.createToken(u"viewer"_s));
    for (const char *target : {"/api/projects/private-parts", "/api/projects/private-parts?fields=customFields"}) {
        const HttpAnswer seen = m_visitor->get(target);
        QVERIFY(!seen.body.contains("_budget"));
        QCOMPARE(seen.data()[u"customFields"_s][u"client"_s].toString(), u"Ferries"_s);
        QCOMPARE(viewer->get(target).data()[u"customFields"_s].toObject(), custom);
        QVERIFY(seen.field("etag") != viewer->get(target).field("etag"));
    }
    QVERIFY(!m_visitor->get("/api/projects?tag=private").body.contains("_budget"));
    QVERIFY(viewer->get("/api/projects?tag=private").body.contains("_budget"));
    // The token's answer must not be what the next visitor is given.
    QVERIFY(!m_visitor->get("/api/projects/private-parts").body.contains("_budget"));
}

void TestProjectsApi::sharesTags()
{
    const auto tags = [](const HttpAnswer &answer) { return answer.data()[u"tags"_s].toArray(); };
    const QJsonArray typeDesign{QJsonObject{{u"slug"_s, u"type-design"_s}, {u"name"_s, u"Type Design"_s}}};
    QCOMPARE(tags(create({{u"title"_s, u"T1"_s}, {u"tags"_s, QJsonArray{u"Type Design"_s}}})), typeDesign);
    QCOMPARE(tags(create({{u"title"_s, u"T2"_s}, {u"tags"_s, QJsonArray{u"type-design"_s}}})), typeDesign);
    QCOMPARE(tags(create({{u"title"_s, u"T3"_s}, {u"tags"_s, QJsonArray{u"TYPE  design"_s, u"type-design"_s}}})),
             typeDesign);
    QCOMPARE(tags(create({{u"title"_s, u"T4"_s}, {u"tags"_s, typeDesign}})), typeDesign);
}

void TestProjectsApi::trashesAndRestores()
{
    QJsonObject made = create({{u"title"_s, u"Back again"_s},
                               {u"status"_s, u"published"_s},
                               {u"tags"_s, QJsonArray{u"back"_s}},
                               {u"body"_s, u"Text"_s}})
                           .data();
    const QByteArray address = "/api/projects/" + made[u"id"_s].toString().toLatin1();
    const HttpAnswer removed = m_editor->remove("/api/projects/back-again");
    QCOMPARE(removed.status, 204);
    QVERIFY(removed.body.isEmpty());
    QVERIFY(removed.field("content-length").isNull());
    for (HttpClient *client : {m_visitor.get(), m_editor.get()}) {
        QCOMPARE(client->get(address).status, 410);
        QCOMPARE(client->get("/api/projects/back-again").status, 410);
        QVERIFY(client->get("/api/projects?tag=back").list().isEmpty());
    }
    QCOMPARE(m_editor->remove(address).status, 404);
    QCOMPARE(m_editor->patch(address, {{u"title"_s, u"x"_s}}).status, 404);

    const HttpAnswer restored = m_editor->ask("POST", address + "/restore");
    QCOMPARE(restored.status, 200);
    made.insert(u"version"_s, 3); // the trash was a change, and so is coming back
    QCOMPARE(restored.data(), made);
    QCOMPARE(m_editor->get(address).data(), made);
    QCOMPARE(m_visitor->get(address).status, 200);
    QCOMPARE(m_visitor->get("/api/projects?tag=back").list().size(), 1);
    QCOMPARE(m_editor->ask("POST", address + "/restore").data(), made);
    QCOMPARE(m_editor->ask("POST", "/api/projects/01a1f7ee-363b-7000-a3e9-964c379a89e0/restore").status, 404);
    QCOMPARE(m_editor->ask("POST", "/api/projects/back-again/restore").status, 404);
    // Many clients send an empty object with an action.
    QCOMPARE(m_editor->post(address + "/restore", {}).status, 200);
}

void TestProjectsApi::restoreFindsTheSlugTaken()
{
    QJsonObject first = create({{u"title"_s, u"First"_s}, {u"slug"_s, u"contested"_s}}).data();
    const QByteArray address = "/api/projects/" + first[u"id"_s].toString().toLatin1();
    QCOMPARE(m_editor->remove(address).status, 204);
    QCOMPARE(create({{u"title"_s, u"Second"_s}, {u"slug"_s, u"contested"_s}}).status, 201);
    const HttpAnswer answer = m_editor->ask("POST", address + "/restore");
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.wrongFields(), QStringList{u"slug"_s});
    QCOMPARE(m_editor->remove("/api/projects/contested").status, 204);
    first.insert(u"version"_s, 3);
    QCOMPARE(m_editor->ask("POST", address + "/restore").data(), first);
}

QTEST_GUILESS_MAIN(TestProjectsApi)
#include "tst_ProjectsApi.moc"
