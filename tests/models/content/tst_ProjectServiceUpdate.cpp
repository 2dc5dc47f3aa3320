#include <QTest>

#include "TestProjects.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_ProjectServiceUpdate final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void updateChangesOnlyWhatIsSaid();
    void everyChangeIsARevision();
    void changeOfNothingMakesNoVersion_data();
    void changeOfNothingMakesNoVersion();
    void staleVersionCarriesBothSides_data();
    void staleVersionCarriesBothSides();
    void currentVersionMayBeNamed();
    void updateRefuses_data();
    void updateRefuses();
    void refusedUpdateLeavesEverything();
    void slugOfAnotherIsAConflict();
    void ownSlugIsNoConflict();
    void nullSlugIsMadeFromTheTitle();
    void newTagsOnlyAreCreated();
    void tagsKeepTheirOrder();
    void trashHidesAndFreesTheSlug();
    void trashOfAStaleVersionIsRefused();
    void restoreBringsBackAsItWas();
    void restoreToATakenSlugIsAConflict();
    void restoreOfWhatIsThereAnswersIt();
    void whatIsNotThereIsNotFound();

private:
    std::unique_ptr<TestProjects> m_projects;
    Project m_lamp;
};

void tst_ProjectServiceUpdate::init()
{
    m_projects = std::make_unique<TestProjects>();
    m_lamp =
        m_projects
            ->create(R"({"title":"Lamp","summary":"S","tags":["Type design","Print"],"technologies":["Qt"],)"
                     R"("seo":{"title":"T"},"links":[{"url":"/a"}],"customFields":{"a":1},"startedOn":"2024-01-01"})")
            .value();
    m_projects->database.clock.advance(std::chrono::seconds(5));
}

void tst_ProjectServiceUpdate::cleanup()
{
    m_projects.reset();
}

void tst_ProjectServiceUpdate::updateChangesOnlyWhatIsSaid()
{
    const auto updated = m_projects->update(m_lamp.id, R"({"summary":"New","startedOn":null,"customFields":{"b":2}})");
    QVERIFY(updated);
    Project wanted = m_lamp;
    wanted.summary = u"New"_s;
    wanted.startedOn.reset();
    wanted.customFields.insert(u"b"_s, 2);
    wanted.version = 2;
    wanted.updatedAt = m_projects->database.clock.now();
    QCOMPARE(*updated, wanted);
    QCOMPARE(m_projects->stored().find(m_lamp.id)->item, wanted);
}

void tst_ProjectServiceUpdate::everyChangeIsARevision()
{
    for (const char *json : {R"({"title":"A"})", R"({"title":"B"})", R"({"title":"C"})"})
        QVERIFY(m_projects->update(m_lamp.id, json));
    auto rows = m_projects->database.reader->prepare(
        u"SELECT version, action, json_extract(snapshot, '$.title') FROM revision ORDER BY version"_s);
    QStringList lines;
    while (rows.next())
        lines.append(QString::number(rows.integer(0)) + u' ' + rows.text(1) + u' ' + rows.text(2));
    QCOMPARE(lines, (QStringList{u"1 created Lamp"_s, u"2 updated A"_s, u"3 updated B"_s, u"4 updated C"_s}));
}

void tst_ProjectServiceUpdate::changeOfNothingMakesNoVersion_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::newRow("empty patch") << QByteArray("{}");
    QTest::newRow("the same values") << QByteArray(R"({"title":"Lamp","summary":"S","seo":{"title":"T"}})");
    QTest::newRow("the same tags by name") << QByteArray(R"({"tags":["Type design","Print"]})");
    QTest::newRow("the same tags by slug") << QByteArray(R"({"tags":["type-design","print"]})");
    QTest::newRow("the same tags in another spelling") << QByteArray(R"({"tags":["TYPE DESIGN","print"]})");
    QTest::newRow("the same tags as they came out")
        << QByteArray(R"({"tags":[{"slug":"type-design","name":"Type design"},{"slug":"print","name":"Print"}]})");
    QTest::newRow("null of what is not set") << QByteArray(R"({"endedOn":null,"role":null})");
    QTest::newRow("everything as it came out") << QByteArray("whole");
}

void tst_ProjectServiceUpdate::changeOfNothingMakesNoVersion()
{
    QFETCH(QByteArray, patch);
    if (patch == "whole")
        patch = Project::schema().snapshot(m_lamp);
    const qint64 events = m_projects->countRows(u"outbox"_s);
    const auto updated = m_projects->update(m_lamp.id, patch);
    QVERIFY2(updated, updated ? "" : qPrintable(updated.error().message));
    QCOMPARE(*updated, m_lamp);
    QCOMPARE(m_projects->countRows(u"revision"_s), 1);
    QCOMPARE(m_projects->countRows(u"outbox"_s), events);
}

