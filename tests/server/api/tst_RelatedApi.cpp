#include <QtTest>

#include "ContentFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// Relations between projects: as fields of both, and as GET /api/projects/{slug}/related.
class TestRelatedApi final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_api.start({u"--threads"_s, u"2"_s}); }
    void cleanup();
    void cleanupTestCase() { m_api.stop(); }
    void hasTheShape();
    void showsBothSides_data();
    void showsBothSides();
    void takesIdsAndSlugs();
    void keepsEachPairOnce();
    void isTakenBackFromEitherSide();
    void hidesWhatIsNotPublic();
    void followsTheOther();
    void followsItThroughTheTrash();
    void forgetsWhatWasPurged();
    void refusesRelations_data();
    void refusesRelations();
    void isMissingWithItsProject();

private:
    /// The address of a new public project with that slug and those relations ("partOf harbour").
    QByteArray project(const QString &slug, const QStringList &relations = {})
    {
        return m_api.publish("/api/projects", slug.toUpper(),
                             {{u"slug"_s, slug}, {u"relations"_s, relationsOf(relations)}});
    }
    [[nodiscard]] static QJsonArray relationsOf(const QStringList &relations)
    {
        QJsonArray array;
        for (const QString &relation : relations)
            array.append(
                QJsonObject{{u"kind"_s, relation.section(u' ', 0, 0)}, {u"slug"_s, relation.section(u' ', 1)}});
        return array;
    }
    /// "partOf harbour, related lights": what a client is shown under /related.
    [[nodiscard]] static QString related(HttpClient &client, const QByteArray &slug)
    {
        QStringList lines;
        const QJsonArray items = client.get("/api/projects/" + slug + "/related").list();
        for (const auto &item : items)
            lines.append(item[u"relation"_s].toString() + u' ' + item[u"slug"_s].toString());
        return lines.join(u", "_s);
    }
    /// The same from the project's own field.
    [[nodiscard]] static QString relations(HttpClient &client, const QByteArray &slug)
    {
        QStringList lines;
        const QJsonArray items = client.get("/api/projects/" + slug).data()[u"relations"_s].toArray();
        for (const auto &item : items)
            lines.append(item[u"kind"_s].toString() + u' ' + item[u"slug"_s].toString());
        return lines.join(u", "_s);
    }
    /// Checks that both say so, to visitors and to editors.
    void verify(const QByteArray &slug, const QString &wanted)
    {
        for (HttpClient *client : {m_api.visitor.get(), m_api.editor.get()}) {
            QCOMPARE(related(*client, slug), wanted);
            QCOMPARE(relations(*client, slug), wanted);
        }
    }

    ContentFixture m_api;
};

void TestRelatedApi::cleanup()
{
    const QStringList ids = m_api.editor->get("/api/projects?limit=100").listOf(u"id"_s);
    for (const QString &id : ids)
        QCOMPARE(m_api.editor->remove("/api/projects/" + id.toLatin1()).status, 204);
    QCOMPARE(m_api.owner->remove("/api/projects/trash").status, 200);
}

void TestRelatedApi::hasTheShape()
{
    project(u"harbour"_s);
    project(u"lights"_s, {u"partOf harbour"_s});
    const HttpAnswer answer = m_api.visitor->get("/api/projects/harbour/related");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()[u"meta"_s].toObject(),
             (QJsonObject{{u"total"_s, 1}, {u"page"_s, 1}, {u"limit"_s, 1}, {u"nextCursor"_s, QJsonValue()}}));
    // A project as lists have it, and one member more.
    QJsonObject item = answer.list().first().toObject();
    QCOMPARE(item[u"relation"_s].toString(), u"hasPart"_s);
    item.remove(u"relation"_s);
    QCOMPARE(item, m_api.visitor->get("/api/projects?text=lights").list().first().toObject());
    QVERIFY(m_api.viewer->get("/api/projects/harbour/related").list().first().toObject().contains(u"publishAt"_s));
    QCOMPARE(m_api.visitor->get("/api/projects/harbour").data()[u"relations"_s][0].toObject().keys(),
             (QStringList{u"id"_s, u"kind"_s, u"slug"_s, u"title"_s}));
    const QByteArray etag = answer.field("etag");
    QCOMPARE(m_api.visitor->get("/api/projects/harbour/related", {{"If-None-Match", etag}}).status, 304);
    QCOMPARE(m_api.visitor->get("/api/projects/harbour/related?page=1").status, 400);
}

