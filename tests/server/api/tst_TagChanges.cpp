#include <QtTest>

#include "TagsFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// Renaming, merging and removing tags, and what items, lists and search show of it.
class TestTagChanges final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_tags.start(); }
    void cleanup() { m_tags.clear(); }
    void cleanupTestCase() { m_tags.stop(); }
    void renamesEverywhereAtOnce();
    void leadsFromFormerSlugs();
    void hidesWhereHiddenTagsWent();
    void comparesVersions();
    void mergesWhatCarriesBoth();
    void refusesMerges();
    void removesFromEverything();
    void writesTakeNoFormerSlug();
    void takesHostileValues_data();
    void takesHostileValues();

private:
    TagsFixture m_tags;
};

void TestTagChanges::renamesEverywhereAtOnce()
{
    const QByteArray project = m_tags.item("/api/projects", {u"Web"_s, u"Lettering"_s});
    const QByteArray article = m_tags.item("/api/articles", {u"Lettering"_s});
    const QJsonObject before = m_tags.visitor->get(project).data();
    QCOMPARE(m_tags.visitor->get("/api/search?q=lettering").list().size(), 2);
    QCOMPARE(m_tags.visitor->get("/api/articles?tag=lettering").list().size(), 1);

    const HttpAnswer renamed = m_tags.editor->patch(
        "/api/tags/lettering", {{u"name"_s, u"\"Drawn\" letters & more"_s}, {u"slug"_s, u"drawn"_s}});
    QCOMPARE(renamed.status, 200);
    QCOMPARE(renamed.data()[u"version"_s].toInt(), 2);
    QVERIFY(renamed.field("etag").startsWith("\"2-"));
    QCOMPARE(renamed.data()[u"projects"_s].toInt(), 1);
    QCOMPARE(m_tags.tagsOf(*m_tags.visitor, project), u"Web, \"Drawn\" letters & more"_s);
    QCOMPARE(m_tags.tagsOf(*m_tags.editor, article), u"\"Drawn\" letters & more"_s);
    const QJsonArray shown = m_tags.visitor->get("/api/articles?tag=drawn").list();
    QCOMPARE(shown.first()[u"tags"_s][0][u"slug"_s].toString(), u"drawn"_s);
    QCOMPARE(m_tags.visitor->get("/api/articles?tag=lettering").list(), shown);
    QCOMPARE(m_tags.visitor->get("/api/projects?tag=lettering").list().size(), 1);
    QVERIFY(m_tags.visitor->get("/api/search?q=lettering").list().isEmpty());
    QCOMPARE(m_tags.visitor->get("/api/search?q=drawn").list().size(), 2);
    // The items are the same, apart from what their tag is called.
    QJsonObject after = m_tags.visitor->get(project).data();
    QVERIFY(after[u"tags"_s] != before[u"tags"_s]);
    after[u"tags"_s] = before[u"tags"_s];
    QCOMPARE(after, before);
    // Items that are written with the old name or slug carry this tag.
    QCOMPARE(m_tags.tagsOf(*m_tags.editor, m_tags.item("/api/projects", {u"Lettering"_s})),
             u"\"Drawn\" letters & more"_s);
}

void TestTagChanges::leadsFromFormerSlugs()
{
    const QByteArray project = m_tags.item("/api/projects", {u"Old"_s, u"Other"_s});
    QCOMPARE(m_tags.editor->patch("/api/tags/old", {{u"slug"_s, u"港の灯り"_s}}).status, 200);
    const QByteArray address = "/api/tags/" + u"港の灯り"_s.toUtf8().toPercentEncoding();
    for (HttpClient *client : {m_tags.visitor.get(), m_tags.editor.get()}) {
        const HttpAnswer moved = client->get("/api/tags/old");
        QCOMPARE(moved.status, 308);
        QCOMPARE(moved.field("location"), address);
        QCOMPARE(client->get(moved.field("location")).data()[u"name"_s].toString(), u"Old"_s);
    }
    QCOMPARE(m_tags.editor->post(address + "/merge", {{u"into"_s, u"other"_s}}).status, 200);
    for (const QByteArray &former : {QByteArray("/api/tags/old"), address})
        QCOMPARE(m_tags.visitor->get(former).field("location"), "/api/tags/other");
    QCOMPARE(m_tags.editor->remove(project).status, 204);
    QCOMPARE(m_tags.visitor->get("/api/tags/old").status, 404);
}

