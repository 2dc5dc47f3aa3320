#include <QtTest>

#include <QTcpSocket>
#include <QXmlStreamReader>

#include "server/feeds/Sitemap.h"
#include "tests/support/ForeignDatabase.h"
#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// Feeds, sitemap and robots.txt as they are served; their form is held against validators in tests/contract.
class TestFeedsApi final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void answersWithItsType_data();
    void answersWithItsType();
    void showsWhatIsPublishedOnly();
    void mixesKindsNewestFirst();
    void holdsFiftyAtMost();
    void linksLeadToTheSite();
    void rendersTexts();
    void fillsInWhatNobodySaid();
    void isFreshAfterAChange();
    void withoutASiteTheHostDecides();
    void believesATrustedProxy();
    void refusesUnknownParts_data();
    void refusesUnknownParts();
    void manyPagesMakeAnIndex();
    void answersConditionalRequests();
    void cleanup();

private:
    void serve(const QStringList &arguments = {u"--site-url"_s, u"https://ada.example"_s});
    void publish(const QByteArray &kind, QJsonObject item, const QString &at = {});
    [[nodiscard]] QJsonObject feed(const HttpFields &fields = {})
    {
        return m_server->client()->get("/feed.json", fields).json();
    }
    [[nodiscard]] QStringList feedOf(const QString &member);
    /// The addresses that a sitemap or an index of them names.
    [[nodiscard]] QStringList sitemap(const QByteArray &query = {});
    /// The whole answer, head and body, to a request for that host.
    [[nodiscard]] QByteArray askedAs(const QByteArray &host, const QByteArray &target) const;

    std::unique_ptr<ServerUnderTest> m_server;
    std::unique_ptr<HttpClient> m_editor;
};

void TestFeedsApi::init()
{
    serve();
}

void TestFeedsApi::serve(const QStringList &arguments)
{
    m_server = std::make_unique<ServerUnderTest>();
    QVERIFY2(m_server->start(arguments), m_server->errors().constData());
    m_editor = m_server->client(m_server->createToken(u"editor"_s));
}

void TestFeedsApi::cleanup()
{
    QCOMPARE(m_server->stop(), 0);
}

void TestFeedsApi::publish(const QByteArray &kind, QJsonObject item, const QString &at)
{
    item.insert(u"status"_s, u"published"_s);
    if (!at.isEmpty())
        item.insert(u"publishedAt"_s, at);
    const HttpAnswer created = m_editor->post("/api/" + kind, item);
    QVERIFY2(created.status == 201, created.body.constData());
}

QStringList TestFeedsApi::feedOf(const QString &member)
{
    QStringList values;
    const QJsonArray items = feed()[u"items"_s].toArray();
    for (const auto &item : items)
        values.append(item[member].toString());
    return values;
}

QStringList TestFeedsApi::sitemap(const QByteArray &query)
{
    QStringList pages;
    QXmlStreamReader xml(m_server->client()->get("/sitemap.xml" + query).body);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "loc"_L1)
            pages.append(xml.readElementText());
    }
    return xml.hasError() ? QStringList{xml.errorString()} : pages;
}

QByteArray TestFeedsApi::askedAs(const QByteArray &host, const QByteArray &target) const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_server->port());
    if (!socket.waitForConnected())
        return {};
    socket.write("GET " + target + " HTTP/1.1\r\nConnection: close\r\nHost: " + host + "\r\n\r\n");
    while (socket.waitForReadyRead()) {
    }
    return socket.readAll();
}

void TestFeedsApi::answersWithItsType_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::newRow("/feed.xml") << QByteArray("application/atom+xml; charset=utf-8");
    QTest::newRow("/feed.json") << QByteArray("application/feed+json; charset=utf-8");
    QTest::newRow("/sitemap.xml") << QByteArray("application/xml; charset=utf-8");
    QTest::newRow("/robots.txt") << QByteArray("text/plain; charset=utf-8");
}

void TestFeedsApi::answersWithItsType()
{
    QFETCH(const QByteArray, contentType);
    const QByteArray target = QTest::currentDataTag();
    const HttpAnswer answer = m_server->client()->get(target);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.field("content-type"), contentType);
    QCOMPARE(answer.field("cache-control"), QByteArray("public, no-cache"));
    QVERIFY(answer.body.contains("https://ada.example/"));
    QCOMPARE(m_server->client()->ask("HEAD", target).status, 200);
    QCOMPARE(m_server->client()->ask("POST", target).status, 405);
    QCOMPARE(m_server->client()->get(target + "?nothing=1").status, 400);
}

