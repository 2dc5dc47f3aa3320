#include <atomic>
#include <thread>
#include <vector>

#include <QDir>
#include <QProcess>
#include <QTest>

#include "BusyWriter.h"
#include "models/storage/Backup.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

namespace {

const QString kBackUp = u"--back-up"_s;

qint64 numberFrom(const QString &file, const QString &sql)
{
    const auto connection = Connection::open(file, Connection::Mode::ReadOnly).value();
    auto query = connection->prepare(sql);
    return query.next() ? query.integer(0) : -1;
}

const QString kNotes = u"SELECT count(*) FROM note"_s;

}

class tst_Backup final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void copiesEverything();
    void copyIsOneFile();
    void copyIsConsistentWhileOthersWrite();
    void refusesATargetThatExists();
    void refusesAMissingSource();
    void refusesASourceThatIsNoDatabase_data();
    void refusesASourceThatIsNoDatabase();
    void namesADamagedDatabase();
    void failsWhereNothingCanBeWritten();
    void ofSeveralAtOnceOneDecides();
    void restoresAndKeepsWhatWasThere();
    void restoresIntoAnEmptyFolder();
    void restoresWhileTheDatabaseIsOpen();
    void restoresOverADamagedDatabase_data();
    void restoresOverADamagedDatabase();
    void restoreRefusesWhatIsNotSound_data();
    void restoreRefusesWhatIsNotSound();
    void killedHalfWayLeavesNoHalfFile(); // last: ThreadSanitizer allows no new thread behind its fork

private:
    [[nodiscard]] QString path(const QString &name) const { return m_database->folder() + u'/' + name; }
    void addNotes(int from, int count);

    std::unique_ptr<TestDatabase> m_database;
};

void tst_Backup::init()
{
    m_database = std::make_unique<TestDatabase>();
    makeNotes(*m_database);
    addNotes(0, 10);
}

void tst_Backup::cleanup()
{
    m_database.reset();
}

void tst_Backup::addNotes(int from, int count)
{
    const auto added = m_database->write([from, count](WriteContext &context) -> Result<void> {
        for (int i = from; i < from + count; ++i) {
            if (auto note = addNote(context, i); !note)
                return std::unexpected(note.error());
        }
        return {};
    });
    QVERIFY(added);
}

void tst_Backup::copiesEverything()
{
    QVERIFY(backUpDatabase(m_database->file(), path(u"copy.db"_s)));
    QVERIFY(checkDatabase(path(u"copy.db"_s)));
    QCOMPARE(numberFrom(path(u"copy.db"_s), kNotes), 10);
    QCOMPARE(numberFrom(path(u"copy.db"_s), u"SELECT count(*) FROM outbox"_s), 10);
}

void tst_Backup::copyIsOneFile()
{
    QVERIFY(backUpDatabase(m_database->file(), path(u"copy.db"_s)));
    QCOMPARE(QDir(m_database->folder()).entryList({u"copy*"_s}), QStringList{u"copy.db"_s});
}

void tst_Backup::copyIsConsistentWhileOthersWrite()
{
    std::atomic<int> number = 1'000;
    std::jthread writing([this, &number](const std::stop_token &stop) {
        while (!stop.stop_requested()) {
            // Always two together: a copy with an odd count has half of a write.
            const int first = number.fetch_add(2);
            [[maybe_unused]] const auto answer = m_database->write([first](WriteContext &context) {
                [[maybe_unused]] const auto added = addNote(context, first);
                return addNote(context, first + 1);
            });
        }
    });
    QTRY_VERIFY(number > 1'020);
    qint64 last = 0;
    for (int i = 0; i < 5; ++i) {
        const QString copy = path(u"copy-%1.db"_s.arg(i));
        const auto done = backUpDatabase(m_database->file(), copy);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        const qint64 count = numberFrom(copy, kNotes);
        QCOMPARE(count % 2, 0);
        QVERIFY(count >= last);
        last = count;
        const int before = number;
        QTRY_VERIFY(number > before); // nobody is shut out for long
    }
    QVERIFY(last > 10);
}

void tst_Backup::refusesATargetThatExists()
{
    QFile target(path(u"copy.db"_s));
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write("precious");
    target.close();
    const auto refused = backUpDatabase(m_database->file(), path(u"copy.db"_s));
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(refused.error().code, u"file_exists"_s);
    QVERIFY(target.open(QIODevice::ReadOnly));
    QCOMPARE(target.readAll(), QByteArray("precious"));
}

void tst_Backup::refusesAMissingSource()
{
    const auto refused = backUpDatabase(path(u"missing.db"_s), path(u"copy.db"_s));
    QCOMPARE(refused.error().kind, ErrorKind::NotFound);
    QVERIFY(refused.error().message.contains(path(u"missing.db"_s)));
    QVERIFY(!QFile::exists(path(u"missing.db"_s)));
}

void tst_Backup::refusesASourceThatIsNoDatabase_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("these are my notes\n").repeated(1000);
    QTest::newRow("a database's first bytes only") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, 'x');
    QTest::newRow("an empty file") << QByteArray();
}