void TestTagChanges::hidesWhereHiddenTagsWent()
{
    QVERIFY(!m_tags.item("/api/projects", {u"Secret plan"_s}, u"draft"_s).isEmpty());
    QCOMPARE(m_tags.editor->patch("/api/tags/secret-plan", {{u"slug"_s, u"plan"_s}}).status, 200);
    QCOMPARE(m_tags.viewer->get("/api/tags/secret-plan").status, 308);
    QCOMPARE(m_tags.visitor->get("/api/tags/secret-plan").status, 404);
    QVERIFY(m_tags.visitor->get("/api/tags/secret-plan").field("location").isNull());
}

void TestTagChanges::comparesVersions()
{
    const HttpAnswer made = m_tags.create({{u"name"_s, u"Print"_s}});
    QCOMPARE(m_tags.editor->patch("/api/tags/print", {{u"color"_s, u"#111111"_s}}, {{"If-Match", made.field("etag")}})
                 .status,
             200);
    const auto check = [](const HttpAnswer &answer) {
        QCOMPARE(answer.status, 412);
        QCOMPARE(answer.code(), u"stale_version"_s);
        QCOMPARE(answer.json()[u"yourVersion"_s].toInt(), 1);
        QCOMPARE(answer.json()[u"current"_s][u"color"_s].toString(), u"#111111"_s);
    };
    check(m_tags.editor->patch("/api/tags/print", {{u"color"_s, u"#222222"_s}}, {{"If-Match", made.field("etag")}}));
    check(m_tags.editor->patch("/api/tags/print", {{u"color"_s, u"#222222"_s}, {u"version"_s, 1}}));
    check(m_tags.editor->remove("/api/tags/print", {{"If-Match", "\"1\""}}));
    check(m_tags.editor->post("/api/tags/print/merge", {{u"into"_s, u"print"_s}}, {{"If-Match", "\"1\""}}));
    QCOMPARE(m_tags.editor->remove("/api/tags/print", {{"If-Match", "what"}}).status, 412);
    QCOMPARE(
        m_tags.editor->patch("/api/tags/print", {{u"color"_s, u""_s}, {u"version"_s, 2}}).data()[u"version"_s].toInt(),
        3);
    QCOMPARE(m_tags.editor->remove("/api/tags/print", {{"If-Match", "*"}}).status, 204);
}

void TestTagChanges::mergesWhatCarriesBoth()
{
    const QByteArray both = m_tags.item("/api/projects", {u"Web site"_s, u"Print"_s, u"Web"_s});
    const QByteArray one = m_tags.item("/api/articles", {u"Print"_s, u"Web site"_s}, u"draft"_s);
    QCOMPARE(m_tags.tagsOf(*m_tags.visitor, both), u"Web site, Print, Web"_s);
    const HttpAnswer merged = m_tags.editor->post("/api/tags/web-site/merge", {{u"into"_s, u"web"_s}});
    QCOMPARE(merged.status, 200);
    QCOMPARE(merged.data()[u"slug"_s].toString(), u"web"_s);
    QCOMPARE(merged.data()[u"projects"_s].toInt(), 1);
    QCOMPARE(merged.data()[u"articles"_s].toInt(), 1);
    QCOMPARE(m_tags.tagsOf(*m_tags.visitor, both), u"Web, Print"_s);
    QCOMPARE(m_tags.tagsOf(*m_tags.editor, one), u"Print, Web"_s);
    QCOMPARE(m_tags.visitor->get("/api/projects?tag=web-site").list().size(), 1);
    QCOMPARE(m_tags.lines(m_tags.editor->get("/api/tags")), (QStringList{u"print 1 1"_s, u"web 1 1"_s}));
    QCOMPARE(m_tags.visitor->get("/api/search?q=site").list().size(), 0);
    // An item that is sent as it was read before the merge.
    QCOMPARE(
        m_tags.editor
            ->patch(both, {{u"tags"_s, QJsonArray{QJsonObject{{u"slug"_s, u"web-site"_s}, {u"name"_s, u"Web site"_s}},
                                                  u"Print"_s, u"Web"_s}}})
            .data()[u"version"_s]
            .toInt(),
        1);
    // The gone one's id is nobody's.
    QCOMPARE(m_tags.editor->post("/api/tags/web-site/merge", {{u"into"_s, u"web"_s}}).status, 404);
}

