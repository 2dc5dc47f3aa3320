#include <QtTest>

#include "server/docs/Explorer.h"
#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// How the interactive page and its files are served; what a browser makes of it is told in tests/e2e.
class TestExplorer final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isNotAmongTheOperations();
    void servesThePage_data();
    void servesThePage();
    void pageHasNothingInline();
    void servesWhatThePageLoads_data();
    void servesWhatThePageLoads();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void isNotSentAgain();
    void cleanupTestCase();

private:
    [[nodiscard]] HttpAnswer get(const QByteArray &target) { return m_server.client()->get(target); }

    ServerUnderTest m_server;
};

void TestExplorer::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.errors().constData());
}

void TestExplorer::cleanupTestCase()
{
    QCOMPARE(m_server.stop(), 0);
}

void TestExplorer::isNotAmongTheOperations()
{
    for (const vitrine::server::Endpoint &endpoint : vitrine::server::explorerEndpoints())
        QVERIFY2(!endpoint.isDocumented, qPrintable(endpoint.path));
    const QStringList paths = get("/api/openapi.json").json()[u"paths"_s].toObject().keys();
    QVERIFY(paths.contains(u"/api/openapi.json"_s));
    QVERIFY(paths.filter(u"/api/docs"_s).isEmpty());
}

void TestExplorer::servesThePage_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target : {"/api/docs", "/api/docs/", "/api/v1/docs", "/api/v1/docs/"})
        QTest::newRow(target) << QByteArray(target);
}

void TestExplorer::servesThePage()
{
    QFETCH(const QByteArray, target);
    const HttpAnswer page = get(target);
    QCOMPARE(page.status, 200);
    QCOMPARE(page.field("content-type"), QByteArray("text/html; charset=utf-8"));
    const QByteArray policy = page.field("content-security-policy");
    QVERIFY2(policy.startsWith("default-src 'none';"), policy.constData());
    QVERIFY2(policy.contains("script-src 'self'; style-src 'self';"), policy.constData());
    QVERIFY2(policy.contains("frame-ancestors 'none'"), policy.constData());
    QVERIFY2(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains('*'), policy.constData());
    QCOMPARE(page.field("x-content-type-options"), QByteArray("nosniff"));
}

void TestExplorer::pageHasNothingInline()
{
    const QString page = QString::fromUtf8(get("/api/docs").body);
    QVERIFY(page.startsWith("<!DOCTYPE html>"_L1));
    static const QRegularExpression inlined(u"<style|<script(?![^>]* src=)|\\s(style|on[a-z]+)=|javascript:"_s);
    QVERIFY(!inlined.match(page).hasMatch());
    // What it loads is named by absolute paths, so that it works under /api/v1/docs, too.
    static const QRegularExpression loaded(u"(src|href)=\"(?!/api/)"_s);
    QVERIFY(!loaded.match(page).hasMatch());
}

void TestExplorer::servesWhatThePageLoads_data()
{
    QTest::addColumn<QByteArray>("contentType");
    static const QRegularExpression reference(u"(?:src|href)=\"(/api/docs/[^\"]+)\""_s);
    const QHash<QString, QByteArray> types{{u"css"_s, "text/css; charset=utf-8"},
                                           {u"js"_s, "text/javascript; charset=utf-8"},
                                           {u"svg"_s, "image/svg+xml"}};
    const QString page = QString::fromUtf8(get("/api/docs").body);
    for (auto found = reference.globalMatch(page); found.hasNext();) {
        const QString target = found.next().captured(1);
        QTest::newRow(qPrintable(target)) << types.value(target.section(u'.', -1));
    }
    QTest::newRow("/api/v1/docs/explorer.js") << types.value(u"js"_s);
    for (const char *licence : {"LICENSE", "NOTICE", "swagger-ui-bundle.js.LICENSE.txt"})
        QTest::addRow("/api/docs/%s", licence) << QByteArray("text/plain; charset=utf-8");
}

void TestExplorer::servesWhatThePageLoads()
{
    QFETCH(const QByteArray, contentType);
    const HttpAnswer asset = get(QTest::currentDataTag());
    QCOMPARE(asset.status, 200);
    QCOMPARE(asset.field("content-type"), contentType);
    QCOMPARE(asset.field("cache-control"), QByteArray("public, no-cache"));
    QVERIFY(!asset.field("etag").isEmpty());
    QVERIFY(!asset.body.isEmpty());
}

void TestExplorer::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown") << QByteArray("/api/docs/nothing.js") << 404;
    QTest::newRow("the page by its file's name") << QByteArray("/api/docs/index.html") << 404;
    QTest::newRow("in upper case") << QByteArray("/api/docs/EXPLORER.JS") << 404;
    QTest::newRow("below a file") << QByteArray("/api/docs/explorer.js/x") << 404;
    QTest::newRow("a way up") << QByteArray("/api/docs/..%2fopenapi.json") << 404;
    QTest::newRow("a way into other resources") << QByteArray("/api/docs/%2e%2e/migrations/sqlite") << 404;
    QTest::newRow("with a query") << QByteArray("/api/docs?url=https://example.com/api.json") << 400;
}

void TestExplorer::refusesOtherFiles()
{
    QFETCH(const QByteArray, target);
    QFETCH(const int, status);
    const HttpAnswer answer = get(target);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.field("content-type"), QByteArray("application/problem+json"));
}

void TestExplorer::isNotSentAgain()
{
    const HttpFields accepted{{"Accept-Encoding", "br"}};
    const HttpAnswer first = m_server.client()->get("/api/docs/swagger-ui-bundle.js", accepted);
    QCOMPARE(first.field("content-encoding"), QByteArray("br"));
    QVERIFY(first.body.size() < 600'000);
    const HttpAnswer second = m_server.client()->get("/api/docs/swagger-ui-bundle.js",
                                                     accepted + HttpFields{{"If-None-Match", first.field("etag")}});
    QCOMPARE(second.status, 304);
    QVERIFY(second.body.isEmpty());
}

QTEST_GUILESS_MAIN(TestExplorer)
#include "tst_Explorer.moc"
