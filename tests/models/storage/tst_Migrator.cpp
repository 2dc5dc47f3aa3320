#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "TestClock.h"
#include "TestMigrations.h"
#include "models/storage/Backup.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

namespace {

QList<int> numbersOf(const std::vector<Migration> &migrations)
{
    QList<int> numbers;
    for (const Migration &migration : migrations)
        numbers.append(migration.number);
    return numbers;
}

}

class tst_Migrator final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void goesUpAndDown_data();
    void goesUpAndDown();
    void comesBackToTheSameSchema_data();
    void comesBackToTheSameSchema();
    void statusBeforeAndAfter();
    void dryRunChangesNothing();
    void nothingToDoIsNoError();
    void refusesUnknownTargets_data();
    void refusesUnknownTargets();
    void refusesANewerDatabase();
    void refusesAChangedMigration_data();
    void refusesAChangedMigration();
    void refusesADatabaseOfSomethingElse();
    void refusesAFileThatIsNoDatabase();
    void keepsASafetyCopy();
    void keepsEachSafetyCopy();
    void undoesAFailingMigration_data();
    void undoesAFailingMigration();
    void keepsTheStepsBeforeTheFailingOne();
    void embeddedMigrationsAreNumberedPairs();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"test.db"_s); }
    [[nodiscard]] Migrator migrator(std::vector<Migration> migrations = smallMigrations()) const
    {
        return {file(), std::move(migrations), m_clock};
    }
    [[nodiscard]] QString schema() const;
    [[nodiscard]] QString shape() const;
    [[nodiscard]] QStringList safetyCopies() const
    {
        return QDir(m_folder->filePath(u"backups"_s)).entryList(QDir::Files, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestClock m_clock;
};

void tst_Migrator::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString tst_Migrator::schema() const
{
    const auto connection = Connection::open(file(), Connection::Mode::ReadOnly).value();
    auto query = connection->prepare(u"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"_s);
    QStringList lines;
    while (query.next())
        lines.append(query.text(0).simplified());
    return lines.join(u'\n');
}

/// Tables with their columns in any order, since one that was dropped and added again stands last; indexes and
/// triggers.
QString tst_Migrator::shape() const
{
    const auto connection = Connection::open(file(), Connection::Mode::ReadOnly).value();
    auto query = connection->prepare(uR"(
        SELECT type, name, CASE type WHEN 'table' THEN
            (SELECT group_concat(name || ' ' || type || ' ' || "notnull" || ' ' || pk)
             FROM (SELECT * FROM pragma_table_info(thing.name) ORDER BY name))
            ELSE sql END
        FROM sqlite_schema AS thing WHERE sql IS NOT NULL ORDER BY name)"_s);
    QStringList lines;
    while (query.next())
        lines.append(query.text(0) + u' ' + query.text(1) + u": "_s + query.text(2).simplified());
    return lines.join(u'\n');
}

void tst_Migrator::goesUpAndDown_data()
{
    QTest::addColumn<QList<int>>("targets");
    QTest::addColumn<QList<QList<int>>>("steps");
    using Steps = QList<QList<int>>;
    QTest::newRow("all at once") << QList<int>{3} << Steps{{1, 2, 3}};
    QTest::newRow("one by one") << QList<int>{1, 2, 3} << Steps{{1}, {2}, {3}};
    QTest::newRow("up, down, up") << QList<int>{3, 1, 3} << Steps{{1, 2, 3}, {3, 2}, {2, 3}};
    QTest::newRow("all the way down") << QList<int>{2, 0} << Steps{{1, 2}, {2, 1}};
    QTest::newRow("down to nothing and up") << QList<int>{3, 0, 3} << Steps{{1, 2, 3}, {3, 2, 1}, {1, 2, 3}};
}

void tst_Migrator::goesUpAndDown()
{
    QFETCH(const QList<int>, targets);
    QFETCH(const QList<QList<int>>, steps);
    for (qsizetype i = 0; i < targets.size(); ++i) {
        const auto ran = migrator().migrate(targets[i], Migrator::Mode::Apply);
        QVERIFY2(ran, ran ? "" : qPrintable(ran.error().message));
        QCOMPARE(numbersOf(*ran), steps[i]);
        QCOMPARE(migrator().status().value().current, targets[i]);
    }
    QVERIFY(checkDatabase(file()));
}

void tst_Migrator::comesBackToTheSameSchema_data()
{
    QTest::addColumn<bool>("embedded");
    QTest::newRow("the tests' own") << false;
    QTest::newRow("the program's") << true;
}

void tst_Migrator::comesBackToTheSameSchema()
{
    QFETCH(const bool, embedded);
    const auto migrations = embedded ? embeddedMigrations() : smallMigrations();
    QStringList schemas;
    for (const Migration &migration : migrations) {
        QVERIFY(migrator(migrations).migrate(migration.number, Migrator::Mode::Apply));
        schemas.append(shape());
    }
    for (qsizetype i = schemas.size() - 1; i > 0; --i) {
        QVERIFY(migrator(migrations).migrate(migrations[static_cast<size_t>(i) - 1].number, Migrator::Mode::Apply));
        QCOMPARE(shape(), schemas[i - 1]);
    }
}

void tst_Migrator::statusBeforeAndAfter()
{
    auto status = migrator().status().value();
    QCOMPARE(status.current, 0);
    QCOMPARE(status.newest, 3);
    QVERIFY(!status.isCurrent());
    QCOMPARE(status.entries.size(), size_t(3));
    QVERIFY(!QFile::exists(file())); // looking makes nothing

    QVERIFY(migrator().migrate(2, Migrator::Mode::Apply));
    status = migrator().status().value();
    QCOMPARE(status.current, 2);
    QCOMPARE(status.entries[1].name, u"colours"_s);
    QCOMPARE(status.entries[1].appliedAt, std::optional(m_clock.now()));
    QVERIFY(!status.entries[2].appliedAt);

    QVERIFY(migrator().migrate({}, Migrator::Mode::Apply));
    QVERIFY(migrator().status().value().isCurrent());
}

void tst_Migrator::dryRunChangesNothing()
{
    QCOMPARE(numbersOf(migrator().migrate({}, Migrator::Mode::DryRun).value()), (QList<int>{1, 2, 3}));
    QVERIFY(!QFile::exists(file()));
    QVERIFY(migrator().migrate(2, Migrator::Mode::Apply));
    const QString before = schema();
    QCOMPARE(numbersOf(migrator().migrate({}, Migrator::Mode::DryRun).value()), QList<int>{3});
    QCOMPARE(numbersOf(migrator().migrate(0, Migrator::Mode::DryRun).value()), (QList<int>{2, 1}));
    QCOMPARE(schema(), before);
    QCOMPARE(safetyCopies(), QStringList());
}

void tst_Migrator::nothingToDoIsNoError()
{
    QVERIFY(migrator().migrate({}, Migrator::Mode::Apply));
    QCOMPARE(migrator().migrate({}, Migrator::Mode::Apply).value().size(), size_t(0));
    QCOMPARE(safetyCopies(), QStringList());
}

void tst_Migrator::refusesUnknownTargets_data()
{
    QTest::addColumn<int>("target");
    QTest::newRow("beyond the newest") << 4;
    QTest::newRow("negative") << -1;
}

void tst_Migrator::refusesUnknownTargets()
{
    QFETCH(const int, target);
    const auto refused = migrator().migrate(target, Migrator::Mode::Apply);
    QCOMPARE(refused.error().kind, ErrorKind::BadRequest);
    QCOMPARE(refused.error().code, u"unknown_migration"_s);
    QVERIFY(!QFile::exists(file()));
}

void tst_Migrator::refusesANewerDatabase()
{
    QVERIFY(migrator().migrate({}, Migrator::Mode::Apply));
    const QString before = schema();
    auto older = smallMigrations();
    older.pop_back();
    for (const auto mode : {Migrator::Mode::Apply, Migrator::Mode::DryRun}) {
        const auto refused = migrator(older).migrate({}, mode);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(refused.error().code, u"database_newer"_s);
        QVERIFY(refused.error().message.contains(u"Use a newer Vitrine"_s));
    }
    QCOMPARE(schema(), before);
}

void tst_Migrator::refusesAChangedMigration_data()
{
    QTest::addColumn<bool>("changesUp");
    QTest::newRow("the way up") << true;
    QTest::newRow("the way down") << false;
}

void tst_Migrator::refusesAChangedMigration()
{
    QFETCH(const bool, changesUp);
    QVERIFY(migrator().migrate(2, Migrator::Mode::Apply));
    auto changed = smallMigrations();
    (changesUp ? changed[0].up : changed[0].down) += " -- mended";
    const auto refused = migrator(changed).migrate({}, Migrator::Mode::Apply);
    QCOMPARE(refused.error().code, u"migration_changed"_s);
    QVERIFY(refused.error().message.contains(u"items"_s));
    QCOMPARE(migrator().status().value().current, 2);
}

void tst_Migrator::refusesADatabaseOfSomethingElse()
{
    Connection::open(file(), Connection::Mode::ReadWrite).value()->execute(u"CREATE TABLE recipe (name TEXT)"_s);
    const auto refused = migrator().migrate({}, Migrator::Mode::Apply);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"not_a_workspace"_s);
    QCOMPARE(schema(), u"CREATE TABLE recipe (name TEXT)"_s);
}

