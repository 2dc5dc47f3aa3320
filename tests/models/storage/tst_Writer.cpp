#include <atomic>
#include <thread>
#include <vector>

#include <sqlite3.h>

#include <QTest>

#include "BusyWriter.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_Writer final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void answersWithWhatTheClosureReturns();
    void refusedClosureLeavesNothing();
    void failingClosureUndoesItselfAlone();
    void throwingClosureUndoesItselfAlone_data();
    void throwingClosureUndoesItselfAlone();
    void refusalWithoutAWriteRunsNothingAgain_data();
    void refusalWithoutAWriteRunsNothingAgain();
    void batchSharesOneCommit();
    void everyThreadGetsItsOwnAnswer();
    void closuresSeeWhatCameBeforeThem();
    void closureIsRunAgainWhenTheTransactionVanished();
    void errorsStayErrorsWhenABatchIsRunAgain();
    void closureThatEndsTheTransactionAloneFails();
    void publishesOnlyWhatWasKept();
    void publishesAfterCommitAndBeforeTheAnswer();
    void writesTheOutboxInTheSameTransaction();
    void refusesMoreThanCanWait();
    void finishesWhatWaitsWhenItStops();
    void refusesWhatComesWhileItStops();
    void openFailsWithAReason();

private:
    std::unique_ptr<TestDatabase> m_database;
};

void tst_Writer::init()
{
    m_database = std::make_unique<TestDatabase>();
    makeNotes(*m_database);
}

void tst_Writer::cleanup()
{
    m_database.reset();
}

void tst_Writer::answersWithWhatTheClosureReturns()
{
    const auto answer = m_database->write([](WriteContext &context) { return addNote(context, 5); });
    QCOMPARE(answer.value(), 5);
    QCOMPARE(countNotes(*m_database), 1);
}

void tst_Writer::refusedClosureLeavesNothing()
{
    const auto answer = m_database->write([](WriteContext &context) -> Result<int> {
        [[maybe_unused]] const auto added = addNote(context, 1);
        return fail(ErrorKind::Conflict, u"changed_my_mind"_s, {});
    });
    QCOMPARE(answer.error().code, u"changed_my_mind"_s);
    QCOMPARE(countNotes(*m_database), 0);
    QCOMPARE(m_database->number(u"SELECT count(*) FROM outbox"_s), 0);
}

void tst_Writer::failingClosureUndoesItselfAlone()
{
    std::vector<Future<Result<int>>> answers;
    {
        const BusyWriter busy(*m_database->writer);
        for (int i = 0; i < 10; ++i) {
            answers.push_back(m_database->writer->submit([i](WriteContext &context) -> Result<int> {
                const auto added = addNote(context, i);
                if (i % 3 == 0)
                    return fail(ErrorKind::Invalid, u"no_%1"_s.arg(i), {});
                return added;
            }));
        }
    }
    for (int i = 0; i < 10; ++i) {
        const auto answer = answers[static_cast<size_t>(i)].get();
        QCOMPARE(answer.has_value(), i % 3 != 0);
        if (!answer)
            QCOMPARE(answer.error().code, u"no_%1"_s.arg(i));
    }
    QCOMPARE(countNotes(*m_database), 6);
    QCOMPARE(m_database->number(u"SELECT count(*) FROM outbox"_s), 6);
}

void tst_Writer::throwingClosureUndoesItselfAlone_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<QString>("message");
    QTest::newRow("a statement fails") << 0 << u"UNIQUE constraint failed: note.number"_s;
    QTest::newRow("an exception") << 1 << u"out of luck"_s;
}

void tst_Writer::throwingClosureUndoesItselfAlone()
{
    QFETCH(const int, way);
    QFETCH(const QString, message);
    Future<Result<int>> before;
    Future<Result<int>> failing;
    Future<Result<int>> after;
    {
        const BusyWriter busy(*m_database->writer);
        before = m_database->writer->submit([](WriteContext &context) { return addNote(context, 1); });
        failing = m_database->writer->submit([way](WriteContext &context) -> Result<int> {
            [[maybe_unused]] const auto added = addNote(context, 2);
            if (way == 1)
                throw std::runtime_error("out of luck");
            return addNote(context, 1);
        });
        after = m_database->writer->submit([](WriteContext &context) { return addNote(context, 3); });
    }
    QCOMPARE(before.get().value(), 1);
    QCOMPARE(after.get().value(), 3);
    const auto failed = failing.get();
    QCOMPARE(failed.error().kind, ErrorKind::Internal);
    QCOMPARE(failed.error().message, message);
    QCOMPARE(countNotes(*m_database), 2);
}