void tst_Backup::refusesASourceThatIsNoDatabase()
{
    QFETCH(const QByteArray, content);
    const QString file = path(u"notes.txt"_s);
    {
        QFile notes(file);
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.write(content);
    }
    QVERIFY(!checkDatabase(file));
    const auto refused = backUpDatabase(file, path(u"copy.db"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"database_corrupt"_s);
    QCOMPARE(QDir(m_database->folder()).entryList({u"copy*"_s}), QStringList());
}

void tst_Backup::namesADamagedDatabase()
{
    addNotes(100, 20'000);
    const QString damaged = path(u"damaged.db"_s);
    QVERIFY(backUpDatabase(m_database->file(), damaged));
    {
        QFile file(damaged);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        file.write(QByteArray(20'000, 'x'));
    }
    const auto checked = checkDatabase(damaged);
    QCOMPARE(checked.error().code, u"database_corrupt"_s);
    QVERIFY(checked.error().message.contains(damaged));
    const auto refused = backUpDatabase(damaged, path(u"copy.db"_s));
    QCOMPARE(refused.error().code, u"database_corrupt"_s);
    QVERIFY2(refused.error().message.contains(damaged), qPrintable(refused.error().message));
    QCOMPARE(QDir(m_database->folder()).entryList({u"copy*"_s}), QStringList());
}

void tst_Backup::failsWhereNothingCanBeWritten()
{
    const auto failed = backUpDatabase(m_database->file(), path(u"no/folder/copy.db"_s));
    QCOMPARE(failed.error().kind, ErrorKind::Unavailable);
    QVERIFY(failed.error().message.contains(path(u"no/folder/copy.db"_s)));
}

void tst_Backup::ofSeveralAtOnceOneDecides()
{
    for (int round = 0; round < 10; ++round) {
        const QString target = path(u"copy-%1.db"_s.arg(round));
        std::atomic<int> done = 0;
        std::atomic<int> refused = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&] {
                    const auto copied = backUpDatabase(m_database->file(), target);
                    if (copied)
                        ++done;
                    else if (copied.error().kind == ErrorKind::Conflict)
                        ++refused;
                });
            }
        }
        QCOMPARE(done.load(), 1);
        QCOMPARE(refused.load(), 3);
        QVERIFY(checkDatabase(target));
        QCOMPARE(numberFrom(target, kNotes), 10);
    }
    QCOMPARE(QDir(m_database->folder()).entryList({u"*partial*"_s}), QStringList());
}

void tst_Backup::restoresAndKeepsWhatWasThere()
{
    QVERIFY(backUpDatabase(m_database->file(), path(u"copy.db"_s)));
    addNotes(10, 5);
    const auto kept = restoreDatabase(path(u"copy.db"_s), m_database->file());
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
    QCOMPARE(countNotes(*m_database), 10);
    QVERIFY(kept->startsWith(m_database->file() + u".before-restore-"_s));
    QCOMPARE(numberFrom(*kept, kNotes), 15);
    // And back again.
    QVERIFY(restoreDatabase(*kept, m_database->file()));
    QCOMPARE(countNotes(*m_database), 15);
}