void tst_Migrator::refusesAFileThatIsNoDatabase()
{
    {
        QFile notes(file());
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.write(QByteArray("these are my notes\n").repeated(500));
    }
    const auto refused = migrator().migrate({}, Migrator::Mode::Apply);
    QCOMPARE(refused.error().code, u"database_corrupt"_s);
}

void tst_Migrator::keepsASafetyCopy()
{
    QVERIFY(migrator().migrate(1, Migrator::Mode::Apply));
    QCOMPARE(safetyCopies(), QStringList()); // there was nothing to lose
    const QString before = schema();
    QVERIFY(migrator().migrate({}, Migrator::Mode::Apply));

    QCOMPARE(safetyCopies(), QStringList{u"before-migration-from-1-20261120T094012.db"_s});
    const QString copy = m_folder->filePath(u"backups/"_s + safetyCopies().constFirst());
    QVERIFY(checkDatabase(copy));
    QCOMPARE(Migrator(copy, smallMigrations(), m_clock).status().value().current, 1);
    QVERIFY(restoreDatabase(copy, file()));
    QCOMPARE(schema(), before);
}

void tst_Migrator::keepsEachSafetyCopy()
{
    // Several within one second, from the same version.
    for (int i = 0; i < 3; ++i) {
        QVERIFY(migrator().migrate(1, Migrator::Mode::Apply));
        const auto up = migrator().migrate(2, Migrator::Mode::Apply);
        QVERIFY2(up, up ? "" : qPrintable(up.error().message));
    }
    QCOMPARE(safetyCopies().size(), 5);
}

