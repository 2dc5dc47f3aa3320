#include <QtTest>

#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// The trash: what lies in it, and how it is emptied. Every test runs over projects and articles.
class TestTrashApi final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void initTestCase() { m_api.start(); }
    void cleanup();
    void cleanupTestCase() { m_api.stop(); }
    void listsTheLatestFirst();
    void pages();
    void keepsEachKindApart();
    void restoresByIdAndSlug();
    void restoresTheLatestOfASlug();
    void restoresWhatItWas_data();
    void restoresWhatItWas();
    void purgesOne_data();
    void purgesOne();
    void purgesAll();
    void purgesNothingElse();
    void leavesNothingBehind();
    void isEmptiedByTheOwnerOnly();

private:
    [[nodiscard]] static QByteArray collection()
    {
        QFETCH_GLOBAL(QByteArray, collection);
        return collection;
    }
    [[nodiscard]] static QByteArray trash() { return collection() + "/trash"; }
    /// The address of a new item that is in the trash.
    QByteArray binned(const QString &title, const QString &slug, const QString &status = u"draft"_s)
    {
        const QByteArray address =
            m_api.make(collection(), {{u"title"_s, title}, {u"slug"_s, slug}, {u"status"_s, status}});
        return m_api.editor->remove(address).status == 204 ? address : QByteArray();
    }
    [[nodiscard]] QStringList titles() { return m_api.viewer->get(trash()).listOf(u"title"_s); }

    ContentFixture m_api;
};

void TestTrashApi::initTestCase_data()
{
    QTest::addColumn<QByteArray>("collection");
    QTest::newRow("projects") << QByteArray("/api/projects");
    QTest::newRow("articles") << QByteArray("/api/articles");
}

/// So that every test begins with an empty trash and no items.
void TestTrashApi::cleanup()
{
    const QStringList ids = m_api.editor->get(collection() + "?limit=100").listOf(u"id"_s);
    for (const QString &id : ids)
        QCOMPARE(m_api.editor->remove(collection() + '/' + id.toLatin1()).status, 204);
    QCOMPARE(m_api.owner->remove(trash()).status, 200);
}

void TestTrashApi::listsTheLatestFirst()
{
    QCOMPARE(m_api.viewer->get(trash()).body,
             QByteArray(R"({"data":[],"meta":{"total":0,"page":1,"limit":20,"nextCursor":null}})"));
    const QDateTime before = QDateTime::currentDateTimeUtc().addMSecs(-1);
    const QByteArray live = m_api.make(collection(), {{u"title"_s, u"Live"_s}});
    const QByteArray first = binned(u"First"_s, u"first"_s, u"published"_s);
    const QByteArray second = binned(u"Second"_s, u"second"_s);
    const QByteArray third = binned(u"Third"_s, u"third"_s, u"archived"_s);
    const HttpAnswer answer = m_api.viewer->get(trash());
    QCOMPARE(answer.listOf(u"title"_s), (QStringList{u"Third"_s, u"Second"_s, u"First"_s}));
    QCOMPARE(answer.field("cache-control"), QByteArray("no-store"));
    const QJsonArray items = answer.list();
    for (const auto &item : items) {
        const QDateTime at = QDateTime::fromString(item[u"trashedAt"_s].toString(), Qt::ISODateWithMs);
        QVERIFY(at >= before && at <= QDateTime::currentDateTimeUtc());
        QVERIFY(item[u"body"_s].isUndefined());
        QCOMPARE(item[u"version"_s].toInt(), 2);
    }
    QCOMPARE(items.last()[u"status"_s].toString(), u"published"_s);
    // Nowhere else are they to be seen.
    QCOMPARE(m_api.editor->get(collection()).listOf(u"title"_s), QStringList{u"Live"_s});
}

void TestTrashApi::pages()
{
    for (int i = 0; i < 5; ++i)
        QVERIFY(!binned(u"Item %1"_s.arg(i), u"item-%1"_s.arg(i)).isEmpty());
    const HttpAnswer answer = m_api.viewer->get(trash() + "?limit=2&page=3");
    QCOMPARE(answer.listOf(u"title"_s), QStringList{u"Item 0"_s});
    QCOMPARE(answer.json()[u"meta"_s].toObject(),
             (QJsonObject{{u"total"_s, 5}, {u"page"_s, 3}, {u"limit"_s, 2}, {u"nextCursor"_s, QJsonValue()}}));
    for (const char *query : {"limit=0", "limit=101", "page=0", "status=draft", "cursor="})
        QCOMPARE(m_api.viewer->get(trash() + '?' + query).wrongFields(),
                 QStringList{QString::fromLatin1(query).section(u'=', 0, 0)});
}

