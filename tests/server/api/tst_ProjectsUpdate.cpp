#include <QtTest>

#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// PATCH, its conditions, and DELETE under a condition.
class TestProjectsUpdate final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();

    void takesBothMediaTypes();
    void mergesDeeply();
    void resetsWithNull();
    void makesNoVersionOfNothing();
    void changesSlugs();
    void refusesFields();
    void takesVersions_data();
    void takesVersions();
    void refusesStaleVersions_data();
    void refusesStaleVersions();
    void showsBothSides();
    void goesThroughWithoutCondition();
    void takesTheVersionInTheBody();
    void deletesUnderCondition();
    void onlyOneOfManyWins();
    void findsNothing();

private:
    [[nodiscard]] HttpAnswer patch(const QJsonObject &fields, const HttpFields &more = {})
    {
        return m_editor->patch(m_address, fields, more);
    }

    ServerUnderTest m_server;
    QByteArray m_token;
    std::unique_ptr<HttpClient> m_editor;
    QByteArray m_address; ///< of this test's project, at version 1
    QJsonObject m_project;
    QByteArray m_etag;
};

void TestProjectsUpdate::initTestCase()
{
    QVERIFY2(m_server.start({u"--threads"_s, u"4"_s}), m_server.errors().constData());
    m_token = m_server.createToken(u"editor"_s);
    m_editor = m_server.client(m_token);
}

void TestProjectsUpdate::cleanupTestCase()
{
    QCOMPARE(m_server.stop(), 0);
}

void TestProjectsUpdate::init()
{
    const HttpAnswer made =
        m_editor->post("/api/projects", {{u"title"_s, u"First title"_s}, {u"status"_s, u"published"_s}});
    QCOMPARE(made.status, 201);
    m_address = made.field("location");
    m_project = made.data();
    m_etag = made.field("etag");
}

void TestProjectsUpdate::takesBothMediaTypes()
{
    int version = 1;
    for (const char *type : {"application/merge-patch+json", "application/json", "application/json; charset=utf-8"}) {
        const QByteArray title = "Title by " + QByteArray(type).replace('"', '\'');
        const HttpAnswer answer =
            m_editor->ask("PATCH", m_address, {{"Content-Type", type}}, "{\"title\":\"" + title + "\"}");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.data()[u"title"_s].toString().toLatin1(), title);
        QCOMPARE(answer.data()[u"version"_s].toInt(), ++version);
        QVERIFY(answer.field("etag").startsWith('"' + QByteArray::number(version) + '-'));
    }
    const HttpAnswer refused =
        m_editor->ask("PATCH", m_address, {{"Content-Type", "application/json-patch+json"}}, "[]");
    QCOMPARE(refused.status, 415);
    QVERIFY(refused.field("accept-patch").contains("application/merge-patch+json"));
}

void TestProjectsUpdate::mergesDeeply()
{
    QCOMPARE(patch({{u"customFields"_s, QJsonObject{{u"a"_s, 1}, {u"b"_s, QJsonObject{{u"c"_s, 2}, {u"d"_s, 3}}}}},
                    {u"seo"_s, QJsonObject{{u"title"_s, u"S"_s}}},
                    {u"technologies"_s, QJsonArray{u"C"_s, u"Qt"_s}}})
                 .status,
             200);
    const QJsonObject project =
        patch({{u"customFields"_s, QJsonObject{{u"a"_s, QJsonValue::Null}, {u"b"_s, QJsonObject{{u"c"_s, 5}}}}},
               {u"seo"_s, QJsonObject{{u"description"_s, u"D"_s}}},
               {u"technologies"_s, QJsonArray{u"Rust"_s}}})
            .data();
    QCOMPARE(project[u"customFields"_s].toObject(), (QJsonObject{{u"b"_s, QJsonObject{{u"c"_s, 5}, {u"d"_s, 3}}}}));
    QCOMPARE(project[u"seo"_s].toObject(),
             (QJsonObject{{u"title"_s, u"S"_s}, {u"description"_s, u"D"_s}, {u"image"_s, u""_s}}));
    QCOMPARE(project[u"technologies"_s].toArray(), QJsonArray{u"Rust"_s});
    QCOMPARE(project[u"title"_s], m_project[u"title"_s]);
}

