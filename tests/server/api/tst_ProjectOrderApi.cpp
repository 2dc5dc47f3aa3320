#include <QtTest>

#include <QJsonDocument>

#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// PUT /api/projects/order. Every test begins with the projects a, b, c, d and e, in that order.
class TestProjectOrderApi final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_api.start({u"--threads"_s, u"2"_s}); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_api.stop(); }
    void arranges_data();
    void arranges();
    void arrangesThoseWithOnePlace();
    void takesIdsAndSlugs();
    void showsVisitorsTheNewOrder();
    void changesAsFewAsItCan();
    void refuses_data();
    void refuses();
    void refusesOneNamedTwice();
    void knowsNothingOfTheTrash();
    void takesNoMoreThanItSays();
    void isForEditors();

private:
    [[nodiscard]] static HttpAnswer put(HttpClient &client, const QByteArray &body)
    {
        return client.ask("PUT", "/api/projects/order", {{"Content-Type", "application/json"}}, body);
    }
    [[nodiscard]] HttpAnswer arrange(const QStringList &ids)
    {
        return put(
            *m_api.editor,
            QJsonDocument(QJsonObject{{u"ids"_s, QJsonArray::fromStringList(ids)}}).toJson(QJsonDocument::Compact));
    }
    [[nodiscard]] static QString orderFor(HttpClient &client)
    {
        return client.get("/api/projects?limit=100&fields=slug").listOf(u"slug"_s).join(u' ');
    }

    ContentFixture m_api;
    QMap<QString, QByteArray> m_addresses; ///< by slug
};

void TestProjectOrderApi::init()
{
    int order = 0;
    for (const QString &slug : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})
        m_addresses.insert(slug,
                           m_api.publish("/api/projects", slug.toUpper(), {{u"slug"_s, slug}, {u"order"_s, ++order}}));
    QCOMPARE(orderFor(*m_api.visitor), u"a b c d e"_s);
}

void TestProjectOrderApi::cleanup()
{
    const QStringList ids = m_api.editor->get("/api/projects?limit=100").listOf(u"id"_s);
    for (const QString &id : ids)
        QCOMPARE(m_api.editor->remove("/api/projects/" + id.toLatin1()).status, 204);
    QCOMPARE(m_api.owner->remove("/api/projects/trash").status, 200);
}

void TestProjectOrderApi::arranges_data()
{
    QTest::addColumn<QString>("ids");
    QTest::addColumn<QString>("order");
    QTest::newRow("all") << u"e d c b a"_s << u"e d c b a"_s;
    QTest::newRow("as they are") << u"a b c d e"_s << u"a b c d e"_s;
    QTest::newRow("the last first") << u"e a b c d"_s << u"e a b c d"_s;
    QTest::newRow("two of them change places") << u"d b"_s << u"a d c b e"_s;
    QTest::newRow("three of them") << u"e a c"_s << u"e b a d c"_s;
    QTest::newRow("one of them") << u"c"_s << u"a b c d e"_s;
    QTest::newRow("mixed") << u"b d a e c"_s << u"b d a e c"_s;
}

void TestProjectOrderApi::arranges()
{
    QFETCH(QString, ids);
    const HttpAnswer answer = arrange(ids.split(u' '));
    QVERIFY2(answer.status == 200, answer.body.constData());
    QCOMPARE(answer.json().keys(), QStringList{u"data"_s});
    for (HttpClient *client : {m_api.visitor.get(), m_api.editor.get()})
        QTEST(orderFor(*client), "order");
    const HttpAnswer again = arrange(ids.split(u' '));
    QTEST(orderFor(*m_api.visitor), "order");
    QCOMPARE(again.data()[u"moved"_s].toInt(-1), 0);
}

void TestProjectOrderApi::arrangesThoseWithOnePlace()
{
    for (const QByteArray &address : std::as_const(m_addresses))
        QCOMPARE(m_api.editor->patch(address, {{u"order"_s, 0}}).status, 200);
    QCOMPARE(orderFor(*m_api.visitor), u"e d c b a"_s); // the newest first
    QCOMPARE(arrange({u"b"_s, u"e"_s}).status, 200);
    QCOMPARE(orderFor(*m_api.visitor), u"b d c e a"_s);
    QCOMPARE(arrange({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}).status, 200);
    QCOMPARE(orderFor(*m_api.visitor), u"a b c d e"_s);
    // A new project stands where its number puts it, and can be put elsewhere.
    QVERIFY(!m_api.publish("/api/projects", u"F"_s, {{u"slug"_s, u"f"_s}, {u"order"_s, 1'000'000}}).isEmpty());
    QCOMPARE(arrange({u"f"_s, u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}).status, 200);
    QCOMPARE(orderFor(*m_api.visitor), u"f a b c d e"_s);
}

void TestProjectOrderApi::takesIdsAndSlugs()
{
    const QString c = QString::fromLatin1(ContentFixture::idIn(m_addresses[u"c"_s]));
    QCOMPARE(arrange({c.toUpper(), u"b"_s, u"a"_s}).status, 200);
    QCOMPARE(orderFor(*m_api.visitor), u"c b a d e"_s);
    QVERIFY(!m_api.publish("/api/projects", u"港"_s, {{u"slug"_s, u"港"_s}, {u"order"_s, 9}}).isEmpty());
    QCOMPARE(arrange({u"港"_s, c}).status, 200);
    QCOMPARE(orderFor(*m_api.visitor), u"港 b a d e c"_s);
}

