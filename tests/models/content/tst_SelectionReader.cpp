#include <QTest>

#include "TestContent.h"
#include "models/content/SelectionReader.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// What many chosen items are, without reading them.
class tst_SelectionReader final : public QObject
{
    Q_OBJECT

private slots:
    void idsComeInTheListsOrder();
    void stateCountsWhatTheListStillHas();
    void tagsAreCounted();
    void thousandsAreNoTrouble();
};

void tst_SelectionReader::idsComeInTheListsOrder()
{
    TestContent content;
    std::vector<Id> ids;
    for (const QString &title : {u"Delta"_s, u"alpha"_s, u"Charlie"_s, u"bravo"_s})
        ids.push_back(content.create<Project>({{u"title"_s, title}}).id);
    QVERIFY(content.trash<Project>(ids[2]));
    ProjectQuery query;
    query.sort = {{u"title"_s, Qt::AscendingOrder}};
    const SelectionReader<Project> reader(*content.database.reader);
    QCOMPARE(reader.ids(query, {}), (std::vector<Id>{ids[1], ids[3], ids[0]}));
    QCOMPARE(reader.ids(query, {1, 1}), (std::vector<Id>{ids[3]}));
    QCOMPARE(reader.ids(query, {2, 100}), (std::vector<Id>{ids[0]}));
    query.text = u"alph"_s;
    QCOMPARE(reader.ids(query, {}), (std::vector<Id>{ids[1]}));
}

void tst_SelectionReader::stateCountsWhatTheListStillHas()
{
    TestContent content;
    const auto make = [&](const QJsonObject &fields) {
        QJsonObject all = fields;
        all.insert(u"title"_s, u"One"_s);
        return content.create<Article>(all).id;
    };
    const Id draft = make({});
    const Id scheduled = make({{u"publishAt"_s, u"2031-05-01T08:00:00.000Z"_s}});
    const Id published = make({{u"status"_s, u"published"_s}});
    const Id archived = make({{u"status"_s, u"archived"_s}});
    const Id trashed = make({});
    make({});
    QVERIFY(content.trash<Article>(trashed));
    const SelectionReader<Article> reader(*content.database.reader);
    const std::vector<Id> all{draft, scheduled, published, archived, trashed};
    const SelectionState state = reader.state({}, all);
    QCOMPARE(state.counts, (SelectionCounts{1, 1, 1, 1}));
    QCOMPARE(state.counts.total(), 4);
    QCOMPARE(state.gone, std::vector<Id>{trashed});
    ArticleQuery drafts;
    drafts.status = Status::Draft;
    QCOMPARE(reader.state(drafts, all).gone, (std::vector<Id>{published, archived, trashed}));
    QCOMPARE(reader.state(drafts, {}).counts.total(), 0);
}

void tst_SelectionReader::tagsAreCounted()
{
    TestContent content;
    const auto make = [&](const QJsonArray &tags) {
        return content.create<Project>({{u"title"_s, u"One"_s}, {u"tags"_s, tags}}).id;
    };
    const std::vector<Id> ids{make({u"Signs"_s, u"light"_s}), make({u"Signs"_s}), make({})};
    make({u"Other"_s});
    const std::vector<CarriedTag> tags = SelectionReader<Project>(*content.database.reader).tags(ids);
    QCOMPARE(tags, (std::vector<CarriedTag>{{{u"light"_s, u"light"_s}, 1}, {{u"signs"_s, u"Signs"_s}, 2}}));
}

void tst_SelectionReader::thousandsAreNoTrouble()
{
    TestContent content;
    std::vector<Id> ids{content.create<Project>({{u"title"_s, u"One"_s}}).id};
    for (int i = 0; i < 50'000; ++i)
        ids.push_back(Id::create(Instant{}));
    const SelectionState state = SelectionReader<Project>(*content.database.reader).state({}, ids);
    QCOMPARE(state.counts.drafts, 1);
    QCOMPARE(state.gone.size(), 50'000U);
}

QTEST_GUILESS_MAIN(tst_SelectionReader)
#include "tst_SelectionReader.moc"
