#include <QtTest>

#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// Going back to an earlier version. Every test runs over projects and articles unless it says otherwise.
class TestRevisionRestore final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void initTestCase() { m_api.start(); }
    void cleanupTestCase() { m_api.stop(); }
    void givesBackOneField();
    void givesBackEverythingButPublication();
    void givesBackPublicationWhenAsked();
    void replacesObjectsWhole();
    void makesNoVersionWhereNothingDiffers();
    void looksAtTheVersion();
    void refusesFields_data();
    void refusesFields();
    void findsTheSlugTaken();
    void leadsFromTheSlugItHad();
    void followsTagsThatWereRenamed();
    void leavesOutRelationsThatAreGone();
    void showsAtOnceWhatItGaveBack();
    void isForEditors();

private:
    [[nodiscard]] static QByteArray collection()
    {
        QFETCH_GLOBAL(QByteArray, collection);
        return collection;
    }
    [[nodiscard]] HttpAnswer restore(const QByteArray &address, int version, const QStringList &fields = {},
                                     const HttpFields &more = {})
    {
        return m_api.editor->post(address + "/revisions/" + QByteArray::number(version) + "/restore",
                                  {{u"fields"_s, QJsonArray::fromStringList(fields)}}, more);
    }

    ContentFixture m_api;
};

void TestRevisionRestore::initTestCase_data()
{
    QTest::addColumn<QByteArray>("collection");
    QTest::newRow("projects") << QByteArray("/api/projects");
    QTest::newRow("articles") << QByteArray("/api/articles");
}

void TestRevisionRestore::givesBackOneField()
{
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"Before"_s}, {u"body"_s, u"Old text"_s}});
    const QJsonObject second =
        m_api.editor->patch(address, {{u"title"_s, u"After"_s}, {u"body"_s, u"New text"_s}}).data();
    const HttpAnswer answer = restore(address, 1, {u"body"_s});
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.field("etag").startsWith("\"3-"));
    QJsonObject wanted = second;
    wanted.insert(u"body"_s, u"Old text"_s);
    wanted.insert(u"version"_s, 3);
    wanted.insert(u"updatedAt"_s, answer.data()[u"updatedAt"_s]);
    if (collection() == "/api/articles")
        QCOMPARE(answer.data()[u"readingMinutes"_s].toInt(), 1);
    QCOMPARE(answer.data(), wanted);
    QCOMPARE(m_api.editor->get(address).data(), wanted);
    QCOMPARE(m_api.editor->get(address + "/revisions?limit=1").listOf(u"action"_s), QStringList{u"reverted"_s});
}

void TestRevisionRestore::givesBackEverythingButPublication()
{
    const QJsonObject first = m_api.editor
                                  ->post(collection(), {{u"title"_s, u"Whole"_s},
                                                        {u"body"_s, u"Text"_s},
                                                        {u"tags"_s, QJsonArray{u"whole"_s}},
                                                        {u"cover"_s, QJsonObject{{u"url"_s, u"/w.jpg"_s}}},
                                                        {u"seo"_s, QJsonObject{{u"title"_s, u"W"_s}}}})
                                  .data();
    const QByteArray address = collection() + '/' + first[u"id"_s].toString().toLatin1();
    QCOMPARE(m_api.editor
                 ->patch(address, {{u"title"_s, u"Other"_s},
                                   {u"body"_s, u""_s},
                                   {u"tags"_s, QJsonArray()},
                                   {u"cover"_s, QJsonValue()},
                                   {u"seo"_s, QJsonObject{{u"description"_s, u"D"_s}}},
                                   {u"status"_s, u"published"_s}})
                 .status,
             200);
    const QJsonObject third = m_api.act(address, "revisions/1/restore").data();
    for (const QString &name : {u"title"_s, u"slug"_s, u"body"_s, u"tags"_s, u"cover"_s, u"seo"_s})
        QCOMPARE(third[name], first[name]);
    QCOMPARE(third[u"status"_s].toString(), u"published"_s);
    QVERIFY(third[u"publishedAt"_s].isString());
    QCOMPARE(third[u"createdAt"_s], first[u"createdAt"_s]);
    QCOMPARE(third[u"version"_s].toInt(), 3);
}

void TestRevisionRestore::givesBackPublicationWhenAsked()
{
    const QByteArray address = m_api.publish(collection(), u"Out"_s);
    const QJsonValue publishedAt = m_api.editor->get(address).data()[u"publishedAt"_s];
    QCOMPARE(m_api.act(address, "unpublish").status, 200);
    QCOMPARE(m_api.visitor->get(address).status, 404);
    QCOMPARE(restore(address, 1, {u"status"_s, u"publishedAt"_s}).data()[u"publishedAt"_s], publishedAt);
    QCOMPARE(m_api.visitor->get(address).status, 200);
}

