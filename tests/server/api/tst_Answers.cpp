#include <QtTest>

#include <QJsonDocument>

#include "tests/support/Decompression.h"
#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// What every answer has in common: conditions, encodings, CORS, security fields, problem documents.
class TestAnswers final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void answersNotModified_data();
    void answersNotModified();
    void forgetsTheTagAfterAWrite();
    void answersHead_data();
    void answersHead();
    void answersOptions();
    void preflights_data();
    void preflights();
    void allowsOrigins();
    void hasSecurityFields_data();
    void hasSecurityFields();
    void compresses();
    void tellsCaches();
    void reachesVersionOne();
    void knowsNoOtherPath_data();
    void knowsNoOtherPath();
    void namesAllowedMethods();
    void explainsProblems();
    void isHealthy();

private:
    ServerUnderTest m_server;
    std::unique_ptr<HttpClient> m_visitor;
    std::unique_ptr<HttpClient> m_editor;
};

void TestAnswers::initTestCase()
{
    QVERIFY2(m_server.start({}, {{u"VITRINE_CORS_ORIGINS"_s, u"https://example.com,https://admin.example.com"_s}}),
             m_server.errors().constData());
    m_visitor = m_server.client();
    m_editor = m_server.client(m_server.createToken(u"editor"_s));
    QCOMPARE(m_editor
                 ->post("/api/projects", {{u"title"_s, u"Signs"_s},
                                          {u"status"_s, u"published"_s},
                                          {u"body"_s, u"All about signs, again and again. "_s.repeated(100)}})
                 .status,
             201);
}

void TestAnswers::cleanupTestCase()
{
    QCOMPARE(m_server.stop(), 0);
}

void TestAnswers::answersNotModified_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target : {"/api/projects", "/api/projects?limit=1", "/api/projects/signs", "/api/openapi.json",
                               "/api/problems", "/api/problems/not_found"})
        QTest::newRow(target) << QByteArray(target);
}

void TestAnswers::answersNotModified()
{
    QFETCH(QByteArray, target);
    // Twice each: the first answer comes from the handler, the next from the cache.
    for (HttpClient *client : {m_visitor.get(), m_editor.get(), m_visitor.get()}) {
        for (const char *encoding : {"identity", "gzip", "br"}) {
            const HttpFields wants{{"Accept-Encoding", encoding}};
            const HttpAnswer full = client->get(target, wants);
            QCOMPARE(full.status, 200);
            const QByteArray etag = full.field("etag");
            QVERIFY(etag.startsWith('"') && etag.endsWith('"'));
            for (const QByteArray &condition : {etag, "W/" + etag, "\"x\", " + etag, QByteArray("*")}) {
                const HttpAnswer unchanged = client->get(target, wants + HttpFields{{"If-None-Match", condition}});
                QCOMPARE(unchanged.status, 304);
                QVERIFY(unchanged.body.isEmpty());
                QCOMPARE(unchanged.field("etag"), etag);
                QCOMPARE(unchanged.field("cache-control"), full.field("cache-control"));
                QCOMPARE(unchanged.field("vary"), full.field("vary"));
                QVERIFY(unchanged.field("content-type").isNull());
            }
            QCOMPARE(client->get(target, wants + HttpFields{{"If-None-Match", "\"other\""}}).body, full.body);
        }
    }
}

void TestAnswers::forgetsTheTagAfterAWrite()
{
    const QByteArray before = m_visitor->get("/api/projects/signs").field("etag");
    QCOMPARE(m_visitor->get("/api/projects/signs", {{"If-None-Match", before}}).status, 304);
    QCOMPARE(m_editor->patch("/api/projects/signs", {{u"summary"_s, QDateTime::currentDateTime().toString()}}).status,
             200);
    const HttpAnswer after = m_visitor->get("/api/projects/signs", {{"If-None-Match", before}});
    QCOMPARE(after.status, 200);
    QVERIFY(after.field("etag") != before);
}

void TestAnswers::answersHead_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::newRow("list") << QByteArray("/api/projects") << 200;
    QTest::newRow("item") << QByteArray("/api/projects/signs") << 200;
    QTest::newRow("nothing there") << QByteArray("/api/projects/none") << 404;
    QTest::newRow("wrong parameter") << QByteArray("/api/projects?page=0") << 400;
    QTest::newRow("health") << QByteArray("/health/liveness") << 200;
}

void TestAnswers::answersHead()
{
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    for (int round = 0; round < 2; ++round) {
        const HttpAnswer head = m_visitor->ask("HEAD", target);
        const HttpAnswer get = m_visitor->get(target);
        QCOMPARE(head.status, status);
        QCOMPARE(head.field("content-type"), get.field("content-type"));
        QCOMPARE(head.field("etag"), get.field("etag"));
        if (status == 200) // a problem carries an id of its own
            QCOMPARE(head.field("content-length"), get.field("content-length"));
    }
}

