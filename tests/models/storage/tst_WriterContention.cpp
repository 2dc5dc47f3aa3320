#include <atomic>
#include <thread>

#include <sqlite3.h>

#include <QTest>

#include "BusyWriter.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

namespace {

/// Another program on the same file that holds the write lock until told otherwise.
class LockHolder final
{
public:
    explicit LockHolder(const QString &file)
        : m_connection(Connection::open(file, Connection::Mode::ReadWrite).value())
    {
        m_connection->execute(u"BEGIN IMMEDIATE"_s);
    }
    void release() { m_connection->rollBack(); }

private:
    std::unique_ptr<Connection> m_connection;
};

/// What SQLite asks when it finds the lock taken; answers whether to try again at once.
using BusyQuestion = std::function<bool()>;

void askWhenBusy(TestDatabase &database, BusyQuestion *question)
{
    const auto set = database.write([question](WriteContext &context) -> Result<void> {
        sqlite3_busy_handler(
            context.connection().handle(),
            [](void *asked, int) { return (*static_cast<BusyQuestion *>(asked))() ? 1 : 0; }, question);
        return {};
    });
    if (!set)
        qFatal("the busy handler cannot be set");
}

}

class tst_WriterContention final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void waitsWhileAnotherProgramWrites();
    void triesAgainWhenTheWaitWasNotEnough();
    void saysSoWhenTheLockIsHeldForTooLong();
    void bothProgramsLoseNothing();

private:
    std::unique_ptr<TestDatabase> m_database;
};

void tst_WriterContention::init()
{
    m_database = std::make_unique<TestDatabase>();
    makeNotes(*m_database);
}

void tst_WriterContention::cleanup()
{
    m_database.reset();
}

void tst_WriterContention::waitsWhileAnotherProgramWrites()
{
    std::atomic<int> asked = 0;
    BusyQuestion question = [&asked] {
        ++asked;
        std::this_thread::yield();
        return true;
    };
    askWhenBusy(*m_database, &question);
    LockHolder other(m_database->file());
    const auto answer = m_database->writer->submit([](WriteContext &context) { return addNote(context, 1); });
    QTRY_VERIFY(asked > 3);
    other.release();
    QCOMPARE(answer.get().value(), 1);
    QCOMPARE(countNotes(*m_database), 1);
}

void tst_WriterContention::triesAgainWhenTheWaitWasNotEnough()
{
    int asked = 0;
    std::optional<LockHolder> other;
    // The busy time-out is over, but by the next try the other program is done.
    BusyQuestion question = [&asked, &other] {
        ++asked;
        other->release();
        return false;
    };
    askWhenBusy(*m_database, &question);
    other.emplace(m_database->file());
    QCOMPARE(m_database->write([](WriteContext &context) { return addNote(context, 1); }).value(), 1);
    QCOMPARE(asked, 1);
}

void tst_WriterContention::saysSoWhenTheLockIsHeldForTooLong()
{
    BusyQuestion question = [] { return false; };
    askWhenBusy(*m_database, &question);
    LockHolder other(m_database->file());
    const auto refused = m_database->write([](WriteContext &context) { return addNote(context, 1); });
    QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
    QCOMPARE(refused.error().code, u"database_busy"_s);
    other.release();
    QCOMPARE(m_database->write([](WriteContext &context) { return addNote(context, 1); }).value(), 1);
    QCOMPARE(countNotes(*m_database), 1);
}

void tst_WriterContention::bothProgramsLoseNothing()
{
    constexpr int kEach = 150;
    ChangeFeed otherChanges;
    const auto other =
        Writer::open(m_database->file(), m_database->clock, otherChanges, TestDatabase::kOrigin + 1).value();
    std::atomic<int> kept = 0;
    const auto writeAll = [&kept](Writer &writer, int from) {
        for (int i = 0; i < kEach; ++i) {
            if (writer.submit([number = from + i](WriteContext &context) { return addNote(context, number); }).get())
                ++kept;
        }
    };
    {
        const std::jthread first([&] { writeAll(*m_database->writer, 0); });
        const std::jthread second([&] { writeAll(*other, kEach); });
    }
    QCOMPARE(kept.load(), 2 * kEach);
    QCOMPARE(countNotes(*m_database), 2 * kEach);
}

QTEST_GUILESS_MAIN(tst_WriterContention)
#include "tst_WriterContention.moc"
