#include <sys/stat.h>

#include <QDir>
#include <QTest>

#include "TestDisk.h"
#include "TestWorkspace.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

class tst_WorkspaceServices final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void makesAWorkspaceInANewFolder();
    void makesAWorkspaceInAnEmptyFolder();
    void acceptsWhatBelongsToIt();
    void opensAgain();
    void twoProgramsShareOne();
    void refusesAFolderOfSomethingElse();
    void refusesAFile();
    void saysWhenTheFolderCannotBeMade();
    void saysWhenAnExistingOneIsReadOnly();
    void refusesANewerDatabase();
    void refusesADamagedDatabase();
    void refusesAWrongKey_data();
    void refusesAWrongKey();
    void takesTheKeyFromTheSettings();

private:
    [[nodiscard]] QString folder() const { return m_workspace->paths().folder; }
    [[nodiscard]] Error errorOfOpening() const;

    std::unique_ptr<TestWorkspace> m_workspace;
};

void tst_WorkspaceServices::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
}

void tst_WorkspaceServices::cleanup()
{
    m_workspace.reset();
}

Error tst_WorkspaceServices::errorOfOpening() const
{
    const auto opened = m_workspace->open();
    return opened ? Error{ErrorKind::Internal, u"it opened"_s, {}} : opened.error();
}