void TestAnswers::answersOptions()
{
    const HttpAnswer list = m_visitor->ask("OPTIONS", "/api/projects");
    QCOMPARE(list.status, 204);
    QCOMPARE(list.field("allow"), QByteArray("GET, HEAD, OPTIONS, POST"));
    QVERIFY(list.field("access-control-allow-origin").isNull());
    QCOMPARE(m_visitor->ask("OPTIONS", "/api/projects/signs").field("allow"),
             QByteArray("DELETE, GET, HEAD, OPTIONS, PATCH"));
    QCOMPARE(m_visitor->ask("OPTIONS", "/nothing").status, 404);
}

void TestAnswers::preflights_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("allowed"); // null: refused
    const QByteArray site("https://example.com");
    QTest::newRow("read from anywhere") << QByteArray("https://else.where") << QByteArray("GET") << QByteArray("*");
    QTest::newRow("write from the site") << site << QByteArray("PATCH") << site;
    QTest::newRow("write from the second site")
        << QByteArray("https://admin.example.com") << QByteArray("DELETE") << QByteArray("https://admin.example.com");
    QTest::newRow("write from elsewhere") << QByteArray("https://else.where") << QByteArray("PATCH") << QByteArray();
    QTest::newRow("method that is not there") << site << QByteArray("PUT") << QByteArray();
}

void TestAnswers::preflights()
{
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, allowed);
    const HttpAnswer answer =
        m_visitor->ask("OPTIONS", "/api/projects/signs",
                       {{"Origin", origin},
                        {"Access-Control-Request-Method", method},
                        {"Access-Control-Request-Headers", "authorization, content-type, if-match"}});
    QCOMPARE(answer.status, 204);
    QCOMPARE(answer.field("access-control-allow-origin"), allowed);
    QCOMPARE(answer.field("access-control-allow-methods"), allowed.isNull() ? QByteArray() : method);
    QCOMPARE(answer.field("vary"), QByteArray("Origin"));
    QVERIFY(answer.field("access-control-allow-credentials").isNull());
}

void TestAnswers::allowsOrigins()
{
    const HttpFields site{{"Origin", "https://example.com"}};
    const HttpFields other{{"Origin", "https://else.where"}};
    QCOMPARE(m_visitor->get("/api/projects", other).field("access-control-allow-origin"), QByteArray("*"));
    QCOMPARE(m_visitor->get("/api/projects/none", other).field("access-control-allow-origin"), QByteArray("*"));
    const QJsonObject fields{{u"title"_s, u"By a page"_s}};
    QCOMPARE(m_editor->post("/api/projects", fields, site).field("access-control-allow-origin"),
             QByteArray("https://example.com"));
    QVERIFY(m_editor->post("/api/projects", fields, other).field("access-control-allow-origin").isNull());
    // A page must be able to read why it was refused.
    QCOMPARE(m_visitor->post("/api/projects", fields, site).field("access-control-allow-origin"),
             QByteArray("https://example.com"));
}

void TestAnswers::hasSecurityFields_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    const auto row = [](const char *method, const char *target, int status) {
        QTest::addRow("%s %s %d", method, target, status) << QByteArray(method) << QByteArray(target) << status;
    };
    row("GET", "/api/projects", 200);
    row("GET", "/api/projects", 200); // from the cache
    row("HEAD", "/api/projects", 200);
    row("OPTIONS", "/api/projects", 204);
    row("GET", "/health/readiness", 200);
    row("GET", "/api/projects?x=1", 400);
    row("POST", "/api/projects", 401);
    row("GET", "/api", 404);
    row("PUT", "/api/projects", 405);
    row("BREW", "/api/projects", 501);
    row("GET", "/api/../x", 404);
}

void TestAnswers::hasSecurityFields()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    const HttpAnswer answer = m_visitor->ask(method, target);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.field("x-content-type-options"), QByteArray("nosniff"));
    QVERIFY(answer.field("content-security-policy").contains("default-src 'none'"));
    QVERIFY(!answer.field("content-security-policy").contains("unsafe"));
    QVERIFY(!answer.field("referrer-policy").isEmpty());
    QVERIFY(answer.field("server").isNull());
    if (status < 400 || method == "HEAD")
        return;
    QCOMPARE(answer.field("content-type"), QByteArray("application/problem+json"));
    QCOMPARE(answer.field("cache-control"), QByteArray("no-store"));
    const QJsonObject problem = answer.json();
    for (const QString &name : {u"type"_s, u"title"_s, u"detail"_s, u"code"_s, u"requestId"_s})
        QVERIFY2(!problem[name].toString().isEmpty(), qPrintable(name));
    QCOMPARE(problem[u"status"_s].toInt(), status);
    QCOMPARE(m_visitor->get(problem[u"type"_s].toString().toLatin1()).data()[u"status"_s].toInt(), status);
}

