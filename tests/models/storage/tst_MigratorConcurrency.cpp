#include <thread>

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "TestClock.h"
#include "TestMigrations.h"
#include "models/storage/Backup.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

namespace {

const QString kMigrateSlowly = u"--migrate-slowly"_s;

/// Whether some program is writing to the database at this moment.
bool isLocked(const QString &file)
{
    const auto connection = Connection::open(file, Connection::Mode::ReadWrite).value();
    try {
        connection->executeScript("PRAGMA busy_timeout=0; BEGIN IMMEDIATE; ROLLBACK;");
        return false;
    } catch (const StorageFailure &failure) {
        return failure.error().code == "database_busy"_L1;
    }
}

}

class tst_MigratorConcurrency final : public QObject
{
    Q_OBJECT

private slots:
    void twoAtOnceDoEachStepOnce_data();
    void twoAtOnceDoEachStepOnce();
    void killedInTheMiddleLeavesASoundDatabase();
};

void tst_MigratorConcurrency::twoAtOnceDoEachStepOnce_data()
{
    QTest::addColumn<int>("from");
    QTest::newRow("empty folder") << 0;
    QTest::newRow("with something to lose") << 1;
}

void tst_MigratorConcurrency::twoAtOnceDoEachStepOnce()
{
    QFETCH(const int, from);
    const TestClock clock;
    for (int round = 0; round < 10; ++round) {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"test.db"_s);
        QVERIFY(Migrator(file, smallMigrations(), clock).migrate(from, Migrator::Mode::Apply));
        QStringList errors;
        std::mutex mutex;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&] {
                    const auto done = Migrator(file, smallMigrations(), clock).migrate({}, Migrator::Mode::Apply);
                    const std::lock_guard lock(mutex);
                    if (!done)
                        errors.append(done.error().message);
                });
            }
        }
        QCOMPARE(errors, QStringList());
        QVERIFY(Migrator(file, smallMigrations(), clock).status().value().isCurrent());
        QVERIFY(checkDatabase(file));
        const QDir copies(folder.filePath(u"backups"_s));
        QCOMPARE(copies.entryList(QDir::Files).size(), from == 0 ? 0 : 1);
    }
}

void tst_MigratorConcurrency::killedInTheMiddleLeavesASoundDatabase()
{
    const TestClock clock;
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"test.db"_s);
    QVERIFY(Migrator(file, smallMigrations(), clock).migrate(1, Migrator::Mode::Apply));

    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {kMigrateSlowly, file});
    QVERIFY(child.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(isLocked(file), 30'000);
    child.kill();
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);

    QVERIFY(checkDatabase(file));
    const Migrator migrator(file, smallMigrations(), clock);
    QCOMPARE(migrator.status().value().current, 1);
    {
        const auto connection = Connection::open(file, Connection::Mode::ReadOnly).value();
        auto items = connection->prepare(u"SELECT count(*) FROM item"_s);
        QVERIFY(items.next());
        QCOMPARE(items.integer(0), 2);
        QVERIFY(!connection->prepare(u"SELECT 1 FROM sqlite_schema WHERE name = 'half'"_s).next());
    }
    const auto done = migrator.migrate({}, Migrator::Mode::Apply);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QVERIFY(migrator.status().value().isCurrent());
}

/// With an argument of its own it is the program that will be killed.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == kMigrateSlowly) {
        const SystemClock clock;
        const Migrator migrator(arguments[2], {smallMigrations().front(), slowMigration()}, clock);
        return migrator.migrate({}, Migrator::Mode::Apply) ? 0 : 1;
    }
    tst_MigratorConcurrency test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_MigratorConcurrency.moc"
