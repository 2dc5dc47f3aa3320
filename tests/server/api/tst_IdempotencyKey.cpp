#include <QtTest>

#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// A request that is sent again because nobody knows whether the first one arrived. Runs over projects and articles.
class TestIdempotencyKey final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void initTestCase() { m_api.start({u"--threads"_s, u"2"_s}); }
    void cleanupTestCase() { m_api.stop(); }
    void answersTheSameAgain();
    void answersTheSameWhateverHappenedSince();
    void refusesAnotherRequest_data();
    void refusesAnotherRequest();
    void belongsToItsToken();
    void hasALength_data();
    void hasALength();
    void isOfNoUseToVisitors();
    void keepsNoFailures();
    void letsOneOfManyThrough();
    void letsOneOfManyDifferentOnesThrough();
    void isKnownToAnotherServer();
    void survivesKills();

private:
    [[nodiscard]] static QByteArray collection()
    {
        QFETCH_GLOBAL(QByteArray, collection);
        return collection;
    }
    /// A key and a tag that nothing else in these tests has.
    [[nodiscard]] QByteArray fresh() { return collection().sliced(5) + '-' + QByteArray::number(++m_count); }
    [[nodiscard]] static HttpFields under(const QByteArray &key) { return {{"Idempotency-Key", key}}; }
    [[nodiscard]] static QJsonObject item(const QByteArray &tag, const QString &title = u"Once"_s)
    {
        return {{u"title"_s, title}, {u"tags"_s, QJsonArray{QString::fromLatin1(tag)}}};
    }
    [[nodiscard]] int stored(const QByteArray &tag) { return m_api.total(collection() + "?tag=" + tag); }
    static void sendItem(HttpClient &client, const QByteArray &key, const QByteArray &title)
    {
        client.send("POST", collection(), under(key) + HttpFields{{"Content-Type", "application/json"}},
                    R"({"title":")" + title + R"(","tags":[")" + key + R"("]})");
    }

    ContentFixture m_api;
    int m_count = 0;
};

void TestIdempotencyKey::initTestCase_data()
{
    QTest::addColumn<QByteArray>("collection");
    QTest::newRow("projects") << QByteArray("/api/projects");
    QTest::newRow("articles") << QByteArray("/api/articles");
}

void TestIdempotencyKey::answersTheSameAgain()
{
    const QByteArray key = fresh();
    const HttpAnswer first = m_api.editor->post(collection(), item(key, u"Once 🏮"_s), under(key));
    QCOMPARE(first.status, 201);
    QVERIFY(first.field("idempotency-replayed").isNull());
    for (int i = 0; i < 3; ++i) {
        const HttpAnswer again = m_api.editor->post(collection(), item(key, u"Once 🏮"_s), under(key));
        QCOMPARE(again.status, 201);
        QCOMPARE(again.body, first.body);
        for (const char *name : {"location", "etag", "content-type", "cache-control"})
            QCOMPARE(again.field(name), first.field(name));
        QCOMPARE(again.field("idempotency-replayed"), QByteArray("true"));
    }
    QCOMPARE(stored(key), 1);
    // Without a key the same request is another one.
    QCOMPARE(m_api.editor->post(collection(), item(key)).status, 201);
    QCOMPARE(stored(key), 2);
}

void TestIdempotencyKey::answersTheSameWhateverHappenedSince()
{
    const QByteArray key = fresh();
    const HttpAnswer first = m_api.editor->post(collection(), item(key), under(key));
    QCOMPARE(m_api.editor->patch(first.field("location"), {{u"title"_s, u"Changed"_s}}).status, 200);
    QCOMPARE(m_api.editor->post(collection(), item(key), under(key)).body, first.body);
    QCOMPARE(m_api.editor->remove(first.field("location")).status, 204);
    QCOMPARE(m_api.owner->remove(collection() + "/trash/" + ContentFixture::idIn(first.field("location"))).status, 204);
    QCOMPARE(m_api.editor->post(collection(), item(key), under(key)).body, first.body);
    QCOMPARE(stored(key), 0);
}

