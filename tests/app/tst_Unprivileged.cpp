#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/ProgramRun.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

namespace {

constexpr unsigned kNobody = 65534;

}

/// Folders and files that vitrined may not read or write. Root may everything, so for root the program runs as nobody.
class TestUnprivileged final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void saysThatSettingsCannotBeRead();
    void saysThatSettingsCannotBeWritten();
    void saysThatTheFolderCannotBeWritten();
    void saysThatTheDatabaseCannotBeWritten();
    void saysThatNoFolderCanBeMade();
    void saysThatTheKeyCannotBeRead();

private:
    [[nodiscard]] static ProgramRun run(const QStringList &arguments)
    {
        if (geteuid() != 0)
            return ProgramRun::vitrined(arguments);
        return ProgramRun::of(u"setpriv"_s, QStringList{u"--reuid=%1"_s.arg(kNobody), u"--regid=%1"_s.arg(kNobody),
                                                        u"--clear-groups"_s, vitrinedPath()} +
                                                arguments);
    }
    [[nodiscard]] ProgramRun onWorkspace(const QStringList &arguments) const
    {
        return run(arguments + QStringList{u"--workspace"_s, m_workspace});
    }
    void setMode(const QString &name, mode_t mode) const
    {
        QCOMPARE(chmod(QFile::encodeName(m_workspace + name).constData(), mode), 0);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_workspace;
};

void TestUnprivileged::initTestCase()
{
    if (run({u"--version"_s}).exitCode != 0)
        QSKIP("the program cannot be run as another user here");
}

void TestUnprivileged::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = m_folder->filePath(u"workspace"_s);
    if (geteuid() == 0)
        QCOMPARE(chown(QFile::encodeName(m_folder->path()).constData(), kNobody, kNobody), 0);
    QCOMPARE(onWorkspace({u"token"_s, u"list"_s}).exitCode, 0);
    QCOMPARE(onWorkspace({u"config"_s, u"set"_s, u"siteTitle"_s, u"Before"_s}).exitCode, 0);
}

void TestUnprivileged::cleanup()
{
    // Otherwise the folder could not be removed.
    if (QFileInfo::exists(m_workspace))
        setMode(u""_s, 0700);
    chmod(QFile::encodeName(m_folder->path()).constData(), 0700);
}

void TestUnprivileged::saysThatSettingsCannotBeRead()
{
    setMode(u"/settings.json"_s, 0);
    const ProgramRun serve = onWorkspace({u"serve"_s, u"--port"_s, u"0"_s});
    QCOMPARE(serve.exitCode, 1);
    QVERIFY2(serve.errors.contains(u"settings.json"_s), qPrintable(serve.errors));
    const ProgramRun doctor = onWorkspace({u"doctor"_s});
    QCOMPARE(doctor.exitCode, 1);
    QVERIFY2(doctor.output.contains(u"PROBLEM  settings"_s), qPrintable(doctor.output));
}

void TestUnprivileged::saysThatSettingsCannotBeWritten()
{
    setMode(u"/settings.json"_s, 0400);
    const ProgramRun set = onWorkspace({u"config"_s, u"set"_s, u"siteTitle"_s, u"After"_s});
    QCOMPARE(set.exitCode, 1);
    QVERIFY2(set.errors.contains(u"settings.json"_s), qPrintable(set.errors));
    QCOMPARE(onWorkspace({u"config"_s, u"get"_s, u"siteTitle"_s}).output, u"Before\n"_s);
}

void TestUnprivileged::saysThatTheFolderCannotBeWritten()
{
    setMode(u""_s, 0500);
    const ProgramRun doctor = onWorkspace({u"doctor"_s});
    QCOMPARE(doctor.exitCode, 1);
    QVERIFY2(doctor.output.contains(u"PROBLEM  folder"_s) && doctor.output.contains(m_workspace),
             qPrintable(doctor.output));
    QCOMPARE(onWorkspace({u"config"_s, u"set"_s, u"siteTitle"_s, u"After"_s}).exitCode, 1);
    const ProgramRun serve = onWorkspace({u"serve"_s, u"--port"_s, u"0"_s});
    QCOMPARE(serve.exitCode, 1);
    QVERIFY2(serve.errors.contains(u"permissions"_s) || serve.errors.contains(m_workspace), qPrintable(serve.errors));
}

void TestUnprivileged::saysThatTheDatabaseCannotBeWritten()
{
    setMode(u"/vitrine.db"_s, 0400);
    const ProgramRun create = onWorkspace({u"token"_s, u"create"_s, u"--role"_s, u"owner"_s, u"--name"_s, u"x"_s});
    QCOMPARE(create.exitCode, 1);
    QVERIFY(create.output.isEmpty());
    QVERIFY2(create.errors.contains(u"permissions"_s) || create.errors.contains(u"vitrine.db"_s),
             qPrintable(create.errors));
    QCOMPARE(onWorkspace({u"doctor"_s}).exitCode, 1);
}

void TestUnprivileged::saysThatNoFolderCanBeMade()
{
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), 0500), 0);
    const QString below = m_folder->filePath(u"other"_s);
    const ProgramRun run = TestUnprivileged::run({u"serve"_s, u"--port"_s, u"0"_s, u"--workspace"_s, below});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.errors.contains(below) && run.errors.contains(u"permissions"_s), qPrintable(run.errors));
}

void TestUnprivileged::saysThatTheKeyCannotBeRead()
{
    setMode(u"/secret.key"_s, 0);
    const ProgramRun list = onWorkspace({u"token"_s, u"list"_s});
    QCOMPARE(list.exitCode, 1);
    QVERIFY2(list.errors.contains(u"secret.key"_s), qPrintable(list.errors));
    QVERIFY(onWorkspace({u"doctor"_s}).output.contains(u"secret.key"_s));
}

QTEST_GUILESS_MAIN(TestUnprivileged)
#include "tst_Unprivileged.moc"
