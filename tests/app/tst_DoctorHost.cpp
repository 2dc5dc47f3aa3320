#include <sys/stat.h>
#include <unistd.h>

#include <QTcpServer>

#include "DoctorFixture.h"
#include "TestDisk.h"
#include "tests/support/ForeignDatabase.h"
#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// What `vitrined doctor` finds around a workspace: ports, limits, users, disks.
class TestDoctorHost final : public DoctorFixture
{
    Q_OBJECT

private slots:
    void init() { makeWorkspace(); }
    void findsATakenPort();
    void knowsItsOwnServerOnThePort();
    void findsAnotherWorkspacesServerOnThePort();
    void findsTooFewOpenFiles();
    void findsProxiesFromEverywhere();
    void findsTwoKeys();
    void findsAFolderThatIsSynced();
    void findsFilesOfAnotherUser();
    void looksAsTheOwnerWhenRootAsks();
    void findsADiskThatIsNearlyFull();
    void findsADiskWithoutRoomForACopy();
    void findsAReadOnlyDisk();
};

void TestDoctorHost::findsATakenPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString port = QString::number(other.serverPort());
    expectProblem(u"port"_s, {port, u"tst_DoctorHost"_s, u"config set port"_s}, {{u"VITRINE_PORT"_s, port}});
}

void TestDoctorHost::knowsItsOwnServerOnThePort()
{
    ServerUnderTest server(m_workspace);
    QVERIFY2(server.start(), server.errors().constData());
    const ProgramRun run = doctor({{u"VITRINE_PORT"_s, QString::number(server.port())}});
    QVERIFY2(run.exitCode == 0 && run.output.contains(u"serves this workspace"_s), qPrintable(run.output));
    QCOMPARE(server.stop(), 0);
}

void TestDoctorHost::findsAnotherWorkspacesServerOnThePort()
{
    ServerUnderTest server;
    QVERIFY2(server.start(), server.errors().constData());
    const QString port = QString::number(server.port());
    expectProblem(u"port"_s, {port, u"vitrined"_s}, {{u"VITRINE_PORT"_s, port}});
    QCOMPARE(server.stop(), 0);
}

void TestDoctorHost::findsTooFewOpenFiles()
{
    const ProgramRun run = ProgramRun::of(
        u"sh"_s, {u"-c"_s, u"ulimit -n 500 && exec \"$0\" doctor --workspace \"$1\""_s, vitrinedPath(), m_workspace},
        {{u"VITRINE_PORT"_s, u"0"_s}});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.output.contains(u"PROBLEM  files       500"_s) && run.output.contains(u"LimitNOFILE"_s),
             qPrintable(run.output));
}

void TestDoctorHost::findsProxiesFromEverywhere()
{
    expectProblem(u"proxies"_s, {u"0.0.0.0"_s, u"127.0.0.1"_s},
                  {{u"VITRINE_TRUSTED_PROXIES"_s, u"127.0.0.1,0.0.0.0"_s}});
    expectProblem(u"proxies"_s, {u"::"_s}, {{u"VITRINE_TRUSTED_PROXIES"_s, u"::"_s}});
}

void TestDoctorHost::findsTwoKeys()
{
    QCOMPARE(doctor().exitCode, 0); // makes one
    const QString credentials = m_folder->path();
    QFile other(m_folder->filePath(u"vitrine.secret-key"_s));
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write(QByteArray(64, 'a')) == 64);
    QVERIFY(other.setPermissions(QFile::ReadOwner));
    other.close();
    expectProblem(u"key"_s, {other.fileName(), u"secret.key"_s}, {{u"CREDENTIALS_DIRECTORY"_s, credentials}});
}

void TestDoctorHost::findsAFolderThatIsSynced()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u".stfolder"_s));
    expectProblem(u"place"_s, {u"Syncthing"_s, m_workspace});
}

void TestDoctorHost::findsFilesOfAnotherUser()
{
    if (geteuid() != 0)
        QSKIP("only root may give files away");
    QCOMPARE(chown(QFile::encodeName(path(u"vitrine.db"_s)).constData(), 65534, 65534), 0);
    expectProblem(u"owner"_s, {u"vitrine.db"_s, u"nobody"_s, u"chown -R root: "_s + m_workspace});
}

void TestDoctorHost::looksAsTheOwnerWhenRootAsks()
{
    if (geteuid() != 0)
        QSKIP("only root may look as another user");
    for (const QString &name : {u""_s, u"/vitrine.db"_s})
        QCOMPARE(chown(QFile::encodeName(m_workspace + name).constData(), 65534, 65534), 0);
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
    QCOMPARE(doctor().exitCode, 0);
    QCOMPARE(QFileInfo(path(u"secret.key"_s)).ownerId(), 65534u); // what it made is the owner's
    QVERIFY(QFile::setPermissions(m_workspace, QFile::ReadOwner | QFile::ExeOwner));
    expectProblem(u"folder"_s, {m_workspace, u"permissions"_s}); // root could write there
}

void TestDoctorHost::findsADiskThatIsNearlyFull()
{
    const TestDisk disk(90);
    if (!disk.isMounted())
        QSKIP("only root may mount a disk");
    m_workspace = disk.filePath(u"workspace"_s);
    QCOMPARE(doctor().exitCode, 0);
    QVERIFY(disk.fillUpTo(20 * 1024 * 1024));
    expectProblem(u"disk"_s, {u"Free some space"_s});
}

void TestDoctorHost::findsADiskWithoutRoomForACopy()
{
    const TestDisk disk(120);
    if (!disk.isMounted())
        QSKIP("only root may mount a disk");
    m_workspace = disk.filePath(u"workspace"_s);
    QCOMPARE(doctor().exitCode, 0);
    ForeignDatabase database(path(u"vitrine.db"_s));
    QVERIFY(database.run(u"CREATE TABLE large (bytes BLOB)"_s) &&
            database.run(u"INSERT INTO large VALUES (zeroblob(10000000))"_s) &&
            !database.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s).isNull());
    QVERIFY(disk.fillUpTo(70 * 1024 * 1024));
    expectProblem(u"room"_s, {path(u"backups"_s)});
}

void TestDoctorHost::findsAReadOnlyDisk()
{
    const TestDisk disk(90);
    if (!disk.isMounted())
        QSKIP("only root may mount a disk");
    m_workspace = disk.filePath(u"workspace"_s);
    QCOMPARE(doctor().exitCode, 0);
    QVERIFY(disk.makeReadOnly());
    expectProblem(u"folder"_s, {m_workspace, u"remount,rw"_s});
}

QTEST_GUILESS_MAIN(TestDoctorHost)
#include "tst_DoctorHost.moc"