void tst_ProjectServiceUpdate::staleVersionCarriesBothSides_data()
{
    QTest::addColumn<bool>("inPatch");
    QTest::newRow("named beside the patch") << false;
    QTest::newRow("named in the patch") << true;
}

void tst_ProjectServiceUpdate::staleVersionCarriesBothSides()
{
    QFETCH(const bool, inPatch);
    QVERIFY(m_projects->update(m_lamp.id, R"({"title":"Theirs"})"));
    const auto stale = inPatch ? m_projects->update(m_lamp.id, R"({"title":"Mine","version":1})")
                               : m_projects->update(m_lamp.id, R"({"title":"Mine"})", 1);
    QCOMPARE(stale.error().kind, ErrorKind::Stale);
    QCOMPARE(stale.error().code, u"stale_version"_s);
    const QJsonObject details = stale.error().details;
    QCOMPARE(details[u"yourVersion"].toInt(), 1);
    QCOMPARE(details[u"currentVersion"].toInt(), 2);
    QCOMPARE(details[u"current"][u"title"].toString(), u"Theirs"_s);
    QCOMPARE(m_projects->stored().find(m_lamp.id)->item.title, u"Theirs"_s);
}

void tst_ProjectServiceUpdate::currentVersionMayBeNamed()
{
    QVERIFY(m_projects->update(m_lamp.id, R"({"title":"A"})", 1));
    QCOMPARE(m_projects->update(m_lamp.id, R"({"title":"B","version":2})")->version, 3);
}

void tst_ProjectServiceUpdate::updateRefuses_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QStringList>("fields");
    QTest::newRow("title taken away") << QByteArray(R"({"title":null})") << QStringList{u"title required"_s};
    QTest::newRow("end before the stored start")
        << QByteArray(R"({"endedOn":"2023-12-31"})") << QStringList{u"endedOn before_start"_s};
    QTest::newRow("several") << QByteArray(R"({"title":"","order":1.5,"nothing":0})")
                             << QStringList{u"nothing unknown_field"_s, u"order wrong_type"_s, u"title required"_s};
    QTest::newRow("another id") << QByteArray(R"({"id":"01931234-5678-7abc-8def-0123456789ab"})")
                                << QStringList{u"id read_only"_s};
    QTest::newRow("a version that is no number")
        << QByteArray(R"({"version":"2"})") << QStringList{u"version read_only"_s};
}

void tst_ProjectServiceUpdate::updateRefuses()
{
    QFETCH(const QByteArray, patch);
    const auto refused = m_projects->update(m_lamp.id, patch);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QTEST(fieldsOf(refused.error()), "fields");
}

void tst_ProjectServiceUpdate::refusedUpdateLeavesEverything()
{
    QVERIFY(!m_projects->update(m_lamp.id, R"({"summary":"New","tags":["Brand new"],"order":"x"})"));
    QCOMPARE(m_projects->stored().find(m_lamp.id)->item, m_lamp);
    QCOMPARE(m_projects->countRows(u"tag"_s), 2);
    QCOMPARE(m_projects->countRows(u"revision"_s), 1);
}

void tst_ProjectServiceUpdate::slugOfAnotherIsAConflict()
{
    QVERIFY(m_projects->createTitled(u"Chair"_s));
    const auto refused = m_projects->update(m_lamp.id, R"({"slug":"chair"})");
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(refused.error().code, u"slug_taken"_s);
    QCOMPARE(fieldsOf(refused.error()), QStringList{u"slug taken"_s});
}

void tst_ProjectServiceUpdate::ownSlugIsNoConflict()
{
    QCOMPARE(m_projects->update(m_lamp.id, R"({"slug":"lamp","title":"Renamed"})")->slug, u"lamp"_s);
    QCOMPARE(m_projects->update(m_lamp.id, R"({"slug":"renamed"})")->slug, u"renamed"_s);
    QVERIFY(!m_projects->stored().findBySlug(u"lamp"_s));
}

void tst_ProjectServiceUpdate::nullSlugIsMadeFromTheTitle()
{
    QCOMPARE(m_projects->update(m_lamp.id, R"({"title":"Desk lamp","slug":null})")->slug, u"desk-lamp"_s);
}