void TestRelatedApi::showsBothSides_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("counterpart");
    QTest::newRow("related") << u"related"_s << u"related"_s;
    QTest::newRow("part") << u"partOf"_s << u"hasPart"_s;
    QTest::newRow("whole") << u"hasPart"_s << u"partOf"_s;
    QTest::newRow("successor") << u"successorOf"_s << u"predecessorOf"_s;
    QTest::newRow("predecessor") << u"predecessorOf"_s << u"successorOf"_s;
}

void TestRelatedApi::showsBothSides()
{
    QFETCH(QString, kind);
    QFETCH(QString, counterpart);
    project(u"one"_s);
    verify("one", {});
    const QByteArray other = project(u"other"_s, {kind + u" one"_s});
    verify("other", kind + u" one"_s);
    verify("one", counterpart + u" other"_s);
    QCOMPARE(m_api.editor->patch(other, {{u"relations"_s, QJsonArray()}}).status, 200);
    verify("other", {});
    verify("one", {});
}

void TestRelatedApi::takesIdsAndSlugs()
{
    const QString id = QString::fromLatin1(ContentFixture::idIn(project(u"one"_s)));
    const QByteArray other = project(u"other"_s);
    // By id it is found whatever it is called; what a list gave may be sent back.
    QCOMPARE(m_api.editor
                 ->patch(other, {{u"relations"_s, QJsonArray{QJsonObject{{u"kind"_s, u"related"_s},
                                                                         {u"id"_s, id},
                                                                         {u"slug"_s, u"old-slug"_s},
                                                                         {u"title"_s, u"Old title"_s}}}}})
                 .data()[u"relations"_s],
             QJsonValue(QJsonArray{QJsonObject{
                 {u"kind"_s, u"related"_s}, {u"id"_s, id}, {u"slug"_s, u"one"_s}, {u"title"_s, u"ONE"_s}}}));
    const QJsonObject stored = m_api.editor->get(other).data();
    QCOMPARE(m_api.editor->patch(other, {{u"relations"_s, stored[u"relations"_s]}}).data(), stored);
    verify("one", u"related other"_s);
}

void TestRelatedApi::keepsEachPairOnce()
{
    const QByteArray one = project(u"one"_s);
    const QByteArray other = project(u"other"_s, {u"related one"_s, u"related one"_s, u"partOf one"_s});
    verify("other", u"related one, partOf one"_s);
    verify("one", u"related other, hasPart other"_s);
    // The same said from the other side is nothing new.
    const QJsonObject same{{u"relations"_s, relationsOf({u"hasPart other"_s, u"related other"_s})}};
    QCOMPARE(m_api.editor->patch(one, same).status, 200);
    verify("other", u"related one, partOf one"_s);
    QCOMPARE(m_api.visitor->get("/api/projects/one/related").json()[u"meta"_s][u"total"_s].toInt(), 2);
}

void TestRelatedApi::isTakenBackFromEitherSide()
{
    const QByteArray one = project(u"one"_s);
    project(u"two"_s, {u"partOf one"_s});
    project(u"three"_s, {u"successorOf one"_s});
    verify("one", u"hasPart two, predecessorOf three"_s);
    QCOMPARE(m_api.editor->patch(one, {{u"relations"_s, relationsOf({u"predecessorOf three"_s})}}).status, 200);
    verify("two", {});
    verify("three", u"successorOf one"_s);
}

void TestRelatedApi::hidesWhatIsNotPublic()
{
    const QByteArray one = project(u"one"_s);
    const QByteArray other = project(u"other"_s, {u"related one"_s});
    for (const QString &status : {u"draft"_s, u"archived"_s}) {
        QCOMPARE(m_api.editor->patch(other, {{u"status"_s, status}}).status, 200);
        QCOMPARE(related(*m_api.visitor, "one"), QString());
        QCOMPARE(relations(*m_api.visitor, "one"), QString());
        QVERIFY(!m_api.visitor->get("/api/projects/one").body.contains("OTHER"));
        QCOMPARE(m_api.visitor->get("/api/projects/other/related").status, 404);
        for (HttpClient *client : {m_api.viewer.get(), m_api.editor.get()}) {
            QCOMPARE(related(*client, "one"), u"related other"_s);
            QCOMPARE(related(*client, "other"), u"related one"_s);
        }
        QCOMPARE(m_api.act(other, "publish").status, 200);
        verify("one", u"related other"_s);
    }
}

void TestRelatedApi::followsTheOther()
{
    project(u"one"_s);
    const QByteArray other = project(u"other"_s, {u"related one"_s});
    const HttpAnswer before = m_api.visitor->get("/api/projects/one");
    QCOMPARE(m_api.editor->patch(other, {{u"slug"_s, u"renamed"_s}, {u"title"_s, u"Renamed"_s}}).status, 200);
    verify("one", u"related renamed"_s);
    const HttpAnswer after = m_api.visitor->get("/api/projects/one", {{"If-None-Match", before.field("etag")}});
    QCOMPARE(after.status, 200);
    QCOMPARE(after.data()[u"relations"_s][0][u"title"_s].toString(), u"Renamed"_s);
    QCOMPARE(after.data()[u"version"_s], before.data()[u"version"_s]); // nobody changed this one
}

