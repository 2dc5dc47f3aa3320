#include <QtTest>

#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// Links that show an item before it is public. Every test runs over projects and articles.
class TestPreviewApi final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void initTestCase() { m_api.start({u"--threads"_s, u"2"_s}); }
    void cleanupTestCase() { m_api.stop(); }
    void showADraft();
    void showWhatVisitorsSee();
    void tellNothingOfOtherDrafts();
    void areForOneItemOnly();
    void cannotBeAltered();
    void areRefused_data();
    void areRefused();
    void areNeverKept();
    void followTheItem();
    void endWithTheItem();

private:
    [[nodiscard]] static QByteArray collection()
    {
        QFETCH_GLOBAL(QByteArray, collection);
        return collection;
    }
    [[nodiscard]] QJsonObject linkTo(const QByteArray &address) { return m_api.act(address, "preview").data(); }
    [[nodiscard]] QByteArray tokenFor(const QByteArray &address)
    {
        return linkTo(address)[u"token"_s].toString().toLatin1();
    }
    [[nodiscard]] HttpAnswer visit(const QByteArray &address, const QByteArray &token)
    {
        return m_api.visitor->get(address + "?preview=" + token);
    }

    ContentFixture m_api;
};

void TestPreviewApi::initTestCase_data()
{
    QTest::addColumn<QByteArray>("collection");
    QTest::newRow("projects") << QByteArray("/api/projects");
    QTest::newRow("articles") << QByteArray("/api/articles");
}

void TestPreviewApi::showADraft()
{
    const HttpAnswer made = m_api.editor->post(
        collection(), {{u"title"_s, u"Soon 港"_s}, {u"slug"_s, u"soon-港"_s}, {u"body"_s, u"Text"_s}});
    const QByteArray bySlug = collection() + '/' + u"soon-港"_s.toUtf8().toPercentEncoding();
    const QJsonObject link = linkTo(made.field("location"));
    QCOMPARE(link.keys(), (QStringList{u"expiresAt"_s, u"path"_s, u"token"_s}));
    const QByteArray path = link[u"path"_s].toString().toLatin1();
    QCOMPARE(path, bySlug + "?preview=" + link[u"token"_s].toString().toLatin1());
    for (const QByteArray &address : {bySlug, made.field("location")}) {
        QCOMPARE(m_api.visitor->get(address).status, 404);
        const HttpAnswer shown = visit(address, link[u"token"_s].toString().toLatin1());
        QCOMPARE(shown.status, 200);
        QCOMPARE(shown.data()[u"title"_s].toString(), u"Soon 港"_s);
        QCOMPARE(shown.data()[u"body"_s].toString(), u"Text"_s);
    }
    QCOMPARE(m_api.visitor->get(path + "&fields=title,status").data(),
             (QJsonObject{{u"title"_s, u"Soon 港"_s}, {u"status"_s, u"draft"_s}}));
    QCOMPARE(m_api.visitor->get("/api/v1" + path.sliced(4)).status, 200);
    QVERIFY(m_api.visitor->get(collection()).listOf(u"title"_s).isEmpty());
    QVERIFY(m_api.visitor->get("/api/search?q=soon").list().isEmpty());
    QCOMPARE(m_api.editor->remove(made.field("location")).status, 204);
}

void TestPreviewApi::showWhatVisitorsSee()
{
    const QByteArray address =
        m_api.make(collection(), {{u"title"_s, u"Guarded"_s},
                                  {u"publishAt"_s, u"2999-01-01T00:00:00.000Z"_s},
                                  {u"customFields"_s, QJsonObject{{u"_fee"_s, 900}, {u"open"_s, 1}}}});
    const HttpAnswer shown = visit(address, tokenFor(address));
    QCOMPARE(shown.data()[u"customFields"_s].toObject(), (QJsonObject{{u"open"_s, 1}}));
    QVERIFY(!shown.data().contains(u"publishAt"_s));
    QVERIFY(!shown.body.contains("2999"));
    // With a token of one's own one sees all of it, link or not.
    QCOMPARE(m_api.viewer->get(address + "?preview=" + tokenFor(address)).data(), m_api.viewer->get(address).data());
}

