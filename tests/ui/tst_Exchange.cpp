#include <QDir>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

#include "WindowFixture.h"
#include "ui/exchange/ImportDialog.h"
#include "ui/exchange/ImportReportView.h"
#include "ui/exchange/ImportSession.h"
#include "ui/exchange/ImportTableModel.h"
#include "ui/exchange/ImportView.h"
#include "ui/shell/WorkList.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using ui::ImportDialog;
using ui::ImportSession;

/// Import and export from the menu of an open workspace.
class tst_Exchange : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void importsAFolder();
    void savesTheReport();
    void goesOnInTheBackground();
    void cancelsAndGoesOnLater();
    void saysWhyAFolderCannotBeRead();
    void exportsAFolderOfMarkdown();
    void exportsJson();
    void saysWhyItCannotExport();
    void showsInBothThemes();

private:
    void write(const QString &file, const QByteArray &text)
    {
        const QString path = m_window->files.filePath(file);
        QDir().mkpath(QFileInfo(path).path());
        QFile target(path);
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(text);
    }
    void makeSite(int count)
    {
        for (int i = 0; i < count; ++i)
            write(u"site/projects/p%1.md"_s.arg(i, 4, 10, QChar(u'0')),
                  "---\ntitle: Project " + QByteArray::number(i) + "\n---\nText.\n");
    }
    void trigger(const QString &name) const { m_window->window->findChild<QAction *>(name)->trigger(); }
    [[nodiscard]] ImportDialog *dialog() const { return m_window->window->findChild<ImportDialog *>(); }
    [[nodiscard]] ImportSession &session() const { return *m_window->window->findChild<ImportSession *>(); }
    template <class W = QAbstractButton>
    [[nodiscard]] W *inDialog(const QString &name) const
    {
        for (const QDialog *one : m_window->window->findChildren<QDialog *>()) {
            for (W *found : one->findChildren<W *>(name)) {
                if (found->isVisible())
                    return found;
            }
        }
        qFatal("no widget %s", qPrintable(name));
    }
    void startImport()
    {
        trigger(u"import"_s);
        QTRY_COMPARE_WITH_TIMEOUT(session().state(), ImportSession::State::Table, 30'000);
        QVERIFY(dialog()->isVisible());
    }
    [[nodiscard]] QString toast() const { return m_window->text(u"toastText"_s); }

    std::unique_ptr<WindowFixture> m_window;
};

void tst_Exchange::init()
{
    m_window = std::make_unique<WindowFixture>();
    m_window->show();
    m_window->window->setFolderQuestion(
        [this](QWidget *, const QString &, const auto &answer) { answer(m_window->files.filePath(u"site"_s)); });
}

void tst_Exchange::importsAFolder()
{
    makeSite(3);
    startImport();
    QCOMPARE(inDialog<QLabel>(u"importHeading"_s)->text(), u"Check the import"_s);
    inDialog(u"importRun"_s)->click();
    QTRY_COMPARE(session().state(), ImportSession::State::Done);
    QTRY_COMPARE(m_window->page().model().rowCount(), 3); // the list behind it has them too
    QVERIFY(inDialog<QPlainTextEdit>(u"importReport"_s)->toPlainText().contains(u"projects/p0001.md"_s));
    inDialog(u"importDone"_s)->click();
    QVERIFY(!dialog()->isVisible());
    startImport();
    QCOMPARE(session().model().counts().items, 0); // all is here already
}

void tst_Exchange::savesTheReport()
{
    makeSite(1);
    startImport();
    inDialog(u"importRun"_s)->click();
    QTRY_COMPARE(session().state(), ImportSession::State::Done);
    const QString file = m_window->files.filePath(u"report.txt"_s);
    dialog()->view().reportView().setSaveQuestion(
        [file](QWidget *, const QString &, const auto &answer) { answer(file); });
    inDialog(u"importSave"_s)->click();
    QTRY_VERIFY(inDialog<QLabel>(u"importTold"_s)->text().startsWith(u"Saved"_s));
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().contains("p0000"));
    dialog()->view().reportView().setSaveQuestion(
        [](QWidget *, const QString &, const auto &answer) { answer(u"/proc/no/report.txt"_s); });
    inDialog(u"importSave"_s)->click();
    QTRY_VERIFY(inDialog<QLabel>(u"importTold"_s)->text().startsWith(u"Not saved"_s));
}

