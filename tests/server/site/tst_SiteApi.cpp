#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using vitrine::tests::HttpAnswer;

/// The website as a server serves it: pages of items, what is not there, and how it is sent.
class TestSiteApi final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void servesPages_data();
    void servesPages();
    void pagesAreGuarded();
    void filesAreRevalidated();
    void leavesTheApiToPrograms_data();
    void leavesTheApiToPrograms();
    void headsTellOfItems();
    void followsChanges();
    void hidesWhatIsNotPublic();
    void leadsToFormerSlugs();
    void saysWhatIsGone();
    void opensPreviews();
    void takesOffSlashes();
    void cleanupTestCase() { m_site.stop(); }

private:
    [[nodiscard]] HttpAnswer get(const QByteArray &target) { return m_site.visitor->get(target); }

    ContentFixture m_site;
};

void TestSiteApi::initTestCase()
{
    m_site.start({u"--site-title"_s, u"Ada <3"_s, u"--site-url"_s, u"https://ada.example"_s});
    QVERIFY(!m_site.publish("/api/projects", u"Signs"_s, {{u"summary"_s, u"Lit \"from\" below."_s}}).isEmpty());
    QVERIFY(!m_site.publish("/api/articles", u"Slow maps"_s).isEmpty());
}

void TestSiteApi::servesPages_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    const auto row = [](const char *target, int status) { QTest::newRow(target) << QByteArray(target) << status; };
    for (const char *page :
         {"/", "/index.html", "/projects", "/projects?tag=x&utm_source=y&tag=z", "/articles", "/tags", "/tags/any",
          "/search?q=%ff", "/projects/signs", "/projects/signs?fbclid=1", "/articles/slow-maps"})
        row(page, 200);
    for (const char *nothing : {"/nothing", "/projects/nothing", "/articles/signs", "/projects/signs/more", "/.env",
                                "/favicon.ico", "/API/projects", "/../../etc/passwd", "/%2e%2e/x", "/a%00b", "/%ff",
                                "/..%2fx", "/projects/[slug]", "/projects/%3Cscript%3E", "/README.md"})
        row(nothing, 404);
}

void TestSiteApi::servesPages()
{
    QFETCH(const QByteArray, target);
    QFETCH(const int, status);
    const HttpAnswer page = get(target);
    QCOMPARE(page.status, status);
    QCOMPARE(page.field("content-type"), QByteArray("text/html; charset=utf-8"));
    QVERIFY(page.body.contains("Ada &lt;3</title>"));
    QVERIFY(!page.body.contains("Ada <3"));
    QCOMPARE(page.body.contains("content=\"noindex\""), status == 404);
    const HttpAnswer head = m_site.visitor->ask("HEAD", target);
    QCOMPARE(head.status, status);
    QVERIFY(head.body.isEmpty());
}

void TestSiteApi::pagesAreGuarded()
{
    const HttpAnswer page = get("/");
    const QByteArray policy = page.field("content-security-policy");
    for (const char *rule : {"default-src 'none'", "script-src 'self';", "style-src 'self';", "connect-src 'self'",
                             "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"})
        QVERIFY2(policy.contains(rule), rule);
    QVERIFY(!policy.contains("unsafe"));
    QCOMPARE(page.field("x-content-type-options"), QByteArray("nosniff"));
    // Nothing that the policy would refuse is in any page.
    for (const char *target : {"/", "/projects", "/projects/signs", "/articles", "/articles/slow-maps", "/tags",
                               "/tags/x", "/search", "/nothing"}) {
        const QByteArray html = get(target).body;
        QVERIFY(!html.contains(" style=") && !html.contains("<style") && !html.contains(" onclick"));
        QVERIFY(!html.contains("<script>"));
    }
}

void TestSiteApi::filesAreRevalidated()
{
    for (const char *target : {"/site.css", "/", "/js/api.js", "/icon.svg"}) {
        const HttpAnswer file = get(target);
        QCOMPARE(file.status, 200);
        QVERIFY(file.field("cache-control").contains("no-cache"));
        const QByteArray etag = file.field("etag");
        QVERIFY(etag.startsWith('"'));
        const HttpAnswer again = m_site.visitor->get(target, {{"If-None-Match", etag}});
        QCOMPARE(again.status, 304);
        const HttpAnswer zipped = m_site.visitor->get(target, {{"Accept-Encoding", "br"}});
        QVERIFY(zipped.body.size() <= file.body.size());
    }
    QCOMPARE(m_site.visitor->get("/site.css", {{"Accept-Encoding", "br"}}).field("content-encoding"), QByteArray("br"));
}

void TestSiteApi::leavesTheApiToPrograms_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    const auto row = [](const char *method, const char *target, int status) {
        QTest::addRow("%s %s", method, target) << QByteArray(method) << QByteArray(target) << status;
    };
    row("GET", "/api", 404);
    row("GET", "/api/nothing", 404);
    row("GET", "/api/v1/nothing", 404);
    row("GET", "/api/..%2fx", 404);
    row("GET", "/media/nothing", 404);
    row("GET", "/health", 404);
    row("GET", "/%61pi/nothing", 404);
    row("POST", "/", 404);
    row("DELETE", "/projects/signs", 404);
    row("OPTIONS", "/projects", 404);
}

void TestSiteApi::leavesTheApiToPrograms()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    const HttpAnswer answer = m_site.visitor->ask(method, target);
    QTEST(answer.status, "status");
    QCOMPARE(answer.field("content-type"), QByteArray("application/problem+json"));
}