void TestPreviewApi::tellNothingOfOtherDrafts()
{
    if (collection() != "/api/projects")
        return; // only projects have relations
    const QByteArray secret = m_api.make(collection(), {{u"title"_s, u"Secret client"_s}});
    const QByteArray open = m_api.publish(collection(), u"Open client"_s);
    QJsonArray relations;
    for (const QByteArray &other : {secret, open})
        relations.append(
            QJsonObject{{u"kind"_s, u"related"_s}, {u"id"_s, QString::fromLatin1(ContentFixture::idIn(other))}});
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"Shown"_s}, {u"relations"_s, relations}});
    const HttpAnswer shown = visit(address, tokenFor(address));
    QVERIFY2(!shown.body.contains("Secret"), shown.body.constData());
    QCOMPARE(shown.data()[u"relations"_s].toArray().size(), 1);
    QCOMPARE(m_api.editor->remove(open).status, 204);
}

void TestPreviewApi::areForOneItemOnly()
{
    const QByteArray meant = m_api.make(collection(), {{u"title"_s, u"Meant"_s}});
    const QByteArray other = m_api.make(collection(), {{u"title"_s, u"Other"_s}});
    const QByteArray shown = m_api.publish(collection(), u"Shown anyway"_s);
    const QByteArray kind = collection() == "/api/projects" ? "/api/articles" : "/api/projects";
    const QByteArray ofOtherKind = m_api.make(kind, {{u"title"_s, u"Meant"_s}});
    const QByteArray token = tokenFor(meant);
    for (const QByteArray &address : {other, shown, ofOtherKind, kind + '/' + ContentFixture::idIn(meant),
                                      kind + "/meant", collection() + "/never-was"}) {
        const HttpAnswer refused = visit(address, token);
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.code(), u"invalid_preview"_s);
    }
    QCOMPARE(visit(meant, token).status, 200);
    // It opens nothing but the item itself.
    for (const QByteArray &target : {QByteArray(meant + "/revisions"), collection(), QByteArray("/api/changes")})
        QVERIFY(m_api.visitor->get(target + "?preview=" + token).status >= 400);
    for (const QByteArray &address : {shown, meant})
        QCOMPARE(m_api.editor->remove(address).status, 204);
}

void TestPreviewApi::cannotBeAltered()
{
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"Signed"_s}});
    const QByteArray token = tokenFor(address);
    QCOMPARE(visit(address, token).status, 200);
    for (qsizetype i = 0; i < token.size(); ++i) {
        for (const char other : {'0', 'z', '.'}) {
            QByteArray altered = token;
            altered[i] = other;
            if (altered != token)
                QCOMPARE(visit(address, altered).code(), u"invalid_preview"_s);
        }
        QCOMPARE(visit(address, token.first(i) + token.sliced(i + 1)).status, 403);
    }
    QCOMPARE(visit(address, token + '0').code(), u"invalid_preview"_s);
    QCOMPARE(visit(address, token.toUpper()).code(), u"invalid_preview"_s);
    // Another's signature under this claim, and this one's under another claim.
    const QByteArray other = tokenFor(m_api.make(collection(), {{u"title"_s, u"Other"_s}}));
    const qsizetype dot = token.lastIndexOf('.');
    const qsizetype otherDot = other.lastIndexOf('.');
    QCOMPARE(visit(address, token.first(dot) + other.sliced(otherDot)).code(), u"invalid_preview"_s);
    QCOMPARE(visit(address, other.first(otherDot) + token.sliced(dot)).code(), u"invalid_preview"_s);
}

void TestPreviewApi::areRefused_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    QTest::newRow("words") << QByteArray("please") << 403;
    QTest::newRow("dots") << QByteArray("..") << 403;
    QTest::newRow("many dots") << QByteArray("a.b.c.d.e") << 403;
    QTest::newRow("not Latin") << QByteArray("%E6%B8%AF.%E6%B8%AF.%E6%B8%AF") << 403;
    QTest::newRow("never signed") << "01a1f7ee-363b-7000-a3e9-964c379a89e0.zzzzzz." + QByteArray(32, '0') << 403;
    QTest::newRow("no signature") << QByteArray("01a1f7ee-363b-7000-a3e9-964c379a89e0.zzzzzz.") << 403;
    QTest::newRow("SQL") << QByteArray("'%20OR%201=1--") << 403;
    QTest::newRow("nothing") << QByteArray() << 400;
    QTest::newRow("too long") << QByteArray(201, 'a') << 400;
    QTest::newRow("NUL") << QByteArray("a%00b") << 400;
}