void tst_Writer::refusalWithoutAWriteRunsNothingAgain_data()
{
    QTest::addColumn<bool>("writesBefore");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("before it wrote") << false << QList<int>{1, 1, 1};
    QTest::newRow("after it wrote") << true << QList<int>{2, 2, 1};
}

void tst_Writer::refusalWithoutAWriteRunsNothingAgain()
{
    QFETCH(bool, writesBefore);
    QList<int> runs{0, 0, 0};
    std::vector<Future<Result<int>>> answers;
    {
        const BusyWriter busy(*m_database->writer);
        for (int i = 0; i < 3; ++i) {
            answers.push_back(
                m_database->writer->submit([i, writesBefore, &runs](WriteContext &context) -> Result<int> {
                    ++runs[i];
                    if (i != 1 || writesBefore)
                        std::ignore = addNote(context, i);
                    return i == 1 ? fail(ErrorKind::Conflict, u"refused"_s, {}) : Result<int>(i);
                }));
        }
    }
    QCOMPARE(answers[0].get().value(), 0);
    QCOMPARE(answers[1].get().error().code, u"refused"_s);
    QCOMPARE(answers[2].get().value(), 2);
    QTEST(runs, "expected");
    QCOMPARE(countNotes(*m_database), 2);
    QCOMPARE(m_database->changes.generation(Topic::Projects), quint64(2));
}

void tst_Writer::batchSharesOneCommit()
{
    std::atomic<int> commits = 0;
    const auto hooked = m_database->write([&commits](WriteContext &context) -> Result<void> {
        sqlite3_commit_hook(
            context.connection().handle(),
            [](void *counter) {
                ++*static_cast<std::atomic<int> *>(counter);
                return 0;
            },
            &commits);
        return {};
    });
    QVERIFY(hooked);
    std::vector<Future<Result<int>>> answers;
    {
        const BusyWriter busy(*m_database->writer);
        commits = 0;
        for (int i = 0; i < 100; ++i)
            answers.push_back(m_database->writer->submit([i](WriteContext &context) { return addNote(context, i); }));
    }
    for (const auto &answer : answers)
        QVERIFY(answer.get());
    // The busy closure's own (which changed nothing), and one for all hundred.
    QVERIFY2(commits <= 2, qPrintable(QString::number(commits)));
    QCOMPARE(countNotes(*m_database), 100);
}

void tst_Writer::everyThreadGetsItsOwnAnswer()
{
    constexpr int kThreads = 64;
    constexpr int kEach = 25;
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < kThreads; ++thread) {
            threads.emplace_back([this, thread, &wrong] {
                for (int i = 0; i < kEach; ++i) {
                    const int number = thread * kEach + i;
                    const auto answer =
                        m_database->write([number](WriteContext &context) { return addNote(context, number); });
                    if (!answer || *answer != number)
                        ++wrong;
                }
            });
        }
    }
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(countNotes(*m_database), kThreads * kEach);
    QCOMPARE(m_database->changes.generation(Topic::Projects), quint64(kThreads * kEach));
}

void tst_Writer::closuresSeeWhatCameBeforeThem()
{
    std::vector<Future<Result<qint64>>> answers;
    {
        const BusyWriter busy(*m_database->writer);
        for (int i = 0; i < 20; ++i) {
            answers.push_back(m_database->writer->submit([i](WriteContext &context) -> Result<qint64> {
                [[maybe_unused]] const auto added = addNote(context, i);
                auto query = context.connection().prepare(u"SELECT count(*) FROM note"_s);
                return query.next() ? query.integer(0) : -1;
            }));
        }
    }
    for (qint64 i = 0; i < 20; ++i)
        QCOMPARE(answers[static_cast<size_t>(i)].get().value(), i + 1);
}

