#include <QtTest>

#include <QJsonDocument>

#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

namespace {

QJsonObject step(const QString &action, const QString &item, QJsonObject more = {})
{
    more.insert(u"action"_s, action);
    if (!item.isEmpty())
        more.insert(u"item"_s, item);
    return more;
}

QJsonObject creating(const QJsonObject &fields)
{
    return step(u"create"_s, {}, {{u"fields"_s, fields}});
}

QJsonObject batchOf(const QJsonArray &steps)
{
    return {{u"operations"_s, steps}};
}

QString idOf(const QByteArray &address)
{
    return QString::fromLatin1(ContentFixture::idIn(address));
}

}

/// Several writes as one, that succeed. Every test runs over projects and articles.
class TestBatchApi final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void initTestCase() { m_api.start({u"--threads"_s, u"2"_s}); }
    void cleanupTestCase() { m_api.stop(); }
    void doesEveryKindOfStep();
    void letsStepsBuildOnEarlierOnes();
    void looksAtVersions();
    void writesHistoryAndChanges();
    void takesAsManyAsItSays();
    void refusesBodies_data();
    void refusesBodies();
    void isForEditors();
    void keepsConcurrentBatchesApart();
    void isDoneOncePerKey();

private:
    [[nodiscard]] static QByteArray collection()
    {
        QFETCH_GLOBAL(QByteArray, collection);
        return collection;
    }
    [[nodiscard]] HttpAnswer run(const QJsonArray &steps, const HttpFields &fields = {})
    {
        return m_api.editor->post(collection() + "/batch", batchOf(steps), fields);
    }

    ContentFixture m_api;
};

void TestBatchApi::initTestCase_data()
{
    QTest::addColumn<QByteArray>("collection");
    QTest::newRow("projects") << QByteArray("/api/projects");
    QTest::newRow("articles") << QByteArray("/api/articles");
}

void TestBatchApi::doesEveryKindOfStep()
{
    QStringList ids;
    for (int i = 0; i < 5; ++i)
        ids.append(idOf(m_api.make(collection(), {{u"title"_s, u"Item %1"_s.arg(i)}})));
    QCOMPARE(m_api.act(collection() + '/' + ids[2].toLatin1(), "publish").status, 200);
    QCOMPARE(m_api.editor->remove(collection() + '/' + ids[4].toLatin1()).status, 204);
    const HttpAnswer answer = run({creating({{u"title"_s, u"Made"_s}, {u"status"_s, u"published"_s}}),
                                   step(u"update"_s, ids[0], {{u"fields"_s, QJsonObject{{u"title"_s, u"Changed"_s}}}}),
                                   step(u"publish"_s, ids[1]), step(u"unpublish"_s, ids[2]), step(u"trash"_s, ids[3]),
                                   step(u"restore"_s, ids[4])});
    QVERIFY2(answer.status == 200, answer.body.constData());
    QCOMPARE(answer.listOf(u"index"_s).join(u' '), u"0 1 2 3 4 5"_s);
    QCOMPARE(answer.listOf(u"action"_s).join(u' '), u"create update publish unpublish trash restore"_s);
    QCOMPARE(answer.listOf(u"status"_s).join(u' '), u"201 200 200 200 204 200"_s);
    QCOMPARE(answer.listOf(u"version"_s).join(u' '), u"1 2 2 3 2 3"_s);
    QCOMPARE(answer.listOf(u"id"_s).sliced(1), ids);
    QCOMPARE(answer.list().first().toObject().keys(),
             (QStringList{u"action"_s, u"id"_s, u"index"_s, u"slug"_s, u"status"_s, u"version"_s}));
    QCOMPARE(m_api.visitor->get(collection() + "/made").data()[u"id"_s], answer.list().first()[u"id"_s]);
    QCOMPARE(m_api.editor->get(collection() + '/' + ids[0].toLatin1()).data()[u"title"_s].toString(), u"Changed"_s);
    QList<int> statuses;
    for (const QString &id : ids)
        statuses.append(m_api.visitor->get(collection() + '/' + id.toLatin1()).status);
    QCOMPARE(statuses, (QList{404, 200, 404, 404, 404}));
    QCOMPARE(m_api.editor->get(collection() + '/' + ids[4].toLatin1()).status, 200);
}

