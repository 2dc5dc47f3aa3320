#include <QTest>

#include "TestContent.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Every change leaves a version behind; any of them comes back.
class tst_ContentHistory final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyChangeIsARevision();
    void aFieldComesBack();
    void allFieldsComeBackButThePublication();
    void revertingIsAChangeOfItsOwn();
    void revertingRemovesWhatWasNotThere();
    void relationsThatAreGoneAreLeftOut();
    void refusesAVersionThatIsNotThere();
    void aTakenSlugIsAConflict();
    void formerSlugsLeadToTheItem();
    void aGeneratedSlugAvoidsFormerOnes();
    void thePurgeTakesTheHistoryAlong();

private:
    Result<Project> revert(qint64 version, const QStringList &names = {})
    {
        return m_content->write<Project>(
            [&](ProjectService &service) { return service.revert(m_lamp.id, version, names); });
    }

    std::unique_ptr<TestContent> m_content;
    Project m_lamp;
};

void tst_ContentHistory::init()
{
    m_content = std::make_unique<TestContent>();
    m_lamp = m_content->create<Project>({{u"title"_s, u"Lamp"_s},
                                         {u"summary"_s, u"First"_s},
                                         {u"tags"_s, QJsonArray{u"light"_s}},
                                         {u"customFields"_s, QJsonObject{{u"a"_s, 1}}}});
    QVERIFY(m_content->update<Project>(m_lamp.id, {{u"summary"_s, u"Second"_s}, {u"role"_s, u"Maker"_s}}));
}

void tst_ContentHistory::everyChangeIsARevision()
{
    QVERIFY(m_content->write<Project>([&](ProjectService &service) { return service.publish(m_lamp.id); }));
    QVERIFY(m_content->trash<Project>(m_lamp.id));
    QVERIFY(m_content->restore<Project>(m_lamp.id));
    const RevisionList list = RevisionRepository(*m_content->database.reader).list(m_lamp.id, 1, 20);
    QCOMPARE(list.total, 5);
    QStringList actions;
    for (const Revision &revision : list.items)
        actions.append(QString::number(revision.version) + u' ' + revision.action + u" by "_s + revision.actor);
    QCOMPARE(actions, (QStringList{u"5 restored by test"_s, u"4 trashed by test"_s, u"3 published by test"_s,
                                   u"2 updated by test"_s, u"1 created by test"_s}));
    QCOMPARE(RevisionRepository(*m_content->database.reader).list(m_lamp.id, 2, 2).items.front().version, 3);
}

void tst_ContentHistory::aFieldComesBack()
{
    const auto reverted = revert(1, {u"summary"_s});
    QCOMPARE(reverted->summary, u"First"_s);
    QCOMPARE(reverted->role, u"Maker"_s);
}

void tst_ContentHistory::allFieldsComeBackButThePublication()
{
    QVERIFY(m_content->write<Project>([&](ProjectService &service) { return service.publish(m_lamp.id); }));
    const auto reverted = revert(1);
    QCOMPARE(reverted->summary, u"First"_s);
    QCOMPARE(reverted->role, QString());
    QCOMPARE(reverted->status, Status::Published);
    QCOMPARE(revert(1, {u"status"_s})->status, Status::Draft);
}

void tst_ContentHistory::revertingIsAChangeOfItsOwn()
{
    QCOMPARE(revert(1)->version, 3);
    QCOMPARE(m_content->database.text(u"SELECT action FROM revision WHERE version = 3"_s), u"reverted"_s);
    QCOMPARE(revert(2)->summary, u"Second"_s); // and back
    QCOMPARE(revert(4)->version, 4);           // to what it is: nothing
}