void TestProjectOrderApi::showsVisitorsTheNewOrder()
{
    // Drafts have their places among the others.
    QCOMPARE(m_api.act(m_addresses[u"b"_s], "unpublish").status, 200);
    QCOMPARE(orderFor(*m_api.visitor), u"a c d e"_s);
    QCOMPARE(arrange({u"c"_s, u"b"_s, u"a"_s}).status, 200);
    QCOMPARE(orderFor(*m_api.visitor), u"c a d e"_s);
    QCOMPARE(orderFor(*m_api.editor), u"c b a d e"_s);
}

void TestProjectOrderApi::changesAsFewAsItCan()
{
    for (const QString &slug : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}) {
        const int order = 1000 * (slug[0].unicode() - u'a' + 1);
        QCOMPARE(m_api.editor->patch(m_addresses[slug], {{u"order"_s, order}}).status, 200);
    }
    const qint64 before = m_api.lastChange();
    QCOMPARE(arrange({u"e"_s, u"a"_s, u"b"_s, u"c"_s, u"d"_s}).data()[u"moved"_s].toInt(), 1);
    const HttpAnswer changes = m_api.viewer->get("/api/changes?since=" + QByteArray::number(before));
    QCOMPARE(changes.listOf(u"kind"_s), QStringList{u"reordered"_s});
    QCOMPARE(changes.listOf(u"id"_s).join(u' ').toLatin1(), ContentFixture::idIn(m_addresses[u"e"_s]));
    const HttpAnswer history = m_api.viewer->get(m_addresses[u"e"_s] + "/revisions?limit=1");
    QCOMPARE(history.listOf(u"action"_s), QStringList{u"reordered"_s});
    QCOMPARE(history.listOf(u"actor"_s), QStringList{u"token: editor"_s});
}

void TestProjectOrderApi::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QStringList>("fields");
    const auto row = [](const char *name, const QByteArray &body, int status, const QStringList &fields) {
        QTest::newRow(name) << body << status << fields;
    };
    row("unknown ones", R"({"ids":["b","never-was","a","01a1f7ee-363b-7000-a3e9-964c379a89e0"]})", 422,
        {u"ids[1]"_s, u"ids[3]"_s});
    row("numbers", R"({"ids":[1,"a"]})", 422, {u"ids[0]"_s});
    row("no list", R"({"ids":"a"})", 422, {u"ids"_s});
    row("nothing", "{}", 422, {u"ids"_s});
    row("something else", R"({"ids":["a"],"slugs":[]})", 422, {u"slugs"_s});
    row("SQL", R"({"ids":["b","a'--"]})", 422, {u"ids[1]"_s});
    row("a bare list", R"(["a"])", 400, {});
    row("no JSON", "a,b", 400, {});
}

void TestProjectOrderApi::refuses()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, fields);
    const qint64 before = m_api.lastChange();
    const HttpAnswer answer = put(*m_api.editor, body);
    QTEST(answer.status, "status");
    for (const QString &field : fields)
        QVERIFY2(answer.wrongFields().contains(field), answer.body.constData());
    QCOMPARE(m_api.lastChange(), before);
    QCOMPARE(orderFor(*m_api.visitor), u"a b c d e"_s);
}

void TestProjectOrderApi::refusesOneNamedTwice()
{
    const QString b = QString::fromLatin1(ContentFixture::idIn(m_addresses[u"b"_s]));
    const HttpAnswer answer = arrange({u"c"_s, b, u"a"_s, u"b"_s});
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.wrongFields(), QStringList{u"ids[3]"_s});
    QCOMPARE(orderFor(*m_api.visitor), u"a b c d e"_s);
}

void TestProjectOrderApi::knowsNothingOfTheTrash()
{
    QCOMPARE(m_api.editor->remove(m_addresses[u"b"_s]).status, 204);
    const QString b = QString::fromLatin1(ContentFixture::idIn(m_addresses[u"b"_s]));
    QCOMPARE(arrange({u"c"_s, u"b"_s}).wrongFields(), QStringList{u"ids[1]"_s});
    QCOMPARE(arrange({b, u"c"_s}).wrongFields(), QStringList{u"ids[0]"_s});
    QCOMPARE(arrange({u"e"_s, u"d"_s, u"c"_s, u"a"_s}).status, 200);
    QCOMPARE(m_api.act(m_addresses[u"b"_s], "restore").status, 200);
    QString order = orderFor(*m_api.visitor);
    QVERIFY(order.contains(u'b'));
    QCOMPARE(order.remove(u"b"_s).simplified(), u"e d c a"_s);
}

void TestProjectOrderApi::takesNoMoreThanItSays()
{
    QStringList ids(10'001, u"a"_s);
    QCOMPARE(arrange(ids).wrongFields(), QStringList{u"ids"_s});
    QCOMPARE(put(*m_api.editor, "{\"ids\":[\"" + QByteArray(1024 * 1024, 'a') + "\"]}").status, 413);
}

void TestProjectOrderApi::isForEditors()
{
    const QByteArray body = R"({"ids":["b","a"]})";
    QCOMPARE(put(*m_api.visitor, body).status, 401);
    QCOMPARE(put(*m_api.viewer, body).status, 403);
    QCOMPARE(orderFor(*m_api.visitor), u"a b c d e"_s);
    QCOMPARE(put(*m_api.owner, body).status, 200);
    QCOMPARE(m_api.visitor->get("/api/projects/order").status, 404); // no project may be called so
    QCOMPARE(m_api.editor->ask("PUT", "/api/articles/order", {{"Content-Type", "application/json"}}, body).status, 405);
}

QTEST_GUILESS_MAIN(TestProjectOrderApi)
#include "tst_ProjectOrderApi.moc"
