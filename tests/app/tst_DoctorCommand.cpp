#include "DoctorFixture.h"
#include "tests/support/ForeignDatabase.h"
#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// `vitrined doctor` on healthy and on broken workspaces: it names what is wrong and says what to do.
class TestDoctorCommand final : public DoctorFixture
{
    Q_OBJECT

private slots:
    void init() { makeWorkspace(); }
    void findsAHealthyWorkspace();
    void findsOneThatIsServed();
    void findsANewerDatabase();
    void findsACorruptDatabase();
    void findsWhatIsNoDatabase();
    void findsBadSettings();
    void findsABadEnvironment();
    void findsAnOpenKey();
    void findsAnOpenKeyElsewhere();
    void findsABadKey();
    void findsAnOpenFolder();
    void findsForeignFiles();
};

void TestDoctorCommand::findsAHealthyWorkspace()
{
    const ProgramRun run = doctor();
    QCOMPARE(run.exitCode, 0);
    QVERIFY(!run.output.contains(u"PROBLEM"_s));
    for (const QString &name :
         {u"settings"_s, u"folder"_s, u"owner"_s, u"place"_s, u"integrity"_s, u"database"_s, u"disk"_s, u"migrations"_s,
          u"room"_s, u"key"_s, u"clock"_s, u"backup"_s, u"blobs"_s, u"port"_s, u"files"_s, u"proxies"_s})
        QVERIFY2(run.output.contains(u"ok       "_s + name), qPrintable(name));
}

void TestDoctorCommand::findsOneThatIsServed()
{
    ServerUnderTest server(m_workspace);
    QVERIFY2(server.start(), server.errors().constData());
    QCOMPARE(doctor().exitCode, 0);
    QCOMPARE(server.client()->get("/health/readiness").status, 200);
    QCOMPARE(server.stop(), 0);
}

void TestDoctorCommand::findsANewerDatabase()
{
    QVERIFY(ForeignDatabase(path(u"vitrine.db"_s)).run(u"INSERT INTO migration VALUES (9999, 'tomorrow', 'x', 0)"_s));
    expectProblem(u"workspace"_s, {u"9999"_s, u"newer Vitrine"_s});
}

void TestDoctorCommand::findsACorruptDatabase()
{
    QFile file(path(u"vitrine.db"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    QVERIFY(file.seek(4096));
    file.write(QByteArray(static_cast<qsizetype>(size - 4096), 'U'));
    file.close();
    expectProblem(u"integrity"_s, {u"vitrine.db"_s, u"vitrined restore"_s});
    QCOMPARE(QFileInfo(file).size(), size); // looking made nothing worse
}

void TestDoctorCommand::findsWhatIsNoDatabase()
{
    overwrite(u"vitrine.db"_s, QByteArray("This is a letter, not a database.\n").repeated(300));
    expectProblem(u"integrity"_s, {u"vitrine.db"_s});
}

void TestDoctorCommand::findsBadSettings()
{
    overwrite(u"settings.json"_s, "{port}");
    expectProblem(u"settings"_s, {u"settings.json"_s});
    overwrite(u"settings.json"_s, R"({"port": 0.5})");
    expectProblem(u"settings"_s, {u"settings.json"_s, u"port"_s});
}

void TestDoctorCommand::findsABadEnvironment()
{
    expectProblem(u"settings"_s, {u"VITRINE_THREADS"_s}, {{u"VITRINE_THREADS"_s, u"many"_s}});
}

void TestDoctorCommand::findsAnOpenKey()
{
    QCOMPARE(doctor().exitCode, 0); // makes the key
    QVERIFY(QFile::setPermissions(path(u"secret.key"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    expectProblem(u"key"_s, {u"secret.key"_s, u"chmod 600"_s});
}

void TestDoctorCommand::findsAnOpenKeyElsewhere()
{
    const QString key = m_folder->filePath(u"my.key"_s);
    const Variables elsewhere{{u"VITRINE_SECRET_KEY_FILE"_s, key}};
    QCOMPARE(doctor(elsewhere).exitCode, 0);
    QVERIFY(QFile::setPermissions(key, QFile::ReadOwner | QFile::ReadGroup));
    expectProblem(u"key"_s, {key, u"chmod 600"_s}, elsewhere);
}

void TestDoctorCommand::findsABadKey()
{
    overwrite(u"secret.key"_s, "not a key\n");
    expectProblem(u"workspace"_s, {u"secret.key"_s});
}

void TestDoctorCommand::findsAnOpenFolder()
{
    QVERIFY(
        QFile::setPermissions(m_workspace, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::WriteOther));
    expectProblem(u"folder"_s, {m_workspace, u"chmod go-w"_s});
}

void TestDoctorCommand::findsForeignFiles()
{
    m_workspace = m_folder->filePath(u"papers"_s);
    QVERIFY(QDir().mkpath(m_workspace));
    overwrite(u"thesis.txt"_s, "Chapter one");
    expectProblem(u"folder"_s, {u"thesis.txt"_s});
}

QTEST_GUILESS_MAIN(TestDoctorCommand)
#include "tst_DoctorCommand.moc"