void TestAnswers::compresses()
{
    for (const char *target : {"/api/projects/signs", "/api/openapi.json"}) {
        const HttpAnswer plain = m_visitor->get(target);
        QVERIFY(plain.field("content-encoding").isNull());
        for (int round = 0; round < 2; ++round) {
            const HttpAnswer zipped = m_visitor->get(target, {{"Accept-Encoding", "gzip"}});
            QCOMPARE(zipped.field("content-encoding"), QByteArray("gzip"));
            QCOMPARE(gunzip(zipped.body), plain.body);
            const HttpAnswer brotli = m_visitor->get(target, {{"Accept-Encoding", "gzip, deflate, br"}});
            QCOMPARE(brotli.field("content-encoding"), QByteArray("br"));
            QCOMPARE(unbrotli(brotli.body), plain.body);
            QVERIFY(zipped.body.size() < plain.body.size());
            QVERIFY(zipped.field("vary").contains("Accept-Encoding"));
            // A strong tag names bytes: each encoding has its own.
            QVERIFY(zipped.field("etag") != plain.field("etag"));
            QVERIFY(zipped.field("etag") != brotli.field("etag"));
        }
    }
    const HttpAnswer small = m_visitor->get("/health/liveness", {{"Accept-Encoding", "gzip"}});
    QVERIFY(small.field("content-encoding").isNull());
}

void TestAnswers::tellsCaches()
{
    QCOMPARE(m_visitor->get("/api/projects").field("cache-control"), QByteArray("public, no-cache"));
    QCOMPARE(m_editor->get("/api/projects").field("cache-control"), QByteArray("private, no-cache"));
    QCOMPARE(m_visitor->get("/health/liveness").field("cache-control"), QByteArray("no-store"));
    QCOMPARE(m_editor->patch("/api/projects/signs", {}).field("cache-control"), QByteArray("no-store"));
    QVERIFY(m_visitor->get("/api/projects").field("vary").contains("Authorization"));
}

void TestAnswers::reachesVersionOne()
{
    QCOMPARE(m_visitor->get("/api/v1/projects").body, m_visitor->get("/api/projects").body);
    QCOMPARE(m_visitor->get("/api/v1/projects/signs").body, m_visitor->get("/api/projects/signs").body);
    QCOMPARE(m_visitor->get("/api/v1/openapi.json").body, m_visitor->get("/api/openapi.json").body);
    QCOMPARE(m_editor->post("/api/v1/projects", {{u"title"_s, u"By the long way"_s}}).status, 201);
    QCOMPARE(m_editor->get("/api/projects/by-the-long-way").status, 200);
    QCOMPARE(m_visitor->get("/api/projects/").body, m_visitor->get("/api/projects").body);
}

void TestAnswers::knowsNoOtherPath_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target :
         {"/api", "/api/", "/api/v1", "/api/v2/projects", "/api/v1/v1/projects", "/api/project",
          "/api/projects/signs/more", "/api/projects%2fsigns", "/api/projects/%00", "/api/projects/%ff",
          "/api/projects/..%2f..%2fetc%2fpasswd", "/api/projects/%252e%252e", "/health", "/media", "/media/", "*"})
        QTest::newRow(target) << QByteArray(target);
}

void TestAnswers::knowsNoOtherPath()
{
    QFETCH(QByteArray, target);
    for (const char *method : {"GET", "POST"}) {
        const HttpAnswer answer = m_editor->ask(method, target);
        QVERIFY2(answer.status == 404 || (target == "*" && answer.status == 400) ||
                     (QByteArrayView(method) == "POST" && answer.status == 405),
                 QByteArray::number(answer.status).constData());
        QCOMPARE(answer.field("content-type"), QByteArray("application/problem+json"));
    }
}

void TestAnswers::namesAllowedMethods()
{
    const HttpAnswer answer = m_editor->ask("PUT", "/api/projects/signs");
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.code(), u"method_not_allowed"_s);
    QCOMPARE(answer.field("allow"), QByteArray("DELETE, GET, HEAD, OPTIONS, PATCH"));
    QCOMPARE(m_editor->remove("/api/projects").status, 405);
    QCOMPARE(m_visitor->ask("POST", "/health/liveness").field("allow"), QByteArray("GET, HEAD, OPTIONS"));
}

void TestAnswers::explainsProblems()
{
    const QJsonArray kinds = m_visitor->get("/api/problems").list();
    QVERIFY(kinds.size() > 10);
    for (const auto &kind : kinds) {
        const HttpAnswer answer = m_visitor->get("/api/problems/" + kind[u"code"_s].toString().toLatin1());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.data(), kind.toObject());
    }
    QCOMPARE(m_visitor->get("/api/problems/no_such_code").status, 404);
}

void TestAnswers::isHealthy()
{
    QCOMPARE(m_visitor->get("/health/liveness").body, QByteArray(R"({"data":{"status":"alive"}})"));
    const HttpAnswer readiness = m_visitor->get("/health/readiness");
    QCOMPARE(readiness.status, 200);
    QStringList names;
    const QJsonArray checks = readiness.data()[u"checks"_s].toArray();
    for (const auto &check : checks) {
        QVERIFY(check[u"ok"_s].toBool());
        names.append(check[u"name"_s].toString());
    }
    QCOMPARE(names, (QStringList{u"database"_s, u"disk"_s, u"migrations"_s}));
}

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_Answers.moc"
