#include <QtTest>

#include <QJsonDocument>

#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// What all commands of vitrined have in common, and the small ones.
class TestCommands final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void helps();
    void helpsWithEveryCommand_data();
    void helpsWithEveryCommand();
    void tellsItsVersion();
    void hasAllCommandsInItsManual();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void takesTheWorkspaceAnywhere_data();
    void takesTheWorkspaceAnywhere();
    void takesTheWorkspaceFromTheEnvironment();
    void makesAWorkspaceForItsOwnerOnly();
    void leavesForeignFoldersAlone();
    void failsWhereNoFolderCanBe();
    void printsTheServersOpenApi();
    void needsNoScreen();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_workspace; ///< not there yet
};

void TestCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = m_folder->filePath(u"deep/workspace"_s);
}

namespace {

const QStringList kCommands{u"serve"_s,   u"import"_s,  u"token"_s,  u"migrate"_s, u"backup"_s,
                            u"restore"_s, u"openapi"_s, u"config"_s, u"doctor"_s};

}

void TestCommands::helps()
{
    for (const QString &option : {u"--help"_s, u"-h"_s}) {
        const ProgramRun run = ProgramRun::vitrined({option});
        QCOMPARE(run.exitCode, 0);
        for (const QString &command : kCommands)
            QVERIFY2(run.output.contains(u"\n  "_s + command), qPrintable(command));
    }
    QCOMPARE(ProgramRun::vitrined({}).exitCode, 2);
}

void TestCommands::helpsWithEveryCommand_data()
{
    QTest::addColumn<QString>("command");
    for (const QString &command : kCommands)
        QTest::newRow(qPrintable(command)) << command;
}

void TestCommands::helpsWithEveryCommand()
{
    QFETCH(QString, command);
    const ProgramRun run = ProgramRun::vitrined({command, u"--help"_s, u"--workspace"_s, m_workspace});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.output.startsWith(u"usage: vitrined "_s + command));
    QVERIFY(run.output.contains(u"--workspace"_s));
    QVERIFY(run.errors.isEmpty());
    QVERIFY(!QFileInfo::exists(m_workspace)); // asking for help makes nothing
}

void TestCommands::tellsItsVersion()
{
    const ProgramRun run = ProgramRun::vitrined({u"--version"_s});
    QCOMPARE(run.exitCode, 0);
    static const QRegularExpression kVersion(u"^vitrined \\d+\\.\\d+\\.\\d+\\n$"_s);
    QVERIFY(kVersion.match(run.output).hasMatch());
}

void TestCommands::hasAllCommandsInItsManual()
{
    QFile manual(QStringLiteral(MANUAL));
    QVERIFY(manual.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(manual.readAll());
    static const QRegularExpression command(u"^  ([a-z]+) "_s, QRegularExpression::MultilineOption);
    auto commands = command.globalMatch(ProgramRun::vitrined({u"--help"_s}).output);
    QVERIFY(commands.hasNext());
    while (commands.hasNext()) {
        const QString name = commands.next().captured(1);
        QVERIFY2(text.contains(u"\n.B %1\n"_s.arg(name)), qPrintable(name));
    }
}

void TestCommands::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const QString &arguments) { QTest::newRow(qPrintable(arguments)) << arguments.split(u' '); };
    row(u"dance"_s);
    row(u"serve now"_s);
    row(u"serve --port 99999"_s);
    row(u"serve --port abc"_s);
    row(u"serve --threads -1"_s);
    row(u"serve --unknown"_s);
    row(u"serve --port"_s);
    row(u"import"_s);
    row(u"import a b"_s);
    row(u"import a --fast"_s);
    row(u"migrate"_s);
    row(u"migrate sideways"_s);
    row(u"migrate up --to many"_s);
    row(u"backup --keep few"_s);
    row(u"backup a --keep 2"_s);
    row(u"backup a b"_s);
    row(u"restore"_s);
    row(u"config get"_s);
    row(u"config set port"_s);
    row(u"config get nothing"_s);
    row(u"config polish port"_s);
    row(u"openapi --workspace"_s);
    row(u"openapi please"_s);
    row(u"doctor please"_s);
}

void TestCommands::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    const ProgramRun run = ProgramRun::vitrined(arguments, {{u"VITRINE_WORKSPACE"_s, m_workspace}});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.output.isEmpty());
    QVERIFY(run.errors.startsWith(u"vitrined: "_s));
    QVERIFY(!QFileInfo::exists(m_workspace + u"/vitrine.db"_s));
}

