#include <QTest>

#include "TestDatabase.h"
#include "models/storage/Backup.h"
#include "models/storage/OutboxPoller.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

namespace {

constexpr qint64 kOtherOrigin = 99;

Result<Id> touch(WriteContext &context)
{
    const Id id = Id::create(context.now());
    context.record(Topic::Projects, u"updated"_s, id);
    return id;
}

}

class tst_OutboxPoller final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void hearsOtherPrograms();
    void hearsAWriteRightAfterItsStart();
    void doesNotHearItsOwnTwice();
    void doesNotHearWhatWasBeforeIt();
    void leavesUnknownTopicsAlone();
    void hearsOfARestoredDatabase();
    void stopsWhenThereIsNothingToWatch();

private:
    std::unique_ptr<TestDatabase> m_database;
    ChangeFeed m_otherChanges;
    std::unique_ptr<Writer> m_other;
    Mailbox m_mailbox;
    std::vector<Change> m_heard;
    ChangeFeed::Subscription m_subscription;
};

void tst_OutboxPoller::init()
{
    m_heard.clear();
    m_database = std::make_unique<TestDatabase>();
    m_other = Writer::open(m_database->file(), m_database->clock, m_otherChanges, kOtherOrigin).value();
    m_subscription = m_database->changes.subscribe(m_mailbox, [this](const std::vector<Change> &changes) {
        m_heard.insert(m_heard.end(), changes.begin(), changes.end());
    });
}

void tst_OutboxPoller::cleanup()
{
    m_subscription = {};
    m_other.reset();
    m_database.reset();
}

void tst_OutboxPoller::hearsOtherPrograms()
{
    const OutboxPoller poller(m_database->file(), TestDatabase::kOrigin, m_database->changes);
    for (size_t i = 1; i <= 3; ++i) {
        const Id id = m_other->submit(touch).get().value();
        QTRY_COMPARE(m_heard.size(), i);
        QCOMPARE(m_heard.back().topic, Topic::Projects);
        QCOMPARE(m_heard.back().kind, u"updated"_s);
        QCOMPARE(m_heard.back().entity, id);
        QCOMPARE(m_database->changes.generation(Topic::Projects), quint64(i));
    }
}

void tst_OutboxPoller::hearsAWriteRightAfterItsStart()
{
    for (size_t i = 1; i <= 10; ++i) {
        const OutboxPoller poller(m_database->file(), TestDatabase::kOrigin, m_database->changes);
        QVERIFY(m_other->submit(touch).get());
        QTRY_COMPARE(m_heard.size(), i);
    }
}

void tst_OutboxPoller::doesNotHearItsOwnTwice()
{
    const OutboxPoller poller(m_database->file(), TestDatabase::kOrigin, m_database->changes);
    QVERIFY(m_database->write(touch));
    QVERIFY(m_database->write(touch));
    const Id last = m_other->submit(touch).get().value();
    // The other's comes behind our own in the outbox: when it is there, the poller has seen them all.
    QTRY_VERIFY(!m_heard.empty() && m_heard.back().entity == last);
    QCOMPARE(m_heard.size(), size_t(3));
    QCOMPARE(m_database->changes.generation(Topic::Projects), quint64(3));
}

void tst_OutboxPoller::doesNotHearWhatWasBeforeIt()
{
    QVERIFY(m_other->submit(touch).get());
    const OutboxPoller poller(m_database->file(), TestDatabase::kOrigin, m_database->changes);
    const Id after = m_other->submit(touch).get().value();
    QTRY_COMPARE(m_heard.size(), size_t(1));
    QCOMPARE(m_heard.front().entity, after);
}

void tst_OutboxPoller::leavesUnknownTopicsAlone()
{
    const OutboxPoller poller(m_database->file(), TestDatabase::kOrigin, m_database->changes);
    const auto written = m_other->submit([](WriteContext &context) -> Result<Id> {
        context.connection().execute(
            u"INSERT INTO outbox (at, origin, topic, kind, entity_id) VALUES (0, 99, 'weather', 'changed', 'x')"_s);
        return touch(context);
    });
    const Id id = written.get().value();
    QTRY_COMPARE(m_heard.size(), size_t(1));
    QCOMPARE(m_heard.front().entity, id);
}

void tst_OutboxPoller::hearsOfARestoredDatabase()
{
    const QString copy = m_database->folder() + u"/copy.db"_s;
    QVERIFY(m_other->submit(touch).get());
    QVERIFY(backUpDatabase(m_database->file(), copy));
    for (int i = 0; i < 10; ++i)
        QVERIFY(m_database->write(touch));
    const OutboxPoller poller(m_database->file(), TestDatabase::kOrigin, m_database->changes);
    QTRY_COMPARE(m_heard.size(), size_t(10));
    m_heard.clear();

    QVERIFY(restoreDatabase(copy, m_database->file()));
    QTRY_COMPARE(m_heard.size(), kTopicCount);
    for (size_t i = 0; i < kTopicCount; ++i) {
        QCOMPARE(m_heard[i].topic, static_cast<Topic>(i));
        QCOMPARE(m_heard[i].kind, u"database restored"_s);
    }
    // And life goes on.
    QVERIFY(m_other->submit(touch).get());
    QTRY_COMPARE(m_heard.size(), kTopicCount + 1);
}

void tst_OutboxPoller::stopsWhenThereIsNothingToWatch()
{
    const OutboxPoller poller(m_database->folder() + u"/missing.db"_s, 1, m_database->changes);
}

QTEST_GUILESS_MAIN(tst_OutboxPoller)
#include "tst_OutboxPoller.moc"
