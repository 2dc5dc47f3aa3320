#include <future>

#include <QAbstractButton>
#include <QAccessible>
#include <QDialog>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QRadioButton>

#include "DesktopFixture.h"
#include "models/workspace/Workspace.h"
#include "tests/support/HttpClient.h"
#include "ui/content/ContentPage.h"
#include "ui/content/ContentSession.h"
#include "ui/exchange/ImportSession.h"
#include "ui/exchange/ImportTableModel.h"
#include "ui/exchange/ImportView.h"
#include "ui/start/BringPage.h"
#include "ui/start/FolderPage.h"
#include "ui/start/PathField.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using ui::MainWindow;
using ui::StartWindow;

/// From a computer that has never seen Vitrine to a website's first answers, by keyboard.
class tst_FirstStart : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("XDG_CONFIG_HOME", QFile::encodeName(QDir::tempPath() + u"/vitrine-tests"_s)); }

private slots:
    void init() { m_desktop = std::make_unique<DesktopFixture>(); }
    void cleanup();
    void leadsToAPublishedProject();
    void bringsDemoContent();
    void importsAFolder();
    void opensWhatIsThere();
    void opensTheLastOneAgain();
    void goesOnWhereItWasClosed();
    void saysWhatSpeaksAgainstAFolder();
    void offersToOpenWhatIsThereAlready();
    void oneWindowForTwoStarts();
    void endsThoughEditsAreUnsaved();
    void worksAtTheSmallestSize();
    void everythingFocusableHasAName();

