#include <QtTest>

#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

namespace {

constexpr int kPromised = 1'000; // ms until one server shows what the other has written
constexpr int kSlack = 10;

}

/// Two programs on one workspace. Every test runs over projects and articles.
class TestTwoServers final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void initTestCase();
    void cleanupTestCase();
    void showEachOthersWrites();
    void showEachOthersTagsAndFinds();
    void tellOneStoryOfChanges();
    void refuseWhatIsStaleThere();
    void giveEachSlugOnce();
    void writeAtOnce();

private:
    [[nodiscard]] static QByteArray collection()
    {
        QFETCH_GLOBAL(QByteArray, collection);
        return collection;
    }

    ContentFixture m_here;
    std::unique_ptr<ServerUnderTest> m_second;
    std::unique_ptr<HttpClient> m_visitorThere;
    std::unique_ptr<HttpClient> m_editorThere;
};

void TestTwoServers::initTestCase_data()
{
    QTest::addColumn<QByteArray>("collection");
    QTest::newRow("projects") << QByteArray("/api/projects");
    QTest::newRow("articles") << QByteArray("/api/articles");
}

void TestTwoServers::initTestCase()
{
    m_here.start({u"--threads"_s, u"2"_s});
    m_second = std::make_unique<ServerUnderTest>(m_here.server.workspace());
    QVERIFY2(m_second->start({u"--threads"_s, u"2"_s}), m_second->errors().constData());
    m_visitorThere = m_second->client();
    m_editorThere = m_second->client(m_here.tokens["editor"]);
}

void TestTwoServers::cleanupTestCase()
{
    QCOMPARE(m_second->stop(), 0);
    QVERIFY2(!m_second->errors().contains("\"level\":\"error\""), m_second->errors().constData());
    m_here.stop();
}

