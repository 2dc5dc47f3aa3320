#include <QtTest>

#include <QJsonDocument>

#include "tests/support/ForeignDatabase.h"
#include "tests/support/ProgramRun.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// `vitrined export`, as a person calls it; what stands in the files is tested where they are written.
class TestExportCommand final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesAFolderOfMarkdown();
    void writesJsonToAFileAndToStandardOutput();
    void writesTables();
    void refusesAFolderOfOthers();
    void refusesAFileOfOthers();
    void saysWhatItDoesNotUnderstand_data();
    void saysWhatItDoesNotUnderstand();

private:
    [[nodiscard]] ProgramRun run(const QStringList &arguments) const
    {
        return ProgramRun::vitrined(arguments + QStringList{u"--workspace"_s, m_folder->filePath(u"workspace"_s)});
    }
    [[nodiscard]] QString target() const { return m_folder->filePath(u"out"_s); }
    [[nodiscard]] QByteArray read(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestExportCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"one.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("---\ntitle: One\ntags: [signs]\n---\nText\n");
    file.close();
    const ProgramRun import = run({u"import"_s, file.fileName()});
    QVERIFY2(import.exitCode == 0, qPrintable(import.errors));
}

void TestExportCommand::writesAFolderOfMarkdown()
{
    const ProgramRun done = run({u"export"_s, target()});
    QVERIFY2(done.exitCode == 0, qPrintable(done.errors));
    QCOMPARE(done.output, u"1 project, 0 articles, 1 tag and 0 files exported.\n"_s);
    QVERIFY(read(target() + u"/projects/one/index.md"_s).endsWith("\n---\nText\n"));
    QCOMPARE(read(target() + u"/tags.yaml"_s), "- slug: signs\n  name: signs\n  color: \"\"\n");

    const ProgramRun again = run({u"export"_s, target(), u"--json"_s});
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(QJsonDocument::fromJson(again.output.toUtf8())[u"projects"_s].toInt(), 1);
}

void TestExportCommand::writesJsonToAFileAndToStandardOutput()
{
    const ProgramRun done = run({u"export"_s, target(), u"--format"_s, u"json"_s});
    QVERIFY2(done.exitCode == 0, qPrintable(done.errors));
    const QJsonDocument document = QJsonDocument::fromJson(read(target()));
    QCOMPARE(document[u"vitrine"_s].toInt(), 1);
    QCOMPARE(document[u"projects"_s][0][u"title"_s].toString(), u"One"_s);
    QCOMPARE(document[u"articles"_s].toArray().size(), 0);
    QCOMPARE(document[u"tags"_s][0][u"slug"_s].toString(), u"signs"_s);

    const ProgramRun printed = run({u"export"_s, u"-"_s, u"--format"_s, u"json"_s});
    QCOMPARE(printed.output.toUtf8(), read(target()));
    QCOMPARE(printed.errors, u"1 project, 0 articles, 1 tag and 0 files exported.\n"_s);
}

void TestExportCommand::writesTables()
{
    const ProgramRun done = run({u"export"_s, target(), u"--format"_s, u"csv"_s});
    QVERIFY2(done.exitCode == 0, qPrintable(done.errors));
    QVERIFY(read(target() + u"/projects.csv"_s).startsWith("id,slug,title,"));
    QCOMPARE(read(target() + u"/projects.csv"_s).count("\r\n"), 2);
    QCOMPARE(read(target() + u"/articles.csv"_s).count("\r\n"), 1);
}

void TestExportCommand::refusesAFolderOfOthers()
{
    const ProgramRun done = run({u"export"_s, m_folder->path()});
    QCOMPARE(done.exitCode, 1);
    QVERIFY2(done.errors.contains(u"holds other files"_s), qPrintable(done.errors));
    QVERIFY(QFileInfo::exists(m_folder->filePath(u"one.md"_s)));
}

void TestExportCommand::refusesAFileOfOthers()
{
    const QString mine = m_folder->filePath(u"one.md"_s);
    const ProgramRun done = run({u"export"_s, mine, u"--format"_s, u"json"_s});
    QCOMPARE(done.exitCode, 1);
    QVERIFY(read(mine).startsWith("---\ntitle: One"));
}

void TestExportCommand::saysWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no folder") << QStringList{u"export"_s};
    QTest::newRow("two folders") << QStringList{u"export"_s, u"a"_s, u"b"_s};
    QTest::newRow("another format") << QStringList{u"export"_s, u"a"_s, u"--format"_s, u"xml"_s};
    QTest::newRow("an option of others") << QStringList{u"export"_s, u"a"_s, u"--dry-run"_s};
}

void TestExportCommand::saysWhatItDoesNotUnderstand()
{
    QFETCH(const QStringList, arguments);
    QCOMPARE(run(arguments).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestExportCommand)
#include "tst_ExportCommand.moc"
