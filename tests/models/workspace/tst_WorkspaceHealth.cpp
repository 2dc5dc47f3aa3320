#include <QTest>

#include "TestDisk.h"
#include "TestWorkspace.h"
#include "models/workspace/WorkspaceHealth.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;

namespace {

const HealthCheck *find(const std::vector<HealthCheck> &checks, QStringView name)
{
    for (const HealthCheck &check : checks) {
        if (check.name == name)
            return &check;
    }
    return nullptr;
}

}

class tst_WorkspaceHealth final : public QObject
{
    Q_OBJECT

private slots:
    void wellWorkspaceIsFine();
    void probeChangesNothing();
    void noticesMissingMigrations();
    void noticesAFullDisk();
    void firstFailureIsTheFirst();
};

void tst_WorkspaceHealth::wellWorkspaceIsFine()
{
    TestWorkspace workspace;
    const auto services = workspace.open().value();
    const auto checks = checkHealth(*services).get();
    QStringList names;
    for (const HealthCheck &check : checks) {
        names.append(check.name);
        QVERIFY2(check.isFine, qPrintable(check.message));
        QVERIFY(check.message.endsWith(u'.'));
    }
    QCOMPARE(names, (QStringList{u"database"_s, u"disk"_s, u"migrations"_s}));
    QVERIFY(!firstFailure(checks));
}

void tst_WorkspaceHealth::probeChangesNothing()
{
    TestWorkspace workspace;
    const auto services = workspace.open().value();
    const auto reader = services->openReader().value();
    const auto dataVersion = [&reader] {
        auto query = reader->prepare(u"PRAGMA data_version"_s);
        return query.next() ? query.integer(0) : -1;
    };
    const qint64 before = dataVersion();
    for (int i = 0; i < 3; ++i)
        QVERIFY(!firstFailure(checkHealth(*services).get()));
    QCOMPARE(dataVersion(), before); // what others look at to see writes
}

void tst_WorkspaceHealth::noticesMissingMigrations()
{
    TestWorkspace workspace;
    const auto services = workspace.open().value();
    Connection::open(services->paths().database(), Connection::Mode::ReadWrite)
        .value()
        ->execute(u"DELETE FROM migration WHERE number > 1"_s);
    const auto checks = checkHealth(*services).get();
    const HealthCheck *failure = firstFailure(checks);
    QVERIFY(failure);
    QCOMPARE(failure->name, u"migrations"_s);
    QVERIFY(failure->message.contains(u"migrate up"_s));
}

void tst_WorkspaceHealth::noticesAFullDisk()
{
    const TestDisk disk(8);
    if (!disk.isMounted())
        QSKIP("only root may mount a small disk");
    Settings settings;
    const TestClock clock;
    const auto services = WorkspaceServices::open({disk.filePath(u"portfolio"_s)}, settings, clock).value();
    QVERIFY(!checkDisk(services->paths().folder).isFine); // 8 MB are less than is needed
    QVERIFY(disk.fillUpTo(0));
    auto checks = checkHealth(*services).get();
    const HealthCheck *room = find(checks, u"disk");
    QVERIFY(room && !room->isFine);
    QVERIFY(room->message.contains(u"Free some space"_s));
    disk.freeSpace();
    checks = checkHealth(*services).get();
    QVERIFY(find(checks, u"database")->isFine);
}

void tst_WorkspaceHealth::firstFailureIsTheFirst()
{
    const std::vector<HealthCheck> checks{{u"a"_s, true, {}}, {u"b"_s, false, {}}, {u"c"_s, false, {}}};
    QCOMPARE(firstFailure(checks), &checks[1]);
    QCOMPARE(firstFailure({}), nullptr);
}

QTEST_GUILESS_MAIN(tst_WorkspaceHealth)
#include "tst_WorkspaceHealth.moc"