void TestProjectsUpdate::resetsWithNull()
{
    QCOMPARE(patch({{u"startedOn"_s, u"2024-01-01"_s}, {u"summary"_s, u"S"_s}, {u"tags"_s, QJsonArray{u"x"_s}}}).status,
             200);
    const QJsonObject project =
        patch({{u"startedOn"_s, QJsonValue::Null}, {u"summary"_s, QJsonValue::Null}, {u"tags"_s, QJsonValue::Null}})
            .data();
    for (const QString &name : {u"startedOn"_s, u"summary"_s, u"tags"_s})
        QCOMPARE(project[name], m_project[name]);
    QCOMPARE(patch({{u"title"_s, QJsonValue::Null}}).wrongFields(), QStringList{u"title"_s});
}

void TestProjectsUpdate::makesNoVersionOfNothing()
{
    for (const QJsonObject &nothing : {QJsonObject{}, QJsonObject{{u"title"_s, u"First title"_s}}, m_project}) {
        const HttpAnswer answer = patch(nothing);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.data(), m_project);
        QCOMPARE(answer.field("etag"), m_etag);
    }
}

void TestProjectsUpdate::changesSlugs()
{
    const QByteArray fresh = "renamed-" + m_project[u"id"_s].toString().last(12).toLatin1();
    const QByteArray before = m_project[u"slug"_s].toString().toLatin1();
    QCOMPARE(m_editor->patch("/api/projects/" + before, {{u"slug"_s, QString::fromLatin1(fresh)}}).status, 200);
    QCOMPARE(m_editor->get("/api/projects/" + fresh).status, 200);
    const HttpAnswer moved = m_editor->get("/api/projects/" + before + "?fields=title");
    QCOMPARE(moved.status, 308);
    QCOMPARE(moved.field("location"), "/api/projects/" + fresh + "?fields=title");
    const HttpAnswer other = m_editor->post("/api/projects", {{u"title"_s, u"Other"_s}});
    const HttpAnswer taken = patch({{u"slug"_s, other.data()[u"slug"_s]}});
    QCOMPARE(taken.status, 409);
    QCOMPARE(taken.wrongFields(), QStringList{u"slug"_s});
}

void TestProjectsUpdate::refusesFields()
{
    const HttpAnswer answer = patch(
        {{u"title"_s, 1}, {u"id"_s, u"x"_s}, {u"updatedAt"_s, u"x"_s}, {u"nope"_s, 1}, {u"summary"_s, u"fine"_s}});
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.wrongFields(), (QStringList{u"id"_s, u"nope"_s, u"title"_s, u"updatedAt"_s}));
    QCOMPARE(m_editor->get(m_address).data(), m_project); // nothing of it was kept
}

void TestProjectsUpdate::takesVersions_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::newRow("version") << QByteArray("\"1\"");
    QTest::newRow("etag") << QByteArray(); // this test's own
    QTest::newRow("other hash") << QByteArray("\"1-anything\"");
    QTest::newRow("etag of an encoding") << QByteArray("\"1-hash.br\"");
    QTest::newRow("any") << QByteArray("*");
}

