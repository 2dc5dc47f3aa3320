#include <QTest>

#include "TestContent.h"
#include "models/content/BulkChange.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// One thing done to many items, and taken back.
class tst_BulkChange final : public QObject
{
    Q_OBJECT

private slots:
    void everyVerbIsTakenBack_data();
    void everyVerbIsTakenBack();
    void whatIsSoAlreadyMakesNoVersion();
    void oneThatFailsKeepsNoOtherFromIt();
    void takingBackLeavesWhatOthersDid();
    void aScheduleComesBack();

private:
    [[nodiscard]] static BulkOutcome run(TestContent &content, const BulkChange &change, const std::vector<Id> &ids);
    [[nodiscard]] static BulkOutcome back(TestContent &content, const BulkChange &change,
                                          const std::vector<FormerItem> &items);
    /// Everything of it but its version and the time of the last change.
    [[nodiscard]] static QJsonObject state(const TestContent &content, const Id &id);
};

BulkOutcome tst_BulkChange::run(TestContent &content, const BulkChange &change, const std::vector<Id> &ids)
{
    return *content.database.write([&](WriteContext &context) -> Result<BulkOutcome> {
        return changeAll<Project>(context, {u"test"_s}, change, ids);
    });
}

BulkOutcome tst_BulkChange::back(TestContent &content, const BulkChange &change, const std::vector<FormerItem> &items)
{
    return *content.database.write([&](WriteContext &context) -> Result<BulkOutcome> {
        return takeBack<Project>(context, {u"test"_s}, change, items);
    });
}

QJsonObject tst_BulkChange::state(const TestContent &content, const Id &id)
{
    const auto stored = content.stored<Project>().find(id);
    QJsonObject fields = QJsonDocument::fromJson(Project::schema().snapshot(stored->item)).object();
    fields.remove(u"version"_s);
    fields.remove(u"updatedAt"_s);
    fields.insert(u"isTrashed"_s, stored->isTrashed);
    return fields;
}

void tst_BulkChange::everyVerbIsTakenBack_data()
{
    QTest::addColumn<BulkVerb>("verb");
    QTest::addColumn<int>("changed");
    QTest::newRow("publish") << BulkVerb::Publish << 2;
    QTest::newRow("unpublish") << BulkVerb::Unpublish << 2;
    QTest::newRow("archive") << BulkVerb::Archive << 2;
    QTest::newRow("add tags") << BulkVerb::AddTags << 2;
    QTest::newRow("remove tags") << BulkVerb::RemoveTags << 2;
    QTest::newRow("trash") << BulkVerb::Trash << 3;
}

void tst_BulkChange::everyVerbIsTakenBack()
{
    QFETCH(const BulkVerb, verb);
    TestContent content;
    std::vector<Id> ids;
    for (const auto &[status, tags] : {std::pair{u"draft"_s, QJsonArray{u"Signs"_s, u"Light"_s, u"Harbour"_s}},
                                       {u"published"_s, QJsonArray{u"Light"_s, u"Night"_s}},
                                       {u"archived"_s, QJsonArray{}}})
        ids.push_back(content.create<Project>({{u"title"_s, u"One"_s}, {u"status"_s, status}, {u"tags"_s, tags}}).id);
    QList<QJsonObject> before;
    for (const Id &id : ids)
        before.append(state(content, id));

    const BulkChange change{verb, {u"signs"_s, u"Light"_s}};
    const BulkOutcome outcome = run(content, change, ids);
    QCOMPARE(outcome.failed.size(), 0U);
    QTEST(int(outcome.done.size()), "changed");
    QCOMPARE(outcome.unchanged, qint64(ids.size() - outcome.done.size()));
    for (const FormerItem &item : outcome.done)
        QVERIFY(state(content, item.id) != before[std::ranges::find(ids, item.id) - ids.begin()]);

    QCOMPARE(back(content, change, outcome.done).failed.size(), 0U);
    for (size_t i = 0; i < ids.size(); ++i)
        QCOMPARE(state(content, ids[i]), before[qsizetype(i)]);
}