void TestFeedsApi::showsWhatIsPublishedOnly()
{
    for (const QByteArray &kind : {"projects"_ba, "articles"_ba}) {
        publish(kind, {{u"title"_s, u"Public "_s + QString::fromLatin1(kind)}});
        publish(kind, {{u"title"_s, u"Trashed "_s + QString::fromLatin1(kind)}});
        QCOMPARE(m_editor->remove("/api/" + kind + "/trashed-" + kind).status, 204);
        for (const QString &status : {u"draft"_s, u"archived"_s}) {
            const QJsonObject item{{u"title"_s, status + QString::fromLatin1(kind)}, {u"status"_s, status}};
            QCOMPARE(m_editor->post("/api/" + kind, item).status, 201);
        }
    }
    QStringList titles = feedOf(u"title"_s);
    titles.sort();
    QCOMPARE(titles, (QStringList{u"Public articles"_s, u"Public projects"_s}));
    QCOMPARE(sitemap(), (QStringList{u"https://ada.example/"_s, u"https://ada.example/projects/public-projects"_s,
                                     u"https://ada.example/articles/public-articles"_s}));
    // Who is known sees the same: a feed is for everybody.
    QCOMPARE(m_editor->get("/feed.json").json()[u"items"_s].toArray().size(), 2);
}

void TestFeedsApi::mixesKindsNewestFirst()
{
    publish("projects", {{u"title"_s, u"Third"_s}}, u"2024-03-01T00:00:00Z"_s);
    publish("articles", {{u"title"_s, u"Second"_s}}, u"2024-02-01T00:00:00Z"_s);
    publish("projects", {{u"title"_s, u"First"_s}}, u"2024-01-01T00:00:00Z"_s);
    publish("articles", {{u"title"_s, u"Fourth"_s}}, u"2024-04-01T00:00:00Z"_s);
    QCOMPARE(feedOf(u"title"_s), (QStringList{u"Fourth"_s, u"Third"_s, u"Second"_s, u"First"_s}));
    QCOMPARE(feedOf(u"date_published"_s).first(), u"2024-04-01T00:00:00.000Z"_s);
}

void TestFeedsApi::holdsFiftyAtMost()
{
    for (int i = 0; i < 30; ++i) {
        publish("projects", {{u"title"_s, u"Project %1"_s.arg(i)}});
        publish("articles", {{u"title"_s, u"Article %1"_s.arg(i)}});
    }
    const QStringList titles = feedOf(u"title"_s);
    QCOMPARE(titles.size(), 50);
    QCOMPARE(titles.first(), u"Article 29"_s);
    QCOMPARE(sitemap().size(), 61);
}

void TestFeedsApi::linksLeadToTheSite()
{
    cleanup();
    serve({u"--site-url"_s, u"https://münchen.example:8443"_s, u"--article-path"_s, u"/blog/{slug}.html"_s,
           u"--project-path"_s, u"/?work={slug}"_s});
    publish("articles", {{u"title"_s, u"日本"_s}});
    publish("projects", {{u"title"_s, u"Slow maps"_s}});
    const QString origin = u"https://xn--mnchen-3ya.example:8443"_s;
    QCOMPARE(feedOf(u"url"_s),
             (QStringList{origin + u"/?work=slow-maps"_s, origin + u"/blog/%E6%97%A5%E6%9C%AC.html"_s}));
    QCOMPARE(feed()[u"feed_url"_s].toString(), origin + u"/feed.json"_s);
    QCOMPARE(sitemap().first(), origin + u'/');
    QVERIFY(m_server->client()->get("/robots.txt").body.endsWith("\nSitemap: " + origin.toLatin1() + "/sitemap.xml\n"));
}

void TestFeedsApi::rendersTexts()
{
    publish("articles", {{u"title"_s, u"A"_s},
                         {u"excerpt"_s, u"Short."_s},
                         {u"body"_s, u"**Bold** ![p](/media/p.jpg) <b>raw</b>"_s},
                         {u"tags"_s, QJsonArray{u"Maps"_s}},
                         {u"cover"_s, QJsonObject{{u"url"_s, u"/media/ö.jpg"_s}, {u"alt"_s, u""_s}}}});
    const QJsonValue item = feed()[u"items"_s][0];
    const QString html = item[u"content_html"_s].toString();
    QVERIFY2(html.contains(u"<strong>Bold</strong>"_s), qPrintable(html));
    QVERIFY2(html.contains(u"src=\"https://ada.example/media/p.jpg\""_s), qPrintable(html));
    QVERIFY2(!html.contains(u"<b>"_s), qPrintable(html));
    QCOMPARE(item[u"summary"_s].toString(), u"Short."_s);
    QCOMPARE(item[u"tags"_s].toArray(), QJsonArray{u"Maps"_s});
    QCOMPARE(item[u"image"_s].toString(), u"https://ada.example/media/%C3%B6.jpg"_s);
}

void TestFeedsApi::fillsInWhatNobodySaid()
{
    QCOMPARE(feed()[u"title"_s].toString(), u"ada.example"_s);
    QCOMPARE(feed()[u"authors"_s][0][u"name"_s].toString(), u"ada.example"_s);
    QVERIFY(!feed().contains(u"description"_s));
    cleanup();
    serve({u"--site-title"_s, u"Ada's work"_s, u"--site-description"_s, u"Maps."_s, u"--site-language"_s, u"sv"_s});
    QCOMPARE(feed()[u"title"_s].toString(), u"Ada's work"_s);
    QCOMPARE(feed()[u"authors"_s][0][u"name"_s].toString(), u"Ada's work"_s);
    QCOMPARE(feed()[u"description"_s].toString(), u"Maps."_s);
    QCOMPARE(feed()[u"language"_s].toString(), u"sv"_s);
}

