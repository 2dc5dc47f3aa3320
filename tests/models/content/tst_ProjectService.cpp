#include <thread>
#include <vector>

#include <QSet>
#include <QTest>

#include "TestProjects.h"
#include "models/core/Slug.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_ProjectService final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void createFillsInWhatIsNotSaid();
    void createKeepsEveryField();
    void createKnowsWhenTheWorkWasFirstShown();
    void createRefuses_data();
    void createRefuses();
    void refusedCreateLeavesNothing();
    void slugFollowsTheTitle_data();
    void slugFollowsTheTitle();
    void slugIsNumberedWhenTaken();
    void longSlugIsNumberedWithinItsLimit();
    void slugOfATrashedProjectIsFree();
    void takenSlugIsAConflict();
    void takenSlugAndMoreIsInvalid();
    void revisionAndEventsComeWithTheChange();
    void failingTransactionLeavesNoHistory();
    void manyThreadsGetSlugsOfTheirOwn();

private:
    std::unique_ptr<TestProjects> m_projects;
};

void tst_ProjectService::init()
{
    m_projects = std::make_unique<TestProjects>();
}

void tst_ProjectService::cleanup()
{
    m_projects.reset();
}

void tst_ProjectService::createFillsInWhatIsNotSaid()
{
    const auto project = m_projects->create(R"({"title":"Harbour Lights"})");
    QVERIFY(project);
    QVERIFY(!project->id.isNull());
    QCOMPARE(project->slug, u"harbour-lights"_s);
    QCOMPARE(project->status, Status::Draft);
    QCOMPARE(project->version, 1);
    QCOMPARE(project->createdAt, m_projects->database.clock.now());
    QCOMPARE(project->updatedAt, m_projects->database.clock.now());
    QCOMPARE(m_projects->stored().find(project->id)->item, *project);
    QCOMPARE(m_projects->stored().findBySlug(u"harbour-lights"_s)->item, *project);
}

void tst_ProjectService::createKeepsEveryField()
{
    const auto project = m_projects->create(
        R"({"title":"Lights","slug":"lights","summary":"S","body":"# One\n\nTwo 🏮","status":"published","featured":true,)"
        R"("order":-7,"tags":["Type design","Print"],"technologies":["Qt","C++"],"role":"Everything",)"
        R"("startedOn":"2024-02-29","endedOn":"2025-01-01","links":[{"label":"Site","url":"https://example.com","kind":"website"}],)"
        R"("seo":{"title":"T","description":"D"},"customFields":{"client":"Ada","_fee":12,"deep":{"a":[1,null]}}})");
    QVERIFY2(project, project ? "" : qPrintable(project.error().message));
    const auto stored = m_projects->stored().find(project->id);
    QCOMPARE(stored->item, *project);
    QCOMPARE(stored->item.body, u"# One\n\nTwo 🏮"_s);
    QCOMPARE(stored->item.tags, (TagList{{u"type-design"_s, u"Type design"_s}, {u"print"_s, u"Print"_s}}));
    QCOMPARE(stored->item.endedOn, std::optional(QDate(2025, 1, 1)));
    QCOMPARE(stored->item.customFields[u"_fee"].toInt(), 12);
}

void tst_ProjectService::createKnowsWhenTheWorkWasFirstShown()
{
    const Instant shown = fromMillis(1'500'000'000'000);
    const auto project = m_projects->database.write([shown](WriteContext &context) {
        return ProjectService(context, {u"import"_s}).create({{u"title"_s, u"Old"_s}}, shown);
    });
    QCOMPARE(project->createdAt, shown);
    QCOMPARE(project->updatedAt, m_projects->database.clock.now());
}

void tst_ProjectService::createRefuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("fields");
    QTest::newRow("nothing") << QByteArray("{}") << QStringList{u"title required"_s};
    QTest::newRow("several at once") << QByteArray(R"({"status":"gone","order":"1","colour":1})")
                                     << QStringList{u"colour unknown_field"_s, u"order wrong_type"_s,
                                                    u"status wrong_type"_s, u"title required"_s};
    QTest::newRow("id chosen by the caller")
        << QByteArray(R"({"title":"A","id":"01931234-5678-7abc-8def-0123456789ab"})") << QStringList{u"id read_only"_s};
    QTest::newRow("end before start") << QByteArray(R"({"title":"A","startedOn":"2025-02-01","endedOn":"2025-01-31"})")
                                      << QStringList{u"endedOn before_start"_s};
    QTest::newRow("empty slug") << QByteArray(R"({"title":"A","slug":""})") << QStringList{u"slug required"_s};
    QTest::newRow("reserved slug") << QByteArray(R"({"title":"A","slug":"batch"})")
                                   << QStringList{u"slug invalid_slug"_s};
    QTest::newRow("link without an address")
        << QByteArray(R"({"title":"A","links":[{"label":"x"}]})") << QStringList{u"links[0].url required"_s};
    QTest::newRow("tag of symbols") << QByteArray(R"({"title":"A","tags":["ok","!!!"]})")
                                    << QStringList{u"tags[1] invalid_tag"_s};
}

void tst_ProjectService::createRefuses()
{
    QFETCH(const QByteArray, json);
    const auto refused = m_projects->create(json);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(refused.error().code, u"validation_failed"_s);
    QTEST(fieldsOf(refused.error()), "fields");
}

void tst_ProjectService::refusedCreateLeavesNothing()
{
    QVERIFY(!m_projects->create(R"({"title":"A","tags":["New"],"order":"x"})"));
    for (const QString &table : {u"project"_s, u"tag"_s, u"revision"_s, u"outbox"_s})
        QCOMPARE(m_projects->countRows(table), 0);
}

