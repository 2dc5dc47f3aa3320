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

private:
    void write(const QString &name, const QByteArray &text);
    [[nodiscard]] ProgramRun import(const QStringList &more = {}) const
    {
        return ProgramRun::vitrined(QStringList{u"import"_s, m_source, u"--workspace"_s, m_workspace} + more);
    }
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
    QCOMPARE(countProjects(), summary[u"created"_s].toInt());
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

QTEST_GUILESS_MAIN(TestImportCommand)
#include "tst_ImportCommand.moc"