void tst_Writer::closureIsRunAgainWhenTheTransactionVanished()
{
    std::array<int, 3> runs{};
    std::vector<Future<Result<int>>> answers;
    {
        const BusyWriter busy(*m_database->writer);
        for (int i = 0; i < 3; ++i) {
            answers.push_back(m_database->writer->submit([i, &runs](WriteContext &context) -> Result<int> {
                const bool isFirstRun = ++runs[static_cast<size_t>(i)] == 1;
                const auto added = addNote(context, i);
                if (i == 1 && isFirstRun) {
                    // What a full disk does: the whole transaction goes.
                    context.connection().execute(u"ROLLBACK"_s);
                    throw StorageFailure({ErrorKind::Unavailable, u"disk_full"_s, {}});
                }
                return added;
            }));
        }
    }
    for (int i = 0; i < 3; ++i)
        QCOMPARE(answers[static_cast<size_t>(i)].get().value(), i);
    QCOMPARE(runs, (std::array<int, 3>{2, 2, 1}));
    QCOMPARE(countNotes(*m_database), 3);
    QCOMPARE(m_database->number(u"SELECT count(*) FROM outbox"_s), 3);
    QCOMPARE(m_database->changes.generation(Topic::Projects), quint64(3));
}

void tst_Writer::errorsStayErrorsWhenABatchIsRunAgain()
{
    Future<Result<int>> breaking;
    Future<Result<int>> throwing;
    Future<Result<int>> refusing;
    {
        const BusyWriter busy(*m_database->writer);
        breaking = m_database->writer->submit([](WriteContext &context) -> Result<int> {
            context.connection().execute(u"ROLLBACK"_s);
            throw StorageFailure({ErrorKind::Unavailable, u"disk_full"_s, {}});
        });
        throwing = m_database->writer->submit([](WriteContext &context) -> Result<int> {
            [[maybe_unused]] const auto added = addNote(context, 1);
            return addNote(context, 1);
        });
        refusing = m_database->writer->submit([](WriteContext &context) -> Result<int> {
            [[maybe_unused]] const auto added = addNote(context, 2);
            return fail(ErrorKind::Conflict, u"refused"_s, {});
        });
    }
    QCOMPARE(breaking.get().error().code, u"disk_full"_s);
    const auto thrown = throwing.get();
    QVERIFY(!thrown);
    QCOMPARE(thrown.error().message, u"UNIQUE constraint failed: note.number"_s);
    QCOMPARE(refusing.get().error().code, u"refused"_s);
    QCOMPARE(countNotes(*m_database), 0);
    QCOMPARE(m_database->changes.generation(Topic::Projects), quint64(0));
}

void tst_Writer::closureThatEndsTheTransactionAloneFails()
{
    const auto answer = m_database->write([](WriteContext &context) -> Result<int> {
        context.connection().execute(u"ROLLBACK"_s);
        return 1;
    });
    QVERIFY(!answer);
    QCOMPARE(m_database->write([](WriteContext &context) { return addNote(context, 1); }).value(), 1);
}

void tst_Writer::publishesOnlyWhatWasKept()
{
    Mailbox mailbox;
    QStringList heard;
    const auto subscription = m_database->changes.subscribe(mailbox, [&heard](const std::vector<Change> &changes) {
        for (const Change &change : changes)
            heard.append(change.kind);
    });
    for (const bool isKept : {true, false, true}) {
        [[maybe_unused]] const auto answer = m_database->write([isKept](WriteContext &context) -> Result<void> {
            context.record(Topic::Tags, isKept ? u"kept"_s : u"undone"_s, Id::create(context.now()));
            return isKept ? Result<void>() : fail(ErrorKind::Conflict, {}, {});
        });
    }
    QTRY_COMPARE(heard.size(), 2);
    QCOMPARE(heard, (QStringList{u"kept"_s, u"kept"_s}));
    QCOMPARE(m_database->changes.generation(Topic::Tags), quint64(2));
    QCOMPARE(m_database->changes.generation(Topic::Projects), quint64(0));
}

