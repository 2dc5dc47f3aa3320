#include <QtTest>

#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

namespace {

const QStringList kNames{u"body"_s,      u"canonicalUrl"_s, u"cover"_s,       u"createdAt"_s,      u"customFields"_s,
                         u"excerpt"_s,   u"id"_s,           u"publishedAt"_s, u"readingMinutes"_s, u"seo"_s,
                         u"slug"_s,      u"source"_s,       u"status"_s,      u"tags"_s,           u"title"_s,
                         u"updatedAt"_s, u"version"_s};

/// A cover as it is answered that is no asset.
QJsonObject coverOf(const QString &url, const QString &alt = u""_s, const QString &caption = u""_s)
{
    const QJsonValue null(QJsonValue::Null);
    return {{u"url"_s, url},      {u"alt"_s, alt},    {u"caption"_s, caption},
            {u"assetId"_s, null}, {u"width"_s, null}, {u"height"_s, null}};
}

}

/// Reading and writing one article.
class TestArticlesApi final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_api.start(); }
    void cleanupTestCase() { m_api.stop(); }
    void hasTheFixedNames();
    void createsWithDefaults();
    void createsWithEverything();
    void tellsHowLongItTakesToRead_data();
    void tellsHowLongItTakesToRead();
    void hasACoverOrNone();
    void refusesCovers_data();
    void refusesCovers();
    void namesEveryWrongField();
    void publishesAndUnpublishes();
    void showsDraftsToTokensOnly();
    void keepsPrivateCustomFields();
    void sharesTagsWithProjects();
    void refusesAStaleVersion();
    void answersUnderTheAliasToo();

private:
    [[nodiscard]] HttpAnswer create(const QJsonObject &fields) { return m_api.editor->post("/api/articles", fields); }

    ContentFixture m_api;
};

void TestArticlesApi::hasTheFixedNames()
{
    const QByteArray address = m_api.publish("/api/articles", u"Shape"_s, {{u"slug"_s, u"shape"_s}});
    QCOMPARE(m_api.visitor->get(address).data().keys(), kNames);
    QStringList inLists = kNames;
    inLists.removeOne(u"body"_s);
    QCOMPARE(m_api.visitor->get("/api/articles?text=shape").list().first().toObject().keys(), inLists);
    // Whoever has a token is also told when it is to be published.
    for (HttpClient *client : {m_api.viewer.get(), m_api.editor.get(), m_api.owner.get()}) {
        QStringList names = client->get(address).data().keys();
        QVERIFY(names.removeOne(u"publishAt"_s));
        QCOMPARE(names, kNames);
    }
}

void TestArticlesApi::createsWithDefaults()
{
    const HttpAnswer answer = create({{u"title"_s, u"Only a title"_s}});
    QCOMPARE(answer.status, 201);
    const QJsonObject article = answer.data();
    QCOMPARE(answer.field("location"), "/api/articles/" + article[u"id"_s].toString().toLatin1());
    QVERIFY(answer.field("etag").startsWith("\"1-"));
    const QJsonValue null(QJsonValue::Null);
    const QJsonObject wanted{
        {u"slug"_s, u"only-a-title"_s},
        {u"title"_s, u"Only a title"_s},
        {u"excerpt"_s, u""_s},
        {u"body"_s, u""_s},
        {u"status"_s, u"draft"_s},
        {u"publishedAt"_s, null},
        {u"publishAt"_s, null},
        {u"canonicalUrl"_s, u""_s},
        {u"source"_s, u""_s},
        {u"readingMinutes"_s, 0},
        {u"tags"_s, QJsonArray()},
        {u"cover"_s, null},
        {u"seo"_s, QJsonObject{{u"title"_s, u""_s}, {u"description"_s, u""_s}, {u"image"_s, u""_s}}},
        {u"customFields"_s, QJsonObject()},
        {u"version"_s, 1},
        {u"id"_s, article[u"id"_s]},
        {u"createdAt"_s, article[u"createdAt"_s]},
        {u"updatedAt"_s, article[u"createdAt"_s]}};
    QCOMPARE(article, wanted);
    QCOMPARE(m_api.editor->get(answer.field("location")).data(), article);
}