void TestIdempotencyKey::refusesAnotherRequest_data()
{
    QTest::addColumn<QByteArray>("suffix"); // of the address
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("another title") << QByteArray() << QByteArray(R"({"title":"Other"})");
    QTest::newRow("the same in other bytes") << QByteArray() << QByteArray(R"({ "title":"First"})");
    QTest::newRow("what would not hold anyway") << QByteArray() << QByteArray(R"({"title":""})");
    QTest::newRow("another address") << QByteArray("/batch")
                                     << QByteArray(
                                            R"({"operations":[{"action":"create","fields":{"title":"First"}}]})");
}

void TestIdempotencyKey::refusesAnotherRequest()
{
    QFETCH(QByteArray, suffix);
    QFETCH(QByteArray, body);
    const QByteArray key = fresh();
    const HttpFields fields = under(key) + HttpFields{{"Content-Type", "application/json"}};
    QCOMPARE(m_api.editor->ask("POST", collection(), fields, R"({"title":"First"})").status, 201);
    const qint64 before = m_api.lastChange();
    const HttpAnswer answer = m_api.editor->ask("POST", collection() + suffix, fields, body);
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.code(), u"idempotency_key_reused"_s);
    QVERIFY(answer.field("idempotency-replayed").isNull());
    QCOMPARE(m_api.lastChange(), before);
}

void TestIdempotencyKey::belongsToItsToken()
{
    const QByteArray key = fresh();
    const auto colleague = m_api.server.client(m_api.server.createToken(u"editor"_s));
    const QJsonObject first = m_api.editor->post(collection(), item(key), under(key)).data();
    const HttpAnswer second = colleague->post(collection(), item(key), under(key));
    QCOMPARE(second.status, 201);
    QVERIFY(second.data()[u"id"_s] != first[u"id"_s]);
    QCOMPARE(m_api.owner->post(collection(), item(key, u"Other"_s), under(key)).status, 201);
    QCOMPARE(stored(key), 3);
    QCOMPARE(colleague->post(collection(), item(key), under(key)).data(), second.data());
}

void TestIdempotencyKey::hasALength_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("status");
    QTest::newRow("one character") << QByteArray("k") << 201;
    QTest::newRow("the longest") << QByteArray(255, 'k') << 201;
    QTest::newRow("one more") << QByteArray(256, 'k') << 400;
    QTest::newRow("nothing") << QByteArray("") << 400;
    QTest::newRow("every printable character")
        << QByteArray("!\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~ and spaces within") << 201;
    QTest::newRow("UTF-8") << QByteArray("schl\xc3\xbcssel") << 400;
    QTest::newRow("a tab") << QByteArray("a\tb") << 400;
    QTest::newRow("the end of ASCII") << QByteArray("a\x7f") << 400;
}

void TestIdempotencyKey::hasALength()
{
    QFETCH(QByteArray, key);
    QFETCH(int, status);
    const QByteArray tag = fresh();
    // Each kind of item has its keys in one store.
    const HttpFields fields = under(status == 201 && key.size() < 255 ? key + tag : key);
    const HttpAnswer answer = m_api.editor->post(collection(), item(tag), fields);
    if (key.size() == 255 && answer.status == 422)
        return; // used by the other kind
    QCOMPARE(answer.status, status);
    QCOMPARE(stored(tag), status == 201 ? 1 : 0);
    if (status == 400)
        QCOMPARE(answer.code(), u"bad_request"_s);
}

void TestIdempotencyKey::isOfNoUseToVisitors()
{
    const QByteArray key = fresh();
    QCOMPARE(m_api.visitor->post(collection(), item(key), under(key)).status, 401);
    QCOMPARE(m_api.viewer->post(collection(), item(key), under(key)).status, 403);
    QCOMPARE(m_api.editor->post(collection(), item(key), under(key)).status, 201);
    // What was answered to one who may is not shown to one who may not.
    QCOMPARE(m_api.visitor->post(collection(), item(key), under(key)).status, 401);
    QCOMPARE(m_api.viewer->post(collection(), item(key), under(key)).status, 403);
}