void tst_ProjectService::slugFollowsTheTitle_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("slug");
    QTest::newRow("Latin") << u"Café Ångström"_s << u"cafe-angstrom"_s;
    QTest::newRow("Japanese") << u"港の灯り"_s << u"港の灯り"_s;
    QTest::newRow("nothing left of it") << u"🏮🏮🏮"_s << u"project"_s;
    QTest::newRow("reserved word") << u"Trash"_s << u"trash-1"_s;
    QTest::newRow("longest title") << QString(200, u'a') << QString(120, u'a');
}

void tst_ProjectService::slugFollowsTheTitle()
{
    QFETCH(const QString, title);
    const auto project = m_projects->createTitled(title);
    QVERIFY(project);
    QTEST(project->slug, "slug");
}

void tst_ProjectService::slugIsNumberedWhenTaken()
{
    QStringList slugs;
    for (int i = 0; i < 4; ++i)
        slugs.append(m_projects->createTitled(u"Lamp"_s)->slug);
    QCOMPARE(slugs, (QStringList{u"lamp"_s, u"lamp-2"_s, u"lamp-3"_s, u"lamp-4"_s}));
    // A neighbour that begins the same way, and a gap.
    QVERIFY(m_projects->createTitled(u"Lamp shade"_s));
    QVERIFY(m_projects->trash(m_projects->stored().findBySlug(u"lamp-3"_s)->item.id));
    QSet<QString> all;
    for (int i = 0; i < 10; ++i)
        all.insert(m_projects->createTitled(u"Lamp"_s)->slug);
    QCOMPARE(all.size(), 10);
}

void tst_ProjectService::longSlugIsNumberedWithinItsLimit()
{
    const QString title(120, u'a');
    QCOMPARE(m_projects->createTitled(title)->slug, title);
    for (int i = 2; i < 12; ++i)
        QCOMPARE(m_projects->createTitled(title)->slug, numberedSlug(title, i));
}

void tst_ProjectService::slugOfATrashedProjectIsFree()
{
    const auto first = m_projects->createTitled(u"Lamp"_s);
    QVERIFY(m_projects->trash(first->id));
    QCOMPARE(m_projects->createTitled(u"Lamp"_s)->slug, u"lamp"_s);
}

void tst_ProjectService::takenSlugIsAConflict()
{
    QVERIFY(m_projects->createTitled(u"Lamp"_s));
    const auto refused = m_projects->create(R"({"title":"Other","slug":"lamp"})");
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(refused.error().code, u"slug_taken"_s);
    QCOMPARE(fieldsOf(refused.error()), QStringList{u"slug taken"_s});
    QVERIFY(refused.error().message.contains(u"Lamp"_s));
    QCOMPARE(m_projects->countRows(u"project"_s), 1);
}

void tst_ProjectService::takenSlugAndMoreIsInvalid()
{
    QVERIFY(m_projects->createTitled(u"Lamp"_s));
    const auto refused = m_projects->create(R"({"title":"Other","slug":"lamp","order":"x"})");
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(fieldsOf(refused.error()), (QStringList{u"order wrong_type"_s, u"slug taken"_s}));
}

void tst_ProjectService::revisionAndEventsComeWithTheChange()
{
    TestDatabase &database = m_projects->database;
    const auto project = m_projects->create(R"({"title":"Lamp","tags":["New","Old"]})");
    auto revision = database.reader->prepare(
        u"SELECT entity_type, entity_id, version, action, actor, at, snapshot FROM revision"_s);
    QVERIFY(revision.next());
    QCOMPARE(revision.text(0), u"project"_s);
    QCOMPARE(revision.text(1), project->id.toString());
    QCOMPARE(revision.integer(2), 1);
    QCOMPARE(revision.text(3), u"created"_s);
    QCOMPARE(revision.text(4), u"test"_s);
    QCOMPARE(revision.integer(5), toMillis(database.clock.now()));
    const QJsonObject snapshot = QJsonDocument::fromJson(revision.text(6).toUtf8()).object();
    QCOMPARE(Project::schema().trusted(snapshot), *project);
    QVERIFY(!revision.next());

    QCOMPARE(database.text(u"SELECT group_concat(topic || ' ' || kind, ', ') FROM outbox"_s),
             u"tags created, tags created, projects created"_s);
    QCOMPARE(database.text(u"SELECT entity_id FROM outbox WHERE topic = 'projects'"_s), project->id.toString());
    QCOMPARE(database.changes.generation(Topic::Projects), quint64(1));
    QCOMPARE(database.changes.generation(Topic::Tags), quint64(2));
}

void tst_ProjectService::failingTransactionLeavesNoHistory()
{
    const auto undone = m_projects->database.write([](WriteContext &context) -> Result<void> {
        if (!ProjectService(context, {u"test"_s}).create({{u"title"_s, u"Lamp"_s}, {u"tags"_s, QJsonArray{u"T"_s}}}))
            return {};
        return fail(ErrorKind::Conflict, u"undone"_s, {});
    });
    QCOMPARE(undone.error().code, u"undone"_s);
    for (const QString &table : {u"project"_s, u"tag"_s, u"project_tag"_s, u"revision"_s, u"outbox"_s})
        QCOMPARE(m_projects->countRows(table), 0);
}

void tst_ProjectService::manyThreadsGetSlugsOfTheirOwn()
{
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([this] {
                for (int j = 0; j < 10; ++j)
                    std::ignore = m_projects->createTitled(u"Lamp"_s);
            });
        }
    }
    QCOMPARE(m_projects->database.number(u"SELECT count(DISTINCT slug) FROM project"_s), 80);
}

QTEST_GUILESS_MAIN(tst_ProjectService)
#include "tst_ProjectService.moc"