void tst_ProjectServiceUpdate::newTagsOnlyAreCreated()
{
    const auto updated = m_projects->update(m_lamp.id, R"({"tags":["print","Poster","POSTER"]})");
    QCOMPARE(updated->tags, (TagList{{u"print"_s, u"Print"_s}, {u"poster"_s, u"Poster"_s}}));
    QCOMPARE(m_projects->stored().find(m_lamp.id)->item.tags, updated->tags);
    QCOMPARE(m_projects->countRows(u"tag"_s), 3);
    QCOMPARE(m_projects->database.number(u"SELECT count(*) FROM outbox WHERE topic = 'tags'"_s), 3);
    QCOMPARE(m_projects->countRows(u"project_tag"_s), 2);
}

void tst_ProjectServiceUpdate::tagsKeepTheirOrder()
{
    const auto turned = m_projects->update(m_lamp.id, R"({"tags":["Print","Type design"]})");
    QCOMPARE(turned->version, 2);
    QCOMPARE(m_projects->stored().find(m_lamp.id)->item.tags.front().slug, u"print"_s);
    QVERIFY(m_projects->update(m_lamp.id, R"({"tags":null})")->tags.empty());
    QCOMPARE(m_projects->countRows(u"project_tag"_s), 0);
}

void tst_ProjectServiceUpdate::trashHidesAndFreesTheSlug()
{
    QVERIFY(m_projects->trash(m_lamp.id));
    QVERIFY(m_projects->stored().find(m_lamp.id)->isTrashed);
    QVERIFY(!m_projects->stored().findBySlug(u"lamp"_s));
    QVERIFY(!m_projects->stored().isSlugTaken(u"lamp"_s));
    QCOMPARE(m_projects->stored().count(), 0);
    QCOMPARE(m_projects->stored().list({}).total, 0);
    QCOMPARE(m_projects->database.text(u"SELECT kind FROM outbox ORDER BY sequence DESC"_s), u"trashed"_s);
    QCOMPARE(m_projects->database.number(u"SELECT trashed_at FROM project"_s),
             toMillis(m_projects->database.clock.now()));
    // It can neither be changed nor trashed again.
    QCOMPARE(m_projects->update(m_lamp.id, R"({"title":"A"})").error().kind, ErrorKind::NotFound);
    QCOMPARE(m_projects->trash(m_lamp.id).error().kind, ErrorKind::NotFound);
}

void tst_ProjectServiceUpdate::trashOfAStaleVersionIsRefused()
{
    QVERIFY(m_projects->update(m_lamp.id, R"({"title":"A"})"));
    QCOMPARE(m_projects->trash(m_lamp.id, 1).error().kind, ErrorKind::Stale);
    QVERIFY(m_projects->trash(m_lamp.id, 2));
}

void tst_ProjectServiceUpdate::restoreBringsBackAsItWas()
{
    QVERIFY(m_projects->trash(m_lamp.id));
    Project expected = m_lamp;
    expected.version = 3; // the trash was a change, and so is coming back
    QCOMPARE(m_projects->restore(m_lamp.id).value(), expected);
    QCOMPARE(m_projects->stored().findBySlug(u"lamp"_s)->item, expected);
    QCOMPARE(m_projects->database.text(u"SELECT kind FROM outbox ORDER BY sequence DESC"_s), u"restored"_s);
    QCOMPARE(m_projects->update(m_lamp.id, R"({"title":"A"})", 3)->version, 4);
}

void tst_ProjectServiceUpdate::restoreToATakenSlugIsAConflict()
{
    QVERIFY(m_projects->trash(m_lamp.id));
    const auto other = m_projects->createTitled(u"Lamp"_s);
    const auto refused = m_projects->restore(m_lamp.id);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(refused.error().code, u"slug_taken"_s);
    QCOMPARE(fieldsOf(refused.error()), QStringList{u"slug taken"_s});
    QVERIFY(m_projects->update(other->id, R"({"slug":"other-lamp"})"));
    QVERIFY(m_projects->restore(m_lamp.id));
}

void tst_ProjectServiceUpdate::restoreOfWhatIsThereAnswersIt()
{
    const qint64 events = m_projects->countRows(u"outbox"_s);
    QCOMPARE(m_projects->restore(m_lamp.id).value(), m_lamp);
    QCOMPARE(m_projects->countRows(u"outbox"_s), events);
}

void tst_ProjectServiceUpdate::whatIsNotThereIsNotFound()
{
    const Id unknown = Id::create(m_projects->database.clock.now());
    QCOMPARE(m_projects->update(unknown, "{}").error().kind, ErrorKind::NotFound);
    QCOMPARE(m_projects->trash(unknown).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_projects->restore(unknown).error().kind, ErrorKind::NotFound);
    QVERIFY(!m_projects->stored().find(unknown));
}

QTEST_GUILESS_MAIN(tst_ProjectServiceUpdate)
#include "tst_ProjectServiceUpdate.moc"