void TestArticlesApi::createsWithEverything()
{
    const QJsonObject fields{
        {u"slug"_s, u"ferry-signs"_s},
        {u"title"_s, u"Why ferry signs are blue 🏮"_s},
        {u"excerpt"_s, u"A short history of one colour."_s},
        {u"body"_s, u"# Blue\n\nText with \"quotes\" & <angles>.\n"_s},
        {u"status"_s, u"published"_s},
        {u"publishedAt"_s, u"2021-06-30T22:15:00.250Z"_s},
        {u"canonicalUrl"_s, u"https://example.com/blue?a=b"_s},
        {u"source"_s, u"Harbour Quarterly, no. 4"_s},
        {u"cover"_s, coverOf(u"/media/blue.jpg"_s, u"A sign"_s, u"Pier"_s)},
        {u"seo"_s,
         QJsonObject{{u"title"_s, u"Blue"_s}, {u"description"_s, u"On blue"_s}, {u"image"_s, u"/media/og.jpg"_s}}},
        {u"customFields"_s, QJsonObject{{u"series"_s, QJsonArray{1, 2.5, true, QJsonValue()}}}},
    };
    QJsonObject sent = fields;
    sent.insert(u"tags"_s, QJsonArray{u"Way finding"_s, u"港"_s});
    const HttpAnswer answer = create(sent);
    QVERIFY2(answer.status == 201, answer.body.constData());
    const QJsonObject stored = m_api.visitor->get("/api/articles/ferry-signs").data();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        QCOMPARE(stored[field.key()], QJsonValue(field.value()));
    QCOMPARE(stored[u"tags"_s].toArray(),
             (QJsonArray{QJsonObject{{u"slug"_s, u"way-finding"_s}, {u"name"_s, u"Way finding"_s}},
                         QJsonObject{{u"slug"_s, u"港"_s}, {u"name"_s, u"港"_s}}}));
    QCOMPARE(stored[u"readingMinutes"_s].toInt(), 1);
}

void TestArticlesApi::tellsHowLongItTakesToRead_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("minutes");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("one word") << u"word"_s << 1;
    QTest::newRow("a short page") << u"word "_s.repeated(200) << 1;
    QTest::newRow("a long essay") << u"word "_s.repeated(4400) << 20;
}

void TestArticlesApi::tellsHowLongItTakesToRead()
{
    QFETCH(QString, body);
    const HttpAnswer made = create({{u"title"_s, u"Time"_s}, {u"body"_s, body}});
    QTEST(made.data()[u"readingMinutes"_s].toInt(-1), "minutes");
    const QByteArray address = made.field("location");
    QCOMPARE(m_api.editor->patch(address, {{u"body"_s, u"word "_s.repeated(2200)}}).data()[u"readingMinutes"_s].toInt(),
             10);
    QTEST(m_api.editor->patch(address, {{u"body"_s, body}}).data()[u"readingMinutes"_s].toInt(-1), "minutes");
    QCOMPARE(m_api.editor->patch(address, {{u"readingMinutes"_s, 5}}).wrongFields(), QStringList{u"readingMinutes"_s});
}

void TestArticlesApi::hasACoverOrNone()
{
    const QJsonValue url = u"https://example.com/a.jpg"_s;
    const QByteArray address =
        m_api.publish("/api/articles", u"Covered"_s, {{u"cover"_s, QJsonObject{{u"url"_s, url}}}});
    QCOMPARE(m_api.visitor->get(address).data()[u"cover"_s].toObject(), coverOf(url.toString()));
    const QJsonValue alt = u"A pier at night"_s;
    QCOMPARE(m_api.editor->patch(address, {{u"cover"_s, QJsonObject{{u"alt"_s, alt}}}}).data()[u"cover"_s][u"url"_s],
             url); // a merge patch
    QCOMPARE(m_api.visitor->get("/api/articles?text=covered").list().first()[u"cover"_s][u"alt"_s], alt);
    QCOMPARE(m_api.editor->patch(address, {{u"cover"_s, QJsonValue()}}).status, 200);
    QCOMPARE(m_api.visitor->get(address).data()[u"cover"_s], QJsonValue(QJsonValue::Null));
    QCOMPARE(m_api.visitor->get("/api/articles?text=covered").list().first()[u"cover"_s], QJsonValue(QJsonValue::Null));
}