void tst_Writer::publishesAfterCommitAndBeforeTheAnswer()
{
    const ChangeFeed &changes = m_database->changes;
    for (int i = 0; i < 50; ++i) {
        const quint64 before = changes.generation(Topic::Projects);
        qint64 seen = -1;
        {
            // Looks as soon as the generation rises: what it vouches for must be there.
            const std::jthread watcher([this, &changes, before, &seen] {
                const auto connection = Connection::open(m_database->file(), Connection::Mode::ReadOnly).value();
                while (changes.generation(Topic::Projects) == before)
                    std::this_thread::yield();
                auto query = connection->prepare(u"SELECT count(*) FROM note"_s);
                seen = query.next() ? query.integer(0) : -1;
            });
            quint64 atAnswer = 0;
            Promise<bool> answered;
            m_database->writer->submit([i](WriteContext &context) { return addNote(context, i); })
                .thenDirectly([&](Result<int>) {
                    atAnswer = changes.generation(Topic::Projects);
                    answered.deliver(true);
                });
            QVERIFY(answered.future().get());
            QCOMPARE(atAnswer, before + 1);
        }
        QCOMPARE(seen, i + 1);
    }
}

void tst_Writer::writesTheOutboxInTheSameTransaction()
{
    const Id id = Id::create(m_database->clock.now());
    const auto kept = m_database->write([id](WriteContext &context) -> Result<void> {
        context.record(Topic::Tags, u"created"_s, id);
        return {};
    });
    QVERIFY(kept);
    auto row = m_database->reader->prepare(u"SELECT at, origin, topic, kind, entity_id FROM outbox"_s);
    QVERIFY(row.next());
    QCOMPARE(row.integer(0), toMillis(m_database->clock.now()));
    QCOMPARE(row.integer(1), TestDatabase::kOrigin);
    QCOMPARE(row.text(2), u"tags"_s);
    QCOMPARE(row.text(3), u"created"_s);
    QCOMPARE(row.text(4), id.toString());
    QVERIFY(!row.next());
}

void tst_Writer::refusesMoreThanCanWait()
{
    constexpr int kMayWait = 10'000;
    std::vector<Future<Result<int>>> waiting;
    {
        const BusyWriter busy(*m_database->writer);
        for (int i = 0; i < kMayWait; ++i)
            waiting.push_back(m_database->writer->submit([i](WriteContext &) -> Result<int> { return i; }));
        const auto refused = m_database->write([](WriteContext &) -> Result<int> { return 0; });
        QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
        QCOMPARE(refused.error().code, u"too_busy"_s);
    }
    for (int i = 0; i < kMayWait; ++i)
        QCOMPARE(waiting[static_cast<size_t>(i)].get().value(), i);
}

void tst_Writer::finishesWhatWaitsWhenItStops()
{
    std::vector<Future<Result<int>>> answers;
    {
        auto busy = std::make_unique<BusyWriter>(*m_database->writer);
        for (int i = 0; i < 1'000; ++i)
            answers.push_back(m_database->writer->submit([i](WriteContext &context) { return addNote(context, i); }));
        busy->release();
        m_database->writer.reset();
    }
    for (int i = 0; i < 1'000; ++i)
        QCOMPARE(answers[static_cast<size_t>(i)].get().value(), i);
    QCOMPARE(countNotes(*m_database), 1'000);
}

void tst_Writer::refusesWhatComesWhileItStops()
{
    Writer *writer = m_database->writer.get();
    QString code;
    const auto last = writer->submit([writer, &code](WriteContext &) -> Result<void> {
        // Submits until the destructor below has begun.
        while (code.isEmpty()) {
            writer->submit([](WriteContext &) -> Result<void> { return {}; })
                .thenDirectly([&code](Result<void> answer) {
                    if (!answer && answer.error().code != "too_busy"_L1)
                        code = answer.error().code;
                });
        }
        return {};
    });
    m_database->writer.reset();
    QVERIFY(last.get());
    QCOMPARE(code, u"stopping"_s);
}

void tst_Writer::openFailsWithAReason()
{
    const auto writer =
        Writer::open(m_database->folder() + u"/no/folder/x.db"_s, m_database->clock, m_database->changes, 1);
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, u"database_unreachable"_s);
}

QTEST_GUILESS_MAIN(tst_Writer)
#include "tst_Writer.moc"
