#include <cerrno>

#include <QJsonDocument>
#include <QtTest>

#include "tests/support/ForeignDatabase.h"
#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// The disk fails at one call after another while the real program writes: what was acknowledged is there afterwards,
/// what was refused says why, and the database is sound.
class TestFailingDisk final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }
    void serving_data() { addDisks(); }
    void serving();
    void firstStart_data() { addDisks(); }
    void firstStart();
    void importing_data() { addDisks(); }
    void importing();
    void backingUp_data() { addDisks(); }
    void backingUp();
    void restoring_data() { addDisks(); }
    void restoring();

private:
    /// What may be stored of an item: more than one title where a change was refused and may be there all the same.
    using Titles = QMap<QString, QSet<QString>>;

    static void addDisks();
    /// The calls to fail at, one life of the program each.
    [[nodiscard]] static QList<int> places();
    [[nodiscard]] Variables failingAt(int place) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] ProgramRun run(QStringList arguments, const Variables &variables = {}) const;

    void makeTemplate();
    void copyTemplate();
    void write(HttpClient &client);
    void writeOne(HttpClient &client, int number);
    void checkRefusal(const HttpAnswer &answer);
    void checkStored();
    void checkSound() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_token;
    Titles m_acknowledged;
    int m_refused = 0;
};

void TestFailingDisk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_acknowledged.clear();
    m_refused = 0;
}

void TestFailingDisk::addDisks()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("isOnce");
    QTest::newRow("full from there on") << u"write"_s << ENOSPC << false;
    QTest::newRow("full once") << u"write"_s << ENOSPC << true;
    QTest::newRow("one broken write") << u"write"_s << EIO << true;
    QTest::newRow("no sync from there on") << u"sync"_s << EIO << false;
    QTest::newRow("one failing sync") << u"sync"_s << EIO << true;
}

QList<int> TestFailingDisk::places()
{
    QFETCH(QString, call);
    const bool isLong = qEnvironmentVariableIsSet("VITRINE_LONG");
    const bool isWrite = call == "write"_L1;
    const int last = isWrite ? 200 : 30;
    const int step = isLong ? 1 : isWrite ? 33 : 9;
    QList<int> all;
    for (int place = 1; place <= last; place += step)
        all.append(place);
    return all;
}