void TestBatchApi::letsStepsBuildOnEarlierOnes()
{
    const HttpAnswer answer =
        run({creating({{u"title"_s, u"Built"_s}, {u"slug"_s, u"built"_s}, {u"tags"_s, QJsonArray{u"site"_s}}}),
             step(u"update"_s, u"built"_s, {{u"fields"_s, QJsonObject{{u"slug"_s, u"built-2"_s}}}}),
             creating({{u"title"_s, u"Another"_s}, {u"slug"_s, u"built"_s}}),
             step(u"publish"_s, u"built-2"_s, {{u"version"_s, 2}}), step(u"trash"_s, u"built"_s)});
    QVERIFY2(answer.status == 200, answer.body.constData());
    QCOMPARE(m_api.visitor->get(collection() + "/built-2").data()[u"version"_s].toInt(), 3);
    QCOMPARE(m_api.visitor->get(collection() + "/built").status, 308);
    QCOMPARE(m_api.viewer->get(collection() + "/trash?limit=1").listOf(u"title"_s), QStringList{u"Another"_s});
}

void TestBatchApi::looksAtVersions()
{
    const QString id = idOf(m_api.make(collection(), {{u"title"_s, u"Watched"_s}}));
    const auto rename = [&](int version, const QString &title) {
        return step(u"update"_s, id, {{u"version"_s, version}, {u"fields"_s, QJsonObject{{u"title"_s, title}}}});
    };
    QCOMPARE(run({rename(1, u"A"_s), rename(2, u"B"_s)}).status, 200);
    QCOMPARE(run({rename(0, u"C"_s)}).status, 200); // whichever is stored
    const HttpAnswer stale = run({rename(3, u"D"_s)});
    QCOMPARE(stale.code(), u"batch_failed"_s);
    QCOMPARE(stale.json()[u"rows"_s][0][u"code"_s].toString(), u"stale_version"_s);
    // The version in the fields themselves counts as it does elsewhere.
    const HttpAnswer inside =
        run({step(u"update"_s, id, {{u"fields"_s, QJsonObject{{u"title"_s, u"E"_s}, {u"version"_s, 1}}}})});
    QCOMPARE(inside.json()[u"rows"_s][0][u"status"_s].toInt(), 412);
}

void TestBatchApi::writesHistoryAndChanges()
{
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"Told"_s}});
    const qint64 before = m_api.lastChange();
    QCOMPARE(
        run({step(u"publish"_s, idOf(address)), step(u"trash"_s, idOf(address)), step(u"restore"_s, idOf(address))})
            .status,
        200);
    const HttpAnswer changes = m_api.viewer->get("/api/changes?since=" + QByteArray::number(before));
    QCOMPARE(changes.listOf(u"kind"_s), (QStringList{u"published"_s, u"trashed"_s, u"restored"_s}));
    const HttpAnswer history = m_api.viewer->get(address + "/revisions");
    QCOMPARE(history.listOf(u"action"_s), (QStringList{u"restored"_s, u"trashed"_s, u"published"_s, u"created"_s}));
    QCOMPARE(history.listOf(u"actor"_s), QStringList(4, u"token: editor"_s));
}

void TestBatchApi::takesAsManyAsItSays()
{
    QJsonArray steps;
    for (int i = 0; i < 200; ++i)
        steps.append(creating({{u"title"_s, u"Of many"_s}}));
    const int before = m_api.total(collection());
    const HttpAnswer answer = run(steps);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.list().size(), 200);
    QStringList slugs = answer.listOf(u"slug"_s);
    QCOMPARE(slugs.removeDuplicates(), 0);
    QCOMPARE(m_api.total(collection()), before + 200);
    steps.append(creating({{u"title"_s, u"One too many"_s}}));
    const HttpAnswer refused = run(steps);
    QCOMPARE(refused.status, 422);
    QCOMPARE(refused.code(), u"validation_failed"_s);
    QCOMPARE(refused.wrongFields(), QStringList{u"operations"_s});
    QCOMPARE(m_api.total(collection()), before + 200);
}

void TestBatchApi::refusesBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QStringList>("fields");
    const auto row = [](const char *name, const QByteArray &body, int status, const QStringList &fields) {
        QTest::newRow(name) << body << status << fields;
    };
    row("no steps", "{}", 422, {u"operations"_s});
    row("an empty list", R"({"operations":[]})", 422, {u"operations"_s});
    row("null", R"({"operations":null})", 422, {u"operations"_s});
    row("an object", R"({"operations":{}})", 422, {u"operations"_s});
    row("numbers", R"({"operations":[1]})", 422, {u"operations[0]"_s});
    row("an unknown action", R"({"operations":[{"action":"purge","item":"a"}]})", 422, {u"operations[0].action"_s});
    row("an unknown member", R"({"operations":[{"action":"trash","item":"a","force":true}]})", 422,
        {u"operations[0].force"_s});
    row("wrong types", R"({"operations":[{"action":"trash","item":1,"version":"2","fields":[]}]})", 422,
        {u"operations[0].fields"_s, u"operations[0].item"_s, u"operations[0].version"_s});
    row("a version below none", R"({"operations":[{"action":"trash","item":"a","version":-1}]})", 422,
        {u"operations[0].version"_s});
    row("half a character", R"({"operations":[{"action":"create","fields":{"title":"\ud800"}}]})", 422, {});
    row("a list", "[]", 400, {});
    row("no JSON", R"({"operations":[)", 400, {});
}

