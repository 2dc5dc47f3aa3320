#include <QDir>
#include <QFile>
#include <QTest>

#include "TestWorkspace.h"
#include "models/workspace/Workspace.h"
#include "models/workspace/WorkspaceExchange.h"

using namespace Qt::StringLiterals;
using namespace vitrine::models;
using Form = WorkspaceExchange::Form;

/// Import and export of an open workspace, in the background.
class tst_WorkspaceExchange final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void looksWithoutWriting();
    void bringsInWhatWasCorrected();
    void goesOnAfterItWasStopped();
    void stopsWhenTheWindowGoes();
    void saysWhyItCannotStart();
    void takesOutAFolderThatComesBack();
    void leavesNothingOfAStoppedExport();

private:
    [[nodiscard]] WorkspaceExchange &exchange() const { return m_window->exchange(); }
    [[nodiscard]] qint64 projects() const { return m_window->projects().list({}).get()->total; }
    [[nodiscard]] QString at(const QString &name) const { return m_files->filePath(name); }
    /// A site of that many projects; answers its folder.
    QString site(int count) const
    {
        QDir().mkpath(at(u"site/projects"_s));
        for (int i = 0; i < count; ++i) {
            QFile file(at(u"site/projects/p%1.md"_s.arg(i, 4, 10, QChar(u'0'))));
            if (!file.open(QIODevice::WriteOnly))
                qFatal("%s", qPrintable(file.errorString()));
            file.write("---\ntitle: Project " + QByteArray::number(i) + "\n---\nText.\n");
        }
        return at(u"site"_s);
    }

    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<WorkspaceServices> m_services;
    std::unique_ptr<Workspace> m_window;
};

void tst_WorkspaceExchange::init()
{
    m_files = std::make_unique<QTemporaryDir>();
    m_workspace = std::make_unique<TestWorkspace>();
    m_services = m_workspace->open().value();
    m_window = std::make_unique<Workspace>(*m_services);
}

void tst_WorkspaceExchange::cleanup()
{
    m_window.reset();
    m_services.reset();
    m_workspace.reset();
}

void tst_WorkspaceExchange::looksWithoutWriting()
{
    std::vector<qint64> told; // of the thread that works, read once it is done
    const auto report = exchange()
                            .look(site(3), {},
                                  [&told](qint64 done, qint64 total) {
                                      told.push_back(done * 100 + total);
                                      return true;
                                  })
                            .get();
    QVERIFY(report);
    QVERIFY(report->isDryRun);
    QCOMPARE(report->count(ImportOutcome::Created), 3);
    QCOMPARE(told, (std::vector<qint64>{103, 203, 303}));
    QCOMPARE(projects(), 0);
}

void tst_WorkspaceExchange::bringsInWhatWasCorrected()
{
    const ImportCorrections corrections{
        {{u"projects/p0001.md"_s, {.title = u"Harbour lights"_s}}, {u"projects/p0002.md"_s, {.isLeftOut = true}}}, {}};
    const auto report = exchange().bringIn(site(3), corrections).get();
    QVERIFY(report);
    QCOMPARE(report->count(ImportOutcome::Created), 2);
    QCOMPARE(report->count(ImportOutcome::Skipped), 1);
    QCOMPARE(projects(), 2);
    const QString folder = site(3);
    QCOMPARE(exchange().bringIn(folder, corrections).get()->count(ImportOutcome::Unchanged), 2);
}

void tst_WorkspaceExchange::goesOnAfterItWasStopped()
{
    const QString folder = site(40);
    const auto first = exchange().bringIn(folder, {}, [](qint64 done, qint64) { return done < 10; }).get();
    QVERIFY(first);
    QVERIFY(!first->isComplete);
    QCOMPARE(projects(), 10);
    const auto second = exchange().bringIn(folder, {}).get();
    QVERIFY(second->isComplete);
    QCOMPARE(second->count(ImportOutcome::Unchanged), 10);
    QCOMPARE(second->count(ImportOutcome::Created), 30);
    QCOMPARE(projects(), 40);
}

void tst_WorkspaceExchange::stopsWhenTheWindowGoes()
{
    const QString folder = site(500);
    std::atomic<bool> hasBegun = false;
    std::ignore = exchange().bringIn(folder, {}, [&hasBegun](qint64, qint64) { return hasBegun = true; });
    QTRY_VERIFY(hasBegun);
    m_window.reset(); // waits for the file it is at
    m_window = std::make_unique<Workspace>(*m_services);
    const qint64 there = projects();
    QVERIFY2(there < 500, "it went on to the end");
    QCOMPARE(exchange().bringIn(folder, {}).get()->count(ImportOutcome::Unchanged), there);
    QCOMPARE(projects(), 500);
}

void tst_WorkspaceExchange::saysWhyItCannotStart()
{
    const auto report = exchange().look(at(u"missing"_s), {}).get();
    QVERIFY(!report);
    QCOMPARE(report.error().code, u"import_path"_s);
    QVERIFY(QDir().mkpath(at(u"other"_s)));
    QVERIFY(QFile(at(u"other/site.css"_s)).open(QIODevice::WriteOnly));
    QCOMPARE(exchange().takeOut(Form::Markdown, at(u"other"_s)).get().error().code, u"folder_not_empty"_s);
}

void tst_WorkspaceExchange::takesOutAFolderThatComesBack()
{
    QVERIFY(exchange().bringIn(site(3), {}).get());
    std::vector<qint64> told;
    const auto report = exchange()
                            .takeOut(Form::Markdown, at(u"out"_s),
                                     [&told](qint64 done, qint64 total) {
                                         told.push_back(done * 100 + total);
                                         return true;
                                     })
                            .get();
    QVERIFY(report);
    QCOMPARE(report->projects, 3);
    QCOMPARE(told, (std::vector<qint64>{103, 203, 303}));
    QCOMPARE(exchange().look(at(u"out"_s), {}).get()->count(ImportOutcome::Unchanged), 3);
    QVERIFY(exchange().takeOut(Form::Json, at(u"out.json"_s)).get());
    QVERIFY(QFileInfo(at(u"out.json"_s)).size() > 100);
}

void tst_WorkspaceExchange::leavesNothingOfAStoppedExport()
{
    QVERIFY(exchange().bringIn(site(20), {}).get());
    for (const Form form : {Form::Markdown, Form::Json}) {
        const auto report = exchange().takeOut(form, at(u"out"_s), [](qint64 done, qint64) { return done < 5; }).get();
        QVERIFY(!report);
        QCOMPARE(report.error().code, u"cancelled"_s);
        QCOMPARE(QDir(m_files->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"site"_s});
    }
}

QTEST_GUILESS_MAIN(tst_WorkspaceExchange)
#include "tst_WorkspaceExchange.moc"
