#include <QtTest>

#include "ContentFixture.h"
#include "tests/support/ForeignDatabase.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// Batches of which a step cannot be done: nothing of them is stored. Every test runs over projects and articles.
class TestBatchFailures final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void initTestCase() { m_api.start(); }
    void cleanupTestCase() { m_api.stop(); }
    void storeNothing_data();
    void storeNothing();
    void tellOfEveryStep();
    void leaveSlugsFree();
    void leaveLaterWritesUntouched();

private:
    [[nodiscard]] static QByteArray collection()
    {
        QFETCH_GLOBAL(QByteArray, collection);
        return collection;
    }
    [[nodiscard]] HttpAnswer run(const QJsonArray &steps)
    {
        return m_api.editor->post(collection() + "/batch", {{u"operations"_s, steps}});
    }
    /// The size of every table that a batch could leave something in, and the search's words.
    [[nodiscard]] QStringList everything();

    ContentFixture m_api;
};

void TestBatchFailures::initTestCase_data()
{
    QTest::addColumn<QByteArray>("collection");
    QTest::newRow("projects") << QByteArray("/api/projects");
    QTest::newRow("articles") << QByteArray("/api/articles");
}

QStringList TestBatchFailures::everything()
{
    QStringList counts;
    ForeignDatabase database(m_api.server.database());
    for (const QString &table :
         {u"project"_s, u"article"_s, u"tag"_s, u"project_tag"_s, u"article_tag"_s, u"revision"_s, u"outbox"_s,
          u"former_slug"_s, u"search_document"_s, u"project_relation"_s, u"idempotency_key"_s})
        counts.append(table + u' ' + database.value(u"SELECT count(*) FROM "_s + table).toString());
    counts.append(u"versions "_s + database.value(u"SELECT sum(version) FROM project"_s).toString() + u' ' +
                  database.value(u"SELECT sum(version) FROM article"_s).toString());
    counts.append(u"sequence "_s +
                  database.value(u"SELECT seq FROM sqlite_sequence WHERE name = 'outbox'"_s).toString());
    return counts;
}

void TestBatchFailures::storeNothing_data()
{
    QTest::addColumn<QJsonObject>("failing");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QJsonObject &failing, int status, const QString &code) {
        QTest::newRow(name) << failing << status << code;
    };
    const QJsonObject title{{u"title"_s, u"T"_s}};
    row("an item that is not there", {{u"action"_s, u"trash"_s}, {u"item"_s, u"never-was"_s}}, 404, u"not_found"_s);
    row("an id that is not there",
        {{u"action"_s, u"restore"_s}, {u"item"_s, u"01a1f7ee-363b-7000-a3e9-964c379a89e0"_s}}, 404, u"not_found"_s);
    row("no item", {{u"action"_s, u"publish"_s}}, 404, u"not_found"_s);
    row("fields that do not hold",
        {{u"action"_s, u"create"_s}, {u"fields"_s, QJsonObject{{u"title"_s, u""_s}, {u"colour"_s, 1}}}}, 422,
        u"validation_failed"_s);
    row("no fields", {{u"action"_s, u"create"_s}}, 422, u"validation_failed"_s);
    row("a slug that is taken",
        {{u"action"_s, u"create"_s}, {u"fields"_s, QJsonObject{{u"title"_s, u"T"_s}, {u"slug"_s, u"present"_s}}}}, 409,
        u"slug_taken"_s);
    row("a slug that the batch has taken",
        {{u"action"_s, u"create"_s}, {u"fields"_s, QJsonObject{{u"title"_s, u"T"_s}, {u"slug"_s, u"new-name"_s}}}}, 409,
        u"slug_taken"_s);
    row("a stale version",
        {{u"action"_s, u"update"_s}, {u"item"_s, u"present"_s}, {u"version"_s, 9}, {u"fields"_s, title}}, 412,
        u"stale_version"_s);
}

void TestBatchFailures::storeNothing()
{
    QFETCH(QJsonObject, failing);
    QFETCH(int, status);
    QFETCH(QString, code);
    const QByteArray present = m_api.make(collection(), {{u"title"_s, u"Present"_s}, {u"slug"_s, u"present"_s}});
    const QByteArray other = m_api.publish(collection(), u"Other"_s, {{u"slug"_s, u"other-name"_s}});
    const QStringList before = everything();
    const HttpAnswer seen = m_api.visitor->get(other);
    const QJsonObject create{{u"action"_s, u"create"_s},
                             {u"fields"_s, QJsonObject{{u"title"_s, u"Quixotic"_s},
                                                       {u"slug"_s, u"new-name"_s},
                                                       {u"status"_s, u"published"_s},
                                                       {u"tags"_s, QJsonArray{u"never stored"_s}}}}};
    const QJsonObject update{{u"action"_s, u"update"_s},
                             {u"item"_s, u"other-name"_s},
                             {u"fields"_s, QJsonObject{{u"slug"_s, u"moved-name"_s}, {u"title"_s, u"Moved"_s}}}};
    const QJsonObject publish{{u"action"_s, u"publish"_s}, {u"item"_s, u"present"_s}};
    const QJsonObject trash{{u"action"_s, u"trash"_s}, {u"item"_s, u"moved-name"_s}};
    const HttpAnswer answer = run({create, update, failing, publish, trash});
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.code(), u"batch_failed"_s);
    QCOMPARE(answer.json()[u"rows"_s][2][u"status"_s].toInt(), status);
    QCOMPARE(answer.json()[u"rows"_s][2][u"code"_s].toString(), code);
    QVERIFY(!answer.json()[u"rows"_s][2][u"detail"_s].toString().isEmpty());
    QCOMPARE(everything(), before);
    QCOMPARE(m_api.visitor->get(other).body, seen.body);
    QCOMPARE(m_api.visitor->get(collection() + "/new-name").status, 404);
    QCOMPARE(m_api.visitor->get(collection() + "/moved-name").status, 404);
    QVERIFY(m_api.visitor->get("/api/search?q=quixotic").list().isEmpty());
    QCOMPARE(m_api.editor->get("/api/tags/never-stored").status, 404);
    for (const QByteArray &address : {present, other})
        QCOMPARE(m_api.editor->remove(address).status, 204);
}