void TestTrashApi::keepsEachKindApart()
{
    const QByteArray other = collection() == "/api/projects" ? "/api/articles" : "/api/projects";
    QVERIFY(!binned(u"This"_s, u"this"_s).isEmpty());
    const QByteArray that = m_api.make(other, {{u"title"_s, u"That"_s}});
    QCOMPARE(m_api.editor->remove(that).status, 204);
    QCOMPARE(titles(), QStringList{u"This"_s});
    QCOMPARE(m_api.owner->remove(trash()).data()[u"purged"_s].toInt(), 1);
    QCOMPARE(m_api.viewer->get(other + "/trash").listOf(u"title"_s), QStringList{u"That"_s});
    QCOMPARE(m_api.owner->remove(trash() + '/' + ContentFixture::idIn(that)).status, 404);
    QCOMPARE(m_api.owner->remove(other + "/trash").data()[u"purged"_s].toInt(), 1);
}

void TestTrashApi::restoresByIdAndSlug()
{
    const QByteArray byId = binned(u"By id"_s, u"by-id"_s);
    QVERIFY(!binned(u"港"_s, u"港"_s).isEmpty());
    QCOMPARE(m_api.act(byId, "restore").data()[u"title"_s].toString(), u"By id"_s);
    QCOMPARE(m_api.act(collection() + '/' + u"港"_s.toUtf8().toPercentEncoding(), "restore").status, 200);
    QCOMPARE(titles(), QStringList());
    QCOMPARE(m_api.total(collection()), 2);
    QCOMPARE(m_api.act(collection() + "/by-id", "restore").status, 404); // it is not in the trash
    QCOMPARE(m_api.act(collection() + "/never-was", "restore").code(), u"not_found"_s);
    QCOMPARE(m_api.visitor->ask("POST", byId + "/restore").status, 401);
    QCOMPARE(m_api.viewer->ask("POST", byId + "/restore").status, 403);
}

void TestTrashApi::restoresTheLatestOfASlug()
{
    QVERIFY(!binned(u"Earlier"_s, u"same"_s).isEmpty());
    const QByteArray later = binned(u"Later"_s, u"same"_s);
    const HttpAnswer restored = m_api.act(collection() + "/same", "restore");
    QCOMPARE(restored.data()[u"title"_s].toString(), u"Later"_s);
    // The name is in use again, so the other one stays where it is.
    const HttpAnswer refused = m_api.act(collection() + "/same", "restore");
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), u"slug_taken"_s);
    QCOMPARE(refused.wrongFields(), QStringList{u"slug"_s});
    QCOMPARE(m_api.editor->patch(later, {{u"slug"_s, u"another"_s}}).status, 200);
    QCOMPARE(m_api.act(collection() + "/same", "restore").data()[u"title"_s].toString(), u"Earlier"_s);
}

void TestTrashApi::restoresWhatItWas_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("shown"); // to visitors, afterwards
    QTest::newRow("draft") << u"draft"_s << 404;
    QTest::newRow("published") << u"published"_s << 200;
    QTest::newRow("archived") << u"archived"_s << 404;
}

void TestTrashApi::restoresWhatItWas()
{
    QFETCH(QString, status);
    const HttpAnswer made = m_api.editor->post(collection(), {{u"title"_s, u"Whole"_s},
                                                              {u"status"_s, status},
                                                              {u"body"_s, u"Xylophone"_s},
                                                              {u"tags"_s, QJsonArray{u"kept"_s}}});
    const QByteArray address = made.field("location");
    const QByteArray search = "/api/search?q=xylophone&type=" + collection().sliced(5).chopped(1);
    const int found = status == u"published"_s ? 1 : 0;
    QCOMPARE(m_api.visitor->get(search).list().size(), found);
    QCOMPARE(m_api.editor->remove(address).status, 204);
    QCOMPARE(m_api.visitor->get(search).list().size(), 0);
    QJsonObject wanted = made.data();
    wanted.insert(u"version"_s, 3);
    QCOMPARE(m_api.act(address, "restore").data(), wanted);
    QCOMPARE(m_api.editor->get(address).data(), wanted);
    QTEST(m_api.visitor->get(address).status, "shown");
    QCOMPARE(m_api.visitor->get(search).list().size(), found);
    QCOMPARE(m_api.editor->get(collection() + "?tag=kept").list().size(), 1);
}

