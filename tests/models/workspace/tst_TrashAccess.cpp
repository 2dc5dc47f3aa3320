#include <QSignalSpy>
#include <QTest>

#include "TestWorkspace.h"
#include "models/workspace/TrashAccess.h"
#include "models/workspace/Workspace.h"
#include "models/workspace/WorkspaceOverview.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// The trash of all kinds, and the overview, as the window asks for them.
class tst_TrashAccess final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsAllKindsLatestFirst();
    void saysWhoPutItThere();
    void restoresMany();
    void putsBackWhatWasRestored();
    void choosesRowsOfOneMoment();
    void leavesWhatCannotBeRestored();
    void purgesMany();
    void emptiesWhatWasThereWhenItWasAsked();
    void isHeardOf();
    void overviewTellsWhatWaits();
    void overviewTellsWhatHappened();

private:
    ContentItem create(ContentAccess &content, const QJsonObject &fields)
    {
        m_workspace->clock.advance(std::chrono::minutes(1));
        return content.create(fields).get().value();
    }
    ContentItem trash(ContentAccess &content, const QString &title)
    {
        const ContentItem item = create(content, {{u"title"_s, title}});
        m_workspace->clock.advance(std::chrono::minutes(1));
        return content.trash(item.id).get().value();
    }
    [[nodiscard]] TrashPage listed() const { return m_window->trash().list(1).get().value(); }
    [[nodiscard]] QStringList titles() const
    {
        QStringList all;
        for (const TrashItem &item : listed().items)
            all.append(item.title);
        return all;
    }
    [[nodiscard]] Overview overview() const { return m_window->overview().read(10).get().value(); }

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<WorkspaceServices> m_services;
    std::unique_ptr<Workspace> m_window;
};

void tst_TrashAccess::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_services = m_workspace->open().value();
    m_window = std::make_unique<Workspace>(*m_services);
}

void tst_TrashAccess::cleanup()
{
    m_window.reset();
    m_services.reset();
    m_workspace.reset();
}

void tst_TrashAccess::showsAllKindsLatestFirst()
{
    trash(m_window->projects(), u"Lamp"_s);
    trash(m_window->articles(), u"On lamps"_s);
    trash(m_window->projects(), u"Chair"_s);
    create(m_window->projects(), {{u"title"_s, u"Kept"_s}});
    QCOMPARE(titles(), (QStringList{u"Chair"_s, u"On lamps"_s, u"Lamp"_s}));
    QCOMPARE(listed().total, 3);
    QCOMPARE(listed().items[1].topic, Topic::Articles);
    QVERIFY(m_window->trash().list(2).get()->items.empty());
}

void tst_TrashAccess::saysWhoPutItThere()
{
    const Id id = trash(m_window->projects(), u"Lamp"_s).id;
    QCOMPARE(listed().items.front().actor, u"desktop"_s);
    QCOMPARE(listed().items.front().id, id);
    QCOMPARE(listed().items.front().trashedAt, m_workspace->clock.now());
}

void tst_TrashAccess::restoresMany()
{
    for (int i = 0; i < 120; ++i)
        trash(i % 2 ? m_window->articles() : m_window->projects(), u"Item %1"_s.arg(i));
    std::vector<TrashItem> all = listed().items;
    const TrashPage second = m_window->trash().list(2).get().value();
    all.insert(all.end(), second.items.begin(), second.items.end());
    QCOMPARE(all.size(), 120u);
    const auto outcome = m_window->trash().restore(all).get();
    QCOMPARE(outcome->done, 120);
    QCOMPARE(listed().total, 0);
    QCOMPARE(m_window->projects().list({}).get()->total, 60);
}

void tst_TrashAccess::putsBackWhatWasRestored()
{
    trash(m_window->projects(), u"Lamp"_s);
    trash(m_window->articles(), u"On lamps"_s);
    const auto chosen = listed().items;
    QCOMPARE(m_window->trash().restore(chosen).get()->done, 2);
    QCOMPARE(m_window->trash().putBack(chosen).get()->done, 2);
    QCOMPARE(listed().total, 2);
    QCOMPARE(m_window->trash().purge(chosen).get()->done, 2);
    QCOMPARE(m_window->trash().putBack(chosen).get()->failed, 0);
}

void tst_TrashAccess::choosesRowsOfOneMoment()
{
    for (int i = 0; i < 120; ++i)
        trash(m_window->projects(), u"Item %1"_s.arg(i));
    const TrashKnown known{120, listed().items.front().id};
    const auto chosen = m_window->trash().select({{0, 1}, {100, 20}}, known).get();
    QCOMPARE(chosen->size(), size_t(21));
    QCOMPARE(chosen->front().title, u"Item 119"_s);
    QCOMPARE(chosen->back().title, u"Item 0"_s);
    // One goes and another comes: there are as many, in other rows.
    QVERIFY(m_window->projects().restore(chosen->back().id).get());
    trash(m_window->articles(), u"New"_s);
    const auto moved = m_window->trash().select({{0, 1}}, known).get();
    QCOMPARE(moved.error().kind, ErrorKind::Stale);
}

void tst_TrashAccess::leavesWhatCannotBeRestored()
{
    trash(m_window->projects(), u"Lamp"_s);
    trash(m_window->projects(), u"Chair"_s);
    create(m_window->projects(), {{u"title"_s, u"Another"_s}, {u"slug"_s, u"lamp"_s}});
    const auto outcome = m_window->trash().restore(listed().items).get();
    QCOMPARE(outcome->done, 1);
    QCOMPARE(outcome->failed, 1);
    QVERIFY(outcome->firstFailure->message.contains(u"slug"_s));
    QCOMPARE(titles(), QStringList{u"Lamp"_s});
}

