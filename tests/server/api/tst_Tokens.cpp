#include <QtTest>

#include "tests/support/ForeignDatabase.h"
#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// Tokens made and revoked by the command while a server runs, and what they open.
class TestTokens final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void worksAtOnceAndEndsAtOnce();
    void opensByRole_data();
    void opensByRole();
    void refusesCredentials_data();
    void refusesCredentials();
    void asksForATokenWhereOneIsNeeded();
    void tellsTheRoleThatIsNeeded();
    void expires();
    void lists();
    void revokesByIdAndName();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void keepsNoSecret();

private:
    ServerUnderTest m_server;
};

void TestTokens::initTestCase()
{
    QVERIFY2(m_server.start({u"--threads"_s, u"4"_s}), m_server.errors().constData());
}

void TestTokens::cleanupTestCase()
{
    QCOMPARE(m_server.stop(), 0);
}

void TestTokens::worksAtOnceAndEndsAtOnce()
{
    std::vector<std::unique_ptr<HttpClient>> clients;
    const ProgramRun made = m_server.run({u"token"_s, u"create"_s, u"--role"_s, u"editor"_s, u"--name"_s, u"site"_s});
    QCOMPARE(made.exitCode, 0);
    const QByteArray secret = made.output.trimmed().toLatin1();
    QVERIFY(secret.startsWith("vtr_"));
    QVERIFY(!secret.contains('\n'));
    for (int i = 0; i < 12; ++i) {
        clients.push_back(m_server.client(secret));
        QCOMPARE(clients.back()->post("/api/projects", {{u"title"_s, u"By a token"_s}}).status, 201);
    }
    QCOMPARE(m_server.run({u"token"_s, u"revoke"_s, u"site"_s}).exitCode, 0);
    for (const auto &client : clients) {
        const HttpAnswer refused = client->get("/api/projects");
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.code(), u"invalid_token"_s);
    }
}

void TestTokens::opensByRole_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<int>("status"); // of a write
    QTest::newRow("viewer") << u"viewer"_s << 403;
    QTest::newRow("editor") << u"editor"_s << 201;
    QTest::newRow("owner") << u"owner"_s << 201;
}

void TestTokens::opensByRole()
{
    QFETCH(QString, role);
    QFETCH(int, status);
    const auto client = m_server.client(m_server.createToken(role));
    QCOMPARE(client->get("/api/projects").status, 200);
    QCOMPARE(client->post("/api/projects", {{u"title"_s, u"By role"_s}}).status, status);
}

void TestTokens::refusesCredentials_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("unknown token") << QByteArray("Bearer vtr_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    QTest::newRow("no token of ours") << QByteArray("Bearer abc");
    QTest::newRow("nothing behind") << QByteArray("Bearer");
    QTest::newRow("space behind") << QByteArray("Bearer ");
    QTest::newRow("prefix alone") << QByteArray("Bearer vtr_");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("basic") << QByteArray("Basic dnRyX2E6Yg==");
    QTest::newRow("no scheme") << QByteArray("vtr_AAAA");
    QTest::newRow("long") << "Bearer vtr_" + QByteArray(8000, 'A');
    QTest::newRow("quotes") << QByteArray("Bearer vtr_' OR 1=1 --");
    QTest::newRow("bytes") << QByteArray("Bearer vtr_\xff\xfe");
}

void TestTokens::refusesCredentials()
{
    QFETCH(QByteArray, field);
    const auto client = m_server.client();
    // Also where a visitor would be served: who means to be somebody must not be taken for nobody.
    for (const char *target : {"/api/projects", "/api/projects"}) {
        const HttpAnswer answer = client->get(target, {{"Authorization", field}});
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.code(), u"invalid_token"_s);
        QCOMPARE(answer.field("content-type"), QByteArray("application/problem+json"));
        QVERIFY(answer.field("www-authenticate").startsWith("Bearer"));
        QVERIFY(answer.field("www-authenticate").contains("error=\"invalid_token\""));
    }
}

void TestTokens::asksForATokenWhereOneIsNeeded()
{
    const auto visitor = m_server.client();
    const HttpAnswer answer = visitor->post("/api/projects", {});
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), u"unauthenticated"_s);
    QCOMPARE(answer.field("www-authenticate"), QByteArray("Bearer realm=\"vitrine\""));
    // Permission is asked before anything is told of what is there or what is wrong.
    QCOMPARE(visitor->remove("/api/projects/none").status, 401);
    QCOMPARE(visitor->patch("/api/projects/none?x=1", {}).status, 401);
    QCOMPARE(visitor->ask("POST", "/api/projects/none/restore").status, 401);
    QCOMPARE(visitor->ask("POST", "/api/projects", {{"Content-Type", "text/plain"}}, "x").status, 401);
}

void TestTokens::tellsTheRoleThatIsNeeded()
{
    const auto viewer = m_server.client(m_server.createToken(u"viewer"_s));
    const HttpAnswer answer = viewer->post("/api/projects", {});
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.code(), u"forbidden"_s);
    QVERIFY(answer.json()[u"detail"_s].toString().contains(u"editor"_s));
    QVERIFY(answer.field("www-authenticate").contains("error=\"insufficient_scope\""));
}

