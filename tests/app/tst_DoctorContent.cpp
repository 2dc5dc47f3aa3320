#include "DoctorFixture.h"
#include "TestClock.h"
#include "models/assets/AssetService.h"
#include "tests/support/ForeignDatabase.h"
#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;
namespace models = vitrine::models;

namespace {

constexpr qint64 kDay = 24LL * 3600 * 1000; // ms

}

/// What `vitrined doctor` finds in what a workspace holds: its form, files, backups and times.
class TestDoctorContent final : public DoctorFixture
{
    Q_OBJECT

private slots:
    void init() { makeWorkspace(); }
    void findsAPendingMigrationAndLeavesIt();
    void findsAMissingFileOfAnAsset();
    void findsACutFileOfAnAsset();
    void findsADamagedFileOfAnAssetWhenItLooksDeep();
    void findsAFileOfNoAsset();
    void findsThatThereIsNoBackup();
    void findsAnOldBackup();
    void knowsABackupMadeElsewhere();
    void findsAClockThatIsBehind();

private:
    /// Takes a text in as an asset, as an import does; answers where its bytes are.
    [[nodiscard]] QString addAsset(const QByteArray &text) const;
    /// A project whose changes were so long ago.
    void createProject(qint64 millisecondsAgo) const;
};

QString TestDoctorContent::addAsset(const QByteArray &text) const
{
    QFile file(m_folder->filePath(u"source"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
        return {};
    models::ChangeFeed changes;
    const TestClock clock;
    const auto writer = models::Writer::open(path(u"vitrine.db"_s), clock, changes, 99).value();
    const models::BlobStore blobs(path(u"blobs"_s));
    return blobs.path(
        models::AssetService(blobs, *writer).add(file.fileName(), QString::fromUtf8(text)).value().sha256);
}

void TestDoctorContent::createProject(qint64 millisecondsAgo) const
{
    ServerUnderTest server(m_workspace);
    QVERIFY2(server.start(), server.errors().constData());
    const QByteArray token = server.createToken(u"editor"_s);
    QCOMPARE(server.client(token)->post("/api/projects", {{u"title"_s, u"Old"_s}}).status, 201);
    QCOMPARE(server.stop(), 0);
    QVERIFY(ForeignDatabase(path(u"vitrine.db"_s)).run(u"UPDATE revision SET at = at - %1"_s.arg(millisecondsAgo)));
}

void TestDoctorContent::findsAPendingMigrationAndLeavesIt()
{
    QCOMPARE(ProgramRun::vitrined({u"migrate"_s, u"down"_s, u"--workspace"_s, m_workspace}).exitCode, 0);
    ForeignDatabase database(path(u"vitrine.db"_s));
    const int before = database.value(u"SELECT max(number) FROM migration"_s).toInt();
    expectProblem(u"migrations"_s, {u"version %1"_s.arg(before), u"vitrined migrate up"_s});
    QCOMPARE(database.value(u"SELECT max(number) FROM migration"_s).toInt(), before);
}

void TestDoctorContent::findsAMissingFileOfAnAsset()
{
    const QString blob = addAsset("first.txt");
    QCOMPARE(doctor().exitCode, 0);
    QVERIFY(QFile::remove(blob));
    expectProblem(u"blobs"_s, {u"first.txt"_s, blob, u"vitrined restore"_s});
}

void TestDoctorContent::findsACutFileOfAnAsset()
{
    const QString blob = addAsset("first.txt");
    QVERIFY(QFile::setPermissions(blob, QFile::ReadOwner | QFile::WriteOwner) && QFile::resize(blob, 3));
    expectProblem(u"blobs"_s, {u"first.txt"_s, blob, u"vitrined restore"_s});
}

void TestDoctorContent::findsADamagedFileOfAnAssetWhenItLooksDeep()
{
    const QString blob = addAsset("first.txt");
    QVERIFY(QFile::setPermissions(blob, QFile::ReadOwner | QFile::WriteOwner));
    QFile file(blob);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.putChar('F'));
    file.close();
    QCOMPARE(doctor().exitCode, 0); // its size is right
    expectProblem(u"blobs"_s, {u"first.txt"_s, blob, u"vitrined restore"_s}, {}, {u"--deep"_s});
}

void TestDoctorContent::findsAFileOfNoAsset()
{
    const QString blob = addAsset("first.txt");
    QFile stray(QFileInfo(blob).path() + u"/stray"_s);
    QVERIFY(stray.open(QIODevice::WriteOnly) && stray.write("?") == 1 && stray.flush());
    QCOMPARE(doctor().exitCode, 0); // it may be an upload that is under way
    QVERIFY(stray.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime));
    stray.close();
    expectProblem(u"blobs"_s, {stray.fileName(), u"move them away"_s});
}

void TestDoctorContent::findsThatThereIsNoBackup()
{
    createProject(0);
    QCOMPARE(doctor().exitCode, 0); // there was no time for one yet
    createProject(8 * kDay);
    expectProblem(u"backup"_s, {u"8 days"_s, u"vitrined backup"_s});
    QCOMPARE(ProgramRun::vitrined({u"backup"_s, u"--workspace"_s, m_workspace}).exitCode, 0);
    QCOMPARE(doctor().exitCode, 0);
}

void TestDoctorContent::findsAnOldBackup()
{
    createProject(0);
    QVERIFY(QDir().mkpath(path(u"backups"_s)));
    overwrite(u"backups/backup-20260101T000000000Z.db"_s, "old");
    expectProblem(u"backup"_s, {u"days old"_s, u"vitrined backup"_s});
}

void TestDoctorContent::knowsABackupMadeElsewhere()
{
    createProject(8 * kDay);
    QCOMPARE(
        ProgramRun::vitrined({u"backup"_s, m_folder->filePath(u"copy.db"_s), u"--workspace"_s, m_workspace}).exitCode,
        0);
    QCOMPARE(doctor().exitCode, 0);
}

void TestDoctorContent::findsAClockThatIsBehind()
{
    QVERIFY(ForeignDatabase(path(u"vitrine.db"_s))
                .run(u"UPDATE migration SET applied_at = applied_at + %1"_s.arg(30 * kDay)));
    expectProblem(u"clock"_s, {u"timedatectl"_s});
}

QTEST_GUILESS_MAIN(TestDoctorContent)
#include "tst_DoctorContent.moc"