void TestBatchApi::refusesBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, fields);
    const qint64 before = m_api.lastChange();
    const HttpAnswer answer =
        m_api.editor->ask("POST", collection() + "/batch", {{"Content-Type", "application/json"}}, body);
    QTEST(answer.status, "status");
    if (!fields.isEmpty())
        QCOMPARE(answer.wrongFields(), fields);
    QCOMPARE(m_api.lastChange(), before);
}

void TestBatchApi::isForEditors()
{
    const QJsonObject body = batchOf({creating({{u"title"_s, u"Intruder"_s}})});
    QCOMPARE(m_api.visitor->post(collection() + "/batch", body).status, 401);
    QCOMPARE(m_api.viewer->post(collection() + "/batch", body).status, 403);
    QCOMPARE(m_api.total(collection() + "?text=intruder"), 0);
    QCOMPARE(m_api.owner->post(collection() + "/batch", body).status, 200);
    QCOMPARE(m_api.editor->get(collection() + "/batch").status, 404); // no item may be called so
}

/// All want the same slug within batches of their own: one batch has it, of the others nothing is stored.
void TestBatchApi::keepsConcurrentBatchesApart()
{
    constexpr int kClients = 16;
    const QByteArray tag = "crowd-" + collection().sliced(5);
    std::vector<std::unique_ptr<HttpClient>> clients;
    for (int i = 0; i < kClients; ++i) {
        clients.push_back(m_api.server.client(m_api.tokens["editor"]));
        QJsonArray steps;
        for (int j = 0; j < 5; ++j) {
            const QString slug = j == 3 ? u"wanted-by-all"_s : u"crowd-%1-%2"_s.arg(i).arg(j);
            steps.append(
                creating({{u"title"_s, u"C"_s}, {u"slug"_s, slug}, {u"tags"_s, QJsonArray{QString::fromLatin1(tag)}}}));
        }
        clients.back()->send("POST", collection() + "/batch", {{"Content-Type", "application/json"}},
                             QJsonDocument(batchOf(steps)).toJson());
    }
    QMap<int, int> statuses;
    for (const auto &client : clients)
        ++statuses[client->receive().status];
    QCOMPARE(statuses, (QMap<int, int>{{200, 1}, {422, kClients - 1}}));
    QCOMPARE(m_api.total(collection() + "?tag=" + tag), 5);
}

void TestBatchApi::isDoneOncePerKey()
{
    const QByteArray key = "batch of " + collection();
    const QJsonArray steps{creating({{u"title"_s, u"Once"_s}, {u"tags"_s, QJsonArray{u"once"_s}}})};
    const HttpAnswer first = run(steps, {{"Idempotency-Key", key}});
    QCOMPARE(first.status, 200);
    QVERIFY(first.field("idempotency-replayed").isNull());
    const HttpAnswer again = run(steps, {{"Idempotency-Key", key}});
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.field("idempotency-replayed"), QByteArray("true"));
    QCOMPARE(m_api.total(collection() + "?tag=once"), 1);
    QCOMPARE(run(steps + creating({{u"title"_s, u"More"_s}}), {{"Idempotency-Key", key}}).code(),
             u"idempotency_key_reused"_s);
    // A batch that failed may be sent again when what was in its way is gone.
    const QByteArray inTheWay = m_api.make(collection(), {{u"title"_s, u"Way"_s}, {u"slug"_s, u"in-the-way"_s}});
    const QJsonArray blocked{creating({{u"title"_s, u"Second"_s}, {u"slug"_s, u"in-the-way"_s}})};
    QCOMPARE(run(blocked, {{"Idempotency-Key", key + " blocked"}}).code(), u"batch_failed"_s);
    QCOMPARE(m_api.editor->remove(inTheWay).status, 204);
    QCOMPARE(run(blocked, {{"Idempotency-Key", key + " blocked"}}).status, 200);
}

QTEST_GUILESS_MAIN(TestBatchApi)
#include "tst_BatchApi.moc"