void tst_Exchange::goesOnInTheBackground()
{
    makeSite(400);
    startImport();
    inDialog(u"importRun"_s)->click();
    QCOMPARE(session().state(), ImportSession::State::Importing);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QVERIFY(!dialog()->isVisible());
    QCOMPARE(m_window->window->work().running().size(), size_t{1});
    QTRY_COMPARE_WITH_TIMEOUT(session().state(), ImportSession::State::Done, 60'000);
    QTRY_VERIFY(toast().contains(u"400"_s));
    m_window->click(u"toastAction"_s);
    QVERIFY(dialog()->isVisible());
    QVERIFY(inDialog<QPlainTextEdit>(u"importReport"_s)->isVisible());
}

void tst_Exchange::cancelsAndGoesOnLater()
{
    makeSite(400);
    startImport();
    bool isCancelled = false;
    const auto cancel = connect(&session(), &ImportSession::progressed, this, [&] { // a hand would be too slow
        if (!std::exchange(isCancelled, true))
            inDialog(u"importCancel"_s)->click();
    });
    inDialog(u"importRun"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(session().state(), ImportSession::State::Done, 30'000);
    disconnect(cancel);
    if (session().report().isComplete)
        QSKIP("it was quicker than the hand");
    inDialog(u"importAgain"_s)->click();
    QCOMPARE(session().state(), ImportSession::State::Importing);
    QTRY_COMPARE_WITH_TIMEOUT(session().state(), ImportSession::State::Done, 60'000);
    QVERIFY(session().report().isComplete);
    QCOMPARE(m_window->files.workspace->projects().list({}).get()->total, 400);
}

void tst_Exchange::saysWhyAFolderCannotBeRead()
{
    trigger(u"import"_s); // the folder is not there
    QTRY_COMPARE(session().state(), ImportSession::State::Failed);
    makeSite(1);
    inDialog(u"emptyPrimary"_s)->click(); // another folder, or the same again
    QTRY_COMPARE(session().state(), ImportSession::State::Table);
}

void tst_Exchange::exportsAFolderOfMarkdown()
{
    m_window->files.create({{u"title"_s, u"Harbour lights"_s}});
    trigger(u"export"_s);
    auto *path = inDialog<QLineEdit>(u"exportPath"_s);
    path->selectAll();
    QTest::keyClicks(path, m_window->files.filePath(u"out"_s));
    QTest::keyClick(path, Qt::Key_Return);
    const QString file = m_window->files.filePath(u"out/projects/harbour-lights/index.md"_s);
    QTRY_VERIFY(QFile::exists(file));
    QTRY_VERIFY(toast().startsWith(u"Exported 1"_s));
}

void tst_Exchange::exportsJson()
{
    m_window->files.create({{u"title"_s, u"Harbour lights"_s}});
    trigger(u"export"_s);
    inDialog<QRadioButton>(u"exportJson"_s)->click();
    auto *path = inDialog<QLineEdit>(u"exportPath"_s);
    QVERIFY(path->text().endsWith(u".json"_s));
    inDialog(u"exportChoose"_s)->click(); // into the folder that tests answer
    QVERIFY(QDir().mkpath(m_window->files.filePath(u"site"_s)));
    QVERIFY(path->text().startsWith(m_window->files.filePath(u"site/"_s)));
    const QString file = path->text();
    inDialog(u"exportRun"_s)->click();
    QTRY_VERIFY(QFile::exists(file));
}

void tst_Exchange::saysWhyItCannotExport()
{
    write(u"full/site.css"_s, "body{}");
    trigger(u"export"_s);
    inDialog<QLineEdit>(u"exportPath"_s)->setText(u"full"_s);
    QVERIFY(!inDialog(u"exportRun"_s)->isEnabled()); // no whole path
    inDialog<QLineEdit>(u"exportPath"_s)->setText(m_window->files.filePath(u"full"_s));
    inDialog(u"exportRun"_s)->click();
    QTRY_VERIFY(toast().startsWith(u"Exporting failed"_s));
    QVERIFY(!QFile::exists(m_window->files.filePath(u"full/projects"_s)));
}

void tst_Exchange::showsInBothThemes()
{
    const QString folder = qEnvironmentVariable("VITRINE_SCREENSHOTS");
    if (folder.isEmpty())
        QSKIP("VITRINE_SCREENSHOTS names no folder");
    makeSite(30);
    write(u"site/projects/broken.md"_s, "---\ntitle: [never closed\n  deep: {\n---\nText.\n");
    write(u"site/blog/signs.md"_s, "---\ntitle: What a sign owes you\ndraft: maybe\ndate: 1\n---\n![](a.png)\n");
    for (const QString &theme : {u"Dark"_s, u"Light"_s}) {
        trigger(u"theme"_s + theme);
        startImport();
        QCoreApplication::processEvents();
        QVERIFY(dialog()->grab().save(folder + u"/import-dialog-"_s + theme + u".png"_s));
        dialog()->hide();
        trigger(u"export"_s);
        QCoreApplication::processEvents();
        auto *one = m_window->window->findChild<QDialog *>(u"exportDialog"_s);
        QVERIFY(one->grab().save(folder + u"/export-dialog-"_s + theme + u".png"_s));
        one->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(m_window->window->grab().save(folder + u"/window-"_s + theme + u".png"_s));
    }
}

QTEST_MAIN(tst_Exchange)
#include "tst_Exchange.moc"