Variables TestFailingDisk::failingAt(int place) const
{
    QFETCH(QString, call);
    QFETCH(int, error);
    QFETCH(bool, isOnce);
    Variables variables{{u"LD_PRELOAD"_s, QString::fromUtf8(FAILING_DISK)},
                        {u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0:detect_leaks=0"_s},
                        {u"FAILING_DISK_FOLDER"_s, m_folder->path()},
                        {u"FAILING_DISK_CALL"_s, call},
                        {u"FAILING_DISK_AT"_s, QString::number(place)},
                        {u"FAILING_DISK_ERROR"_s, QString::number(error)}};
    if (isOnce)
        variables.insert(u"FAILING_DISK_ONCE"_s, u"1"_s);
    return variables;
}

ProgramRun TestFailingDisk::run(QStringList arguments, const Variables &variables) const
{
    return ProgramRun::vitrined(arguments << u"--workspace"_s << path(u"workspace"_s), variables);
}

/// A workspace with a token, made while the disk is well.
void TestFailingDisk::makeTemplate()
{
    const ProgramRun made = run({u"token"_s, u"create"_s, u"--role"_s, u"owner"_s, u"--name"_s, u"writer"_s});
    QCOMPARE(made.exitCode, 0);
    m_token = made.output.trimmed().toLatin1();
    QVERIFY(QDir().rename(path(u"workspace"_s), path(u"template"_s)));
}

void TestFailingDisk::copyTemplate()
{
    QDir(path(u"workspace"_s)).removeRecursively();
    QCOMPARE(ProgramRun::of(u"cp"_s, {u"-a"_s, path(u"template"_s), path(u"workspace"_s)}).exitCode, 0);
}

void TestFailingDisk::checkRefusal(const HttpAnswer &answer)
{
    ++m_refused;
    QCOMPARE(answer.status, 503);
    QVERIFY2(answer.code() == "disk_full"_L1 || answer.code() == "disk_error"_L1, answer.body.constData());
    QVERIFY2(answer.json()[u"detail"_s].toString().size() > 20, answer.body.constData());
}

void TestFailingDisk::writeOne(HttpClient &client, int number)
{
    const QString title = u"Item %1"_s.arg(number);
    const HttpAnswer made = client.post("/api/projects", {{u"title"_s, title}, {u"status"_s, u"published"_s}});
    if (made.status != 201)
        return checkRefusal(made);
    const QString id = made.data()[u"id"_s].toString();
    QSet<QString> &titles = m_acknowledged[id];
    titles = {title};
    const QString other = title + u" changed"_s;
    const HttpAnswer changed = client.patch("/api/projects/" + id.toLatin1(), {{u"title"_s, other}});
    if (changed.status == 200) {
        titles = {other};
        return;
    }
    titles.insert(other);
    checkRefusal(changed);
}

void TestFailingDisk::write(HttpClient &client)
{
    constexpr int items = 12;
    for (int number = 0; number < items && !QTest::currentTestFailed(); ++number)
        writeOne(client, number);
    const QJsonObject batch{
        {u"operations"_s,
         QJsonArray{QJsonObject{{u"action"_s, u"create"_s}, {u"fields"_s, QJsonObject{{u"title"_s, u"One"_s}}}},
                    QJsonObject{{u"action"_s, u"create"_s}, {u"fields"_s, QJsonObject{{u"title"_s, u"Two"_s}}}}}}};
    if (const HttpAnswer answer = client.post("/api/articles/batch", batch); answer.status != 200)
        checkRefusal(answer);
    // Reading needs no disk space.
    QCOMPARE(client.get("/api/projects").status, 200);
}

void TestFailingDisk::checkSound() const
{
    ForeignDatabase database(path(u"workspace/vitrine.db"_s));
    QCOMPARE(database.value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    QVERIFY(!database.value(u"PRAGMA foreign_key_check"_s).isValid());
    // No half transactions: a version without its revision, or half a batch.
    QCOMPARE(
        database.value(u"SELECT (SELECT total(version) FROM project) + (SELECT total(version) FROM article)"_s).toInt(),
        database.value(u"SELECT count(*) FROM revision"_s).toInt());
    QVERIFY(database.value(u"SELECT count(*) FROM article"_s).toInt() % 2 == 0);
}

void TestFailingDisk::checkStored()
{
    ServerUnderTest server(path(u"workspace"_s));
    QVERIFY2(server.start(), server.errors().constData());
    const auto client = server.client(m_token);
    QMap<QString, QString> stored;
    const QJsonArray items = client->get("/api/projects?limit=100&fields=id,title").list();
    for (const auto &item : items)
        stored.insert(item[u"id"_s].toString(), item[u"title"_s].toString());
    for (auto item = m_acknowledged.cbegin(); item != m_acknowledged.cend(); ++item)
        QVERIFY2(item->contains(stored.value(item.key())), qPrintable(stored.value(item.key())));
    QCOMPARE(client->post("/api/projects", {{u"title"_s, u"After"_s}}).status, 201);
    QCOMPARE(server.stop(), 0);
}

void TestFailingDisk::serving()
{
    makeTemplate();
    int refused = 0;
    for (const int place : places()) {
        copyTemplate();
        m_acknowledged.clear();
        m_refused = 0;
        ServerUnderTest server(path(u"workspace"_s));
        if (server.start({}, failingAt(place))) {
            write(*server.client(m_token));
            QVERIFY2(server.stop() != -1, "it crashed or hung");
        } else {
            QVERIFY2(server.waitForEnd(20'000) > 0, "it crashed or hung");
            QVERIFY(server.errors().size() > 20);
            ++m_refused;
        }
        refused += m_refused;
        checkStored();
        checkSound();
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"at call %1"_s.arg(place)));
    }
    QVERIFY2(refused > 0, "nothing was in the way");
}

void TestFailingDisk::firstStart()
{
    for (const int place : places()) {
        QDir(path(u"workspace"_s)).removeRecursively();
        const ProgramRun first = run({u"migrate"_s, u"up"_s}, failingAt(place));
        QVERIFY2(first.exitCode >= 0, "it crashed or hung");
        QVERIFY2(first.exitCode == 0 || first.errors.size() > 20, qPrintable(first.errors));
        const ProgramRun second = run({u"migrate"_s, u"up"_s});
        QVERIFY2(second.exitCode == 0, qPrintable(u"at call %1: %2"_s.arg(place).arg(second.errors)));
        checkSound();
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"at call %1"_s.arg(place)));
    }
}

