#include <QtTest>

#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

namespace {

constexpr int kOtherProgram = 1'000; // ms until another program's write must be seen
constexpr int kSlack = 10;

}

/// Answers are kept, but never for longer than they are true.
class TestFreshness final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void showsAWriteAtOnceOnEveryThread();
    void showsTagsAtOnce();
    void forgetsWhatWasTrashed();
    void seesAnImport();
    void seesAnotherServer();
    void staysFreshWithoutACache();

private:
    /// Enough connections that every thread has some.
    [[nodiscard]] static std::vector<std::unique_ptr<HttpClient>> connections(const ServerUnderTest &server)
    {
        std::vector<std::unique_ptr<HttpClient>> clients;
        for (int i = 0; i < 24; ++i)
            clients.push_back(server.client());
        return clients;
    }

    ServerUnderTest m_server;
    QByteArray m_token;
    std::unique_ptr<HttpClient> m_editor;
};

void TestFreshness::initTestCase()
{
    QVERIFY2(m_server.start({u"--threads"_s, u"4"_s}), m_server.errors().constData());
    m_token = m_server.createToken(u"editor"_s);
    m_editor = m_server.client(m_token);
    QCOMPARE(m_editor->post("/api/projects", {{u"title"_s, u"Fresh"_s}, {u"status"_s, u"published"_s}}).status, 201);
}

void TestFreshness::cleanupTestCase()
{
    QCOMPARE(m_server.stop(), 0);
}

void TestFreshness::showsAWriteAtOnceOnEveryThread()
{
    const auto clients = connections(m_server);
    for (int round = 0; round < 30; ++round) {
        const QString title = u"Round %1"_s.arg(round);
        QCOMPARE(m_editor->patch("/api/projects/fresh", {{u"title"_s, title}}).status, 200);
        for (const auto &client : clients)
            client->send("GET", round % 2 ? "/api/projects/fresh" : "/api/projects?fields=title");
        for (const auto &client : clients) {
            const HttpAnswer answer = client->receive();
            QCOMPARE(round % 2 ? answer.data()[u"title"_s].toString() : answer.listOf(u"title"_s).value(0), title);
        }
    }
}

void TestFreshness::showsTagsAtOnce()
{
    const auto visitor = m_server.client();
    for (int round = 0; round < 5; ++round) {
        const QString tag = u"tag-%1"_s.arg(round);
        QVERIFY(visitor->get("/api/projects?tag=" + tag.toLatin1()).list().isEmpty());
        QCOMPARE(m_editor->patch("/api/projects/fresh", {{u"tags"_s, QJsonArray{tag}}}).status, 200);
        QCOMPARE(visitor->get("/api/projects?tag=" + tag.toLatin1()).list().size(), 1);
    }
}

void TestFreshness::forgetsWhatWasTrashed()
{
    const auto clients = connections(m_server);
    const HttpAnswer made =
        m_editor->post("/api/projects", {{u"title"_s, u"Short life"_s}, {u"status"_s, u"published"_s}});
    const QByteArray address = made.field("location");
    const auto statuses = [&clients] {
        QSet<int> seen;
        for (const auto &client : clients)
            seen.insert(client->get("/api/projects/short-life").status);
        return seen;
    };
    QCOMPARE(statuses(), QSet<int>{200});
    QCOMPARE(m_editor->remove(address).status, 204);
    QCOMPARE(statuses(), QSet<int>{410});
    QCOMPARE(m_editor->ask("POST", address + "/restore").status, 200);
    QCOMPARE(statuses(), QSet<int>{200});
    QCOMPARE(m_editor->patch(address, {{u"status"_s, u"draft"_s}}).status, 200);
    QCOMPARE(statuses(), QSet<int>{404});
}

void TestFreshness::seesAnImport()
{
    const QString folder = m_server.folder() + u"/markdown"_s;
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + u"/imported.md"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("---\ntitle: From a file\n---\nText\n");
    file.close();
    const auto clients = connections(m_server);
    for (const auto &client : clients)
        QCOMPARE(client->get("/api/projects/from-a-file").status + client->get("/api/projects").status, 404 + 200);
    QElapsedTimer elapsed;
    const ProgramRun import = m_server.run({u"import"_s, folder});
    QVERIFY2(import.exitCode == 0, qPrintable(import.errors));
    elapsed.start();
    for (const auto &client : clients) {
        QTRY_COMPARE_WITH_TIMEOUT(
            client->get("/api/projects?sort=-createdAt&fields=title").listOf(u"title"_s).contains(u"From a file"_s),
            true, kOtherProgram * kSlack);
    }
    qInfo("an import was seen after %lld ms", static_cast<long long>(elapsed.elapsed()));
}

void TestFreshness::seesAnotherServer()
{
    ServerUnderTest second(m_server.workspace());
    QVERIFY2(second.start({u"--threads"_s, u"2"_s}), second.errors().constData());
    const auto there = second.client(m_token);
    const auto here = m_server.client();
    for (int round = 0; round < 3; ++round) {
        const QString title = u"Elsewhere %1"_s.arg(round);
        QCOMPARE(here->get("/api/projects/fresh").status, 200); // now it is in the cache
        QCOMPARE(there->patch("/api/projects/fresh", {{u"title"_s, title}}).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(here->get("/api/projects/fresh").data()[u"title"_s].toString(), title,
                                  kOtherProgram * kSlack);
        QCOMPARE(m_editor->patch("/api/projects/fresh", {{u"summary"_s, title}}).data()[u"title"_s].toString(), title);
        QTRY_COMPARE_WITH_TIMEOUT(there->get("/api/projects/fresh").data()[u"summary"_s].toString(), title,
                                  kOtherProgram * kSlack);
    }
    QCOMPARE(second.stop(), 0);
}

void TestFreshness::staysFreshWithoutACache()
{
    ServerUnderTest server;
    QVERIFY2(server.start({u"--cache-megabytes"_s, u"0"_s}), server.errors().constData());
    const auto editor = server.client(server.createToken(u"editor"_s));
    const auto visitor = server.client();
    QCOMPARE(editor->post("/api/projects", {{u"title"_s, u"Plain"_s}, {u"status"_s, u"published"_s}}).status, 201);
    const QByteArray etag = visitor->get("/api/projects/plain").field("etag");
    QCOMPARE(visitor->get("/api/projects/plain", {{"If-None-Match", etag}}).status, 304);
    QCOMPARE(editor->patch("/api/projects/plain", {{u"title"_s, u"Other"_s}}).status, 200);
    QCOMPARE(visitor->get("/api/projects/plain", {{"If-None-Match", etag}}).data()[u"title"_s].toString(), u"Other"_s);
    QCOMPARE(server.stop(), 0);
}

QTEST_GUILESS_MAIN(TestFreshness)
#include "tst_Freshness.moc"