void tst_ContentHistory::revertingRemovesWhatWasNotThere()
{
    QVERIFY(m_content->update<Project>(m_lamp.id,
                                       {{u"customFields"_s, QJsonObject{{u"b"_s, 2}}}, {u"tags"_s, QJsonArray{}}}));
    const auto reverted = revert(1);
    QCOMPARE(reverted->customFields, (QJsonObject{{u"a"_s, 1}}));
    QCOMPARE(reverted->tags, (TagList{{u"light"_s, u"light"_s}}));
}

void tst_ContentHistory::relationsThatAreGoneAreLeftOut()
{
    const Project other = m_content->create<Project>({{u"title"_s, u"Other"_s}});
    QVERIFY(m_content->update<Project>(
        m_lamp.id, {{u"relations"_s, QJsonArray{QJsonObject{{u"kind"_s, u"related"_s}, {u"slug"_s, u"other"_s}}}}}));
    QVERIFY(m_content->update<Project>(m_lamp.id, {{u"relations"_s, QJsonArray{}}}));
    QCOMPARE(revert(3)->relations.size(), size_t(1));
    QVERIFY(m_content->update<Project>(m_lamp.id, {{u"relations"_s, QJsonArray{}}}));
    QVERIFY(m_content->trash<Project>(other.id));
    QVERIFY(revert(3)->relations.empty());
}

void tst_ContentHistory::refusesAVersionThatIsNotThere()
{
    QCOMPARE(revert(99).error().kind, ErrorKind::NotFound);
    QCOMPARE(revert(0).error().kind, ErrorKind::NotFound);
}

void tst_ContentHistory::aTakenSlugIsAConflict()
{
    QVERIFY(m_content->update<Project>(m_lamp.id, {{u"slug"_s, u"light"_s}}));
    std::ignore = m_content->create<Project>({{u"title"_s, u"Thief"_s}, {u"slug"_s, u"lamp"_s}});
    QCOMPARE(revert(1).error().code, u"slug_taken"_s);
    QVERIFY(revert(1, {u"summary"_s}));
}

void tst_ContentHistory::formerSlugsLeadToTheItem()
{
    QVERIFY(m_content->update<Project>(m_lamp.id, {{u"slug"_s, u"light"_s}}));
    QVERIFY(m_content->update<Project>(m_lamp.id, {{u"slug"_s, u"glow"_s}}));
    const auto projects = m_content->stored<Project>();
    QCOMPARE(projects.slugAfter(u"lamp"_s, Reach::All), u"glow"_s);
    QCOMPARE(projects.slugAfter(u"light"_s, Reach::All), u"glow"_s);
    QVERIFY(!projects.slugAfter(u"light"_s, Reach::Published)); // it is a draft
    QVERIFY(!projects.slugAfter(u"never"_s, Reach::All));
}

void tst_ContentHistory::aGeneratedSlugAvoidsFormerOnes()
{
    QVERIFY(m_content->update<Project>(m_lamp.id, {{u"slug"_s, u"light"_s}}));
    QCOMPARE(m_content->create<Project>({{u"title"_s, u"Lamp"_s}}).slug, u"lamp-2"_s);
    // Who asks for it by name gets it.
    QCOMPARE(m_content->create<Project>({{u"title"_s, u"Lamp"_s}, {u"slug"_s, u"lamp"_s}}).slug, u"lamp"_s);
}

void tst_ContentHistory::thePurgeTakesTheHistoryAlong()
{
    const auto purge = [this] {
        return m_content->write<Project>([&](ProjectService &service) { return service.purge(m_lamp.id); });
    };
    QCOMPARE(purge().error().kind, ErrorKind::NotFound); // not in the trash
    QVERIFY(m_content->trash<Project>(m_lamp.id));
    QVERIFY(purge());
    for (const QString &table : {u"project"_s, u"revision"_s, u"project_tag"_s, u"former_slug"_s, u"search_document"_s})
        QCOMPARE(m_content->database.number(u"SELECT count(*) FROM "_s + table), 0);
    QCOMPARE(purge().error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(tst_ContentHistory)
#include "tst_ContentHistory.moc"