void TestRevisionRestore::replacesObjectsWhole()
{
    const QByteArray address =
        m_api.make(collection(), {{u"title"_s, u"Parts"_s}, {u"customFields"_s, QJsonObject{{u"a"_s, 1}}}});
    QCOMPARE(m_api.editor->patch(address, {{u"customFields"_s, QJsonObject{{u"b"_s, 2}}}}).status, 200);
    QCOMPARE(restore(address, 1, {u"customFields"_s}).data()[u"customFields"_s].toObject(), (QJsonObject{{u"a"_s, 1}}));
}

void TestRevisionRestore::makesNoVersionWhereNothingDiffers()
{
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"Same"_s}});
    QCOMPARE(restore(address, 1).data()[u"version"_s].toInt(), 1);
    QCOMPARE(m_api.act(address, "publish").data()[u"version"_s].toInt(), 2);
    QCOMPARE(restore(address, 1).data()[u"version"_s].toInt(), 2); // nothing but its publication differs
    QCOMPARE(m_api.total(address + "/revisions"), 2);
}

void TestRevisionRestore::looksAtTheVersion()
{
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"First"_s}});
    QCOMPARE(m_api.editor->patch(address, {{u"title"_s, u"Second"_s}}).status, 200);
    for (const QByteArray stale : {"\"1\"", "\"3\"", "\"1-abc\"", "nonsense"}) {
        const HttpAnswer answer = restore(address, 1, {}, {{"If-Match", stale}});
        QCOMPARE(answer.status, 412);
        QCOMPARE(answer.code(), u"stale_version"_s);
        QCOMPARE(answer.json()[u"current"_s][u"title"_s].toString(), u"Second"_s);
    }
    const QByteArray etag = m_api.editor->get(address).field("etag");
    QCOMPARE(restore(address, 1, {}, {{"If-Match", etag}}).data()[u"title"_s].toString(), u"First"_s);
    QCOMPARE(restore(address, 2, {}, {{"If-Match", etag}}).status, 412);
}

void TestRevisionRestore::refusesFields_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("fields");
    QTest::newRow("unknown") << QByteArray(R"({"fields":["title","colour"]})") << QStringList{u"fields[1]"_s};
    QTest::newRow("read-only") << QByteArray(R"({"fields":["id","version","updatedAt"]})")
                               << QStringList{u"fields[0]"_s, u"fields[1]"_s, u"fields[2]"_s};
    QTest::newRow("a column's name") << QByteArray(R"({"fields":["custom_fields"]})") << QStringList{u"fields[0]"_s};
    QTest::newRow("no list") << QByteArray(R"({"fields":"title"})") << QStringList{u"fields"_s};
    QTest::newRow("numbers") << QByteArray(R"({"fields":[1]})") << QStringList{u"fields[0]"_s};
    QTest::newRow("too many") << "{\"fields\":[" + QByteArray("\"title\",").repeated(50) + "\"title\"]}"
                              << QStringList{u"fields"_s};
    QTest::newRow("something else") << QByteArray(R"({"version":1})") << QStringList{u"version"_s};
}

void TestRevisionRestore::refusesFields()
{
    QFETCH(QByteArray, body);
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"Fields"_s}});
    QCOMPARE(m_api.editor->patch(address, {{u"title"_s, u"Changed"_s}}).status, 200);
    const HttpAnswer answer =
        m_api.editor->ask("POST", address + "/revisions/1/restore", {{"Content-Type", "application/json"}}, body);
    QCOMPARE(answer.status, 422);
    QTEST(answer.wrongFields(), "fields");
    QCOMPARE(m_api.editor->get(address).data()[u"version"_s].toInt(), 2);
}

void TestRevisionRestore::findsTheSlugTaken()
{
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"Mine"_s}, {u"slug"_s, u"claimed"_s}});
    QCOMPARE(m_api.editor->patch(address, {{u"slug"_s, u"mine"_s}}).status, 200);
    const QByteArray other = m_api.make(collection(), {{u"title"_s, u"Theirs"_s}, {u"slug"_s, u"claimed"_s}});
    const HttpAnswer answer = restore(address, 1);
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.code(), u"slug_taken"_s);
    QCOMPARE(m_api.editor->get(address).data()[u"version"_s].toInt(), 2);
    QCOMPARE(m_api.editor->remove(other).status, 204);
    QCOMPARE(restore(address, 1).data()[u"slug"_s].toString(), u"claimed"_s);
}