void TestIdempotencyKey::keepsNoFailures()
{
    const QByteArray key = fresh();
    const QString slug = u"blocked-"_s + QString::fromLatin1(key);
    const QByteArray inTheWay = m_api.make(collection(), {{u"title"_s, u"Way"_s}, {u"slug"_s, slug}});
    QJsonObject fields = item(key);
    fields.insert(u"slug"_s, slug);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(m_api.editor->post(collection(), fields, under(key)).code(), u"slug_taken"_s);
    QCOMPARE(m_api.editor->remove(inTheWay).status, 204);
    const HttpAnswer answer = m_api.editor->post(collection(), fields, under(key));
    QCOMPARE(answer.status, 201);
    QVERIFY(answer.field("idempotency-replayed").isNull());
    // A mistake may also be mended under the same key.
    const QByteArray second = fresh();
    QCOMPARE(m_api.editor->post(collection(), item(second, u""_s), under(second)).status, 422);
    QCOMPARE(m_api.editor->post(collection(), item(second), under(second)).status, 201);
}

void TestIdempotencyKey::letsOneOfManyThrough()
{
    const QByteArray key = fresh();
    std::vector<std::unique_ptr<HttpClient>> clients;
    for (int i = 0; i < 16; ++i)
        clients.push_back(m_api.server.client(m_api.tokens["editor"]));
    for (const auto &client : clients)
        sendItem(*client, key, "Same");
    QSet<QByteArray> bodies;
    int replayed = 0;
    for (const auto &client : clients) {
        const HttpAnswer answer = client->receive();
        QCOMPARE(answer.status, 201);
        bodies.insert(answer.body);
        replayed += answer.field("idempotency-replayed") == "true" ? 1 : 0;
    }
    QCOMPARE(bodies.size(), 1);
    QCOMPARE(replayed, 15);
    QCOMPARE(stored(key), 1);
}

void TestIdempotencyKey::letsOneOfManyDifferentOnesThrough()
{
    const QByteArray key = fresh();
    std::vector<std::unique_ptr<HttpClient>> clients;
    for (int i = 0; i < 8; ++i)
        clients.push_back(m_api.server.client(m_api.tokens["editor"]));
    for (size_t i = 0; i < clients.size(); ++i)
        sendItem(*clients[i], key, QByteArray::number(static_cast<int>(i)));
    QMap<int, int> statuses;
    for (const auto &client : clients)
        ++statuses[client->receive().status];
    QCOMPARE(statuses, (QMap<int, int>{{201, 1}, {422, 7}}));
    QCOMPARE(stored(key), 1);
}

void TestIdempotencyKey::isKnownToAnotherServer()
{
    const QByteArray key = fresh();
    ServerUnderTest second(m_api.server.workspace());
    QVERIFY2(second.start(), second.errors().constData());
    const HttpAnswer first = m_api.editor->post(collection(), item(key), under(key));
    const HttpAnswer again = second.client(m_api.tokens["editor"])->post(collection(), item(key), under(key));
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.field("idempotency-replayed"), QByteArray("true"));
    QCOMPARE(second.stop(), 0);
}

void TestIdempotencyKey::survivesKills()
{
    const QByteArray known = fresh();
    const HttpAnswer first = m_api.editor->post(collection(), item(known), under(known));
    for (int kill = 0; kill < 3; ++kill) {
        const QByteArray key = fresh();
        sendItem(*m_api.editor, key, "Unknown"); // whether it arrives is anybody's guess
        m_api.server.kill();
        std::ignore = m_api.editor->receive();
        QVERIFY2(m_api.server.start({u"--threads"_s, u"2"_s}), m_api.server.errors().constData());
        m_api.connect();
        QCOMPARE(m_api.editor->post(collection(), item(known), under(known)).body, first.body);
        sendItem(*m_api.editor, key, "Unknown");
        QCOMPARE(m_api.editor->receive().status, 201);
        QCOMPARE(stored(key), 1);
    }
}

QTEST_GUILESS_MAIN(TestIdempotencyKey)
#include "tst_IdempotencyKey.moc"
