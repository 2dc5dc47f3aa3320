#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

#include "TestWorkspace.h"
#include "models/workspace/Workspace.h"
#include "models/workspace/WorkspaceBackups.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

/// Backups of a workspace that is open, and restoring one while it is.
class tst_WorkspaceBackups final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void knowsOfNoneAtFirst();
    void remembersTheLast();
    void tellsWhatItDoes();
    void saysWhyItCannotBackUp();
    void checksACopyBeforeItIsRestored();
    void refusesWhatIsNoCopy_data();
    void refusesWhatIsNoCopy();
    void restoresWhileTheWorkspaceIsInUse();
    void bringsAnOlderCopyUpToDate();
    void takesFilesAlong();
    void countsTheSpace();

private:
    /// Waits for the answer as the window does: in the event loop.
    template <class T>
    T answer(Future<T> future)
    {
        std::optional<T> received;
        future.then(m_window->mailbox(), this, [&received](T value) { received.emplace(std::move(value)); });
        [&received] { QTRY_VERIFY_WITH_TIMEOUT(received.has_value(), 20'000); }();
        if (!received)
            qFatal("no answer came");
        return *std::move(received);
    }
    [[nodiscard]] WorkspaceBackups &backups() const { return m_window->backups(); }
    void create(const QString &title) { QVERIFY(m_window->projects().create({{u"title"_s, title}}).get()); }
    [[nodiscard]] qint64 projects() const { return m_window->projects().list({}).get()->total; }

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<WorkspaceServices> m_services;
    std::unique_ptr<Workspace> m_window;
};

void tst_WorkspaceBackups::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_services = m_workspace->open().value();
    m_window = std::make_unique<Workspace>(*m_services);
}

void tst_WorkspaceBackups::cleanup()
{
    m_window.reset();
    m_services.reset();
    m_workspace.reset();
}

void tst_WorkspaceBackups::knowsOfNoneAtFirst()
{
    QVERIFY(!answer(backups().last()));
}

void tst_WorkspaceBackups::remembersTheLast()
{
    QVERIFY(answer(backups().backUp()));
    m_workspace->clock.advance(std::chrono::hours(3));
    const auto second = answer(backups().backUp());
    QVERIFY(second);
    QCOMPARE(second->at, m_workspace->clock.now());
    QVERIFY(second->bytes > 0);
    QCOMPARE(answer(backups().last()), std::optional(*second));

    m_window.reset();
    m_window = std::make_unique<Workspace>(*m_services);
    QCOMPARE(answer(backups().last())->at, m_workspace->clock.now());
}

void tst_WorkspaceBackups::tellsWhatItDoes()
{
    QList<WorkspaceBackups::Step> steps;
    connect(&backups(), &WorkspaceBackups::stepChanged, this, [&] { steps.append(backups().step()); });
    const QSignalSpy changed(&backups(), &WorkspaceBackups::changed);
    QVERIFY(answer(backups().backUp()));
    QCOMPARE(steps, (QList{WorkspaceBackups::Step::Copying, WorkspaceBackups::Step::Idle}));
    QCOMPARE(changed.size(), 1);
}

void tst_WorkspaceBackups::saysWhyItCannotBackUp()
{
    QDir(m_workspace->paths().backups()).removeRecursively();
    QFile file(m_workspace->paths().backups());
    QVERIFY(file.open(QFile::WriteOnly));
    const auto refused = answer(backups().backUp());
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(m_workspace->paths().backups()));
    QCOMPARE(backups().step(), WorkspaceBackups::Step::Idle);
}

void tst_WorkspaceBackups::checksACopyBeforeItIsRestored()
{
    create(u"One"_s);
    const auto made = answer(backups().backUp());
    create(u"Two"_s);
    const auto plan = answer(backups().check(made->path));
    QVERIFY(plan);
    QCOMPARE(plan->copy, (WorkspaceCount{1, 0}));
    QCOMPARE(plan->present, (WorkspaceCount{2, 0}));
    QCOMPARE(plan->changedAt, m_workspace->clock.now());
    QVERIFY(!plan->isOlderForm);
    QCOMPARE(projects(), 2);
}

void tst_WorkspaceBackups::refusesWhatIsNoCopy_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("Dear diary, ").repeated(100);
    QTest::newRow("half a database") << QByteArray("SQLite format 3\0", 16) + QByteArray(4000, 'x');
}

void tst_WorkspaceBackups::refusesWhatIsNoCopy()
{
    QFETCH(const QByteArray, content);
    create(u"One"_s);
    QFile file(m_workspace->paths().folder + u"/copy.db"_s);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
    file.close();
    QVERIFY(!answer(backups().check(file.fileName())));
    QVERIFY(!answer(backups().restore(file.fileName())));
    QVERIFY(!answer(backups().check(file.fileName() + u".missing"_s)));
    QCOMPARE(projects(), 1);
}

void tst_WorkspaceBackups::restoresWhileTheWorkspaceIsInUse()
{
    create(u"One"_s);
    const auto made = answer(backups().backUp());
    create(u"Two"_s);
    const QSignalSpy heard(&m_window->projects(), &ContentAccess::changed);
    const auto kept = answer(backups().restore(made->path));
    QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().message));
    QVERIFY(QFileInfo::exists(*kept));
    QTRY_COMPARE(projects(), 1);
    QTRY_VERIFY(!heard.isEmpty());
    create(u"Three"_s);
    QCOMPARE(projects(), 2);

    QVERIFY(answer(backups().restore(*kept)));
    QTRY_COMPARE(projects(), 2);
    const auto rest = QDir(m_workspace->paths().folder).entryList({u"vitrine.db-restore*"_s}, QDir::AllEntries);
    QVERIFY2(rest.isEmpty(), qPrintable(rest.join(u' ')));
}

void tst_WorkspaceBackups::bringsAnOlderCopyUpToDate()
{
    create(u"One"_s);
    const auto made = answer(backups().backUp());
    QVERIFY(Migrator(made->path, embeddedMigrations(), m_workspace->clock).migrate(4, Migrator::Mode::Apply));
    const auto plan = answer(backups().check(made->path));
    QVERIFY(plan && plan->isOlderForm);
    QVERIFY(answer(backups().restore(made->path)));
    QTRY_COMPARE(projects(), 1);
    create(u"Two"_s);
    QCOMPARE(projects(), 2);
}

void tst_WorkspaceBackups::takesFilesAlong()
{
    QTemporaryFile file;
    QVERIFY(file.open() && file.write("A picture, say.") > 0 && file.flush());
    const auto asset = m_services->assets().add(file.fileName(), u"note.txt"_s);
    QVERIFY(asset);
    const auto backup = answer(backups().backUp());
    QVERIFY(backup);
    const QString blob = m_services->blobs().path(asset->sha256);
    QVERIFY(QFile::remove(blob));
    QVERIFY(answer(backups().restore(backup->path)));
    QVERIFY(QFile::exists(blob));
}

void tst_WorkspaceBackups::countsTheSpace()
{
    const DiskUse before = answer(backups().diskUse());
    QVERIFY(before.database > 0 && before.free > 0);
    QCOMPARE(before.blobs, 0);
    const auto made = answer(backups().backUp());
    QCOMPARE(answer(backups().diskUse()).backups, before.backups + made->bytes);
}

QTEST_GUILESS_MAIN(tst_WorkspaceBackups)
#include "tst_WorkspaceBackups.moc"