void TestRevisionRestore::leadsFromTheSlugItHad()
{
    const QByteArray address = m_api.publish(collection(), u"There and back"_s, {{u"slug"_s, u"there"_s}});
    QCOMPARE(m_api.editor->patch(address, {{u"slug"_s, u"away"_s}}).status, 200);
    QCOMPARE(m_api.visitor->get(collection() + "/there").status, 308);
    QCOMPARE(restore(address, 1, {u"slug"_s}).status, 200);
    QCOMPARE(m_api.visitor->get(collection() + "/there").status, 200);
    QCOMPARE(m_api.visitor->get(collection() + "/away").field("location"), collection() + "/there");
}

void TestRevisionRestore::followsTagsThatWereRenamed()
{
    const QString name = u"Was %1"_s.arg(QString::fromLatin1(collection().sliced(5)));
    const QByteArray address = m_api.make(collection(), {{u"title"_s, u"Tagged"_s}, {u"tags"_s, QJsonArray{name}}});
    const QByteArray tag =
        "/api/tags/" + m_api.editor->get(address).data()[u"tags"_s][0][u"slug"_s].toString().toLatin1();
    QCOMPARE(m_api.editor->patch(address, {{u"tags"_s, QJsonArray()}}).status, 200);
    const QString now = name + u" once"_s;
    QCOMPARE(m_api.editor->patch(tag, {{u"name"_s, now}, {u"slug"_s, u"once-"_s + name.last(8)}}).status, 200);
    const int tags = m_api.total("/api/tags");
    QCOMPARE(restore(address, 1).data()[u"tags"_s][0][u"name"_s].toString(), now);
    QCOMPARE(m_api.total("/api/tags"), tags);
}

void TestRevisionRestore::leavesOutRelationsThatAreGone()
{
    if (collection() != "/api/projects")
        return; // only projects have relations
    const auto related = [this](const QByteArray &other) {
        return QJsonObject{{u"kind"_s, u"related"_s}, {u"id"_s, QString::fromLatin1(ContentFixture::idIn(other))}};
    };
    const QByteArray stays = m_api.make(collection(), {{u"title"_s, u"Stays"_s}});
    const QByteArray goes = m_api.make(collection(), {{u"title"_s, u"Goes"_s}});
    const QByteArray address = m_api.make(
        collection(), {{u"title"_s, u"Between"_s}, {u"relations"_s, QJsonArray{related(stays), related(goes)}}});
    QCOMPARE(m_api.editor->patch(address, {{u"relations"_s, QJsonArray()}}).status, 200);
    QCOMPARE(m_api.editor->remove(goes).status, 204);
    const HttpAnswer answer = restore(address, 1, {u"relations"_s});
    QCOMPARE(answer.status, 200);
    const QJsonArray relations = answer.data()[u"relations"_s].toArray();
    QCOMPARE(relations.size(), 1);
    QCOMPARE(relations[0][u"title"_s].toString(), u"Stays"_s);
    // The other side shows it again as well.
    QCOMPARE(m_api.editor->get(stays).data()[u"relations"_s][0][u"title"_s].toString(), u"Between"_s);
}

void TestRevisionRestore::showsAtOnceWhatItGaveBack()
{
    const QByteArray address = m_api.publish(collection(), u"Zanzibar"_s, {{u"slug"_s, u"zanzibar-post"_s}});
    QCOMPARE(m_api.editor->patch(address, {{u"title"_s, u"Elsewhere"_s}}).status, 200);
    const QByteArray search = "/api/search?q=zanzibar&type=" + collection().sliced(5).chopped(1);
    QVERIFY(m_api.visitor->get(search).list().isEmpty());
    QCOMPARE(m_api.visitor->get(address).data()[u"title"_s].toString(), u"Elsewhere"_s);
    QCOMPARE(restore(address, 1, {u"title"_s}).status, 200);
    QCOMPARE(m_api.visitor->get(address).data()[u"title"_s].toString(), u"Zanzibar"_s);
    QCOMPARE(m_api.visitor->get(search).list().size(), 1);
}

void TestRevisionRestore::isForEditors()
{
    const QByteArray address = m_api.publish(collection(), u"Guarded"_s);
    QCOMPARE(m_api.editor->patch(address, {{u"title"_s, u"Changed"_s}}).status, 200);
    QCOMPARE(m_api.visitor->ask("POST", address + "/revisions/1/restore").status, 401);
    QCOMPARE(m_api.viewer->ask("POST", address + "/revisions/1/restore").status, 403);
    QCOMPARE(m_api.editor->get(address).data()[u"version"_s].toInt(), 2);
    QCOMPARE(m_api.owner->ask("POST", address + "/revisions/1/restore").status, 200);
    QCOMPARE(m_api.editor->remove(address).status, 204);
    QCOMPARE(m_api.act(address, "revisions/1/restore").status, 404); // out of the trash first
}

QTEST_GUILESS_MAIN(TestRevisionRestore)
#include "tst_RevisionRestore.moc"
