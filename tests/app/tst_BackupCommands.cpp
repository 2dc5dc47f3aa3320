#include <QtTest>

#include "TestClock.h"
#include "models/assets/AssetService.h"
#include "tests/support/ForeignDatabase.h"
#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;
using namespace vitrine::models;

/// `vitrined backup` and `restore`, also while a server runs on the workspace.
class TestBackupCommands final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void backsUpWhileServing();
    void backsUpIntoTheWorkspaceAndKeepsTheNewest();
    void overwritesNothing();
    void failsWhereItCannotWrite();
    void restoresIntoANewWorkspace();
    void restoresIntoARunningServer();
    void bringsAnOlderCopyUpToDate();
    void refusesWhatIsNoCopy_data();
    void refusesWhatIsNoCopy();
    void keepsWhatWasThere();
    void takesFilesOfAssetsAlong();
    void namesFilesThatAreMissing();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_server->folder() + u'/' + name; }
    void startServer();
    void create(const QString &title);
    /// Takes a text in as an asset of the workspace, as an import does; answers where its bytes are.
    [[nodiscard]] QString addAsset(const QByteArray &text);

    std::unique_ptr<ServerUnderTest> m_server;
    std::unique_ptr<HttpClient> m_editor;
    std::unique_ptr<HttpClient> m_visitor;
};

void TestBackupCommands::init()
{
    m_server = std::make_unique<ServerUnderTest>();
}

void TestBackupCommands::startServer()
{
    QVERIFY2(m_server->start({u"--threads"_s, u"2"_s}), m_server->errors().constData());
    m_editor = m_server->client(m_server->createToken(u"editor"_s));
    m_visitor = m_server->client();
}

void TestBackupCommands::create(const QString &title)
{
    QCOMPARE(m_editor->post("/api/projects", {{u"title"_s, title}, {u"status"_s, u"published"_s}}).status, 201);
}