void TestTrashApi::purgesOne_data()
{
    QTest::addColumn<bool>("byId");
    QTest::newRow("by id") << true;
    QTest::newRow("by slug") << false;
}

void TestTrashApi::purgesOne()
{
    QFETCH(bool, byId);
    QVERIFY(!binned(u"Stays"_s, u"stays"_s).isEmpty());
    const QByteArray address = binned(u"Goes"_s, u"goes"_s, u"published"_s);
    QCOMPARE(m_api.visitor->get(address).status, 410);
    const QByteArray target = trash() + '/' + (byId ? ContentFixture::idIn(address) : QByteArray("goes"));
    QCOMPARE(m_api.owner->remove(target).status, 204);
    QCOMPARE(m_api.visitor->get(address).status, 404);
    QCOMPARE(m_api.editor->get(collection() + "/goes").status, 404);
    QCOMPARE(m_api.owner->remove(target).code(), u"not_found"_s);
    QCOMPARE(m_api.act(address, "restore").status, 404);
    QCOMPARE(titles(), QStringList{u"Stays"_s});
}

void TestTrashApi::purgesAll()
{
    for (int i = 0; i < 25; ++i)
        QVERIFY(!binned(u"Item"_s, u"item-%1"_s.arg(i)).isEmpty());
    const QByteArray live = m_api.make(collection(), {{u"title"_s, u"Live"_s}});
    const HttpAnswer answer = m_api.owner->remove(trash());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray(R"({"data":{"purged":25}})"));
    QCOMPARE(titles(), QStringList());
    QCOMPARE(m_api.owner->remove(trash()).data()[u"purged"_s].toInt(-1), 0);
    QCOMPARE(m_api.editor->get(live).status, 200);
}

void TestTrashApi::purgesNothingElse()
{
    const QByteArray live = m_api.make(collection(), {{u"title"_s, u"Alive"_s}, {u"slug"_s, u"alive"_s}});
    QCOMPARE(m_api.owner->remove(trash() + "/alive").status, 404);
    QCOMPARE(m_api.owner->remove(trash() + '/' + ContentFixture::idIn(live)).status, 404);
    QCOMPARE(m_api.owner->remove(trash() + "/never-was").status, 404);
    QCOMPARE(m_api.editor->get(live).data()[u"version"_s].toInt(), 1);
}

void TestTrashApi::leavesNothingBehind()
{
    const QByteArray address = m_api.make(
        collection(), {{u"title"_s, u"Traces"_s}, {u"slug"_s, u"traces"_s}, {u"tags"_s, QJsonArray{u"trace"_s}}});
    QCOMPARE(m_api.editor->patch(address, {{u"slug"_s, u"traces-moved"_s}}).status, 200);
    QCOMPARE(m_api.editor->remove(address).status, 204);
    QCOMPARE(m_api.owner->remove(trash()).status, 200);
    const QString itemCount = collection() == "/api/projects" ? u"projects"_s : u"articles"_s;
    QCOMPARE(m_api.editor->get("/api/tags/trace").data()[itemCount].toInt(-1), 0);
    QCOMPARE(m_api.viewer->get(address + "/revisions").status, 404);
    // Its names are free.
    for (const QString &title : {u"Traces"_s, u"Traces moved"_s}) {
        const QString slug = title.toLower().replace(u' ', u'-');
        QCOMPARE(m_api.editor->post(collection(), {{u"title"_s, title}}).data()[u"slug"_s].toString(), slug);
    }
}

void TestTrashApi::isEmptiedByTheOwnerOnly()
{
    const QByteArray address = binned(u"Guarded"_s, u"guarded"_s);
    for (const QByteArray &target : {trash(), trash() + "/guarded", trash() + '/' + ContentFixture::idIn(address)}) {
        QCOMPARE(m_api.visitor->remove(target).status, 401);
        QCOMPARE(m_api.viewer->remove(target).status, 403);
        QCOMPARE(m_api.editor->remove(target).code(), u"forbidden"_s);
    }
    QCOMPARE(m_api.visitor->get(trash()).status, 401);
    for (HttpClient *client : {m_api.viewer.get(), m_api.editor.get(), m_api.owner.get()})
        QCOMPARE(client->get(trash()).listOf(u"title"_s), QStringList{u"Guarded"_s});
}

QTEST_GUILESS_MAIN(TestTrashApi)
#include "tst_TrashApi.moc"
