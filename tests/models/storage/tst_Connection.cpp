#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sqlite3.h>

#include "models/storage/Connection.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

namespace {

/// The error that `act` throws; none when it does not.
template <class F>
std::optional<Error> failureOf(F act)
{
    try {
        act();
    } catch (const StorageFailure &failure) {
        return failure.error();
    }
    return {};
}

}

class tst_Connection final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void makesADurableDatabase();
    void namesAFileThatCannotBeOpened_data();
    void namesAFileThatCannotBeOpened();
    void refusesAFileThatIsNoDatabase();
    void bindsAndReads();
    void bindsEveryKind();
    void refusesAValueWithoutAPlace();
    void staysAtTheEnd();
    void answersTheSameSqlAgain();
    void keepsManyStatements();
    void sameSqlMayNest();
    void leavingEarlyDoesNotFreezeTheSnapshot_data();
    void leavingEarlyDoesNotFreezeTheSnapshot();
    void leavingEarlyDoesNotBlockCommit();
    void readOnlyRefusesWrites_data();
    void readOnlyRefusesWrites();
    void errors_data();
    void errors();
    void readTurnsFailuresIntoErrors();
    void scriptsRunToTheEndOrThrow();
    void rollsBackWhatIsOpen();
    void undoesWhatAKilledProgramLeft();
    void readsTextToTheLetter();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"test.db"_s); }
    [[nodiscard]] static qint64 count(Connection &connection);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_writing;
    std::unique_ptr<Connection> m_reading;
};

void tst_Connection::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_writing = Connection::open(file(), Connection::Mode::ReadWrite).value();
    m_writing->executeScript("CREATE TABLE item (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;"
                             "INSERT INTO item (name) VALUES ('a'), ('b'), ('c');");
    m_reading = Connection::open(file(), Connection::Mode::ReadOnly).value();
}

void tst_Connection::cleanup()
{
    m_reading.reset();
    m_writing.reset();
    m_folder.reset();
}

qint64 tst_Connection::count(Connection &connection)
{
    auto query = connection.prepare(u"SELECT count(*) FROM item"_s);
    return query.next() ? query.integer(0) : -1;
}

void tst_Connection::makesADurableDatabase()
{
    const auto pragma = [this](const QString &name) {
        auto query = m_writing->prepare(u"PRAGMA "_s + name);
        return query.next() ? query.text(0) : QString();
    };
    QCOMPARE(pragma(u"journal_mode"_s), u"wal"_s);
    QCOMPARE(pragma(u"synchronous"_s), u"2"_s); // FULL
    QCOMPARE(pragma(u"foreign_keys"_s), u"1"_s);
}

void tst_Connection::namesAFileThatCannotBeOpened_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isReadOnly");
    QTest::newRow("read, missing file") << u"missing.db"_s << true;
    QTest::newRow("read, missing folder") << u"no/folder/x.db"_s << true;
    QTest::newRow("write, missing folder") << u"no/folder/x.db"_s << false;
    QTest::newRow("write, the folder itself") << u"."_s << false;
}

void tst_Connection::namesAFileThatCannotBeOpened()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isReadOnly);
    const QString path = m_folder->filePath(name);
    const auto opened = Connection::open(path, isReadOnly ? Connection::Mode::ReadOnly : Connection::Mode::ReadWrite);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Unavailable);
    QCOMPARE(opened.error().code, u"database_unreachable"_s);
    QVERIFY(opened.error().message.contains(path));
}

void tst_Connection::refusesAFileThatIsNoDatabase()
{
    const QString path = m_folder->filePath(u"notes.db"_s);
    {
        QFile notes(path);
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.write(QByteArray("these are my notes\n").repeated(500));
    }
    const auto opened = Connection::open(path, Connection::Mode::ReadWrite);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"database_corrupt"_s);
}

void tst_Connection::bindsAndReads()
{
    auto query = m_reading->prepare(u"SELECT number, name FROM item WHERE number > ? AND name < ? ORDER BY number"_s);
    query.bind(1).bind(u"c"_s);
    QVERIFY(query.next());
    QCOMPARE(query.integer(0), 2);
    QCOMPARE(query.text(1), u"b"_s);
    QVERIFY(!query.next());
}