void TestTagChanges::refusesMerges()
{
    const QByteArray id = m_tags.create({{u"name"_s, u"Print"_s}}).data()[u"id"_s].toString().toLatin1();
    for (const QJsonObject &body :
         {QJsonObject(), QJsonObject{{u"into"_s, u""_s}}, QJsonObject{{u"into"_s, u"nothing"_s}},
          QJsonObject{{u"into"_s, 1}}, QJsonObject{{u"into"_s, QJsonArray{u"print"_s}}},
          QJsonObject{{u"into"_s, u"print"_s}}, QJsonObject{{u"into"_s, QString::fromLatin1(id)}}}) {
        const HttpAnswer answer = m_tags.editor->post("/api/tags/print/merge", body);
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.wrongFields(), QStringList{u"into"_s});
    }
    QCOMPARE(m_tags.editor->post("/api/tags/nothing/merge", {{u"into"_s, u"print"_s}}).status, 404);
    QCOMPARE(m_tags.editor->post("/api/tags/nothing/merge", {}).status, 404);
    QCOMPARE(m_tags.editor->post("/api/tags/print/merge", {{u"into"_s, u"x"_s}, {u"more"_s, 1}}).wrongFields(),
             QStringList{u"more"_s});
}

void TestTagChanges::removesFromEverything()
{
    const QByteArray project = m_tags.item("/api/projects", {u"Keep"_s, u"Drop"_s, u"Too"_s});
    const QByteArray article = m_tags.item("/api/articles", {u"Drop"_s});
    QCOMPARE(m_tags.visitor->get("/api/search?q=drop").list().size(), 2);
    const HttpAnswer removed = m_tags.editor->remove("/api/tags/drop");
    QCOMPARE(removed.status, 204);
    QVERIFY(removed.body.isEmpty());
    QCOMPARE(m_tags.tagsOf(*m_tags.visitor, project), u"Keep, Too"_s);
    QCOMPARE(m_tags.tagsOf(*m_tags.visitor, article), u""_s);
    QCOMPARE(m_tags.visitor->get("/api/tags/drop").status, 404);
    QCOMPARE(m_tags.editor->remove("/api/tags/drop").status, 404);
    QVERIFY(m_tags.visitor->get("/api/articles?tag=drop").list().isEmpty());
    QVERIFY(m_tags.visitor->get("/api/search?q=drop").list().isEmpty());
}

/// What was merged must not be removed by its old name: that is another tag now.
void TestTagChanges::writesTakeNoFormerSlug()
{
    QVERIFY(!m_tags.item("/api/projects", {u"Old"_s, u"Kept"_s}).isEmpty());
    QCOMPARE(m_tags.editor->post("/api/tags/old/merge", {{u"into"_s, u"kept"_s}}).status, 200);
    QCOMPARE(m_tags.editor->remove("/api/tags/old").status, 404);
    QCOMPARE(m_tags.editor->patch("/api/tags/old", {{u"name"_s, u"New"_s}}).status, 404);
    QCOMPARE(m_tags.lines(m_tags.editor->get("/api/tags")), QStringList{u"kept 1 0"_s});
}

void TestTagChanges::takesHostileValues_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         {u"'; DROP TABLE tag;--a"_s, u"<script>alert(1)</script>"_s, u"a\\\"}],\"b\":[{\""_s, u"%s %1 %27 ? a"_s,
          u"../../etc/passwd"_s, u"\u202eabc\u202c"_s, u"e\u0301e\u0301"_s, u"İstanbul ẞ ǅ"_s, u"𝕏 🏮"_s, u"a\tb"_s,
          u"null"_s, u"true"_s, u"0"_s, u"trash"_s, QString(60, u'ﷺ')})
        QTest::newRow(qUtf8Printable(name)) << name;
}

void TestTagChanges::takesHostileValues()
{
    QFETCH(QString, name);
    const QByteArray project = m_tags.item("/api/projects", {u"Before"_s});
    const HttpAnswer answer =
        m_tags.editor->patch("/api/tags/before", {{u"name"_s, name}, {u"slug"_s, QJsonValue::Null}});
    if (name.contains(u'\t')) {
        QCOMPARE(answer.wrongFields(), QStringList{u"name"_s});
        return;
    }
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.data()[u"name"_s].toString(), name);
    QCOMPARE(m_tags.tagsOf(*m_tags.visitor, project), name);
    const QByteArray slug = answer.data()[u"slug"_s].toString().toUtf8().toPercentEncoding();
    QCOMPARE(m_tags.visitor->get("/api/tags/" + slug).data(), answer.data());
    QCOMPARE(m_tags.visitor->get("/api/projects?tag=" + slug).list().size(), 1);
    QCOMPARE(m_tags.visitor->get("/api/projects?tag=before").list().size(), 1);
    QCOMPARE(m_tags.editor->get("/api/tags").list().size(), 1);
    // What an item says of its tags leads back to the tag.
    QCOMPARE(m_tags.tagsOf(*m_tags.editor, m_tags.item("/api/articles", {name})), name);
    QCOMPARE(m_tags.editor->get("/api/tags").list().size(), 1);
}

QTEST_GUILESS_MAIN(TestTagChanges)
#include "tst_TagChanges.moc"