private:
    [[nodiscard]] DesktopFixture &d() const { return *m_desktop; }
    /// Waits until the page can lead on, then presses Enter.
    void goOn()
    {
        const StartWindow &window = *d().startWindow();
        QTRY_VERIFY_WITH_TIMEOUT(!window.folderPage().isLooking() && !window.bringPage().isLooking(), 10'000);
        QVERIFY(d().find<QAbstractButton>(u"startNext"_s)->isEnabled());
        d().press(Qt::Key_Return);
    }
    void toTheContent(const QString &title)
    {
        d().start();
        QVERIFY(d().waitFor<StartWindow>());
        QTRY_VERIFY(!d().find<QLineEdit>(u"startFolder"_s)->text().isEmpty()); // a place is offered
        goOn();
        d().type(title);
    }
    [[nodiscard]] quint16 port() const
    {
        const QString address = d().text(u"serverAddress"_s);
        return static_cast<quint16>(address.section(u':', -1).toUInt());
    }
    [[nodiscard]] bool isServing() const
    {
        return QTest::qWaitFor([this] { return port() != 0; }, 20'000);
    }

    std::unique_ptr<DesktopFixture> m_desktop;
};

void tst_FirstStart::cleanup()
{
    m_desktop->end();
    m_desktop.reset();
}

void tst_FirstStart::leadsToAPublishedProject()
{
    QElapsedTimer time;
    time.start();
    toTheContent(u"Studio Ovelund"_s);
    d().picture(u"start-content"_s, d().startWindow());
    goOn();
    QVERIFY(d().waitFor<MainWindow>());
    QVERIFY(!d().startWindow());
    QVERIFY(isServing());
    MainWindow &window = *d().mainWindow();
    d().press(Qt::Key_2, Qt::ControlModifier); // the projects
    d().press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(window.projectsPage().session().state(), ui::ContentSession::State::Open);
    d().type(u"Harbour lights"_s);
    d().press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    tests::HttpClient client(port());
    QTRY_COMPARE_WITH_TIMEOUT(client.get("/api/projects/harbour-lights").status, 200, 20'000);
    const auto answer = client.get("/api/projects/harbour-lights");
    QCOMPARE(answer.data()[u"title"].toString(), u"Harbour lights"_s);
    QCOMPARE(window.windowTitle(), u"Studio Ovelund – Vitrine"_s);
    QVERIFY(QFile::exists(d().at(u"Vitrine/vitrine.db"_s)));
    // At two seconds a key and five letters a second this is under half a minute of the three.
    qInfo("%d keys beside %d letters, %lld ms of the program's own", d().keys, d().typed, time.elapsed());
    QVERIFY2(d().keys <= 6, "more steps than there were");
    QVERIFY(time.elapsed() + d().keys * 2'000 + d().typed * 200 < 180'000);
}

void tst_FirstStart::bringsDemoContent()
{
    toTheContent({});
    d().find<QRadioButton>(u"startEmpty"_s)->setFocus();
    d().press(Qt::Key_Down);
    QVERIFY(d().find<QRadioButton>(u"startDemo"_s)->isChecked());
    goOn();
    QVERIFY(d().waitFor<MainWindow>());
    QVERIFY(isServing());
    tests::HttpClient client(port());
    QVERIFY(client.get("/api/projects").list().size() > 5);
    QCOMPARE(d().mainWindow()->windowTitle(), u"Studio Ovelund – Vitrine"_s); // as the demo is called
}

void tst_FirstStart::importsAFolder()
{
    toTheContent(u"Small studio"_s);
    d().find<QRadioButton>(u"startImport"_s)->click();
    auto *source = d().find<QLineEdit>(u"startSource"_s);
    source->setFocus();
    d().type(d().at(u"missing"_s));
    QTRY_VERIFY(!d().text(u"startSourceProblem"_s).isEmpty());
    QTRY_VERIFY(!d().find<QAbstractButton>(u"startNext"_s)->isEnabled());
    source->setText(QStringLiteral(SITES "/portfolio"));
    goOn();
    QTRY_VERIFY_WITH_TIMEOUT(d().startWindow()->importView(), 20'000);
    auto *session = d().startWindow()->findChild<ui::ImportSession *>();
    QTRY_COMPARE_WITH_TIMEOUT(session->state(), ui::ImportSession::State::Table, 30'000);
    d().picture(u"start-import"_s, d().startWindow());
    const auto counts = session->model().counts();
    QVERIFY(counts.problems > 0); // that folder has broken files on purpose
    QVERIFY(!d().find<QAbstractButton>(u"importRun"_s)->isEnabled());
    d().find<QAbstractButton>(u"importGood"_s)->setFocus();
    d().press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(session->state(), ui::ImportSession::State::Done, 60'000);
    d().picture(u"start-report"_s, d().startWindow());
    QVERIFY(d().find<QPlainTextEdit>(u"importReport"_s)->toPlainText().contains(u"harbour-lights"_s));
    d().press(Qt::Key_Space); // Open Vitrine has the focus
    QVERIFY(d().waitFor<MainWindow>());
    QVERIFY(isServing());
    tests::HttpClient client(port());
    QCOMPARE(client.get("/api/projects/harbour-lights").status, 200);
}

void tst_FirstStart::opensWhatIsThere()
{
    d().start({u"--workspace"_s, d().at(u"studio"_s)});
    QVERIFY(d().waitFor<MainWindow>());
    d().end();
    d().shared->clear();
    d().start();
    QVERIFY(d().waitFor<StartWindow>());
    d().find<QRadioButton>(u"startOpen"_s)->click();
    QTRY_VERIFY(d().find<QLineEdit>(u"startFolder"_s)->text().isEmpty()); // nothing can be offered
    d().find<QLineEdit>(u"startFolder"_s)->setFocus();
    d().type(u"~/studio"_s);
    goOn();
    QVERIFY(d().waitFor<MainWindow>());
}

void tst_FirstStart::opensTheLastOneAgain()
{
    for (const QString &name : {u"one"_s, u"two"_s}) {
        d().start({u"--workspace"_s, d().at(name)});
        QVERIFY(d().waitFor<MainWindow>());
    }
    d().start();
    QVERIFY(d().waitFor<MainWindow>());
    QCOMPARE(d().mainWindow()->windowTitle(), u"two – Vitrine"_s);
    d().start({u"--new"_s});
    QVERIFY(d().waitFor<StartWindow>());
    QVERIFY(!d().mainWindow());
}

void tst_FirstStart::goesOnWhereItWasClosed()
{
    toTheContent(u"Small studio"_s);
    d().find<QRadioButton>(u"startImport"_s)->click();
    d().find<QLineEdit>(u"startSource"_s)->setText(QStringLiteral(SITES "/portfolio"));
    goOn();
    QTRY_VERIFY_WITH_TIMEOUT(d().startWindow()->importView(), 20'000);
    d().end(); // as if it was killed: the workspace is made, nothing came in
    d().start();
    QVERIFY(d().waitFor<StartWindow>());
    QTRY_VERIFY_WITH_TIMEOUT(d().startWindow()->importView(), 20'000);
    auto *session = d().startWindow()->findChild<ui::ImportSession *>();
    QTRY_COMPARE_WITH_TIMEOUT(session->state(), ui::ImportSession::State::Table, 30'000);
    QVERIFY(session->model().counts().items > 10);
}

void tst_FirstStart::saysWhatSpeaksAgainstAFolder()
{
    d().start();
    QVERIFY(d().waitFor<StartWindow>());
    QTRY_VERIFY(!d().find<QLineEdit>(u"startFolder"_s)->text().isEmpty());
    d().picture(u"start-folder"_s, d().startWindow());
    auto *folder = d().find<QLineEdit>(u"startFolder"_s);
    auto *next = d().find<QAbstractButton>(u"startNext"_s);
    folder->clear();
    d().type(u"studio"_s);
    QTRY_VERIFY(!next->isEnabled());
    QCOMPARE(d().text(u"startCheck"_s), u"Write the whole path, from / or ~ on."_s);
    folder->clear();
    d().type(u"~/Nextcloud/Studio"_s);
    QTRY_VERIFY(next->isEnabled()); // a warning forbids nothing
    QTRY_VERIFY(d().startWindow()->findChild<QAbstractButton *>(u"startBetter"_s));
    d().picture(u"start-synced"_s, d().startWindow());
    d().find<QAbstractButton>(u"startBetter"_s)->click();
    QCOMPARE(folder->text(), d().at(u"Vitrine"_s));
}

void tst_FirstStart::offersToOpenWhatIsThereAlready()
{
    d().start({u"--workspace"_s, d().at(u"studio"_s)});
    QVERIFY(d().waitFor<MainWindow>());
    d().start({u"--new"_s});
    QVERIFY(d().waitFor<StartWindow>());
    auto *folder = d().find<QLineEdit>(u"startFolder"_s);
    QTRY_VERIFY(!folder->text().isEmpty());
    folder->clear();
    d().type(d().at(u"studio"_s));
    auto *open = d().find<QAbstractButton>(u"startOpenIt"_s);
    QTRY_VERIFY(open->isVisible());
    QVERIFY(!d().find<QAbstractButton>(u"startNext"_s)->isEnabled());
    open->click();
    QVERIFY(d().find<QRadioButton>(u"startOpen"_s)->isChecked());
    goOn();
    QVERIFY(d().waitFor<MainWindow>());
}

/// A second program is told by its lock; here the first is somebody else.
void tst_FirstStart::oneWindowForTwoStarts()
{
    d().start();
    QVERIFY(d().waitFor<StartWindow>());
    app::SingleInstance second;
    auto role = std::async(std::launch::async, [&second] { return second.take(); });
    QTRY_VERIFY_WITH_TIMEOUT(role.wait_for(std::chrono::seconds(0)) == std::future_status::ready, 10'000);
    QCOMPARE(role.get().value(), app::SingleInstance::Role::Second);
}

/// As when the computer is shut down while somebody writes.
void tst_FirstStart::endsThoughEditsAreUnsaved()
{
    toTheContent(u"Studio Ovelund"_s);
    goOn();
    QVERIFY(d().waitFor<MainWindow>());
    QVERIFY(isServing());
    d().press(Qt::Key_2, Qt::ControlModifier);
    d().press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(d().mainWindow()->projectsPage().session().state(), ui::ContentSession::State::Open);
    d().type(u"Harbour li"_s);
    QTimer::singleShot(0, d().desktop.get(), &app::Desktop::quit);
    QTimer::singleShot(30'000, qApp, [] { QCoreApplication::exit(1); });
    QCOMPARE(QApplication::exec(), 0);
    d().start();
    QVERIFY(d().waitFor<MainWindow>());
    QTRY_VERIFY(d().mainWindow()->findChild<QDialog *>(u"recoveryDialog"_s));
}

void tst_FirstStart::worksAtTheSmallestSize()
{
    d().start();
    QVERIFY(d().waitFor<StartWindow>());
    d().startWindow()->resize(1024, 640);
    QTRY_VERIFY(!d().find<QLineEdit>(u"startFolder"_s)->text().isEmpty());
    d().find<QRadioButton>(u"startRestore"_s)->click(); // the page with the most on it
    auto *folder = d().find<QLineEdit>(u"startFolder"_s);
    QTRY_VERIFY(!folder->visibleRegion().isEmpty());
    QCOMPARE(d().startWindow()->size(), QSize(1024, 640));
    d().picture(u"start-small"_s, d().startWindow());
}

void tst_FirstStart::everythingFocusableHasAName()
{
    d().start();
    QVERIFY(d().waitFor<StartWindow>());
    for (const QWidget *widget : d().startWindow()->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || !widget->isVisible())
            continue;
        QAccessibleInterface *accessible =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget)); // asks, changes nothing
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                 qPrintable(QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

QTEST_MAIN(tst_FirstStart)
#include "tst_FirstStart.moc"
