#include <QtTest>

#include <QJsonDocument>

#include "tests/support/ForeignDatabase.h"
#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// `vitrined import`; what becomes of each untidy file is the importer's own test.
class TestImportCommand final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void bringsAFolderIn();
    void bringsTheRealisticFolderIn();
    void duplicatesNothing();
    void writesNothingInADryRun();
    void reportsAsJson();
    void failsWithoutAFolder();
    void servesWhatCameIn();
    void asksAMappingFile();
    void bringsTablesIn();
    void bringsADocumentIn();
    void asksWhatATableHolds();
    void endsTheSameWhenKilled();

private:
    void write(const QString &name, const QByteArray &text);
    [[nodiscard]] ProgramRun import(const QStringList &more = {}) const
    {
        return ProgramRun::vitrined(QStringList{u"import"_s, m_source, u"--workspace"_s, m_workspace} + more);
    }
    [[nodiscard]] int count(const QString &table) const
    {
        return ForeignDatabase(m_workspace + u"/vitrine.db"_s).value(u"SELECT count(*) FROM "_s + table).toInt();
    }
    [[nodiscard]] int countItems() const { return count(u"project"_s) + count(u"article"_s); }
    [[nodiscard]] int countProjects() const
    {
        return ForeignDatabase(m_workspace + u"/vitrine.db"_s).value(u"SELECT count(*) FROM project"_s).toInt();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_source;
    QString m_workspace;
};

void TestImportCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_source = m_folder->filePath(u"source"_s);
    m_workspace = m_folder->filePath(u"workspace"_s);
    write(u"one.md"_s, "---\ntitle: One\ntags: [signs]\n---\nText\n");
    write(u"two.md"_s, "# Two\n\nText\n");
    write(u"broken.md"_s, "---\ntitle: [\n---\n");
}

