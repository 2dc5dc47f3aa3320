#include <unistd.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "models/workspace/FolderCheck.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;
using Doubt = FolderCheck::Doubt;
using Obstacle = FolderCheck::Obstacle;

/// What is said of a place for a workspace, as its path is typed.
class tst_FolderCheck final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsPathsAsTyped();
    void takesANewAndAnEmptyFolder();
    void knowsAWorkspace();
    void findsWhatIsInTheWay_data();
    void findsWhatIsInTheWay();
    void wantsAFolderThatCanBeWritten();
    void doubtsWhatIsSynced_data();
    void doubtsWhatIsSynced();
    void offersAFreeName();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    void touch(const QString &name) const
    {
        QDir().mkpath(QFileInfo(at(name)).path());
        QVERIFY(QFile(at(name)).open(QIODevice::WriteOnly));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_FolderCheck::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("HOME", QFile::encodeName(m_folder->path()));
}

void tst_FolderCheck::readsPathsAsTyped()
{
    QCOMPARE(folderFromTyped(u"  ~/Studio/ "_s), at(u"Studio"_s));
    QCOMPARE(folderFromTyped(u"~"_s), QDir::homePath());
    QCOMPARE(folderFromTyped(u"/srv//a/../b"_s), u"/srv/b"_s);
    QCOMPARE(folderFromTyped(u"Studio"_s), QString());
    QCOMPARE(folderFromTyped(u""_s), QString());
    QCOMPARE(checkFolder(u"Studio"_s).obstacle, Obstacle::NotAbsolute);
}

void tst_FolderCheck::takesANewAndAnEmptyFolder()
{
    const FolderCheck fresh = checkFolder(u"~/new/deeper"_s);
    QVERIFY(fresh.canHoldNew());
    QVERIFY(!fresh.exists);
    QCOMPARE(fresh.folder, at(u"new/deeper"_s));
    QVERIFY(fresh.freeBytes > 0);
    QDir().mkpath(at(u"empty"_s));
    QVERIFY(checkFolder(at(u"empty"_s)).canHoldNew());
    QVERIFY(checkFolder(at(u"empty"_s)).exists);
    touch(u"stopped/secret.key"_s); // of a first start that was killed
    QVERIFY(checkFolder(at(u"stopped"_s)).canHoldNew());
}

void tst_FolderCheck::knowsAWorkspace()
{
    touch(u"studio/vitrine.db"_s);
    touch(u"studio/notes.txt"_s);
    const FolderCheck check = checkFolder(at(u"studio"_s));
    QVERIFY(check.isWorkspace);
    QVERIFY(check.canBeOpened());
    QVERIFY(!check.canHoldNew());
}

void tst_FolderCheck::findsWhatIsInTheWay_data()
{
    QTest::addColumn<QString>("there");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<Obstacle>("obstacle");
    QTest::addColumn<QString>("detail");
    QTest::newRow("a file") << u"file"_s << u"file"_s << Obstacle::NotAFolder << u"file"_s;
    QTest::newRow("a file on the way") << u"file"_s << u"file/deeper"_s << Obstacle::NotAFolder << u"file"_s;
    QTest::newRow("other files") << u"full/site.css"_s << u"full"_s << Obstacle::OtherFiles << u"site.css"_s;
    QTest::newRow("inside") << u"ws/vitrine.db"_s << u"ws/a/b"_s << Obstacle::InWorkspace << u"ws"_s;
}

void tst_FolderCheck::findsWhatIsInTheWay()
{
    QFETCH(const QString, there);
    QFETCH(const QString, folder);
    QFETCH(const QString, detail);
    touch(there);
    const FolderCheck check = checkFolder(at(folder));
    QTEST(check.obstacle, "obstacle");
    QVERIFY(!check.canHoldNew());
    QVERIFY2(check.detail == detail || check.detail == at(detail), qPrintable(check.detail));
}

void tst_FolderCheck::wantsAFolderThatCanBeWritten()
{
    if (geteuid() == 0)
        QSKIP("the superuser may write anywhere");
    QDir().mkpath(at(u"locked"_s));
    QFile::setPermissions(at(u"locked"_s), QFile::ReadOwner | QFile::ExeOwner);
    QCOMPARE(checkFolder(at(u"locked"_s)).obstacle, Obstacle::NotWritable);
    QCOMPARE(checkFolder(at(u"locked/new"_s)).obstacle, Obstacle::NotWritable);
    QFile::setPermissions(at(u"locked"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void tst_FolderCheck::doubtsWhatIsSynced_data()
{
    QTest::addColumn<QString>("there");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("program");
    QTest::newRow("by name") << u"Dropbox/a"_s << u"Dropbox/studio"_s << u"Dropbox"_s;
    QTest::newRow("by name, of a company") << u"OneDrive - Ovel/a"_s << u"OneDrive - Ovel/x/y"_s << u"OneDrive"_s;
    QTest::newRow("by mark") << u"shared/.stfolder/a"_s << u"shared/deep/studio"_s << u"Syncthing"_s;
    QTest::newRow("by pattern") << u"cloud/.sync_1a2b.db"_s << u"cloud/studio"_s << u"Nextcloud"_s;
    QTest::newRow("mark at home says nothing") << u".dropbox/info.json"_s << u"studio"_s << QString();
    QTest::newRow("not synced") << u"Dropboxes/a"_s << u"Dropboxes/studio"_s << QString();
}

void tst_FolderCheck::doubtsWhatIsSynced()
{
    QFETCH(const QString, there);
    QFETCH(const QString, folder);
    QFETCH(const QString, program);
    touch(there);
    const FolderCheck check = checkFolder(at(folder));
    QVERIFY(check.canHoldNew());
    QCOMPARE(check.doubt == Doubt::Synced, !program.isEmpty());
    QCOMPARE(check.detail, program);
}

void tst_FolderCheck::offersAFreeName()
{
    if (checkFolder(u"~/Vitrine"_s).doubt != Doubt::None)
        QSKIP("the disk of this computer is nearly full");
    QCOMPARE(goodFolder(), at(u"Vitrine"_s));
    touch(u"Vitrine/vitrine.db"_s);
    QCOMPARE(goodFolder(), at(u"Vitrine 2"_s));
}

QTEST_GUILESS_MAIN(tst_FolderCheck)
#include "tst_FolderCheck.moc"