void TestPreviewApi::areRefused()
{
    QFETCH(QByteArray, token);
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"Refused"_s}});
    const HttpAnswer answer = visit(address, token);
    QTEST(answer.status, "status");
    QVERIFY(!answer.body.contains("Refused"));
}

void TestPreviewApi::areNeverKept()
{
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"Unkept"_s}});
    const QByteArray token = tokenFor(address);
    for (int i = 0; i < 3; ++i) { // on whichever thread
        const auto client = m_api.server.client();
        const HttpAnswer shown = client->get(address + "?preview=" + token);
        QCOMPARE(shown.status, 200);
        QCOMPARE(shown.field("cache-control"), QByteArray("no-store"));
        QCOMPARE(shown.field("x-robots-tag"), QByteArray("noindex"));
        QCOMPARE(client->get(address).status, 404);
        QCOMPARE(m_api.visitor->get(address).status, 404);
    }
    QCOMPARE(m_api.editor->patch(address, {{u"title"_s, u"Changed"_s}}).status, 200);
    QCOMPARE(visit(address, token).data()[u"title"_s].toString(), u"Changed"_s);
    // What is public is for everybody, and for search engines.
    QCOMPARE(m_api.act(address, "publish").status, 200);
    QCOMPARE(visit(address, token).field("x-robots-tag"), QByteArray("noindex"));
    QVERIFY(m_api.visitor->get(address).field("x-robots-tag").isNull());
    QCOMPARE(m_api.editor->remove(address).status, 204);
}

void TestPreviewApi::followTheItem()
{
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"Renamed"_s}, {u"slug"_s, u"first-name"_s}});
    const QByteArray token = tokenFor(address);
    QCOMPARE(m_api.editor->patch(address, {{u"slug"_s, u"second-name"_s}}).status, 200);
    QCOMPARE(visit(collection() + "/second-name", token).status, 200);
    QCOMPARE(visit(address, token).status, 200);
    // The link that was handed out leads on, for whoever has it.
    const HttpAnswer moved = visit(collection() + "/first-name", token);
    QCOMPARE(moved.status, 308);
    QCOMPARE(moved.field("location"), collection() + "/second-name?preview=" + token);
    QCOMPARE(moved.field("cache-control"), QByteArray("no-store"));
    QCOMPARE(m_api.visitor->get(moved.field("location")).status, 200);
    QCOMPARE(m_api.visitor->get(collection() + "/first-name").status, 404);
    QCOMPARE(visit(collection() + "/first-name", token.chopped(1)).status, 403);
    const QByteArray other = m_api.make(collection(), {{u"title"_s, u"Other"_s}});
    QCOMPARE(visit(collection() + "/first-name", tokenFor(other)).status, 403);
    for (const char *action : {"publish", "unpublish"}) {
        QCOMPARE(m_api.act(address, action).status, 200);
        QCOMPARE(visit(address, token).status, 200);
    }
}

void TestPreviewApi::endWithTheItem()
{
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"Ends"_s}, {u"slug"_s, u"ends"_s}});
    const QByteArray token = tokenFor(address);
    QCOMPARE(m_api.editor->remove(address).status, 204);
    QCOMPARE(visit(address, token).status, 404);
    QCOMPARE(m_api.act(address, "preview").status, 404);
    QCOMPARE(m_api.act(address, "restore").status, 200);
    QCOMPARE(visit(address, token).status, 200);
    QCOMPARE(m_api.editor->remove(address).status, 204);
    QCOMPARE(m_api.owner->remove(collection() + "/trash/ends").status, 204);
    QVERIFY((QSet{403, 404}).contains(visit(address, token).status));
}

QTEST_GUILESS_MAIN(TestPreviewApi)
#include "tst_PreviewApi.moc"