void tst_BulkChange::whatIsSoAlreadyMakesNoVersion()
{
    TestContent content;
    const Project published = content.create<Project>({{u"title"_s, u"One"_s}, {u"status"_s, u"published"_s}});
    const BulkOutcome outcome = run(content, {BulkVerb::Publish}, {published.id});
    QVERIFY(outcome.done.empty());
    QCOMPARE(outcome.unchanged, 1);
    QCOMPARE(content.read<Project>(published.id).version, published.version);
}

void tst_BulkChange::oneThatFailsKeepsNoOtherFromIt()
{
    TestContent content;
    QJsonArray many;
    for (int i = 0; i < 50; ++i)
        many.append(u"Tag %1"_s.arg(i));
    const Project full = content.create<Project>({{u"title"_s, u"Full"_s}, {u"tags"_s, many}});
    const Project trashed = content.create<Project>({{u"title"_s, u"Gone"_s}});
    const Project fine = content.create<Project>({{u"title"_s, u"Fine"_s}});
    QVERIFY(content.trash<Project>(trashed.id));
    QVERIFY2(!content.update<Project>(full.id, {{u"tags"_s,
                                                 [&] {
                                                     QJsonArray more = many;
                                                     more.append(u"One more"_s);
                                                     return more;
                                                 }()}}),
             "it carries as many as can be");
    const Id unknown = Id::create(Instant{});
    const BulkOutcome outcome =
        run(content, {BulkVerb::AddTags, {u"One more"_s}}, {full.id, unknown, trashed.id, fine.id});
    QCOMPARE(outcome.done.size(), 1U);
    QCOMPARE(outcome.done.front().id, fine.id);
    QCOMPARE(content.read<Project>(fine.id).tags.size(), 1U);
    QCOMPARE(outcome.failed.size(), 3U);
    QStringList titles;
    for (const BulkFailure &failure : outcome.failed) {
        titles.append(failure.title);
        QVERIFY(!failure.error.message.isEmpty());
    }
    titles.sort();
    QCOMPARE(titles, (QStringList{QString(), u"Full"_s, u"Gone"_s}));
}

void tst_BulkChange::takingBackLeavesWhatOthersDid()
{
    TestContent content;
    const Project one = content.create<Project>({{u"title"_s, u"One"_s}, {u"tags"_s, QJsonArray{u"Signs"_s}}});
    const BulkChange change{BulkVerb::AddTags, {u"Light"_s, u"Signs"_s}};
    const BulkOutcome outcome = run(content, change, {one.id});
    QVERIFY(content.update<Project>(
        one.id, {{u"title"_s, u"Renamed"_s}, {u"tags"_s, QJsonArray{u"Signs"_s, u"Light"_s, u"Night"_s}}}));
    std::ignore = back(content, change, outcome.done);
    const Project now = content.read<Project>(one.id);
    QCOMPARE(now.title, u"Renamed"_s);
    QCOMPARE(now.tags, (TagList{{u"signs"_s, u"Signs"_s}, {u"night"_s, u"Night"_s}}));
}

void tst_BulkChange::aScheduleComesBack()
{
    TestContent content;
    const Project one =
        content.create<Project>({{u"title"_s, u"One"_s}, {u"publishAt"_s, u"2031-05-01T08:00:00.000Z"_s}});
    QVERIFY(one.publishAt);
    const BulkChange change{BulkVerb::Archive};
    const BulkOutcome outcome = run(content, change, {one.id});
    QVERIFY(!content.read<Project>(one.id).publishAt);
    std::ignore = back(content, change, outcome.done);
    QCOMPARE(content.read<Project>(one.id).publishAt, one.publishAt);
}

QTEST_GUILESS_MAIN(tst_BulkChange)
#include "tst_BulkChange.moc"
