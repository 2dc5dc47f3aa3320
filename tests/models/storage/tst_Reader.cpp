#include <latch>
#include <vector>

#include <QTest>

#include "TestDatabase.h"
#include "models/storage/Reader.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_Reader final : public QObject
{
    Q_OBJECT

private slots:
    void answersInOrder();
    void seesWhatWasCommitted();
    void cannotWrite();
    void failuresBecomeErrors();
    void refusesWhatComesWhileItStops();
    void openFailsWithAReason();
};

void tst_Reader::answersInOrder()
{
    const TestDatabase database;
    const auto reader = Reader::open(database.file()).value();
    std::vector<int> order;
    std::vector<Future<Result<int>>> answers;
    for (int i = 0; i < 100; ++i) {
        answers.push_back(reader->submit([i, &order](Connection &) -> Result<int> {
            order.push_back(i);
            return i;
        }));
    }
    for (int i = 0; i < 100; ++i)
        QCOMPARE(answers[static_cast<size_t>(i)].get().value(), i);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(order[static_cast<size_t>(i)], i);
}

void tst_Reader::seesWhatWasCommitted()
{
    TestDatabase database;
    const auto reader = Reader::open(database.file()).value();
    const auto count = [&reader] {
        return reader
            ->submit([](Connection &connection) -> Result<qint64> {
                auto query = connection.prepare(u"SELECT count(*) FROM outbox"_s);
                return query.next() ? query.integer(0) : -1;
            })
            .get()
            .value();
    };
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(count(), i);
        QVERIFY(database.write([](WriteContext &context) -> Result<void> {
            context.record(Topic::Tags, u"created"_s, Id::create(context.now()));
            return {};
        }));
    }
}

void tst_Reader::cannotWrite()
{
    const TestDatabase database;
    const auto reader = Reader::open(database.file()).value();
    const auto answer = reader
                            ->submit([](Connection &connection) -> Result<void> {
                                connection.execute(u"DELETE FROM project"_s);
                                return {};
                            })
                            .get();
    QCOMPARE(answer.error().code, u"database_read_only"_s);
}

void tst_Reader::failuresBecomeErrors()
{
    const TestDatabase database;
    const auto reader = Reader::open(database.file()).value();
    const auto answer = reader
                            ->submit([](Connection &connection) -> Result<void> {
                                connection.prepare(u"SELECT * FROM nothing"_s).run();
                                return {};
                            })
                            .get();
    QCOMPARE(answer.error().kind, ErrorKind::Internal);
}

void tst_Reader::refusesWhatComesWhileItStops()
{
    const TestDatabase database;
    auto reader = Reader::open(database.file()).value();
    Reader *const asked = reader.get();
    QString code;
    // Asks until the destructor below has begun. What waited by then is answered, too.
    std::latch entered{1};
    const auto first = asked->submit([asked, &code, &entered](Connection &) -> Result<void> {
        entered.count_down();
        while (code.isEmpty()) {
            asked->submit([](Connection &) -> Result<void> { return {}; }).thenDirectly([&code](Result<void> answer) {
                if (!answer)
                    code = answer.error().code;
            });
        }
        return {};
    });
    entered.wait();
    reader.reset();
    QVERIFY(first.get());
    QCOMPARE(code, u"stopping"_s);
}

void tst_Reader::openFailsWithAReason()
{
    const TestDatabase database;
    const auto reader = Reader::open(database.folder() + u"/missing.db"_s);
    QCOMPARE(reader.error().code, u"database_unreachable"_s);
}

QTEST_GUILESS_MAIN(tst_Reader)
#include "tst_Reader.moc"
