#include <QTest>

#include "TestDatabase.h"
#include "models/storage/Outbox.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine::models;

/// The changes as those read them who follow along.
class tst_Outbox final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_database = std::make_unique<TestDatabase>(); }
    void tellsWhatCameBehindAPoint();
    void leavesOutOtherTopics();
    void hasNoGapsWhereWritesFailed();
    void knowsWhatWasPruned();
    void prunesNothingOutOfOrder();

private:
    void record(Topic topic, const QString &kind)
    {
        QVERIFY(m_database->write([&](WriteContext &context) -> Result<void> {
            context.record(topic, kind, Id::create(context.now()));
            return {};
        }));
    }
    void prune(Instant time)
    {
        QVERIFY(m_database->write([time](WriteContext &context) -> Result<void> {
            Outbox(context.connection()).prune(time);
            return {};
        }));
    }
    [[nodiscard]] QString behind(qint64 since, int limit = 100) const
    {
        QStringList lines;
        for (const OutboxRow &row : Outbox(*m_database->reader).after(since, {Topic::Projects, Topic::Tags}, limit))
            lines.append(QString::number(row.sequence) + row.change.kind);
        return lines.join(u' ');
    }

    std::unique_ptr<TestDatabase> m_database;
};

void tst_Outbox::tellsWhatCameBehindAPoint()
{
    QCOMPARE(Outbox(*m_database->reader).last(), 0);
    QCOMPARE(Outbox(*m_database->reader).horizon(), 0);
    for (const QString &kind : {u"a"_s, u"b"_s, u"c"_s})
        record(Topic::Projects, kind);
    QCOMPARE(behind(0), u"1a 2b 3c"_s);
    QCOMPARE(behind(1), u"2b 3c"_s);
    QCOMPARE(behind(1, 1), u"2b"_s);
    QCOMPARE(behind(3), QString());
    QCOMPARE(Outbox(*m_database->reader).last(), 3);
    QCOMPARE(Outbox(*m_database->reader).horizon(), 0);
}

void tst_Outbox::leavesOutOtherTopics()
{
    record(Topic::Projects, u"a"_s);
    record(Topic::Tokens, u"b"_s);
    record(Topic::Tags, u"c"_s);
    QCOMPARE(behind(0), u"1a 3c"_s);
}

void tst_Outbox::hasNoGapsWhereWritesFailed()
{
    record(Topic::Projects, u"a"_s);
    QVERIFY(!m_database->write([](WriteContext &context) -> Result<void> {
        context.record(Topic::Projects, u"undone"_s, Id::create(context.now()));
        return fail(ErrorKind::Invalid, u"x"_s, u"x"_s);
    }));
    record(Topic::Projects, u"b"_s);
    QCOMPARE(behind(0), u"1a 2b"_s);
}

void tst_Outbox::knowsWhatWasPruned()
{
    record(Topic::Projects, u"old"_s);
    m_database->clock.advance(1h);
    record(Topic::Projects, u"new"_s);
    prune(m_database->clock.now());
    QCOMPARE(behind(0), u"2new"_s);
    QCOMPARE(Outbox(*m_database->reader).horizon(), 1);
    prune(m_database->clock.now() + 1h);
    QCOMPARE(Outbox(*m_database->reader).horizon(), 2);
    QCOMPARE(Outbox(*m_database->reader).last(), 2);
    record(Topic::Projects, u"next"_s);
    QCOMPARE(behind(2), u"3next"_s); // numbers are never given twice
}

void tst_Outbox::prunesNothingOutOfOrder()
{
    record(Topic::Projects, u"a"_s);
    m_database->clock.advance(-24h); // the clock is set back
    record(Topic::Projects, u"b"_s);
    m_database->clock.advance(24h);
    record(Topic::Projects, u"c"_s);
    prune(m_database->clock.now() - 1h);
    QCOMPARE(behind(0), u"3c"_s);
    QCOMPARE(Outbox(*m_database->reader).horizon(), 2);
}

QTEST_GUILESS_MAIN(tst_Outbox)
#include "tst_Outbox.moc"
