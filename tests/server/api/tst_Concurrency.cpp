#include <QtTest>

#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// Many clients at once: each is given its own answer, and nothing is lost or mixed up.
class TestConcurrency final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void everyoneGetsTheirOwn();
    void sameTitlesGetTheirOwnSlugs();
    void aFailureIsAlone();
    void oneSlugHasOneOwner();
    void readersAreServedMeanwhile();

private:
    static constexpr int kClients = 64;

    ServerUnderTest m_server;
    std::vector<std::unique_ptr<HttpClient>> m_clients;
};

void TestConcurrency::initTestCase()
{
    QVERIFY2(m_server.start({u"--threads"_s, u"4"_s}), m_server.errors().constData());
    const QByteArray token = m_server.createToken(u"editor"_s);
    for (int i = 0; i < kClients; ++i)
        m_clients.push_back(m_server.client(token));
}

void TestConcurrency::cleanupTestCase()
{
    m_clients.clear();
    QCOMPARE(m_server.stop(), 0);
}

namespace {

void sendCreate(HttpClient &client, const QByteArray &json)
{
    client.send("POST", "/api/projects", {{"Content-Type", "application/json"}}, json);
}

}

void TestConcurrency::everyoneGetsTheirOwn()
{
    QSet<QString> ids;
    QSet<QString> slugs;
    constexpr int kRounds = 5;
    for (int round = 0; round < kRounds; ++round) {
        const auto titleOf = [round](size_t client) { return u"Round %1 client %2"_s.arg(round).arg(client); };
        for (size_t i = 0; i < m_clients.size(); ++i)
            sendCreate(*m_clients[i], "{\"title\":\"" + titleOf(i).toUtf8() + "\",\"tags\":[\"crowd\"]}");
        for (size_t i = 0; i < m_clients.size(); ++i) {
            const HttpAnswer answer = m_clients[i]->receive();
            QCOMPARE(answer.status, 201);
            QCOMPARE(answer.data()[u"title"_s].toString(), titleOf(i));
            ids.insert(answer.data()[u"id"_s].toString());
            slugs.insert(answer.data()[u"slug"_s].toString());
        }
    }
    QCOMPARE(ids.size(), kRounds * kClients);
    QCOMPARE(slugs.size(), kRounds * kClients);
    QCOMPARE(m_clients.front()->get("/api/projects?tag=crowd&limit=1").json()[u"meta"_s][u"total"_s].toInt(),
             kRounds * kClients);
}

void TestConcurrency::sameTitlesGetTheirOwnSlugs()
{
    for (const auto &client : m_clients)
        sendCreate(*client, R"({"title":"Same"})");
    QSet<QString> slugs;
    for (const auto &client : m_clients) {
        const HttpAnswer answer = client->receive();
        QCOMPARE(answer.status, 201);
        slugs.insert(answer.data()[u"slug"_s].toString());
    }
    QCOMPARE(slugs.size(), kClients);
    QVERIFY(slugs.contains(u"same"_s) && slugs.contains(u"same-64"_s));
}

void TestConcurrency::aFailureIsAlone()
{
    for (size_t i = 0; i < m_clients.size(); ++i)
        sendCreate(*m_clients[i], i % 3 ? R"({"title":"Fine"})" : R"({"title":"","order":"x"})");
    for (size_t i = 0; i < m_clients.size(); ++i) {
        const HttpAnswer answer = m_clients[i]->receive();
        QCOMPARE(answer.status, i % 3 ? 201 : 422);
        if (i % 3 == 0)
            QCOMPARE(answer.wrongFields(), (QStringList{u"order"_s, u"title"_s}));
    }
}

void TestConcurrency::oneSlugHasOneOwner()
{
    for (const auto &client : m_clients)
        sendCreate(*client, R"({"title":"Wanted","slug":"wanted"})");
    QMap<int, int> statuses;
    for (const auto &client : m_clients)
        ++statuses[client->receive().status];
    QCOMPARE(statuses, (QMap<int, int>{{201, 1}, {409, kClients - 1}}));
}

void TestConcurrency::readersAreServedMeanwhile()
{
    const HttpAnswer made =
        m_clients[0]->post("/api/projects", {{u"title"_s, u"Read"_s}, {u"status"_s, u"published"_s}});
    for (int round = 0; round < 5; ++round) {
        for (size_t i = 0; i < m_clients.size(); ++i) {
            if (i % 2)
                m_clients[i]->send("GET", made.field("location"));
            else
                m_clients[i]->send("PATCH", made.field("location"), {{"Content-Type", "application/json"}},
                                   "{\"summary\":\"" + QByteArray::number(round * kClients + static_cast<int>(i)) +
                                       "\"}");
        }
        for (size_t i = 0; i < m_clients.size(); ++i) {
            const HttpAnswer answer = m_clients[i]->receive();
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.data()[u"id"_s], made.data()[u"id"_s]);
            if (i % 2 == 0)
                QCOMPARE(answer.data()[u"summary"_s].toString().toInt(), round * kClients + static_cast<int>(i));
        }
    }
    QCOMPARE(m_clients[0]->get(made.field("location")).data()[u"version"_s].toInt(), 1 + 5 * kClients / 2);
}

QTEST_GUILESS_MAIN(TestConcurrency)
#include "tst_Concurrency.moc"