void TestProjectsUpdate::takesVersions()
{
    QFETCH(QByteArray, condition);
    const HttpAnswer answer = patch({{u"title"_s, u"Next"_s}}, {{"If-Match", condition.isNull() ? m_etag : condition}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.data()[u"version"_s].toInt(), 2);
}

void TestProjectsUpdate::refusesStaleVersions_data()
{
    QTest::addColumn<QByteArray>("condition");
    for (const char *condition :
         {"\"2\"", "\"0\"", "\"2-hash\"", "\"11\"", "W/\"1\"", "\"\"", "\"abc\"", "1", "\"-1\""})
        QTest::newRow(condition) << QByteArray(condition);
}

void TestProjectsUpdate::refusesStaleVersions()
{
    QFETCH(QByteArray, condition);
    for (const char *method : {"PATCH", "DELETE"}) {
        const bool isPatch = QByteArrayView(method) == "PATCH";
        HttpFields fields{{"If-Match", condition}};
        if (isPatch)
            fields += HttpFields{{"Content-Type", "application/json"}};
        const HttpAnswer answer = m_editor->ask(method, m_address, fields, isPatch ? R"({"title":"Lost"})" : "");
        QCOMPARE(answer.status, 412);
        QCOMPARE(answer.code(), u"stale_version"_s);
    }
    QCOMPARE(m_editor->get(m_address).data(), m_project);
}

void TestProjectsUpdate::showsBothSides()
{
    QCOMPARE(patch({{u"title"_s, u"Second title"_s}}).status, 200);
    const QJsonObject problem = patch({{u"title"_s, u"Mine"_s}}, {{"If-Match", m_etag}}).json();
    QCOMPARE(problem[u"yourVersion"_s].toInt(), 1);
    QCOMPARE(problem[u"currentVersion"_s].toInt(), 2);
    QCOMPARE(problem[u"current"_s].toObject(), m_editor->get(m_address).data());
}

void TestProjectsUpdate::goesThroughWithoutCondition()
{
    QCOMPARE(patch({{u"title"_s, u"One"_s}}).status, 200);
    QCOMPARE(patch({{u"title"_s, u"Two"_s}}).status, 200);
    QCOMPARE(m_editor->get(m_address).data()[u"version"_s].toInt(), 3);
}

void TestProjectsUpdate::takesTheVersionInTheBody()
{
    QCOMPARE(patch({{u"title"_s, u"One"_s}, {u"version"_s, 1}}).data()[u"version"_s].toInt(), 2);
    const HttpAnswer stale = patch({{u"title"_s, u"Two"_s}, {u"version"_s, 1}});
    QCOMPARE(stale.status, 412);
    QCOMPARE(stale.json()[u"current"_s][u"title"_s].toString(), u"One"_s);
    QCOMPARE(patch({{u"title"_s, u"Three"_s}, {u"version"_s, u"2"_s}}).status, 422);
}

void TestProjectsUpdate::deletesUnderCondition()
{
    QCOMPARE(m_editor->remove(m_address, {{"If-Match", m_etag}}).status, 204);
    QCOMPARE(m_editor->remove(m_address, {{"If-Match", m_etag}}).status, 404);
}

void TestProjectsUpdate::onlyOneOfManyWins()
{
    std::vector<std::unique_ptr<HttpClient>> clients;
    for (int i = 0; i < 16; ++i)
        clients.push_back(m_server.client(m_token));
    for (size_t i = 0; i < clients.size(); ++i) {
        clients[i]->send("PATCH", m_address, {{"If-Match", "\"1\""}, {"Content-Type", "application/json"}},
                         "{\"title\":\"By " + QByteArray::number(i) + "\"}");
    }
    int wins = 0;
    for (const auto &client : clients) {
        const HttpAnswer answer = client->receive();
        wins += answer.status == 200;
        QVERIFY(answer.status == 200 || answer.status == 412);
    }
    QCOMPARE(wins, 1);
    QCOMPARE(m_editor->get(m_address).data()[u"version"_s].toInt(), 2);
}

void TestProjectsUpdate::findsNothing()
{
    for (const char *address : {"/api/projects/never-there", "/api/projects/01a1f7ee-363b-7000-a3e9-964c379a89e0"}) {
        QCOMPARE(m_editor->patch(address, {{u"title"_s, u"x"_s}}).status, 404);
        QCOMPARE(m_editor->patch(address, {{u"title"_s, u"x"_s}}, {{"If-Match", "\"1\""}}).status, 404);
        QCOMPARE(m_editor->remove(address).status, 404);
    }
}

QTEST_GUILESS_MAIN(TestProjectsUpdate)
#include "tst_ProjectsUpdate.moc"
