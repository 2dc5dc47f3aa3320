#include <QAbstractButton>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include "DesktopFixture.h"
#include "models/workspace/Workspace.h"
#include "models/workspace/WorkspaceBackups.h"
#include "ui/start/ProblemPage.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using ui::MainWindow;
using ui::StartWindow;

/// Workspaces that cannot be opened: each says what happened, and there is a way out.
class tst_Problems : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("XDG_CONFIG_HOME", QFile::encodeName(QDir::tempPath() + u"/vitrine-tests"_s)); }

private slots:
    void init();
    void cleanup();
    void folderThatIsGone();
    void databaseThatIsDamaged();
    void databaseThatIsNewer();
    void databaseThatIsLocked();
    void folderWithOtherThings();
    void anotherWorkspaceIsAWayOut();

private:
    [[nodiscard]] DesktopFixture &d() const { return *m_desktop; }
    [[nodiscard]] QString database() const { return d().at(u"studio/vitrine.db"_s); }
    void startAndFail(const QStringList &arguments = {})
    {
        d().start(arguments);
        QVERIFY(d().waitFor<StartWindow>());
        QTRY_VERIFY(d().find(u"problemPage"_s)->isVisible());
    }
    void execute(const QString &sql)
    {
        {
            auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
            connection.setDatabaseName(database());
            QVERIFY(connection.open());
            QSqlQuery query(connection);
            QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"test"_s);
    }

    std::unique_ptr<DesktopFixture> m_desktop;
};

void tst_Problems::init()
{
    m_desktop = std::make_unique<DesktopFixture>();
    d().start({u"--workspace"_s, d().at(u"studio"_s)});
    QVERIFY(d().waitFor<MainWindow>());
}

void tst_Problems::cleanup()
{
    m_desktop->end();
    m_desktop.reset();
}

void tst_Problems::folderThatIsGone()
{
    d().end();
    QVERIFY(QDir().rename(d().at(u"studio"_s), d().at(u"elsewhere"_s)));
    startAndFail();
    QCOMPARE(d().text(u"problemHeading"_s), u"“studio” is not there"_s);
    QVERIFY(!QFile::exists(d().at(u"studio"_s))); // nothing empty was made in its place
    d().picture(u"problem-gone"_s, d().startWindow());
    QVERIFY(QDir().rename(d().at(u"elsewhere"_s), d().at(u"studio"_s))); // the disk is back
    d().find<QAbstractButton>(u"problemAgain"_s)->setFocus();
    d().press(Qt::Key_Space);
    QVERIFY(d().waitFor<MainWindow>());
}

void tst_Problems::databaseThatIsDamaged()
{
    QVERIFY(d().desktop->workspace()->projects().create({{u"title"_s, u"Harbour lights"_s}}).get());
    std::optional<models::Result<models::BackupFile>> made;
    auto &backups = d().desktop->workspace()->backups();
    backups.backUp().then(backups.mailbox(), this, [&](models::Result<models::BackupFile> file) { made = file; });
    QTRY_VERIFY_WITH_TIMEOUT(made && *made, 20'000);
    d().end();
    QFile file(database());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(8'192, 'x'));
    file.close();
    startAndFail();
    QCOMPARE(d().text(u"problemHeading"_s), u"The database of “studio” is damaged"_s);
    auto *restore = d().find<QAbstractButton>(u"problemRestore"_s);
    QTRY_VERIFY(restore->text().startsWith(u"Restore the backup"_s));
    d().picture(u"problem-damaged"_s, d().startWindow());
    restore->setFocus();
    d().press(Qt::Key_Space);
    QVERIFY(d().waitFor<MainWindow>());
    QCOMPARE(d().desktop->workspace()->projects().list({}).get()->total, 1);
}

void tst_Problems::databaseThatIsNewer()
{
    d().end();
    execute(u"INSERT INTO migration (number, name, checksum, applied_at) VALUES (9999, 'future', 'x', 0)"_s);
    startAndFail();
    QCOMPARE(d().text(u"problemHeading"_s), u"“studio” belongs to a newer Vitrine"_s);
    QVERIFY(d().text(u"problemReason"_s).contains(u"9999"_s));
    QVERIFY(!d().find(u"problemRestore"_s)->isVisible());
}

void tst_Problems::databaseThatIsLocked()
{
    d().end();
    {
        auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        connection.setDatabaseName(database());
        QVERIFY(connection.open());
        QSqlQuery(connection).exec(u"PRAGMA locking_mode = EXCLUSIVE"_s);
        QVERIFY(QSqlQuery(connection).exec(u"BEGIN EXCLUSIVE"_s));
        startAndFail();
        QVERIFY2(!d().text(u"problemReason"_s).isEmpty(), "it says nothing");
        QCOMPARE(d().text(u"problemHeading"_s), u"Another program is using “studio”"_s);
        connection.close();
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    d().find<QAbstractButton>(u"problemAgain"_s)->click();
    QVERIFY(d().waitFor<MainWindow>());
}

void tst_Problems::folderWithOtherThings()
{
    QVERIFY(QDir().mkpath(d().at(u"site"_s)));
    QVERIFY(QFile(d().at(u"site/index.html"_s)).open(QIODevice::WriteOnly));
    startAndFail({u"--workspace"_s, d().at(u"site"_s)});
    QVERIFY(d().text(u"problemReason"_s).contains(u"index.html"_s));
}

void tst_Problems::anotherWorkspaceIsAWayOut()
{
    d().start({u"--workspace"_s, d().at(u"gone"_s)});
    QVERIFY(d().waitFor<MainWindow>());
    d().end();
    QVERIFY(QDir(d().at(u"gone"_s)).removeRecursively());
    startAndFail();
    d().find<QAbstractButton>(u"problemChoose"_s)->click();
    auto *folder = d().find<QLineEdit>(u"startFolder"_s);
    QTRY_VERIFY(folder->isVisible());
    folder->setFocus();
    d().type(d().at(u"studio"_s));
    auto *next = d().find<QAbstractButton>(u"startNext"_s);
    QTRY_VERIFY(next->isEnabled());
    next->click();
    QVERIFY(d().waitFor<MainWindow>());
    QCOMPARE(d().mainWindow()->windowTitle(), u"studio – Vitrine"_s);
}

QTEST_MAIN(tst_Problems)
#include "tst_Problems.moc"
