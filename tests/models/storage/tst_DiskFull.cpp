#include <QDir>
#include <QTest>

#include "TestClock.h"
#include "TestDisk.h"
#include "models/storage/Backup.h"
#include "models/storage/Migrator.h"
#include "models/storage/Writer.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_DiskFull final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void writerSaysSoStoresNothingByHalfAndGoesOn();
    void readersGoOn();
    void backupSaysSoAndLeavesNothing();
    void migrationSaysSoAndLeavesTheDatabaseSound();

private:
    [[nodiscard]] QString file() const { return m_disk->filePath(u"vitrine.db"_s); }
    [[nodiscard]] Result<void> addPair(int number);
    [[nodiscard]] qint64 number(const QString &sql) const;

    TestClock m_clock;
    ChangeFeed m_changes;
    std::unique_ptr<TestDisk> m_disk;
    std::unique_ptr<Writer> m_writer;
};

void tst_DiskFull::init()
{
    m_disk = std::make_unique<TestDisk>(8);
    if (!m_disk->isMounted())
        QSKIP("only root may mount a small disk");
    QVERIFY(Migrator(file(), embeddedMigrations(), m_clock).migrate({}, Migrator::Mode::Apply));
    m_writer = Writer::open(file(), m_clock, m_changes, 1).value();
    const auto made = m_writer->submit([](WriteContext &context) -> Result<void> {
        context.connection().execute(u"CREATE TABLE pair (number INTEGER NOT NULL, load BLOB NOT NULL) STRICT"_s);
        return {};
    });
    QVERIFY(made.get());
}

void tst_DiskFull::cleanup()
{
    m_writer.reset();
    m_disk.reset();
}

/// Two rows that belong together, 100 KB.
Result<void> tst_DiskFull::addPair(int number)
{
    return m_writer
        ->submit([number](WriteContext &context) -> Result<void> {
            for (int i = 0; i < 2; ++i) {
                auto insert = context.connection().prepare(u"INSERT INTO pair VALUES (?, randomblob(50000))"_s);
                insert.bind(number).run();
            }
            context.record(Topic::Projects, u"created"_s, Id::create(context.now()));
            return {};
        })
        .get();
}

qint64 tst_DiskFull::number(const QString &sql) const
{
    const auto connection = Connection::open(file(), Connection::Mode::ReadOnly).value();
    auto query = connection->prepare(sql);
    return query.next() ? query.integer(0) : -1;
}

void tst_DiskFull::writerSaysSoStoresNothingByHalfAndGoesOn()
{
    QVERIFY(m_disk->fillUpTo(1'000'000));
    qint64 kept = 0;
    int refused = 0;
    for (int i = 0; i < 40; ++i) {
        if (const auto added = addPair(i)) {
            ++kept;
        } else {
            QCOMPARE(added.error().kind, ErrorKind::Unavailable);
            QCOMPARE(added.error().code, u"disk_full"_s);
            ++refused;
        }
    }
    QVERIFY(refused > 0);
    QCOMPARE(number(u"SELECT count(*) FROM pair"_s), 2 * kept);
    QCOMPARE(number(u"SELECT count(DISTINCT number) FROM pair"_s), kept);
    QCOMPARE(number(u"SELECT count(*) FROM outbox"_s), kept);
    QCOMPARE(m_changes.generation(Topic::Projects), quint64(kept));

    m_disk->freeSpace();
    const auto again = addPair(100);
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QCOMPARE(number(u"SELECT count(*) FROM pair"_s), 2 * (kept + 1));
    QVERIFY(checkDatabase(file()));
}

void tst_DiskFull::readersGoOn()
{
    QVERIFY(addPair(1));
    const auto open = Connection::open(file(), Connection::Mode::ReadOnly).value();
    QVERIFY(m_disk->fillUpTo(0));
    auto query = open->prepare(u"SELECT count(*) FROM pair"_s);
    QVERIFY(query.next());
    QCOMPARE(query.integer(0), 2);
}

void tst_DiskFull::backupSaysSoAndLeavesNothing()
{
    for (int i = 0; i < 10; ++i)
        QVERIFY(addPair(i));
    QVERIFY(m_disk->fillUpTo(300'000));
    const auto failed = backUpDatabase(file(), m_disk->filePath(u"copy.db"_s));
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, u"disk_full"_s);
    QCOMPARE(QDir(m_disk->filePath(u"."_s)).entryList({u"copy*"_s}), QStringList());
    m_disk->freeSpace();
    QVERIFY(backUpDatabase(file(), m_disk->filePath(u"copy.db"_s)));
}

void tst_DiskFull::migrationSaysSoAndLeavesTheDatabaseSound()
{
    auto migrations = embeddedMigrations();
    const int before = migrations.back().number;
    migrations.push_back({before + 1, u"big"_s,
                          "CREATE TABLE big (x BLOB); INSERT INTO big VALUES (randomblob(6000000));",
                          "DROP TABLE big;"});
    const Migrator migrator(file(), migrations, m_clock);
    QVERIFY(m_disk->fillUpTo(2'000'000));
    const auto failed = migrator.migrate({}, Migrator::Mode::Apply);
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, u"disk_full"_s);
    QCOMPARE(migrator.status().value().current, before);
    QVERIFY(checkDatabase(file()));
}

QTEST_GUILESS_MAIN(tst_DiskFull)
#include "tst_DiskFull.moc"