void tst_Migrator::undoesAFailingMigration_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("does not compile") << QByteArray("CREATE TABLE half (x); NONSENSE;");
    QTest::newRow("breaks a rule") << QByteArray("DELETE FROM item; CREATE TABLE half (x UNIQUE);"
                                                 "INSERT INTO half VALUES (1), (1);");
    QTest::newRow("leaves a broken reference")
        << QByteArray("CREATE TABLE half (item INTEGER REFERENCES item (number)); INSERT INTO half VALUES (99);");
}

void tst_Migrator::undoesAFailingMigration()
{
    QFETCH(const QByteArray, sql);
    QVERIFY(migrator().migrate(1, Migrator::Mode::Apply));
    const QString before = schema();
    auto broken = smallMigrations();
    broken[1].up = sql;
    const auto failed = migrator(broken).migrate({}, Migrator::Mode::Apply);
    QVERIFY(!failed);
    QVERIFY2(failed.error().message.startsWith(u"Migration 2 (colours) failed and was undone: "_s),
             qPrintable(failed.error().message));
    QCOMPARE(schema(), before);
    QVERIFY(checkDatabase(file()));
    // With the mended program it goes on.
    QVERIFY(migrator().migrate({}, Migrator::Mode::Apply));
    QVERIFY(migrator().status().value().isCurrent());
}

void tst_Migrator::keepsTheStepsBeforeTheFailingOne()
{
    auto broken = smallMigrations();
    broken[2].up = "NONSENSE;";
    QVERIFY(!migrator(broken).migrate({}, Migrator::Mode::Apply));
    QCOMPARE(migrator().status().value().current, 2);
}

void tst_Migrator::embeddedMigrationsAreNumberedPairs()
{
    const auto migrations = embeddedMigrations();
    QVERIFY(!migrations.empty());
    for (size_t i = 0; i < migrations.size(); ++i) {
        QCOMPARE(migrations[i].number, int(i) + 1);
        QVERIFY(!migrations[i].name.isEmpty());
        QVERIFY(!migrations[i].up.trimmed().isEmpty());
        QVERIFY(!migrations[i].down.trimmed().isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_Migrator)
#include "tst_Migrator.moc"