void TestFailingDisk::importing()
{
    makeTemplate();
    const QString source = QString::fromUtf8(TEST_DATA) + u"/sites/hugo"_s;
    for (const int place : places()) {
        copyTemplate();
        const ProgramRun first = run({u"import"_s, source}, failingAt(place));
        QVERIFY2(first.exitCode >= 0, "it crashed or hung");
        QVERIFY2(first.exitCode == 0 || first.errors.size() + first.output.size() > 20, qPrintable(first.errors));
        const ProgramRun second = run({u"import"_s, source});
        QVERIFY2(second.exitCode == 0, qPrintable(u"at call %1: %2%3"_s.arg(place).arg(second.errors, second.output)));
        ForeignDatabase database(path(u"workspace/vitrine.db"_s));
        QCOMPARE(database.value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
        QCOMPARE(run({u"doctor"_s}).exitCode, 0);
    }
}

void TestFailingDisk::backingUp()
{
    makeTemplate();
    copyTemplate();
    QCOMPARE(run({u"import"_s, QString::fromUtf8(TEST_DATA) + u"/sites/hugo"_s}).exitCode, 0);
    for (const int place : places()) {
        const QString copy = path(u"backup-%1.db"_s.arg(place));
        const ProgramRun made = run({u"backup"_s, copy}, failingAt(place));
        QVERIFY2(made.exitCode >= 0, "it crashed or hung");
        QVERIFY2(made.exitCode == 0 || made.errors.size() > 20, qPrintable(made.errors));
        // What says that it is a backup is one.
        QCOMPARE(QFile::exists(copy), made.exitCode == 0);
        if (made.exitCode == 0)
            QCOMPARE(ForeignDatabase(copy).value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
        QCOMPARE(ForeignDatabase(path(u"workspace/vitrine.db"_s)).value(u"PRAGMA integrity_check"_s).toString(),
                 u"ok"_s);
    }
}

void TestFailingDisk::restoring()
{
    makeTemplate();
    copyTemplate();
    QCOMPARE(run({u"import"_s, QString::fromUtf8(TEST_DATA) + u"/sites/hugo"_s}).exitCode, 0);
    const QString copy = path(u"backup.db"_s);
    QCOMPARE(run({u"backup"_s, copy}).exitCode, 0);
    const auto items = [this] {
        return ForeignDatabase(path(u"workspace/vitrine.db"_s))
            .value(u"SELECT (SELECT count(*) FROM project) + (SELECT count(*) FROM article)"_s)
            .toInt();
    };
    const int whole = items();
    QVERIFY(whole > 0);
    for (const int place : places()) {
        copyTemplate(); // which is empty
        const ProgramRun restored = run({u"restore"_s, copy}, failingAt(place));
        QVERIFY2(restored.exitCode >= 0, "it crashed or hung");
        QVERIFY2(restored.exitCode == 0 || restored.errors.size() > 20, qPrintable(restored.errors));
        // All of it or nothing.
        if (restored.exitCode == 0)
            QCOMPARE(items(), whole);
        else
            QVERIFY(items() == 0 || items() == whole);
        QCOMPARE(ForeignDatabase(path(u"workspace/vitrine.db"_s)).value(u"PRAGMA integrity_check"_s).toString(),
                 u"ok"_s);
        const ProgramRun again = run({u"restore"_s, copy});
        QVERIFY2(again.exitCode == 0, qPrintable(u"at call %1: %2"_s.arg(place).arg(again.errors)));
        QCOMPARE(items(), whole);
    }
}

QTEST_GUILESS_MAIN(TestFailingDisk)
#include "tst_FailingDisk.moc"