void TestTokens::expires()
{
    const QByteArray secret = m_server.createToken(u"viewer"_s, {u"--expires"_s, u"90d"_s});
    QCOMPARE(m_server.client(secret)->get("/api/projects").status, 200);
    const QString listed = m_server.run({u"token"_s, u"list"_s}).output;
    const QString day = QDateTime::currentDateTimeUtc().addDays(90).toString(u"yyyy-MM-dd"_s);
    QVERIFY2(listed.contains(u"expires "_s + day), qPrintable(listed));
    // Time is moved by the other end: what was made to last a minute is made to have ended.
    const QByteArray old = m_server.createToken(u"owner"_s, {u"--expires"_s, u"1m"_s, u"--name"_s, u"old"_s});
    QVERIFY(!old.isEmpty());
    QVERIFY(ForeignDatabase(m_server.database())
                .run(u"UPDATE token SET expires_at = 1 WHERE name = 'old' AND expires_at IS NOT NULL"_s));
    const HttpAnswer refused = m_server.client(old)->get("/api/projects");
    QCOMPARE(refused.status, 401);
    QVERIFY(refused.json()[u"detail"_s].toString().contains(u"expired"_s));
    QVERIFY(m_server.run({u"token"_s, u"list"_s}).output.contains(u"expired"_s));
}

void TestTokens::lists()
{
    const QByteArray secret = m_server.createToken(u"viewer"_s, {u"--name"_s, u"Ein Name mit ümlauten"_s});
    const auto lineOf = [this] {
        const QStringList lines = m_server.run({u"token"_s, u"list"_s}).output.split(u'\n');
        return lines.filter(u"ümlauten"_s).value(0);
    };
    QVERIFY(lineOf().contains(u"viewer"_s) && lineOf().contains(u"valid"_s) && lineOf().contains(u"last used -"_s));
    QCOMPARE(m_server.client(secret)->get("/api/projects").status, 200);
    // The note of the use is a write that nobody waits for.
    const QString day = QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd"_s);
    QTRY_VERIFY_WITH_TIMEOUT(lineOf().contains(u"last used "_s + day), 10'000);
}

void TestTokens::revokesByIdAndName()
{
    const QByteArray first = m_server.createToken(u"viewer"_s, {u"--name"_s, u"twin"_s});
    const QByteArray second = m_server.createToken(u"viewer"_s, {u"--name"_s, u"twin"_s});
    const ProgramRun unclear = m_server.run({u"token"_s, u"revoke"_s, u"twin"_s});
    QCOMPARE(unclear.exitCode, 1);
    QVERIFY(unclear.errors.contains(u"twin"_s));
    const QStringList lines = m_server.run({u"token"_s, u"list"_s}).output.split(u'\n').filter(u"  twin"_s);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(m_server.run({u"token"_s, u"revoke"_s, lines.first().section(u' ', 0, 0)}).exitCode, 0);
    const int open = (m_server.client(first)->get("/api/projects").status == 200) +
                     (m_server.client(second)->get("/api/projects").status == 200);
    QCOMPARE(open, 1);
    const ProgramRun unknown = m_server.run({u"token"_s, u"revoke"_s, u"nobody"_s});
    QCOMPARE(unknown.exitCode, 1);
    QVERIFY(unknown.errors.contains(u"nobody"_s));
}

void TestTokens::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QStringList create{u"create"_s};
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown word") << QStringList{u"delete"_s};
    QTest::newRow("no role") << create + QStringList{u"--name"_s, u"x"_s};
    QTest::newRow("unknown role") << create + QStringList{u"--role"_s, u"admin"_s, u"--name"_s, u"x"_s};
    QTest::newRow("visitor") << create + QStringList{u"--role"_s, u"visitor"_s, u"--name"_s, u"x"_s};
    QTest::newRow("no name") << create + QStringList{u"--role"_s, u"owner"_s};
    QTest::newRow("bad lifetime") << create + QStringList{u"--role"_s, u"owner"_s,     u"--name"_s,
                                                          u"x"_s,      u"--expires"_s, u"soon"_s};
    QTest::newRow("no time at all") << create + QStringList{u"--role"_s, u"owner"_s,     u"--name"_s,
                                                            u"x"_s,      u"--expires"_s, u"0d"_s};
    QTest::newRow("revoke nothing") << QStringList{u"revoke"_s};
    QTest::newRow("list too much") << QStringList{u"list"_s, u"all"_s};
}

void TestTokens::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    const ProgramRun run = m_server.run(QStringList{u"token"_s} + arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.errors.contains(u"usage: vitrined token"_s));
    QVERIFY(run.output.isEmpty());
}

void TestTokens::keepsNoSecret()
{
    const QByteArray secret = m_server.createToken(u"editor"_s);
    QCOMPARE(m_server.client(secret)->post("/api/projects", {{u"title"_s, u"Secret"_s}}).status, 201);
    for (const QString &name : {u"vitrine.db"_s, u"vitrine.db-wal"_s}) {
        QFile file(m_server.workspace() + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(secret.sliced(4)));
    }
    QVERIFY(!m_server.errors().contains(secret.sliced(4)));
    QVERIFY(!m_server.run({u"token"_s, u"list"_s}).output.toLatin1().contains(secret.sliced(4)));
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_Tokens.moc"