void TestArticlesApi::refusesCovers_data()
{
    QTest::addColumn<QJsonValue>("cover");
    QTest::addColumn<QString>("field");
    QTest::newRow("text") << QJsonValue(u"a.jpg"_s) << u"cover"_s;
    QTest::newRow("list") << QJsonValue(QJsonArray()) << u"cover"_s;
    QTest::newRow("words for no picture") << QJsonValue(QJsonObject{{u"alt"_s, u"x"_s}}) << u"cover.url"_s;
    QTest::newRow("script") << QJsonValue(QJsonObject{{u"url"_s, u"javascript:alert(1)"_s}}) << u"cover.url"_s;
    QTest::newRow("unknown member") << QJsonValue(QJsonObject{{u"url"_s, u"/a"_s}, {u"href"_s, u"/a"_s}})
                                    << u"cover.href"_s;
}

void TestArticlesApi::refusesCovers()
{
    QFETCH(QJsonValue, cover);
    QFETCH(QString, field);
    const HttpAnswer answer = create({{u"title"_s, u"T"_s}, {u"cover"_s, cover}});
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.wrongFields(), QStringList{field});
}

void TestArticlesApi::namesEveryWrongField()
{
    const HttpAnswer answer = create({
        {u"title"_s, u"x"_s.repeated(201)},
        {u"slug"_s, u"Not a slug"_s},
        {u"excerpt"_s, u"x"_s.repeated(501)},
        {u"body"_s, 5},
        {u"status"_s, u"gone"_s},
        {u"publishedAt"_s, u"yesterday"_s},
        {u"publishAt"_s, 0},
        {u"canonicalUrl"_s, u"javascript:alert(1)"_s},
        {u"source"_s, u"two\nlines"_s},
        {u"tags"_s, u"print"_s},
        {u"seo"_s, QJsonObject{{u"image"_s, u"data:x"_s}}},
        {u"customFields"_s, QJsonArray()},
        {u"version"_s, 7},
        {u"summary"_s, u"That is what projects have"_s},
    });
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.wrongFields(),
             (QStringList{u"body"_s, u"canonicalUrl"_s, u"customFields"_s, u"excerpt"_s, u"publishAt"_s,
                          u"publishedAt"_s, u"seo.image"_s, u"slug"_s, u"source"_s, u"status"_s, u"summary"_s,
                          u"tags"_s, u"title"_s, u"version"_s}));
}

void TestArticlesApi::publishesAndUnpublishes()
{
    const QByteArray address = m_api.make("/api/articles", {{u"title"_s, u"Out and in"_s}});
    const HttpAnswer published = m_api.act(address, "publish");
    QCOMPARE(published.status, 200);
    QVERIFY(published.data()[u"publishedAt"_s].isString());
    QCOMPARE(m_api.visitor->get(address).status, 200);
    QCOMPARE(m_api.act(address, "publish").data(), published.data()); // it is public already
    QCOMPARE(m_api.act(address, "unpublish").data()[u"status"_s].toString(), u"draft"_s);
    QCOMPARE(m_api.visitor->get(address).status, 404);
    // What readers know it by is when it came out first.
    QCOMPARE(m_api.act(address, "publish").data()[u"publishedAt"_s], published.data()[u"publishedAt"_s]);
    for (const char *action : {"publish", "unpublish"}) {
        QCOMPARE(m_api.visitor->ask("POST", address + '/' + action).status, 401);
        QCOMPARE(m_api.viewer->ask("POST", address + '/' + action).status, 403);
        QCOMPARE(m_api.editor->ask("POST", address + '/' + action, {{"If-Match", "\"1\""}}).code(), u"stale_version"_s);
        QCOMPARE(m_api.act("/api/articles/no-such-thing", action).code(), u"not_found"_s);
    }
}