void TestBackupCommands::backsUpWhileServing()
{
    startServer();
    create(u"First"_s);
    // Writes go on while the copy is made: one is always under way.
    QProcess backup;
    backup.setProcessEnvironment(cleanEnvironment({}));
    backup.start(vitrinedPath(), {u"backup"_s, path(u"copy.db"_s), u"--workspace"_s, m_server->workspace()});
    int written = 1;
    while (!backup.waitForFinished(0) && !QTest::currentTestFailed())
        create(u"Meanwhile %1"_s.arg(written++));
    QCOMPARE(backup.exitCode(), 0);
    QVERIFY(backup.readAllStandardOutput().contains("wrote "));

    ForeignDatabase copy(path(u"copy.db"_s));
    QCOMPARE(copy.value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    const int kept = copy.value(u"SELECT count(*) FROM project"_s).toInt();
    QVERIFY2(kept >= 1 && kept <= written, qPrintable(QString::number(kept)));
    // Of every project its revision came along: the copy is one moment, not several.
    QCOMPARE(copy.value(u"SELECT count(*) FROM revision"_s).toInt(), kept);
    QCOMPARE(QDir(m_server->folder()).entryList({u"copy.db*"_s}), QStringList{u"copy.db"_s});
    QCOMPARE(m_server->stop(), 0);
}

void TestBackupCommands::backsUpIntoTheWorkspaceAndKeepsTheNewest()
{
    startServer();
    create(u"First"_s);
    QVERIFY(!addAsset("first.txt").isEmpty());
    const QDir backups(m_server->workspace() + u"/backups"_s);
    const auto copies = [&backups] { return backups.entryList({u"backup-*.db"_s}, QDir::Files, QDir::Name); };
    for (int i = 0; i < 3; ++i)
        QCOMPARE(m_server->run({u"backup"_s}).exitCode, 0);
    const QStringList all = copies();
    QCOMPARE(all.size(), 3);
    QVERIFY(backups.mkdir(u"of the owner's own"_s));
    const ProgramRun run = m_server->run({u"backup"_s, u"--keep"_s, u"2"_s});
    QVERIFY2(run.exitCode == 0 && run.output.contains(u"removed 2"_s), qPrintable(run.output + run.errors));
    QCOMPARE(copies().size(), 2);
    QCOMPARE(copies().first(), all.last());
    QCOMPARE(backups.entryList({u"backup-*.db.blobs"_s}, QDir::Dirs).size(), 2);
    QVERIFY(backups.exists(u"of the owner's own"_s));
    QCOMPARE(m_server->stop(), 0);
    const QString other = path(u"other"_s);
    QCOMPARE(ProgramRun::vitrined({u"restore"_s, backups.filePath(copies().last()), u"--workspace"_s, other}).exitCode,
             0);
}

void TestBackupCommands::overwritesNothing()
{
    QFile file(path(u"precious"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("precious");
    file.close();
    const ProgramRun run = m_server->run({u"backup"_s, file.fileName()});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.errors.contains(file.fileName()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("precious"));
}

void TestBackupCommands::failsWhereItCannotWrite()
{
    const QString target = path(u"no/such/folder/copy.db"_s);
    const ProgramRun run = m_server->run({u"backup"_s, target});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.errors.contains(u"no/such/folder"_s));
}

void TestBackupCommands::restoresIntoANewWorkspace()
{
    startServer();
    create(u"Moves house"_s);
    QCOMPARE(m_server->run({u"backup"_s, path(u"copy.db"_s)}).exitCode, 0);
    const QString other = path(u"other"_s);
    const ProgramRun run = ProgramRun::vitrined({u"restore"_s, path(u"copy.db"_s), u"--workspace"_s, other});
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
    ServerUnderTest second(other);
    QVERIFY2(second.start(), second.errors().constData());
    QCOMPARE(second.client()->get("/api/projects/moves-house").status, 200);
    QCOMPARE(second.stop(), 0);
    QCOMPARE(m_server->stop(), 0);
}

void TestBackupCommands::restoresIntoARunningServer()
{
    startServer();
    create(u"Before"_s);
    QCOMPARE(m_server->run({u"backup"_s, path(u"copy.db"_s)}).exitCode, 0);
    create(u"After"_s);
    QCOMPARE(m_editor->patch("/api/projects/before", {{u"title"_s, u"Changed"_s}}).status, 200);
    QCOMPARE(m_visitor->get("/api/projects/after").status, 200);
    QCOMPARE(m_visitor->get("/api/projects/before").data()[u"title"_s].toString(), u"Changed"_s);

    const ProgramRun run = m_server->run({u"restore"_s, path(u"copy.db"_s)});
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
    // Within a second, with ten times slack.
    QTRY_COMPARE_WITH_TIMEOUT(m_visitor->get("/api/projects/after").status, 404, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_visitor->get("/api/projects/before").data()[u"title"_s].toString(), u"Before"_s,
                              10'000);
    QCOMPARE(m_visitor->get("/health/readiness").status, 200);
    create(u"Life goes on"_s);
    QCOMPARE(m_visitor->get("/api/projects/life-goes-on").status, 200);
    // And again: what is told to the cache must be new each time.
    QCOMPARE(m_server->run({u"restore"_s, path(u"copy.db"_s)}).exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_visitor->get("/api/projects/life-goes-on").status, 404, 10'000);
    QCOMPARE(m_server->stop(), 0);
}

void TestBackupCommands::bringsAnOlderCopyUpToDate()
{
    const auto migrate = [this](const QString &word, const QString &to) {
        return m_server->run({u"migrate"_s, word, u"--to"_s, to}).exitCode;
    };
    QCOMPARE(migrate(u"up"_s, u"1"_s), 0);
    QVERIFY(QFile::copy(m_server->database(), path(u"old.db"_s)));
    QCOMPARE(m_server->run({u"migrate"_s, u"up"_s}).exitCode, 0);
    QCOMPARE(m_server->run({u"restore"_s, path(u"old.db"_s)}).exitCode, 0);
    QVERIFY(!m_server->run({u"migrate"_s, u"status"_s}).output.contains(u"not applied"_s));
}

void TestBackupCommands::refusesWhatIsNoCopy_data()
{
    QTest::addColumn<QByteArray>("content"); // null: there is no file
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("text")
        << QByteArray("These are not the bytes of a database, though there are some.\n").repeated(200);
    QTest::newRow("cut off") << QByteArray("SQLite format 3");
    QTest::newRow("another program's database") << QByteArray("sqlite");
    QTest::newRow("damaged") << QByteArray("damaged");
    QTest::newRow("from the future") << QByteArray("future");
}

void TestBackupCommands::refusesWhatIsNoCopy()
{
    QFETCH(QByteArray, content);
    QCOMPARE(m_server->run({u"token"_s, u"create"_s, u"--role"_s, u"owner"_s, u"--name"_s, u"kept"_s}).exitCode, 0);
    const QString file = path(u"copy.db"_s);
    if (content == "sqlite") {
        QVERIFY(ForeignDatabase(file).run(u"CREATE TABLE recipe (name TEXT)"_s));
    } else if (content == "future" || content == "damaged") {
        QCOMPARE(m_server->run({u"backup"_s, file}).exitCode, 0);
        if (content == "future")
            QVERIFY(ForeignDatabase(file).run(u"INSERT INTO migration VALUES (9999, 'tomorrow', 'x', 0)"_s));
    } else if (!content.isNull()) {
        QFile plain(file);
        QVERIFY(plain.open(QIODevice::WriteOnly));
        plain.write(content);
    }
    if (content == "damaged") {
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        QVERIFY(damaged.seek(4096));
        damaged.write(QByteArray(static_cast<qsizetype>(damaged.size() - 4096), 'U'));
    }
    const ProgramRun run = m_server->run({u"restore"_s, file});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.errors.contains(file) || run.errors.contains(u"9999"_s), qPrintable(run.errors));
    QVERIFY(m_server->run({u"token"_s, u"list"_s}).output.contains(u"kept"_s));
}

void TestBackupCommands::keepsWhatWasThere()
{
    QCOMPARE(m_server->run({u"backup"_s, path(u"empty.db"_s)}).exitCode, 0);
    QCOMPARE(m_server->run({u"token"_s, u"create"_s, u"--role"_s, u"owner"_s, u"--name"_s, u"kept"_s}).exitCode, 0);
    const ProgramRun run = m_server->run({u"restore"_s, path(u"empty.db"_s)});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(!m_server->run({u"token"_s, u"list"_s}).output.contains(u"kept"_s));
    const QString kept = run.output.section(u"kept in "_s, 1).trimmed();
    QVERIFY2(QFileInfo::exists(kept), qPrintable(run.output));
    QCOMPARE(m_server->run({u"restore"_s, kept}).exitCode, 0);
    QVERIFY(m_server->run({u"token"_s, u"list"_s}).output.contains(u"kept"_s));
}

QString TestBackupCommands::addAsset(const QByteArray &text)
{
    QFile file(path(u"source"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
        return {};
    ChangeFeed changes;
    const TestClock clock;
    const auto writer = Writer::open(m_server->database(), clock, changes, 99).value();
    const BlobStore blobs(m_server->workspace() + u"/blobs"_s);
    return blobs.path(AssetService(blobs, *writer).add(file.fileName(), QString::fromUtf8(text)).value().sha256);
}

void TestBackupCommands::takesFilesOfAssetsAlong()
{
    startServer();
    const QString first = addAsset("first.txt");
    QCOMPARE(m_server->run({u"backup"_s, path(u"one.db"_s)}).exitCode, 0);
    const QString second = addAsset("second.txt");
    QVERIFY(!first.isEmpty() && !second.isEmpty());
    QCOMPARE(m_server->run({u"backup"_s, path(u"two.db"_s)}).exitCode, 0);
    QCOMPARE(m_server->stop(), 0);
    const auto filesIn = [](const QString &folder) {
        QStringList files;
        for (QDirIterator found(folder, QDir::Files, QDirIterator::Subdirectories); found.hasNext();)
            files.append(QFileInfo(found.next()).fileName());
        return files;
    };
    QCOMPARE(filesIn(path(u"one.db.blobs"_s)), QStringList{QFileInfo(first).fileName()});
    QCOMPARE(filesIn(path(u"two.db.blobs"_s)).size(), 2);

    const QString other = path(u"other"_s);
    QVERIFY(QDir(m_server->workspace()).removeRecursively());
    const ProgramRun run = ProgramRun::vitrined({u"restore"_s, path(u"two.db"_s), u"--workspace"_s, other});
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
    ServerUnderTest restored(other);
    QVERIFY2(restored.start(), restored.errors().constData());
    const HttpAnswer answer =
        restored.client()->get("/media/" + QFileInfo(second).fileName().toLatin1() + "/second.txt");
    QCOMPARE(answer.body, QByteArray("second.txt"));
    QCOMPARE(restored.stop(), 0);
}

void TestBackupCommands::namesFilesThatAreMissing()
{
    startServer();
    const QString lost = addAsset("lost.txt");
    const QString kept = addAsset("kept.txt");
    QCOMPARE(m_server->run({u"backup"_s, path(u"copy.db"_s)}).exitCode, 0);
    QCOMPARE(m_server->stop(), 0);
    const auto inCopy = [this](const QString &file) {
        return path(u"copy.db.blobs/"_s) + QFileInfo(file).dir().dirName() + u'/' + QFileInfo(file).fileName();
    };
    QVERIFY(QFile::remove(lost) && QFile::remove(kept) && QFile::remove(inCopy(lost)));
    // A backup is made all the same, and says what it lacks.
    ProgramRun run = m_server->run({u"backup"_s, path(u"later.db"_s)});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.errors.contains(u"lost.txt"_s) && run.errors.contains(u"kept.txt"_s), qPrintable(run.errors));
    QVERIFY(QFile::exists(path(u"later.db"_s)));

    QVERIFY(QFile::remove(m_server->database()));
    run = m_server->run({u"restore"_s, path(u"copy.db"_s)});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.errors.contains(u"lost.txt"_s) && !run.errors.contains(u"kept.txt"_s), qPrintable(run.errors));
    QVERIFY(!QFile::exists(m_server->database()));
    run = m_server->run({u"restore"_s, path(u"copy.db"_s), u"--incomplete"_s});
    QVERIFY2(run.exitCode == 0 && run.errors.contains(u"lost.txt"_s), qPrintable(run.errors));
    QVERIFY(QFile::exists(kept));
}

QTEST_GUILESS_MAIN(TestBackupCommands)
#include "tst_BackupCommands.moc"