void TestSiteApi::headsTellOfItems()
{
    const QByteArray html = get("/projects/signs").body;
    for (const char *element :
         {"<title>Signs – Ada &lt;3</title>", "<meta name=\"description\" content=\"Lit &quot;from&quot; below.\">",
          "<link rel=\"canonical\" href=\"https://ada.example/projects/signs\">",
          "<meta property=\"og:url\" content=\"https://ada.example/projects/signs\">",
          "<meta property=\"og:type\" content=\"article\">", "\"@type\":\"CreativeWork\""})
        QVERIFY2(html.contains(element), element);
    QVERIFY(get("/articles/slow-maps").body.contains("\"@type\":\"BlogPosting\""));
    const QByteArray home = get("/").body;
    QVERIFY(home.contains("<link rel=\"canonical\" href=\"https://ada.example/\">"));
    QVERIFY(get("/projects").body.contains("<title>Projects – Ada &lt;3</title>"));
    QVERIFY(get("/projects?tag=x").body.contains("href=\"https://ada.example/projects\">"));
}

void TestSiteApi::followsChanges()
{
    const QByteArray address = m_site.publish("/api/projects", u"Before"_s);
    QVERIFY(get("/projects/before").body.contains("<title>Before – "));
    QCOMPARE(m_site.editor->patch(address, {{u"title"_s, u"After"_s}}).status, 200);
    QVERIFY(get("/projects/before").body.contains("<title>After – "));
    QCOMPARE(m_site.act(address, "unpublish").status, 200);
    QCOMPARE(get("/projects/before").status, 404);
}

void TestSiteApi::hidesWhatIsNotPublic()
{
    const QByteArray address = m_site.make("/api/articles", {{u"title"_s, u"Secret plan"_s}});
    for (ContentFixture::HttpClient *client : {m_site.visitor.get(), m_site.owner.get()}) {
        const HttpAnswer page = client->get("/articles/secret-plan");
        QCOMPARE(page.status, 404); // a page is the same for everybody
        QVERIFY(!page.body.contains("Secret"));
    }
    QCOMPARE(get("/articles/" + ContentFixture::idIn(address)).status, 404);
}

void TestSiteApi::leadsToFormerSlugs()
{
    const QByteArray address = m_site.publish("/api/projects", u"First name"_s);
    QCOMPARE(m_site.editor->patch(address, {{u"slug"_s, u"second-name"_s}}).status, 200);
    const HttpAnswer former = get("/projects/first-name?a=b");
    QCOMPARE(former.status, 308);
    QCOMPARE(former.field("location"), QByteArray("/projects/second-name?a=b"));
    QCOMPARE(get("/projects/" + ContentFixture::idIn(address)).field("location"), QByteArray("/projects/second-name"));
    QCOMPARE(get("/projects/second-name").status, 200);
}

void TestSiteApi::saysWhatIsGone()
{
    const QByteArray address = m_site.publish("/api/articles", u"Short-lived"_s);
    QCOMPARE(get("/articles/short-lived").status, 200);
    QCOMPARE(m_site.editor->remove(address).status, 204);
    const HttpAnswer gone = get("/articles/short-lived");
    QCOMPARE(gone.status, 410);
    QVERIFY(gone.body.contains("<meta name=\"vitrine:status\" content=\"410\">"));
    QCOMPARE(m_site.act(address, "restore").status, 200);
    QCOMPARE(get("/articles/short-lived").status, 200);
}

void TestSiteApi::opensPreviews()
{
    const QByteArray address = m_site.make("/api/projects", {{u"title"_s, u"Early look"_s}});
    const QByteArray token = m_site.act(address, "preview").data()[u"token"_s].toString().toLatin1();
    QVERIFY(!token.isEmpty());
    QCOMPARE(get("/projects/early-look").status, 404);
    const HttpAnswer page = get("/projects/early-look?preview=" + token);
    QCOMPARE(page.status, 200);
    QCOMPARE(page.field("cache-control"), QByteArray("no-store"));
    QCOMPARE(page.field("x-robots-tag"), QByteArray("noindex"));
    QVERIFY(page.body.contains("content=\"noindex\""));
    QVERIFY(page.body.contains("<title>Early look – "));
    QVERIFY(!page.body.contains("rel=\"canonical\""));
    QCOMPARE(get("/projects/early-look?preview=" + token + 'x').status, 403);
    const HttpAnswer other = get("/projects/signs?preview=" + token);
    QCOMPARE(other.status, 403);
    QVERIFY(!other.body.contains("Early look"));
    QCOMPARE(get("/projects/early-look").status, 404); // nothing of it was kept
}

void TestSiteApi::takesOffSlashes()
{
    const auto location = [this](const QByteArray &target) {
        const HttpAnswer answer = get(target);
        return answer.status == 308 ? answer.field("location") : QByteArray::number(answer.status);
    };
    QCOMPARE(location("/projects/"), QByteArray("/projects"));
    QCOMPARE(location("/projects/signs/?a=b&c"), QByteArray("/projects/signs?a=b&c"));
    QCOMPARE(location("//evil.example/"), QByteArray("/evil.example"));
    QCOMPARE(location("///evil.example//"), QByteArray("/evil.example"));
    QCOMPARE(location("/%2Fevil.example/"), QByteArray("404"));
    QCOMPARE(location("/a%0d%0ab/"), QByteArray("/a%0D%0Ab"));
    QCOMPARE(location("/\\evil.example/"), QByteArray("/%5Cevil.example"));
    QCOMPARE(location("//"), QByteArray("200"));
}

QTEST_GUILESS_MAIN(TestSiteApi)
#include "tst_SiteApi.moc"