void TestTwoServers::showEachOthersWrites()
{
    const QByteArray address = m_here.publish(collection(), u"Seen from both"_s);
    HttpClient *visitors[] = {m_visitorThere.get(), m_here.visitor.get()};
    HttpClient *editors[] = {m_here.editor.get(), m_editorThere.get()};
    QTRY_COMPARE_WITH_TIMEOUT(m_visitorThere->get(address).status, 200, kPromised * kSlack);
    for (int round = 0; round < 4; ++round) {
        const QString title = u"Round %1"_s.arg(round);
        HttpClient &visitor = *visitors[round % 2];
        QCOMPARE(visitor.get(address).status + visitor.get(collection()).status, 400); // now they are in its cache
        QCOMPARE(editors[round % 2]->patch(address, {{u"title"_s, title}}).status, 200);
        QElapsedTimer elapsed;
        elapsed.start();
        QTRY_COMPARE_WITH_TIMEOUT(visitor.get(address).data()[u"title"_s].toString(), title, kPromised * kSlack);
        QTRY_VERIFY_WITH_TIMEOUT(visitor.get(collection()).listOf(u"title"_s).contains(title), kPromised * kSlack);
        qInfo("seen after %lld ms", static_cast<long long>(elapsed.elapsed()));
    }
    QCOMPARE(m_editorThere->remove(address).status, 204);
    QTRY_COMPARE_WITH_TIMEOUT(m_here.visitor->get(address).status, 410, kPromised * kSlack);
    QCOMPARE(m_here.act(address, "restore").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(m_visitorThere->get(address).status, 200, kPromised * kSlack);
}

void TestTwoServers::showEachOthersTagsAndFinds()
{
    const QByteArray word = "pelican" + collection().sliced(5);
    const QByteArray search = "/api/search?q=" + word;
    QVERIFY(m_visitorThere->get(search).list().isEmpty());
    QCOMPARE(m_visitorThere->get("/api/tags/" + word).status, 404);
    const QString tag = QString::fromLatin1(word);
    const QByteArray address = m_here.publish(collection(), u"Bird"_s, {{u"tags"_s, QJsonArray{tag}}});
    QTRY_COMPARE_WITH_TIMEOUT(m_visitorThere->get(search).list().size(), 1, kPromised * kSlack);
    QTRY_COMPARE_WITH_TIMEOUT(m_visitorThere->get("/api/tags/" + word).status, 200, kPromised * kSlack);
    QCOMPARE(m_here.editor->get("/api/tags/" + word).status, 200);
    QCOMPARE(m_editorThere->patch("/api/tags/" + word, {{u"name"_s, u"Gull "_s + tag}}).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(m_here.visitor->get(address).data()[u"tags"_s][0][u"name"_s].toString(), u"Gull "_s + tag,
                              kPromised * kSlack);
}

void TestTwoServers::tellOneStoryOfChanges()
{
    const qint64 before = m_here.lastChange();
    QStringList made;
    for (int i = 0; i < 4; ++i) {
        HttpClient &editor = i % 2 ? *m_editorThere : *m_here.editor;
        made.append(editor.post(collection(), {{u"title"_s, u"Story"_s}}).data()[u"id"_s].toString());
    }
    const QByteArray target = "/api/changes?since=" + QByteArray::number(before);
    QCOMPARE(m_here.editor->get(target).listOf(u"id"_s), made); // at once: it is read, not kept
    QCOMPARE(m_editorThere->get(target).body, m_here.editor->get(target).body);
}

void TestTwoServers::refuseWhatIsStaleThere()
{
    const QByteArray address = m_here.make(collection(), {{u"title"_s, u"Contested"_s}});
    const QByteArray etag = m_here.editor->get(address).field("etag");
    QCOMPARE(m_editorThere->patch(address, {{u"title"_s, u"There"_s}}, {{"If-Match", etag}}).status, 200);
    const HttpAnswer stale = m_here.editor->patch(address, {{u"title"_s, u"Here"_s}}, {{"If-Match", etag}});
    QCOMPARE(stale.status, 412);
    QCOMPARE(stale.json()[u"current"_s][u"title"_s].toString(), u"There"_s);
}

void TestTwoServers::giveEachSlugOnce()
{
    QStringList slugs;
    for (int i = 0; i < 6; ++i) {
        HttpClient &editor = i % 2 ? *m_editorThere : *m_here.editor;
        slugs.append(editor.post(collection(), {{u"title"_s, u"Same name"_s}}).data()[u"slug"_s].toString());
    }
    QCOMPARE(slugs.removeDuplicates(), 0);
    QVERIFY(!slugs.contains(QString()));
}

void TestTwoServers::writeAtOnce()
{
    constexpr int kRounds = 15;
    const QString tag = u"crowd-"_s + QString::fromLatin1(collection().sliced(5));
    std::vector<std::unique_ptr<HttpClient>> clients;
    for (int i = 0; i < 12; ++i)
        clients.push_back(i % 2 ? m_second->client(m_here.tokens["editor"])
                                : m_here.server.client(m_here.tokens["editor"]));
    QSet<QString> ids;
    for (int round = 0; round < kRounds; ++round) {
        for (const auto &client : clients)
            client->send("POST", collection(), {{"Content-Type", "application/json"}},
                         "{\"title\":\"Crowd\",\"tags\":[\"" + tag.toLatin1() + "\"]}");
        for (const auto &client : clients) {
            const HttpAnswer answer = client->receive();
            QVERIFY2(answer.status == 201, answer.body.constData());
            ids.insert(answer.data()[u"id"_s].toString());
        }
    }
    QCOMPARE(ids.size(), kRounds * qsizetype(clients.size()));
    for (HttpClient *client : {m_here.editor.get(), m_editorThere.get()}) {
        const QByteArray target = collection() + "?limit=1&tag=" + tag.toLatin1();
        QTRY_COMPARE_WITH_TIMEOUT(client->get(target).json()[u"meta"_s][u"total"_s].toInt(), int(ids.size()),
                                  kPromised * kSlack);
    }
}

QTEST_GUILESS_MAIN(TestTwoServers)
#include "tst_TwoServers.moc"