void TestFeedsApi::isFreshAfterAChange()
{
    publish("articles", {{u"title"_s, u"Before"_s}});
    QCOMPARE(feedOf(u"title"_s), QStringList{u"Before"_s});
    QCOMPARE(m_editor->patch("/api/articles/before", {{u"title"_s, u"After"_s}}).status, 200);
    QCOMPARE(feedOf(u"title"_s), QStringList{u"After"_s});
    publish("projects", {{u"title"_s, u"Another"_s}});
    QCOMPARE(feedOf(u"title"_s).size(), 2);
    QCOMPARE(sitemap().size(), 3);
}

void TestFeedsApi::withoutASiteTheHostDecides()
{
    cleanup();
    serve({});
    publish("articles", {{u"title"_s, u"A"_s}});
    for (const QByteArray &host : {"one.example"_ba, "two.example:81"_ba, "one.example"_ba}) {
        const QByteArray answer = askedAs(host, "/feed.json");
        QVERIFY2(answer.contains("\"home_page_url\":\"http://" + host + "/\""), answer.constData());
        QVERIFY2(answer.contains("\"url\":\"http://" + host + "/articles/a\""), answer.constData());
        // What depends on who asks must not be kept for others.
        QVERIFY2(answer.contains("\r\nCache-Control: no-store\r\n"), answer.constData());
        QVERIFY(askedAs(host, "/robots.txt").endsWith("\nSitemap: http://" + host + "/sitemap.xml\n"));
    }
    const HttpFields forwarded{{"X-Forwarded-Host", "evil.example"}};
    QCOMPARE(feed(forwarded)[u"home_page_url"_s].toString(), u"http://127.0.0.1/"_s);
}

void TestFeedsApi::believesATrustedProxy()
{
    cleanup();
    serve({u"--trusted-proxies"_s, u"127.0.0.1"_s});
    const HttpFields forwarded{{"X-Forwarded-Proto", "https"}, {"X-Forwarded-Host", "ada.example"}};
    QCOMPARE(feed(forwarded)[u"home_page_url"_s].toString(), u"https://ada.example/"_s);
}

void TestFeedsApi::refusesUnknownParts_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("1") << 200;
    QTest::newRow("2") << 404;
    QTest::newRow("50000") << 404;
    QTest::newRow("0") << 400;
    QTest::newRow("50001") << 400;
    QTest::newRow("x") << 400;
}

void TestFeedsApi::refusesUnknownParts()
{
    QFETCH(const int, status);
    QCOMPARE(m_server->client()->get(QByteArray("/sitemap.xml?part=") + QTest::currentDataTag()).status, status);
}

void TestFeedsApi::manyPagesMakeAnIndex()
{
    publish("projects", {{u"title"_s, u"A project"_s}});
    const qint64 articles = vitrine::server::kSitemapUrls;
    QVERIFY(ForeignDatabase(m_server->database()).run(uR"(
        INSERT INTO article (id, slug, title, excerpt, status, published_at, canonical_url, source, reading_minutes,
                             tags, cover, seo, custom_fields, version, created_at, updated_at, body)
        WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < %1)
        SELECT '0198c0de-0000-7000-8000-' || substr('00000000000' || n, -12), 'a-' || n, 'A', '', 'published', n, '', '', 0,
               '[]', 'null', '{}', '{}', 1, n, n, ''
        FROM counted)"_s.arg(articles)));
    const QString part = u"https://ada.example/sitemap.xml?part="_s;
    QCOMPARE(sitemap(), (QStringList{part + u'1', part + u'2'}));
    const QStringList first = sitemap("?part=1");
    const QStringList second = sitemap("?part=2");
    QCOMPARE(first.size(), vitrine::server::kSitemapUrls);
    QCOMPARE(first.mid(0, 3), (QStringList{u"https://ada.example/"_s, u"https://ada.example/projects/a-project"_s,
                                           u"https://ada.example/articles/a-1"_s}));
    // The home page and the project took two places from the articles.
    QCOMPARE(second, (QStringList{u"https://ada.example/articles/a-%1"_s.arg(articles - 1),
                                  u"https://ada.example/articles/a-%1"_s.arg(articles)}));
    QCOMPARE(m_server->client()->get("/sitemap.xml?part=3").status, 404);
}

void TestFeedsApi::answersConditionalRequests()
{
    publish("articles", {{u"title"_s, u"A"_s}});
    const auto client = m_server->client();
    for (const QByteArray &target : {"/feed.xml"_ba, "/feed.json"_ba, "/sitemap.xml"_ba, "/robots.txt"_ba}) {
        const QByteArray etag = client->get(target).field("etag");
        QVERIFY2(!etag.isEmpty(), target.constData());
        QCOMPARE(client->get(target, {{"If-None-Match", etag}}).status, 304);
    }
}

QTEST_GUILESS_MAIN(TestFeedsApi)
#include "tst_FeedsApi.moc"