void tst_Backup::restoresIntoAnEmptyFolder()
{
    QVERIFY(backUpDatabase(m_database->file(), path(u"copy.db"_s)));
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"vitrine.db"_s);
    QCOMPARE(restoreDatabase(path(u"copy.db"_s), file).value(), QString());
    QCOMPARE(numberFrom(file, kNotes), 10);
    QCOMPARE(numberFrom(path(u"copy.db"_s), kNotes), 10); // the copy stays
}

void tst_Backup::restoresWhileTheDatabaseIsOpen()
{
    QVERIFY(backUpDatabase(m_database->file(), path(u"copy.db"_s)));
    addNotes(10, 5);
    QVERIFY(restoreDatabase(path(u"copy.db"_s), m_database->file()));
    // The writer and the reader that were open before see the other content and go on.
    addNotes(10, 1);
    QCOMPARE(countNotes(*m_database), 11);
    QCOMPARE(m_database->text(u"PRAGMA journal_mode"_s), u"wal"_s);
    m_database->writer.reset();
    m_database->reader.reset();
    QVERIFY(checkDatabase(m_database->file()));
}

void tst_Backup::restoresOverADamagedDatabase_data()
{
    refusesASourceThatIsNoDatabase_data();
}

void tst_Backup::restoresOverADamagedDatabase()
{
    QFETCH(const QByteArray, content);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"vitrine.db"_s);
    {
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(content);
    }
    QVERIFY(backUpDatabase(m_database->file(), path(u"copy.db"_s)));
    const auto kept = restoreDatabase(path(u"copy.db"_s), file);
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
    QCOMPARE(numberFrom(file, kNotes), 10);
    QFile before(*kept);
    QVERIFY(before.open(QIODevice::ReadOnly));
    QCOMPARE(before.readAll(), content);
}

void tst_Backup::restoreRefusesWhatIsNotSound_data()
{
    refusesASourceThatIsNoDatabase_data();
}

void tst_Backup::restoreRefusesWhatIsNotSound()
{
    QFETCH(const QByteArray, content);
    const QString file = path(u"notes.txt"_s);
    {
        QFile notes(file);
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.write(content);
    }
    const auto refused = restoreDatabase(file, m_database->file());
    QCOMPARE(refused.error().code, u"database_corrupt"_s);
    QVERIFY(refused.error().message.contains(file));
    QVERIFY(!restoreDatabase(path(u"missing.db"_s), m_database->file()));
    QCOMPARE(countNotes(*m_database), 10);
    QCOMPARE(QDir(m_database->folder()).entryList({u"*before-restore*"_s}), QStringList());
}

void tst_Backup::killedHalfWayLeavesNoHalfFile()
{
    const auto filled = m_database->write([](WriteContext &context) -> Result<void> {
        context.connection().executeScript(
            "CREATE TABLE big (x BLOB);"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 32)"
            " INSERT INTO big SELECT zeroblob(1048576) FROM n;");
        return {};
    });
    QVERIFY(filled);
    const QString target = path(u"copy.db"_s);
    const QDir folder(m_database->folder());
    // ThreadSanitizer takes the child's close() for ours while other threads hold files.
    m_database->reader.reset();
    m_database->writer.reset();
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {kBackUp, m_database->file(), target});
    QVERIFY(child.waitForStarted());
    QTRY_VERIFY(!folder.entryList({u"copy.db*"_s}).isEmpty());
    child.kill();
    QVERIFY(child.waitForFinished());
    // As quick as it may be, what has the final name is whole.
    QVERIFY(!QFile::exists(target) || checkDatabase(target));
    QFile::remove(target);

    const auto again = backUpDatabase(m_database->file(), target);
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QVERIFY(checkDatabase(target));
    QCOMPARE(folder.entryList({u"copy.db*"_s}), QStringList{u"copy.db"_s});
}

/// With an argument of its own it is the program that will be killed.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == kBackUp)
        return backUpDatabase(arguments[2], arguments[3]) ? 0 : 1;
    tst_Backup test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Backup.moc"