void tst_WorkspaceServices::makesAWorkspaceInANewFolder()
{
    const mode_t before = umask(0);
    const auto opened = m_workspace->open();
    umask(before);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    QVERIFY(QFile::exists(m_workspace->paths().database()));
    QVERIFY(QFile::exists(m_workspace->paths().keyFile()));
    struct stat status = {};
    QCOMPARE(stat(QFile::encodeName(folder()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t(0700));
    const Migrator migrator(m_workspace->paths().database(), embeddedMigrations(), m_workspace->clock);
    QVERIFY(migrator.status()->isCurrent());
}

void tst_WorkspaceServices::makesAWorkspaceInAnEmptyFolder()
{
    QVERIFY(QDir().mkpath(folder()));
    QVERIFY(m_workspace->open());
}

void tst_WorkspaceServices::acceptsWhatBelongsToIt()
{
    QVERIFY(QDir().mkpath(folder() + u"/backups"_s));
    QVERIFY(QDir().mkpath(folder() + u"/lost+found"_s));
    QFile settings(m_workspace->paths().settingsFile());
    QVERIFY(settings.open(QIODevice::WriteOnly));
    QVERIFY(m_workspace->open());
}

void tst_WorkspaceServices::opensAgain()
{
    QString secret;
    {
        const auto services = m_workspace->open().value();
        secret = services->writer()
                     .submit([&services](WriteContext &context) {
                         return services->tokens().create(context, u"website"_s, Role::Owner, {});
                     })
                     .get()
                     ->secret;
    }
    const auto services = m_workspace->open().value();
    const auto reader = services->openReader().value();
    QCOMPARE(services->tokens().authenticate(*reader, secret.toUtf8(), m_workspace->clock.now())->name, u"website"_s);
}

void tst_WorkspaceServices::twoProgramsShareOne()
{
    const auto first = m_workspace->open().value();
    const auto second = m_workspace->open().value();
    const auto written = first->writer().submit([](WriteContext &context) -> Result<void> {
        context.record(Topic::Tags, u"created"_s, Id::create(context.now()));
        return {};
    });
    QVERIFY(written.get());
    QCOMPARE(first->changes().generation(Topic::Tags), quint64(1));
    QTRY_COMPARE(second->changes().generation(Topic::Tags), quint64(1));
}

void tst_WorkspaceServices::refusesAFolderOfSomethingElse()
{
    QVERIFY(QDir().mkpath(folder() + u"/holiday pictures"_s));
    const Error error = errorOfOpening();
    QCOMPARE(error.kind, ErrorKind::Conflict);
    QCOMPARE(error.code, u"not_a_workspace"_s);
    QVERIFY(error.message.contains(folder()) && error.message.contains(u"holiday pictures"_s));
    QCOMPARE(QDir(folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"holiday pictures"_s});
}

void tst_WorkspaceServices::refusesAFile()
{
    QFile file(folder());
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Error error = errorOfOpening();
    QCOMPARE(error.kind, ErrorKind::Unavailable);
    QVERIFY(error.message.contains(folder()));
}

void tst_WorkspaceServices::saysWhenTheFolderCannotBeMade()
{
    const TestDisk disk(4);
    if (!disk.isMounted() || !disk.makeReadOnly())
        QSKIP("only root may mount a disk");
    const WorkspacePaths paths{disk.filePath(u"portfolio"_s)};
    const auto refused = WorkspaceServices::open(paths, m_workspace->settings, m_workspace->clock);
    QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
    QCOMPARE(refused.error().code, u"folder_not_writable"_s);
    QVERIFY(refused.error().message.contains(paths.folder));
    QVERIFY(refused.error().message.contains(u"permissions"_s));
}

void tst_WorkspaceServices::saysWhenAnExistingOneIsReadOnly()
{
    const TestDisk disk(8);
    if (!disk.isMounted())
        QSKIP("only root may mount a disk");
    const WorkspacePaths paths{disk.filePath(u"portfolio"_s)};
    QVERIFY(WorkspaceServices::open(paths, m_workspace->settings, m_workspace->clock));
    QVERIFY(disk.makeReadOnly());
    const auto refused = WorkspaceServices::open(paths, m_workspace->settings, m_workspace->clock);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
    QVERIFY2(refused.error().message.contains(u"written"_s) || refused.error().message.contains(u"permissions"_s),
             qPrintable(refused.error().code + u": "_s + refused.error().message));
}

void tst_WorkspaceServices::refusesANewerDatabase()
{
    QVERIFY(m_workspace->open());
    Connection::open(m_workspace->paths().database(), Connection::Mode::ReadWrite)
        .value()
        ->execute(u"INSERT INTO migration VALUES (999, 'later', 'x', 0)"_s);
    const Error error = errorOfOpening();
    QCOMPARE(error.code, u"database_newer"_s);
    QVERIFY(error.message.contains(u"newer Vitrine"_s));
}

void tst_WorkspaceServices::refusesADamagedDatabase()
{
    QVERIFY(QDir().mkpath(folder()));
    {
        QFile file(m_workspace->paths().database());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
    }
    const Error error = errorOfOpening();
    QCOMPARE(error.code, u"database_corrupt"_s);
    QVERIFY(error.message.contains(u"backup"_s));
}

void tst_WorkspaceServices::refusesAWrongKey_data()
{
    QTest::addColumn<bool>("inFile");
    QTest::newRow("in the file") << true;
    QTest::newRow("in the settings") << false;
}

void tst_WorkspaceServices::refusesAWrongKey()
{
    QFETCH(const bool, inFile);
    if (inFile) {
        QVERIFY(QDir().mkpath(folder()));
        QFile file(m_workspace->paths().keyFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a key");
    } else {
        QVERIFY(m_workspace->settings.set(settings::kSecretKey.info, u"not a key"_s, SettingSource::Environment));
    }
    const Error error = errorOfOpening();
    QCOMPARE(error.code, u"key_invalid"_s);
    QVERIFY(error.message.contains(inFile ? m_workspace->paths().keyFile() : u"VITRINE_SECRET_KEY"_s));
    QVERIFY(!error.message.contains(u"not a key"_s));
}

void tst_WorkspaceServices::takesTheKeyFromTheSettings()
{
    QVERIFY(m_workspace->settings.set(settings::kSecretKey.info, QString(64, u'a'), SettingSource::Environment));
    QVERIFY(m_workspace->open());
    QVERIFY(!QFile::exists(m_workspace->paths().keyFile()));

    m_workspace->settings.unset(settings::kSecretKey.info, SettingSource::Environment);
    const QString elsewhere = folder() + u"-key"_s;
    QVERIFY(m_workspace->settings.set(settings::kSecretKeyFile.info, elsewhere, SettingSource::Environment));
    QVERIFY(m_workspace->open());
    QVERIFY(QFile::exists(elsewhere));
    QVERIFY(!QFile::exists(m_workspace->paths().keyFile()));
}

QTEST_GUILESS_MAIN(tst_WorkspaceServices)
#include "tst_WorkspaceServices.moc"