void tst_Connection::bindsEveryKind()
{
    const QString odd = QString(u"a"_s + QChar(0) + u"🏮"_s);
    auto query = m_reading->prepare(u"SELECT ?, ?, ?, ?, ?, ?, typeof(?)"_s);
    query.bind(true).bind(qint64(1) << 60).bind(-5).bind(odd).bind(QString()).bind(QVariant()).bind(QString());
    QVERIFY(query.next());
    QCOMPARE(query.integer(0), 1);
    QCOMPARE(query.integer(1), qint64(1) << 60);
    QCOMPARE(query.value(2).integer, -5);
    QCOMPARE(query.text(3), odd);
    QCOMPARE(query.bytes(3), QByteArrayView(odd.toUtf8()));
    QVERIFY(!query.isNull(4));
    QCOMPARE(query.text(4), QString());
    QVERIFY(query.isNull(5));
    QVERIFY(query.value(5).isNull);
    QCOMPARE(query.text(6), u"text"_s); // a null QString is an empty text
}

void tst_Connection::refusesAValueWithoutAPlace()
{
    auto query = m_reading->prepare(u"SELECT name FROM item WHERE number = ?"_s);
    query.bind(1);
    QVERIFY(failureOf([&query] { query.bind(2); }));
}

void tst_Connection::staysAtTheEnd()
{
    auto query = m_reading->prepare(u"SELECT name FROM item WHERE number = ?"_s);
    QVERIFY(query.bind(2).next());
    QVERIFY(!query.next());
    QVERIFY(!query.next());
}

void tst_Connection::answersTheSameSqlAgain()
{
    const QString sql = u"SELECT name FROM item WHERE number = ?"_s;
    for (int round = 0; round < 3; ++round) {
        for (const auto &[number, name] : {std::pair(1, u"a"_s), std::pair(3, u"c"_s)}) {
            auto query = m_reading->prepare(sql);
            QVERIFY(query.bind(number).next());
            QCOMPARE(query.text(0), name);
        }
        QVERIFY(!m_reading->prepare(sql).bind(9).next());
    }
    auto insert = m_writing->prepare(u"INSERT INTO item (name) VALUES (?)"_s);
    for (const QString &name : {u"d"_s, u"e"_s}) {
        insert.bind(name).run();
        QCOMPARE(insert.changedRows(), 1);
    }
    QCOMPARE(count(*m_reading), 5);
}

void tst_Connection::keepsManyStatements()
{
    auto open = m_reading->prepare(u"SELECT name FROM item ORDER BY number"_s);
    QVERIFY(open.next());
    // More than the cache holds: it is emptied meanwhile, and the open statement goes on.
    for (int i = 0; i < 500; ++i) {
        auto query = m_reading->prepare(u"SELECT %1"_s.arg(i));
        QVERIFY(query.next());
        QCOMPARE(query.integer(0), i);
    }
    QVERIFY(open.next());
    QCOMPARE(open.text(0), u"b"_s);
}

void tst_Connection::sameSqlMayNest()
{
    const QString sql = u"SELECT name FROM item ORDER BY number"_s;
    QStringList pairs;
    auto outer = m_reading->prepare(sql);
    while (outer.next()) {
        auto inner = m_reading->prepare(sql);
        while (inner.next())
            pairs.append(outer.text(0) + inner.text(0));
    }
    QCOMPARE(pairs.join(u' '), u"aa ab ac ba bb bc ca cb cc"_s);
}

void tst_Connection::leavingEarlyDoesNotFreezeTheSnapshot_data()
{
    QTest::addColumn<bool>("throws");
    QTest::newRow("after the first row") << false;
    QTest::newRow("by an exception") << true;
}

void tst_Connection::leavingEarlyDoesNotFreezeTheSnapshot()
{
    QFETCH(const bool, throws);
    try {
        auto query = m_reading->prepare(u"SELECT name FROM item"_s);
        QVERIFY(query.next());
        if (throws)
            throw StorageFailure({});
    } catch (const StorageFailure &) {
    }
    m_writing->execute(u"INSERT INTO item (name) VALUES ('d')"_s);
    QCOMPARE(count(*m_reading), 4);
}

void tst_Connection::leavingEarlyDoesNotBlockCommit()
{
    m_writing->execute(u"BEGIN IMMEDIATE"_s);
    {
        auto query = m_writing->prepare(u"INSERT INTO item (name) VALUES ('d'), ('e') RETURNING number"_s);
        QVERIFY(query.next());
    }
    m_writing->execute(u"COMMIT"_s);
    QCOMPARE(count(*m_reading), 5);
}

void tst_Connection::readOnlyRefusesWrites_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("insert") << u"INSERT INTO item (name) VALUES ('x')"_s;
    QTest::newRow("update") << u"UPDATE item SET name = 'x' WHERE number = 1"_s;
    QTest::newRow("delete") << u"DELETE FROM item"_s;
    QTest::newRow("drop") << u"DROP TABLE item"_s;
}

