#include <QtTest>

#include "ContentFixture.h"
#include "tests/support/ForeignDatabase.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// Following the changes from one answer to the next.
class TestChangesWalk final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_api.start({u"--threads"_s, u"2"_s}); }
    void cleanupTestCase() { m_api.stop(); }
    void goesOnWhereItEnded();
    void keepsUpWithManyWriters();
    void endsBehindTheLast_data();
    void endsBehindTheLast();
    void tellsWhatWasPruned();

private:
    [[nodiscard]] HttpAnswer changesBehind(qint64 since, const QByteArray &more = {})
    {
        return m_api.viewer->get("/api/changes?since=" + QByteArray::number(since) + more);
    }

    ContentFixture m_api;
};

void TestChangesWalk::goesOnWhereItEnded()
{
    const qint64 before = m_api.lastChange();
    for (int i = 0; i < 7; ++i)
        QVERIFY(!m_api.make("/api/articles", {{u"title"_s, u"Page"_s}}).isEmpty());
    QList<qsizetype> sizes;
    QStringList ids;
    qint64 since = before;
    for (qint64 last = since + 1; since < last;) {
        const HttpAnswer answer = changesBehind(since, "&limit=3");
        sizes.append(answer.list().size());
        ids += answer.listOf(u"id"_s);
        last = answer.json()[u"meta"_s][u"last"_s].toInteger();
        QVERIFY(answer.json()[u"meta"_s][u"next"_s].toInteger() > since);
        since = answer.json()[u"meta"_s][u"next"_s].toInteger();
    }
    QCOMPARE(sizes, (QList<qsizetype>{3, 3, 1}));
    QCOMPARE(ids.removeDuplicates(), 0);
    const HttpAnswer end = changesBehind(since);
    QVERIFY(end.list().isEmpty());
    QCOMPARE(end.json()[u"meta"_s][u"next"_s].toInteger(), since);
}

/// Whoever follows while others write is told of everything once, in order.
void TestChangesWalk::keepsUpWithManyWriters()
{
    constexpr int kWriters = 8;
    constexpr int kRounds = 60;
    std::vector<std::unique_ptr<HttpClient>> writers;
    for (int i = 0; i < kWriters; ++i)
        writers.push_back(m_api.server.client(m_api.tokens["editor"]));
    const qint64 before = m_api.lastChange();
    QStringList seen;
    qint64 since = before;
    const auto follow = [&] {
        const HttpAnswer answer = changesBehind(since, "&limit=1000");
        QCOMPARE(answer.status, 200);
        const QJsonArray changes = answer.list();
        for (const auto &change : changes) {
            QVERIFY2(change[u"sequence"_s].toInteger() > since, "told twice, or out of order");
            since = change[u"sequence"_s].toInteger();
            seen.append(change[u"id"_s].toString());
        }
        const QJsonValue next = answer.json()[u"meta"_s][u"next"_s];
        QVERIFY2(next.toInteger() >= since, "leads back");
        QVERIFY(answer.json()[u"meta"_s][u"last"_s].toInteger() >= next.toInteger());
        since = next.toInteger();
    };
    QStringList made;
    for (int round = 0; round < kRounds && !QTest::currentTestFailed(); ++round) {
        for (const auto &writer : writers)
            writer->send("POST", "/api/articles", {{"Content-Type", "application/json"}}, R"({"title":"Busy"})");
        for (int i = 0; i < 4 && !QTest::currentTestFailed(); ++i)
            follow();
        for (const auto &writer : writers)
            made.append(writer->receive().data()[u"id"_s].toString());
    }
    follow();
    QCOMPARE(seen.size(), kWriters * kRounds);
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()), QSet<QString>(made.begin(), made.end()));
}

void TestChangesWalk::endsBehindTheLast_data()
{
    QTest::addColumn<qint64>("beyond");
    QTest::newRow("by one") << qint64(1);
    QTest::newRow("by far") << std::numeric_limits<qint64>::max();
}

void TestChangesWalk::endsBehindTheLast()
{
    QFETCH(qint64, beyond);
    const qint64 last = m_api.lastChange();
    QCOMPARE(changesBehind(last).status, 200);
    const HttpAnswer answer = changesBehind(beyond == 1 ? last + 1 : beyond);
    QCOMPARE(answer.status, 410);
    QCOMPARE(answer.code(), u"changes_pruned"_s);
    QCOMPARE(answer.json()[u"last"_s].toInteger(), last);
}

void TestChangesWalk::tellsWhatWasPruned()
{
    const qint64 last = m_api.lastChange();
    ForeignDatabase database(m_api.server.database());
    QVERIFY(database.run(u"DELETE FROM outbox WHERE sequence <= %1"_s.arg(last - 3)));
    for (const qint64 since : {qint64(0), last - 4}) {
        const HttpAnswer answer = changesBehind(since);
        QCOMPARE(answer.code(), u"changes_pruned"_s);
        QCOMPARE(answer.json()[u"last"_s].toInteger(), last);
    }
    QCOMPARE(changesBehind(last - 3).list().size(), 3);
    // With nothing left, the end is still known.
    QVERIFY(database.run(u"DELETE FROM outbox"_s));
    QCOMPARE(changesBehind(last).status, 200);
    QCOMPARE(changesBehind(last - 1).status, 410);
    QVERIFY(!m_api.make("/api/articles", {{u"title"_s, u"After"_s}}).isEmpty());
    QCOMPARE(changesBehind(last).listOf(u"sequence"_s), QStringList{QString::number(last + 1)});
}

QTEST_GUILESS_MAIN(TestChangesWalk)
#include "tst_ChangesWalk.moc"