void TestImportCommand::write(const QString &name, const QByteArray &text)
{
    QVERIFY(QDir().mkpath(m_source));
    QFile file(m_source + u'/' + name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void TestImportCommand::bringsAFolderIn()
{
    const ProgramRun run = import();
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
    for (const QString &name : {u"one.md"_s, u"two.md"_s, u"broken.md"_s})
        QVERIFY2(run.output.contains(name), qPrintable(run.output));
    QCOMPARE(countProjects(), 2);
}

void TestImportCommand::bringsTheRealisticFolderIn()
{
    m_source = QStringLiteral(TEST_DATA "/portfolio");
    const ProgramRun run = import({u"--json"_s});
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
    const QJsonObject summary = QJsonDocument::fromJson(run.output.toUtf8())[u"summary"_s].toObject();
    QVERIFY2(summary[u"created"_s].toInt() >= 30, qPrintable(run.output));
    QCOMPARE(countItems(), summary[u"created"_s].toInt());
}

void TestImportCommand::duplicatesNothing()
{
    QCOMPARE(import().exitCode, 0);
    write(u"one.md"_s, "---\ntitle: One and only\ntags: [signs]\n---\nText\n");
    const ProgramRun again = import({u"--json"_s});
    QCOMPARE(again.exitCode, 0);
    const QJsonObject summary = QJsonDocument::fromJson(again.output.toUtf8())[u"summary"_s].toObject();
    QCOMPARE(summary[u"created"_s].toInt(), 0);
    QCOMPARE(summary[u"updated"_s].toInt(), 1);
    QCOMPARE(countProjects(), 2);
}

void TestImportCommand::writesNothingInADryRun()
{
    const ProgramRun run = import({u"--dry-run"_s});
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
    QVERIFY(run.output.contains(u"one.md"_s));
    QVERIFY(QFileInfo::exists(m_workspace + u"/vitrine.db"_s));
    QCOMPARE(countProjects(), 0);
    ForeignDatabase database(m_workspace + u"/vitrine.db"_s);
    for (const QString &table : {u"tag"_s, u"revision"_s, u"outbox"_s})
        QCOMPARE(database.value(u"SELECT count(*) FROM "_s + table).toInt(), 0);
}

void TestImportCommand::reportsAsJson()
{
    for (const QStringList &options : {QStringList{u"--json"_s, u"--dry-run"_s}, QStringList{u"--json"_s}}) {
        const ProgramRun run = import(options);
        QCOMPARE(run.exitCode, 0);
        QJsonParseError error;
        const QJsonObject report = QJsonDocument::fromJson(run.output.toUtf8(), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(report[u"dryRun"_s].toBool(), options.contains(u"--dry-run"_s));
        QMap<QString, QString> outcomes;
        const QJsonArray files = report[u"files"_s].toArray();
        for (const auto &file : files)
            outcomes.insert(file[u"path"_s].toString(), file[u"outcome"_s].toString());
        QCOMPARE(outcomes,
                 (QMap<QString, QString>{
                     {u"one.md"_s, u"created"_s}, {u"two.md"_s, u"created"_s}, {u"broken.md"_s, u"failed"_s}}));
    }
}

void TestImportCommand::failsWithoutAFolder()
{
    m_source = m_folder->filePath(u"nothing"_s);
    const ProgramRun run = import();
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.errors.contains(m_source));
}

void TestImportCommand::servesWhatCameIn()
{
    QCOMPARE(import().exitCode, 0);
    ServerUnderTest server(m_workspace);
    QVERIFY2(server.start(), server.errors().constData());
    const auto visitor = server.client();
    QCOMPARE(visitor->get("/api/projects?sort=title").listOf(u"title"_s), (QStringList{u"One"_s, u"Two"_s}));
    QCOMPARE(visitor->get("/api/projects?tag=signs").listOf(u"slug"_s), QStringList{u"one"_s});
    QCOMPARE(server.stop(), 0);
}

void TestImportCommand::asksAMappingFile()
{
    const QString map = m_folder->filePath(u"map.yaml"_s);
    const auto mapTo = [&map](const QByteArray &text) {
        QFile file(map);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    mapTo("rules: [{match: two.md, kind: article, status: draft}, {match: one.md, kind: skip}]\n");
    QCOMPARE(import({u"--map"_s, map}).exitCode, 0);
    QCOMPARE(count(u"project"_s), 0);
    QCOMPARE(count(u"article WHERE status = 'draft'"_s), 1);
    mapTo("rules: [{match: two.md, kind: page}]\n");
    const ProgramRun refused = import({u"--map"_s, map});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.errors.contains(u"rule 1"_s), qPrintable(refused.errors));
}

void TestImportCommand::bringsTablesIn()
{
    write(u"projects.csv"_s, "title,slug,status\nLamp,lamp,draft\nDesk,desk,nothing\n");
    write(u"work.csv"_s, "Name;Year\nPoster;2019-01-01\n");
    const QString folder = m_source;
    m_source = folder + u"/projects.csv"_s;
    const ProgramRun dry = import({u"--dry-run"_s});
    QVERIFY2(dry.exitCode == 0 && dry.output.contains(u"projects.csv:2"_s), qPrintable(dry.output + dry.errors));
    QCOMPARE(countItems(), 0);
    const ProgramRun run = import({u"--json"_s});
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
    const QJsonObject summary = QJsonDocument::fromJson(run.output.toUtf8())[u"summary"_s].toObject();
    QCOMPARE(summary[u"created"_s].toInt(), 1);
    QCOMPARE(summary[u"failed"_s].toInt(), 1);
    QCOMPARE(count(u"project WHERE slug = 'lamp' AND status = 'draft'"_s), 1);

    m_source = folder + u"/work.csv"_s;
    QFile map(m_folder->filePath(u"headers.yaml"_s));
    QVERIFY(map.open(QIODevice::WriteOnly) && map.write("headers: {Name: title, Year: startedOn}\n") > 0);
    map.close();
    const ProgramRun mapped = import({u"--kind"_s, u"project"_s, u"--map"_s, map.fileName()});
    QVERIFY2(mapped.exitCode == 0, qPrintable(mapped.errors));
    QCOMPARE(count(u"project WHERE title = 'Poster' AND started_on = '2019-01-01'"_s), 1);
}

void TestImportCommand::bringsADocumentIn()
{
    QCOMPARE(import().exitCode, 0);
    const QString file = m_folder->filePath(u"all.json"_s);
    QCOMPARE(
        ProgramRun::vitrined({u"export"_s, file, u"--format"_s, u"json"_s, u"--workspace"_s, m_workspace}).exitCode, 0);
    ForeignDatabase before(m_workspace + u"/vitrine.db"_s);
    const QString first = before.value(u"SELECT id FROM project WHERE slug = 'one'"_s).toString();
    m_source = file;
    m_workspace = m_folder->filePath(u"other"_s);
    const ProgramRun run = import();
    QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
    QCOMPARE(countProjects(), 2);
    ForeignDatabase after(m_workspace + u"/vitrine.db"_s);
    QCOMPARE(after.value(u"SELECT id FROM project WHERE slug = 'one'"_s).toString(), first);
    const ProgramRun again = import({u"--json"_s});
    QCOMPARE(QJsonDocument::fromJson(again.output.toUtf8())[u"summary"_s][u"unchanged"_s].toInt(), 3); // and a tag
}

void TestImportCommand::asksWhatATableHolds()
{
    write(u"rows.csv"_s, "title\nLamp\n");
    const QString folder = m_source;
    m_source = folder + u"/rows.csv"_s;
    const ProgramRun unclear = import();
    QCOMPARE(unclear.exitCode, 1);
    QVERIFY2(unclear.errors.contains(u"--kind"_s), qPrintable(unclear.errors));
    QCOMPARE(import({u"--kind"_s, u"poem"_s}).exitCode, 1);
    QCOMPARE(import({u"--kind"_s, u"article"_s}).exitCode, 0);
    QCOMPARE(count(u"article WHERE slug = 'lamp'"_s), 1);
    m_source = folder;
    QCOMPARE(import({u"--kind"_s, u"article"_s}).exitCode, 2);
}

/// Killed again and again on its way, and then left alone, it ends as it would have without.
void TestImportCommand::endsTheSameWhenKilled()
{
    for (int i = 0; i < 40; ++i) {
        write(u"p%1.png"_s.arg(i), "picture " + QByteArray::number(i));
        write(u"item%1.md"_s.arg(i), "---\nslug: same\ncover: p" + QByteArray::number(i) + ".png\n---\n![x](p0.png)\n");
    }
    QCOMPARE(import({u"--dry-run"_s}).exitCode, 0); // makes the workspace
    for (int run = 0; run < 4; ++run) {
        QProcess process;
        process.start(vitrinedPath(), {u"import"_s, m_source, u"--workspace"_s, m_workspace});
        QVERIFY(process.waitForStarted());
        // Whatever it has got to.
        process.waitForFinished(40 + run * 60);
        process.kill();
        process.waitForFinished();
    }
    const ProgramRun last = import();
    QVERIFY2(last.exitCode == 0, qPrintable(last.errors));
    QCOMPARE(countItems(), 42);
    QCOMPARE(count(u"asset"_s), 40);
    QCOMPARE(count(u"import_source"_s), 42);
    QCOMPARE(count(u"project WHERE slug LIKE 'same%'"_s), 40);
    const ProgramRun again = import({u"--json"_s});
    const QJsonObject summary = QJsonDocument::fromJson(again.output.toUtf8())[u"summary"_s].toObject();
    QCOMPARE(summary[u"unchanged"_s].toInt(), 42);
}

QTEST_GUILESS_MAIN(TestImportCommand)
#include "tst_ImportCommand.moc"
