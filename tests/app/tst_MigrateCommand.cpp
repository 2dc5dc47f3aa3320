#include <QtTest>

#include "tests/support/ForeignDatabase.h"
#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// `vitrined migrate` in both directions.
class TestMigrateCommand final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void tellsTheStatus();
    void goesUpAndDown();
    void goesToANumber();
    void showsWithoutDoing();
    void keepsASafetyCopy();
    void refusesWrongDirections_data();
    void refusesWrongDirections();
    void refusesANewerDatabase();
    void serverMigratesByItself();

private:
    [[nodiscard]] ProgramRun migrate(const QString &arguments) const
    {
        return ProgramRun::vitrined(QStringList{u"migrate"_s, u"--workspace"_s, m_workspace} + arguments.split(u' '));
    }
    /// "at version 1 of 2"
    [[nodiscard]] QString version() const { return migrate(u"status"_s).output.trimmed().section(u'\n', -1); }
    [[nodiscard]] QString at(int number) const { return u"at version %1 of %2"_s.arg(number).arg(m_newest); }
    [[nodiscard]] QStringList copies() const { return QDir(m_workspace + u"/backups"_s).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_workspace;
    int m_newest = 0;
};

void TestMigrateCommand::initTestCase()
{
    init();
    m_newest = version().section(u' ', -1).toInt();
    QVERIFY(m_newest >= 2);
}

void TestMigrateCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = m_folder->filePath(u"workspace"_s);
}

void TestMigrateCommand::tellsTheStatus()
{
    const ProgramRun before = migrate(u"status"_s);
    QCOMPARE(before.exitCode, 0);
    QCOMPARE(before.output.count(u"not applied"_s), m_newest);
    QCOMPARE(version(), at(0));
    QVERIFY(!QFileInfo::exists(m_workspace + u"/vitrine.db"_s)); // looking changes nothing
    QCOMPARE(migrate(u"up"_s).exitCode, 0);
    const ProgramRun after = migrate(u"status"_s);
    QCOMPARE(after.output.count(u"applied 20"_s), m_newest);
    QVERIFY(after.output.contains(u"0001  projects"_s));
}

void TestMigrateCommand::goesUpAndDown()
{
    QCOMPARE(migrate(u"up"_s).exitCode, 0);
    QCOMPARE(version(), at(m_newest));
    const ProgramRun nothing = migrate(u"up"_s);
    QCOMPARE(nothing.exitCode, 0);
    QCOMPARE(nothing.output, u"nothing to do\n"_s);
    for (int number = m_newest - 1; number >= 0; --number) {
        QCOMPARE(migrate(u"down"_s).exitCode, 0);
        QCOMPARE(version(), at(number));
    }
    const QString leftOver =
        u"SELECT group_concat(name) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"_s;
    QCOMPARE(ForeignDatabase(m_workspace + u"/vitrine.db"_s).value(leftOver).toString(), u"migration"_s);
    QCOMPARE(migrate(u"down"_s).output, u"nothing to do\n"_s);
    QCOMPARE(migrate(u"up"_s).exitCode, 0);
    QCOMPARE(version(), at(m_newest));
}

void TestMigrateCommand::goesToANumber()
{
    QCOMPARE(migrate(u"up --to 1"_s).exitCode, 0);
    QCOMPARE(version(), at(1));
    QCOMPARE(migrate(u"up --to 2"_s).exitCode, 0);
    QCOMPARE(version(), at(2));
    QCOMPARE(migrate(u"down --to 0"_s).exitCode, 0);
    QCOMPARE(version(), at(0));
}

void TestMigrateCommand::showsWithoutDoing()
{
    const ProgramRun up = migrate(u"up --dry-run"_s);
    QCOMPARE(up.exitCode, 0);
    QVERIFY(up.output.contains(u"would run up 0001 projects"_s));
    QVERIFY(up.output.contains(u"CREATE TABLE project"_s));
    QVERIFY(!QFileInfo::exists(m_workspace + u"/vitrine.db"_s));
    QCOMPARE(migrate(u"up"_s).exitCode, 0);
    const ProgramRun down = migrate(u"down --to 0 --dry-run"_s);
    QCOMPARE(down.exitCode, 0);
    QVERIFY(down.output.contains(u"DROP TABLE"_s));
    QCOMPARE(version(), at(m_newest));
    QVERIFY(copies().isEmpty());
}

void TestMigrateCommand::keepsASafetyCopy()
{
    QCOMPARE(migrate(u"up"_s).exitCode, 0);
    QVERIFY(copies().isEmpty()); // there was nothing to lose
    const QStringList create{u"token"_s,  u"create"_s, u"--role"_s,      u"owner"_s,
                             u"--name"_s, u"kept"_s,   u"--workspace"_s, m_workspace};
    QCOMPARE(ProgramRun::vitrined(create).exitCode, 0);
    QCOMPARE(migrate(u"down --to 0"_s).exitCode, 0);
    QCOMPARE(copies().size(), 1);
    const QString copy = m_workspace + u"/backups/"_s + copies().first();
    QCOMPARE(ProgramRun::vitrined({u"restore"_s, copy, u"--workspace"_s, m_workspace}).exitCode, 0);
    QVERIFY(ProgramRun::vitrined({u"token"_s, u"list"_s, u"--workspace"_s, m_workspace}).output.contains(u"kept"_s));
}

void TestMigrateCommand::refusesWrongDirections_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("up below") << u"up --to 1"_s << 2;
    QTest::newRow("down above") << u"down --to 99"_s << 2;
    QTest::newRow("negative") << u"down --to -1"_s << 2;
    QTest::newRow("no such number") << u"up --to 99"_s << 1;
    QTest::newRow("two words") << u"up down"_s << 2;
}

void TestMigrateCommand::refusesWrongDirections()
{
    QFETCH(QString, arguments);
    QFETCH(int, exitCode);
    QCOMPARE(migrate(u"up --to 2"_s).exitCode, 0);
    const ProgramRun run = migrate(arguments);
    QCOMPARE(run.exitCode, exitCode);
    QVERIFY(!run.errors.isEmpty());
    QCOMPARE(version(), at(2));
}

void TestMigrateCommand::refusesANewerDatabase()
{
    QCOMPARE(migrate(u"up"_s).exitCode, 0);
    QVERIFY(ForeignDatabase(m_workspace + u"/vitrine.db"_s)
                .run(u"INSERT INTO migration VALUES (9999, 'tomorrow', 'x', 0)"_s));
    for (const QString &arguments : {u"status"_s, u"up"_s, u"down"_s, u"up --dry-run"_s}) {
        const ProgramRun run = migrate(arguments);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains(u"9999"_s) && run.errors.contains(u"newer"_s), qPrintable(run.errors));
    }
    ServerUnderTest server(m_workspace);
    QVERIFY(!server.start());
    QCOMPARE(server.waitForEnd(10'000), 1);
    QVERIFY(server.errors().contains("newer"));
}

void TestMigrateCommand::serverMigratesByItself()
{
    QCOMPARE(migrate(u"up --to 1"_s).exitCode, 0);
    ServerUnderTest server(m_workspace);
    QVERIFY2(server.start(), server.errors().constData());
    QCOMPARE(server.client()->get("/health/readiness").status, 200);
    QCOMPARE(server.stop(), 0);
    QCOMPARE(version(), at(m_newest));
}

QTEST_GUILESS_MAIN(TestMigrateCommand)
#include "tst_MigrateCommand.moc"