void TestBatchFailures::tellOfEveryStep()
{
    const QByteArray present = m_api.make(collection(), {{u"title"_s, u"Told of"_s}});
    const QString id = QString::fromLatin1(ContentFixture::idIn(present));
    const HttpAnswer answer = run(
        {QJsonObject{{u"action"_s, u"publish"_s}, {u"item"_s, id}},
         QJsonObject{{u"action"_s, u"trash"_s}, {u"item"_s, u"never-was"_s}},
         QJsonObject{{u"action"_s, u"create"_s},
                     {u"fields"_s, QJsonObject{{u"status"_s, u"gone"_s}, {u"slug"_s, u"A"_s}}}},
         QJsonObject{{u"action"_s, u"update"_s}, {u"item"_s, id}, {u"fields"_s, QJsonObject{{u"title"_s, u"New"_s}}}}});
    QCOMPARE(answer.status, 422);
    QVERIFY(answer.json()[u"detail"_s].toString().contains(u"2 of 4"_s));
    const QJsonArray rows = answer.json()[u"rows"_s].toArray();
    QCOMPARE(rows.size(), 4);
    QList<int> statuses;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(rows[i][u"index"_s].toInt(-1), int(i));
        statuses.append(rows[i][u"status"_s].toInt());
    }
    QCOMPARE(statuses, (QList{200, 404, 422, 200}));
    QStringList wrong;
    const QJsonArray errors = rows[2][u"errors"_s].toArray();
    for (const auto &error : errors)
        wrong.append(error[u"field"_s].toString());
    wrong.sort();
    QCOMPARE(wrong, (QStringList{u"slug"_s, u"status"_s, u"title"_s}));
    QVERIFY(rows[1][u"errors"_s].isUndefined() && rows[0][u"code"_s].isUndefined());
    QCOMPARE(m_api.editor->get(present).data()[u"version"_s].toInt(), 1);
}

void TestBatchFailures::leaveSlugsFree()
{
    const QJsonObject create{{u"action"_s, u"create"_s}, {u"fields"_s, QJsonObject{{u"title"_s, u"Free again"_s}}}};
    const QJsonObject failing{{u"action"_s, u"trash"_s}, {u"item"_s, u"never-was"_s}};
    for (int i = 0; i < 3; ++i)
        QCOMPARE(run({create, create, failing}).json()[u"rows"_s][1][u"slug"_s].toString(), u"free-again-2"_s);
    QCOMPARE(m_api.editor->post(collection(), {{u"title"_s, u"Free again"_s}}).data()[u"slug"_s].toString(),
             u"free-again"_s);
}

/// The writer keeps several requests in one transaction: what fails must not take along what does not.
void TestBatchFailures::leaveLaterWritesUntouched()
{
    constexpr int kClients = 24;
    const QString tag = u"neighbours-"_s + QString::fromLatin1(collection().sliced(5));
    std::vector<std::unique_ptr<HttpClient>> clients;
    for (int i = 0; i < kClients; ++i)
        clients.push_back(m_api.server.client(m_api.tokens["editor"]));
    const QByteArray create =
        "{\"action\":\"create\",\"fields\":{\"title\":\"N\",\"tags\":[\"" + tag.toLatin1() + "\"]}}";
    const QByteArray failing = R"({"action":"trash","item":"never-was"})";
    for (int i = 0; i < kClients; ++i) {
        const QByteArray steps = i % 2 ? create + ',' + create : create + ',' + failing;
        clients[static_cast<size_t>(i)]->send("POST", collection() + "/batch", {{"Content-Type", "application/json"}},
                                              "{\"operations\":[" + steps + "]}");
    }
    for (int i = 0; i < kClients; ++i)
        QCOMPARE(clients[static_cast<size_t>(i)]->receive().status, i % 2 ? 200 : 422);
    QCOMPARE(m_api.total(collection() + "?tag=" + tag.toLatin1()), kClients);
}

QTEST_GUILESS_MAIN(TestBatchFailures)
#include "tst_BatchFailures.moc"