void tst_Connection::readOnlyRefusesWrites()
{
    QFETCH(const QString, sql);
    const auto failure = failureOf([&] { m_reading->prepare(sql).run(); });
    QVERIFY(failure);
    QCOMPARE(failure->code, u"database_read_only"_s);
    QVERIFY(failureOf([&] { m_reading->execute(sql); }));
    QCOMPARE(count(*m_reading), 3);
}

void tst_Connection::errors_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("code");
    QTest::newRow("syntax") << u"SELEC 1"_s << u"internal"_s;
    QTest::newRow("unknown table") << u"SELECT * FROM nothing"_s << u"internal"_s;
    QTest::newRow("taken") << u"INSERT INTO item (name) VALUES ('a')"_s << u"internal"_s;
    QTest::newRow("wrong type in a strict table") << u"INSERT INTO item (name) VALUES (x'00')"_s << u"internal"_s;
}

void tst_Connection::errors()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, code);
    const auto failure = failureOf([&] { m_writing->prepare(sql).run(); });
    QVERIFY(failure);
    QCOMPARE(failure->code, code);
    QVERIFY(!failure->message.isEmpty());
    // The connection works on.
    QCOMPARE(count(*m_writing), 3);
}

void tst_Connection::readTurnsFailuresIntoErrors()
{
    const auto failed = m_reading->read([](Connection &connection) -> Result<int> {
        connection.prepare(u"SELECT * FROM nothing"_s).run();
        return 1;
    });
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::Internal);
    QCOMPARE(m_reading->read([](Connection &) -> Result<int> { return 2; }).value(), 2);
}

void tst_Connection::scriptsRunToTheEndOrThrow()
{
    m_writing->executeScript("-- a comment; with a semicolon\nINSERT INTO item (name) VALUES ('x;y');"
                             "CREATE TRIGGER t AFTER INSERT ON item BEGIN SELECT 1; SELECT 2; END;");
    QCOMPARE(count(*m_reading), 4);
    QVERIFY(failureOf([this] { m_writing->executeScript("INSERT INTO item (name) VALUES ('d'); NONSENSE;"); }));
    QCOMPARE(count(*m_reading), 5); // outside a transaction each statement stands for itself
}

void tst_Connection::rollsBackWhatIsOpen()
{
    QVERIFY(!m_writing->isInTransaction());
    m_writing->rollBack();
    m_writing->execute(u"BEGIN IMMEDIATE"_s);
    QVERIFY(m_writing->isInTransaction());
    m_writing->execute(u"DELETE FROM item"_s);
    m_writing->rollBack();
    QVERIFY(!m_writing->isInTransaction());
    QCOMPARE(count(*m_writing), 3);
}

void tst_Connection::undoesWhatAKilledProgramLeft()
{
    // The files as they are in the middle of the first transaction, before the database is in WAL mode.
    const QString making = m_folder->filePath(u"making.db"_s);
    const QString left = m_folder->filePath(u"left.db"_s);
    sqlite3 *handle = nullptr;
    QCOMPARE(sqlite3_open(making.toUtf8().constData(), &handle), SQLITE_OK);
    const char *half = "CREATE TABLE a (b); BEGIN; INSERT INTO a VALUES (1);";
    QCOMPARE(sqlite3_exec(handle, half, nullptr, nullptr, nullptr), SQLITE_OK);
    QCOMPARE(sqlite3_db_cacheflush(handle), SQLITE_OK);
    QVERIFY(QFile::copy(making, left));
    QVERIFY(QFile::copy(making + u"-journal"_s, left + u"-journal"_s));
    sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
    sqlite3_close(handle);

    const auto reading = Connection::open(left, Connection::Mode::ReadOnly);
    QVERIFY(reading);
    auto rows = (*reading)->prepare(u"SELECT count(*) FROM a"_s);
    QVERIFY(rows.next());
    QCOMPARE(rows.integer(0), 0);
}

void tst_Connection::readsTextToTheLetter()
{
    const QString text = u"\uFEFF\uFEFFa\uFEFF"_s;
    m_writing->execute(u"CREATE TABLE letters (text TEXT)"_s);
    m_writing->prepare(u"INSERT INTO letters VALUES (?)"_s).bind(text).run();
    auto rows = m_writing->prepare(u"SELECT text FROM letters"_s);
    QVERIFY(rows.next());
    QCOMPARE(rows.text(0), text);
    QCOMPARE(rows.value(0).toString(), text);
}

QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_Connection.moc"