void tst_TrashAccess::purgesMany()
{
    trash(m_window->projects(), u"Lamp"_s);
    trash(m_window->articles(), u"On lamps"_s);
    const auto chosen = listed().items;
    QCOMPARE(m_window->trash().purge(chosen).get()->done, 2);
    QCOMPARE(listed().total, 0);
    QCOMPARE(m_window->trash().purge(chosen).get()->failed, 0); // they are not there, as was wished
}

void tst_TrashAccess::emptiesWhatWasThereWhenItWasAsked()
{
    for (int i = 0; i < 60; ++i)
        trash(m_window->projects(), u"Item %1"_s.arg(i));
    const Instant asked = m_workspace->clock.now();
    trash(m_window->articles(), u"Too late"_s);
    const auto outcome = m_window->trash().empty(asked).get();
    QCOMPARE(outcome->done, 60);
    QCOMPARE(titles(), QStringList{u"Too late"_s});
}

void tst_TrashAccess::isHeardOf()
{
    const QSignalSpy trashSpy(&m_window->trash(), &TrashAccess::changed);
    const QSignalSpy overviewSpy(&m_window->overview(), &WorkspaceOverview::changed);
    trash(m_window->projects(), u"Lamp"_s);
    QTRY_VERIFY(!trashSpy.isEmpty());
    QTRY_VERIFY(!overviewSpy.isEmpty());
}

void tst_TrashAccess::overviewTellsWhatWaits()
{
    QVERIFY(!overview().hasContent);
    const QJsonObject cover{{u"url"_s, u"/a.jpg"_s}, {u"alt"_s, u"A lamp"_s}};
    const QJsonObject bare{{u"url"_s, u"/a.jpg"_s}};
    const auto publish = [&](ContentAccess &content, const QString &title, QJsonObject fields) {
        fields.insert(u"title"_s, title);
        fields.insert(u"status"_s, u"published"_s);
        create(content, fields);
    };
    publish(m_window->projects(), u"Complete"_s, {{u"summary"_s, u"s"_s}, {u"cover"_s, cover}});
    publish(m_window->projects(), u"Bare"_s, {{u"summary"_s, u"s"_s}, {u"cover"_s, bare}});
    publish(m_window->projects(), u"Gallery"_s,
            {{u"summary"_s, u"s"_s}, {u"cover"_s, cover}, {u"gallery"_s, QJsonArray{cover, bare}}});
    publish(m_window->articles(), u"Empty"_s, {});
    publish(m_window->articles(), u"Says it"_s, {{u"excerpt"_s, uR"(of "alt":"" and so)"_s}, {u"cover"_s, cover}});
    create(m_window->projects(), {{u"title"_s, u"Draft"_s}});
    create(m_window->articles(), {{u"title"_s, u"Soon"_s}, {u"publishAt"_s, u"2026-12-01T09:00:00Z"_s}});
    create(m_window->projects(), {{u"title"_s, u"Sooner"_s}, {u"publishAt"_s, u"2026-11-25T09:00:00Z"_s}});

    const Overview now = overview();
    QVERIFY(now.hasContent);
    const auto names = [](const WaitingItems &items) {
        QStringList all;
        for (const WaitingItem &item : items.items)
            all.append(item.title + u':' + item.gaps.join(u','));
        return all;
    };
    QCOMPARE(names(now.incomplete), (QStringList{u"Empty:cover,excerpt"_s, u"Gallery:gallery"_s, u"Bare:cover.alt"_s}));
    QCOMPARE(now.incomplete.projects, 2);
    QCOMPARE(now.incomplete.articles, 1);
    QCOMPARE(names(now.scheduled), (QStringList{u"Sooner:"_s, u"Soon:"_s}));
    QCOMPARE(names(now.drafts), QStringList{u"Draft:"_s});
    const Overview first = m_window->overview().read(1).get().value();
    QCOMPARE(first.incomplete.items.size(), 1u);
    QCOMPARE(first.incomplete.total(), 3);
}

void tst_TrashAccess::overviewTellsWhatHappened()
{
    const ContentItem lamp = create(m_window->projects(), {{u"title"_s, u"Lamp"_s}});
    create(m_window->articles(), {{u"title"_s, u"On lamps"_s}});
    m_workspace->clock.advance(std::chrono::minutes(1));
    QVERIFY(m_window->projects().update(lamp.id, {{u"role"_s, u"All"_s}}, {}).get());
    const Id gone = trash(m_window->projects(), u"Gone"_s).id;
    const auto changes = overview().changes;
    QCOMPARE(changes.size(), 3u);
    QCOMPARE(changes[0].title, u"Gone"_s);
    QVERIFY(changes[0].isTrashed);
    QCOMPARE(changes[1].title, u"Lamp"_s);
    QCOMPARE(changes[1].action, u"updated"_s);
    QCOMPARE(changes[1].actor, u"desktop"_s);
    QCOMPARE(changes[2].topic, Topic::Articles);
    QVERIFY(m_window->projects().purge(gone).get());
    QCOMPARE(overview().changes.size(), 2u);
}

QTEST_GUILESS_MAIN(tst_TrashAccess)
#include "tst_TrashAccess.moc"