void TestArticlesApi::showsDraftsToTokensOnly()
{
    for (const QString &status : {u"draft"_s, u"archived"_s}) {
        const HttpAnswer made =
            create({{u"title"_s, u"Hidden"_s}, {u"slug"_s, u"hidden-"_s + status}, {u"status"_s, status}});
        for (const QByteArray &target : {made.field("location"), "/api/articles/hidden-" + status.toLatin1()}) {
            const HttpAnswer hidden = m_api.visitor->get(target);
            QCOMPARE(hidden.status, 404);
            QCOMPARE(hidden.json()[u"detail"_s], m_api.visitor->get("/api/articles/never-was").json()[u"detail"_s]);
            for (HttpClient *client : {m_api.viewer.get(), m_api.editor.get(), m_api.owner.get()})
                QCOMPARE(client->get(target).data(), made.data());
        }
    }
}

void TestArticlesApi::keepsPrivateCustomFields()
{
    const QJsonObject custom{{u"_fee"_s, 900}, {u"deep"_s, QJsonObject{{u"_in"_s, 1}}}, {u"open"_s, true}};
    const QByteArray address = m_api.publish("/api/articles", u"Paid"_s, {{u"customFields"_s, custom}});
    for (const QByteArray &target : {address, QByteArray("/api/articles?text=paid&fields=customFields")}) {
        QVERIFY(!m_api.visitor->get(target).body.contains("_fee"));
        QVERIFY(m_api.visitor->get(target).body.contains("\"open\":true"));
        QVERIFY(m_api.viewer->get(target).body.contains("\"_fee\":900"));
    }
}

void TestArticlesApi::sharesTagsWithProjects()
{
    QVERIFY(!m_api.publish("/api/projects", u"Both"_s, {{u"tags"_s, QJsonArray{u"Type Design"_s}}}).isEmpty());
    const QByteArray article = m_api.publish("/api/articles", u"Both"_s, {{u"tags"_s, QJsonArray{u"TYPE design"_s}}});
    QCOMPARE(m_api.visitor->get(article).data()[u"tags"_s][0][u"name"_s].toString(), u"Type Design"_s);
    const QJsonObject tag = m_api.visitor->get("/api/tags/type-design").data();
    QCOMPARE(tag[u"projects"_s].toInt(), 1);
    QCOMPARE(tag[u"articles"_s].toInt(), 1);
    // Addresses are each kind's own.
    QCOMPARE(m_api.visitor->get("/api/projects/both").status + m_api.visitor->get("/api/articles/both").status, 400);
    QCOMPARE(m_api.visitor->get("/api/projects/" + ContentFixture::idIn(article)).status, 404);
}

void TestArticlesApi::refusesAStaleVersion()
{
    const HttpAnswer made = create({{u"title"_s, u"Two editors"_s}});
    const QByteArray address = made.field("location");
    const HttpFields seen{{"If-Match", made.field("etag")}};
    QCOMPARE(m_api.editor->patch(address, {{u"excerpt"_s, u"first"_s}}, seen).status, 200);
    const HttpAnswer stale = m_api.editor->patch(address, {{u"excerpt"_s, u"second"_s}}, seen);
    QCOMPARE(stale.status, 412);
    QCOMPARE(stale.code(), u"stale_version"_s);
    QCOMPARE(stale.json()[u"current"_s][u"excerpt"_s].toString(), u"first"_s);
    QCOMPARE(m_api.editor->remove(address, seen).status, 412);
    QCOMPARE(m_api.editor->get(address).data()[u"version"_s].toInt(), 2);
}

void TestArticlesApi::answersUnderTheAliasToo()
{
    const QByteArray address = m_api.publish("/api/articles", u"Aliased"_s);
    const QByteArray alias = "/api/v1" + address.sliced(4);
    QCOMPARE(m_api.visitor->get(alias).body, m_api.visitor->get(address).body);
    QCOMPARE(m_api.editor->patch(alias, {{u"title"_s, u"Named anew"_s}}).status, 200);
    QCOMPARE(m_api.visitor->get(address).data()[u"title"_s].toString(), u"Named anew"_s);
}

QTEST_GUILESS_MAIN(TestArticlesApi)
#include "tst_ArticlesApi.moc"
