#include <csignal>

#include <QDir>
#include <QLocalSocket>
#include <QProcess>
#include <QtTest>

#include "app/desktop/SingleInstance.h"

using namespace Qt::StringLiterals;
using vitrine::app::SingleInstance;

namespace {

constexpr int kStart = 30'000; // ms, ten times what it takes

}

/// Starts of the real program on the same workspace, one after the other and at once.
class tst_SingleInstance : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void folderHasOneName();
    void secondStartRaisesTheFirst();
    void otherWorkspaceGetsAWindowOfItsOwn();
    void killedProgramDoesNotHinderTheNext();
    void ofTwoAtOnceOneStays();
    void anotherCanStartWhenTheFirstIsGone();
    void nonsenseIsNotListenedTo();

private:
    using Program = std::unique_ptr<QProcess>;

    [[nodiscard]] Program start(const QString &workspace);
    [[nodiscard]] bool waitFor(QProcess &program, const QByteArray &line);
    static void stop(QProcess &program);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_SingleInstance::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(u"run"_s));
    QFile::setPermissions(m_folder->filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder->filePath(u"run"_s)));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->filePath(u"config"_s)));
}

void tst_SingleInstance::cleanup()
{
    m_folder.reset();
}

tst_SingleInstance::Program tst_SingleInstance::start(const QString &workspace)
{
    auto program = std::make_unique<QProcess>();
    program->setProcessChannelMode(QProcess::MergedChannels);
    program->start(qEnvironmentVariable("VITRINE_BINARIES") + u"/vitrine"_s,
                   {u"--workspace"_s, m_folder->filePath(workspace), u"--port"_s, u"0"_s});
    return program;
}

bool tst_SingleInstance::waitFor(QProcess &program, const QByteArray &line)
{
    return QTest::qWaitFor(
        [&] {
            while (program.canReadLine()) {
                if (program.readLine().startsWith(line))
                    return true;
            }
            return false;
        },
        kStart);
}

void tst_SingleInstance::stop(QProcess &program)
{
    program.terminate();
    QVERIFY(program.waitForFinished(kStart));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

void tst_SingleInstance::folderHasOneName()
{
    const QDir root(m_folder->path());
    const QString before = SingleInstance::nameOf(root.filePath(u"studio"_s));
    QVERIFY(root.mkpath(u"studio"_s));
    QVERIFY(QFile::link(root.filePath(u"studio"_s), root.filePath(u"link"_s)));
    QCOMPARE(SingleInstance::nameOf(root.filePath(u"studio"_s)), before); // made meanwhile
    QCOMPARE(SingleInstance::nameOf(root.filePath(u"studio/"_s)), before);
    QCOMPARE(SingleInstance::nameOf(root.filePath(u"link/../studio"_s)), before);
    QCOMPARE(SingleInstance::nameOf(root.filePath(u"link"_s)), before);
    QVERIFY(SingleInstance::nameOf(root.filePath(u"other"_s)) != before);
}

void tst_SingleInstance::secondStartRaisesTheFirst()
{
    const Program first = start(u"studio"_s);
    QVERIFY(waitFor(*first, "listening on "));
    const Program second = start(u"studio"_s);
    QVERIFY(waitFor(*first, "raised"));
    QVERIFY(QTest::qWaitFor([&] { return second->state() == QProcess::NotRunning; }, kStart));
    QCOMPARE(second->exitCode(), 0);
    QCOMPARE(first->state(), QProcess::Running);
    stop(*first);
}

void tst_SingleInstance::otherWorkspaceGetsAWindowOfItsOwn()
{
    const Program first = start(u"studio"_s);
    const Program other = start(u"other"_s);
    QVERIFY(waitFor(*first, "listening on "));
    QVERIFY(waitFor(*other, "listening on "));
    stop(*first);
    stop(*other);
}

void tst_SingleInstance::killedProgramDoesNotHinderTheNext()
{
    const Program first = start(u"studio"_s);
    QVERIFY(waitFor(*first, "listening on "));
    ::kill(static_cast<pid_t>(first->processId()), SIGKILL);
    QVERIFY(first->waitForFinished(kStart));
    const Program second = start(u"studio"_s); // beside the socket that was left
    QVERIFY(waitFor(*second, "listening on "));
    const Program third = start(u"studio"_s);
    QVERIFY(waitFor(*second, "raised"));
    QVERIFY(QTest::qWaitFor([&] { return third->state() == QProcess::NotRunning; }, kStart));
    stop(*second);
}

void tst_SingleInstance::ofTwoAtOnceOneStays()
{
    std::vector<Program> programs;
    for (int i = 0; i < 4; ++i)
        programs.push_back(start(u"studio"_s));
    const auto running = [&] {
        return std::ranges::count_if(programs,
                                     [](const Program &each) { return each->state() != QProcess::NotRunning; });
    };
    QVERIFY(QTest::qWaitFor([&] { return running() == 1; }, kStart));
    for (const Program &program : programs) {
        if (program->state() == QProcess::NotRunning) {
            QCOMPARE(program->exitCode(), 0);
            continue;
        }
        QVERIFY(waitFor(*program, "listening on "));
        stop(*program);
    }
}

void tst_SingleInstance::anotherCanStartWhenTheFirstIsGone()
{
    const QString folder = m_folder->filePath(u"studio"_s);
    {
        SingleInstance first(folder);
        QCOMPARE(first.claim().value(), SingleInstance::Role::First);
    }
    SingleInstance second(folder);
    QCOMPARE(second.claim().value(), SingleInstance::Role::First);
}

void tst_SingleInstance::nonsenseIsNotListenedTo()
{
    const QString folder = m_folder->filePath(u"studio"_s);
    SingleInstance first(folder);
    QCOMPARE(first.claim().value(), SingleInstance::Role::First);
    QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    const QString path = m_folder->filePath(u"run/vitrine/window-"_s + SingleInstance::nameOf(folder) + u".socket"_s);
    for (const QByteArray &nonsense : {QByteArray("quit\n"), QByteArray(100'000, 'x'), QByteArray("raiser\n")}) {
        QLocalSocket socket;
        QSignalSpy gone(&socket, &QLocalSocket::disconnected);
        socket.connectToServer(path);
        QVERIFY(socket.waitForConnected());
        socket.write(nonsense);
        QVERIFY(gone.wait());
    }
    QVERIFY(raised.isEmpty());
}

QTEST_GUILESS_MAIN(tst_SingleInstance)
#include "tst_SingleInstance.moc"