void TestCommands::takesTheWorkspaceAnywhere_data()
{
    QTest::addColumn<QStringList>("arguments"); // WS stands for the folder
    QTest::newRow("before") << QStringList{u"--workspace"_s, u"WS"_s, u"config"_s, u"get"_s, u"port"_s};
    QTest::newRow("before, in one") << QStringList{u"--workspace=WS"_s, u"config"_s, u"get"_s, u"port"_s};
    QTest::newRow("behind the command") << QStringList{u"config"_s, u"--workspace"_s, u"WS"_s, u"get"_s, u"port"_s};
    QTest::newRow("in between") << QStringList{u"config"_s, u"get"_s, u"--workspace"_s, u"WS"_s, u"port"_s};
    QTest::newRow("last") << QStringList{u"config"_s, u"get"_s, u"port"_s, u"--workspace"_s, u"WS"_s};
    QTest::newRow("last, in one") << QStringList{u"config"_s, u"get"_s, u"port"_s, u"--workspace=WS"_s};
}

void TestCommands::takesTheWorkspaceAnywhere()
{
    QFETCH(QStringList, arguments);
    // A folder that is called like a command must not be taken for one.
    m_workspace = m_folder->filePath(u"import"_s);
    QCOMPARE(
        ProgramRun::vitrined({u"config"_s, u"set"_s, u"port"_s, u"4711"_s, u"--workspace"_s, m_workspace}).exitCode, 0);
    const ProgramRun run = ProgramRun::vitrined(arguments.replaceInStrings(u"WS"_s, m_workspace));
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.output, u"4711\n"_s);
}

void TestCommands::takesTheWorkspaceFromTheEnvironment()
{
    const Variables variables{{u"VITRINE_WORKSPACE"_s, m_workspace}};
    QCOMPARE(ProgramRun::vitrined({u"doctor"_s}, variables).exitCode, 0);
    QVERIFY(QFileInfo::exists(m_workspace + u"/vitrine.db"_s));
    const QString other = m_folder->filePath(u"other"_s);
    QCOMPARE(ProgramRun::vitrined({u"doctor"_s, u"--workspace"_s, other}, variables).exitCode, 0);
    QVERIFY(QFileInfo::exists(other + u"/vitrine.db"_s));
}

void TestCommands::makesAWorkspaceForItsOwnerOnly()
{
    QCOMPARE(ProgramRun::vitrined({u"token"_s, u"list"_s, u"--workspace"_s, m_workspace}).exitCode, 0);
    constexpr auto kOthers =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    for (const QString &name : {u""_s, u"/vitrine.db"_s, u"/secret.key"_s}) {
        const QFileInfo info(m_workspace + name);
        QVERIFY2(info.exists(), qPrintable(info.filePath()));
        QVERIFY2(!(info.permissions() & kOthers), qPrintable(info.filePath()));
    }
    // An empty folder is as good as a missing one.
    const QString empty = m_folder->filePath(u"empty"_s);
    QVERIFY(QDir().mkpath(empty));
    QCOMPARE(ProgramRun::vitrined({u"token"_s, u"list"_s, u"--workspace"_s, empty}).exitCode, 0);
}

void TestCommands::leavesForeignFoldersAlone()
{
    QFile file(m_folder->filePath(u"thesis.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const ProgramRun run = ProgramRun::vitrined({u"token"_s, u"list"_s, u"--workspace"_s, m_folder->path()});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.errors.contains(u"thesis.txt"_s));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"thesis.txt"_s});
}

void TestCommands::failsWhereNoFolderCanBe()
{
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QString &folder : {file.fileName(), file.fileName() + u"/below"_s}) {
        const ProgramRun run = ProgramRun::vitrined({u"token"_s, u"list"_s, u"--workspace"_s, folder});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains(folder), qPrintable(run.errors));
    }
}

void TestCommands::printsTheServersOpenApi()
{
    ServerUnderTest server;
    QVERIFY2(server.start(), server.errors().constData());
    const ProgramRun run = server.run({u"openapi"_s});
    QCOMPARE(run.exitCode, 0);
    const QJsonObject printed = QJsonDocument::fromJson(run.output.toUtf8()).object();
    QVERIFY(!printed.isEmpty());
    QCOMPARE(printed, server.client()->get("/api/openapi.json").json());
    QCOMPARE(server.stop(), 0);
}

void TestCommands::needsNoScreen()
{
    const ProgramRun run = ProgramRun::of(u"ldd"_s, {vitrinedPath()});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.output.contains(u"libQt6Core"_s));
    for (const QString &library : {u"Qt6Gui"_s, u"Qt6Widgets"_s, u"Qt6Svg"_s, u"libX11"_s, u"libGL"_s, u"libxcb"_s})
        QVERIFY2(!run.output.contains(library), qPrintable(library));
    QVERIFY(!run.output.contains(u"not found"_s));
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_Commands.moc"