void TestRelatedApi::followsItThroughTheTrash()
{
    const QByteArray one = project(u"one"_s);
    const QByteArray other = project(u"other"_s, {u"partOf one"_s});
    QCOMPARE(m_api.editor->remove(other).status, 204);
    verify("one", {});
    // What happens to this one meanwhile does not part them.
    QCOMPARE(m_api.editor->patch(one, {{u"title"_s, u"Changed"_s}, {u"relations"_s, QJsonArray()}}).status, 200);
    QCOMPARE(m_api.act(other, "restore").status, 200);
    verify("one", u"hasPart other"_s);
    verify("other", u"partOf one"_s);
    for (const QByteArray &address : {one, other})
        QCOMPARE(m_api.editor->remove(address).status, 204);
    for (const QByteArray &address : {one, other})
        QCOMPARE(m_api.act(address, "restore").status, 200);
    verify("one", u"hasPart other"_s);
    verify("other", u"partOf one"_s);
}

void TestRelatedApi::forgetsWhatWasPurged()
{
    project(u"one"_s);
    const QByteArray other = project(u"other"_s, {u"related one"_s});
    QCOMPARE(m_api.editor->remove(other).status, 204);
    QCOMPARE(m_api.owner->remove("/api/projects/trash/other").status, 204);
    verify("one", {});
    project(u"other"_s); // another one by that name
    verify("one", {});
    verify("other", {});
}

void TestRelatedApi::refusesRelations_data()
{
    QTest::addColumn<QJsonValue>("relations");
    QTest::addColumn<QString>("field");
    const auto one = [](const QJsonObject &relation) { return QJsonValue(QJsonArray{relation}); };
    QTest::newRow("unknown slug") << one({{u"kind"_s, u"related"_s}, {u"slug"_s, u"never-was"_s}}) << u"relations[0]"_s;
    QTest::newRow("unknown id") << one({{u"id"_s, u"01a1f7ee-363b-7000-a3e9-964c379a89e0"_s}}) << u"relations[0]"_s;
    QTest::newRow("itself") << one({{u"slug"_s, u"self"_s}}) << u"relations[0]"_s;
    QTest::newRow("in the trash") << one({{u"slug"_s, u"binned"_s}}) << u"relations[0]"_s;
    QTest::newRow("nothing") << one({{u"kind"_s, u"related"_s}}) << u"relations[0]"_s;
    QTest::newRow("unknown kind") << one({{u"kind"_s, u"likes"_s}, {u"slug"_s, u"good"_s}}) << u"relations[0].kind"_s;
    QTest::newRow("no id") << one({{u"id"_s, u"good"_s}}) << u"relations[0].id"_s;
    QTest::newRow("unknown member") << one({{u"slug"_s, u"good"_s}, {u"note"_s, u"x"_s}}) << u"relations[0].note"_s;
    QTest::newRow("no object") << QJsonValue(QJsonArray{u"good"_s}) << u"relations[0]"_s;
    QTest::newRow("no list") << QJsonValue(QJsonObject()) << u"relations"_s;
}

void TestRelatedApi::refusesRelations()
{
    QFETCH(QJsonValue, relations);
    QFETCH(QString, field);
    project(u"good"_s);
    const QByteArray self = project(u"self"_s);
    QCOMPARE(m_api.editor->remove(project(u"binned"_s)).status, 204);
    const HttpAnswer answer = m_api.editor->patch(self, {{u"relations"_s, relations}});
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.wrongFields(), QStringList{field});
    QCOMPARE(m_api.editor->get(self).data()[u"version"_s].toInt(), 1);
}

void TestRelatedApi::isMissingWithItsProject()
{
    const QByteArray one = project(u"one"_s);
    QCOMPARE(m_api.visitor->get(one + "/related").status, 200); // by id as well
    QCOMPARE(m_api.editor->remove(one).status, 204);
    for (const QByteArray &address : {one, QByteArray("/api/projects/one"), QByteArray("/api/projects/never-was")}) {
        for (HttpClient *client : {m_api.visitor.get(), m_api.editor.get()})
            QCOMPARE(client->get(address + "/related").code(), u"not_found"_s);
    }
    QCOMPARE(m_api.visitor->get("/api/articles/one/related").status, 404); // only projects have them
}

QTEST_GUILESS_MAIN(TestRelatedApi)
#include "tst_RelatedApi.moc"
