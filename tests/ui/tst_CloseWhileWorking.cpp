#include <QDialog>
#include <QLabel>
#include <QPushButton>

#include "WindowFixture.h"
#include "models/workspace/WorkspaceBackups.h"
#include "ui/shell/WorkEnding.h"
#include "ui/shell/WorkList.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using ui::CloseAnswer;
using ui::Work;

/// Closing the window while something works in the background.
class tst_CloseWhileWorking : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void closesAtOnceWhenNothingRuns();
    void asksWhatIsToBecomeOfTheWork();
    void staysOpen();
    void closesOnceTheWorkIsDone();
    void cancelsAndCloses();
    void isAskedOnlyOnce();
    void namesABackup();
    void whatCannotBeStoppedIsWaitedFor();

private:
    void answer(CloseAnswer wanted)
    {
        m_window->window->workEnding().setQuestion([this, wanted](const QStringList &work, const auto &told) {
            m_asked.append(work);
            told(wanted);
        });
    }
    [[nodiscard]] ui::MainWindow &window() const { return *m_window->window; }

    std::unique_ptr<WindowFixture> m_window;
    QStringList m_asked;
};

void tst_CloseWhileWorking::init()
{
    m_asked.clear();
    m_window = std::make_unique<WindowFixture>();
    m_window->show();
}

void tst_CloseWhileWorking::closesAtOnceWhenNothingRuns()
{
    answer(CloseAnswer::Stay);
    window().close();
    QTRY_VERIFY(!window().isVisible());
    QVERIFY(m_asked.isEmpty());
}

void tst_CloseWhileWorking::asksWhatIsToBecomeOfTheWork()
{
    const Work work = window().work().start(u"Importing"_s, 62);
    window().close();
    QVERIFY(window().isVisible());
    auto *box = window().findChild<QDialog *>(u"closeDialog"_s);
    QVERIFY(box);
    QVERIFY(box->findChild<QLabel *>(u"confirmReason"_s)->text().contains(u"Importing"_s));
    QCOMPARE(box->findChildren<QPushButton *>().size(), 3);
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(!window().findChild<QDialog *>(u"closeDialog"_s));
    QVERIFY(window().isVisible());
}

void tst_CloseWhileWorking::staysOpen()
{
    answer(CloseAnswer::Stay);
    {
        const Work work = window().work().start(u"Importing"_s, 62);
        window().close();
        QCOMPARE(m_asked, QStringList{u"Importing 0 of 62"_s});
        QVERIFY(!work.isCancelled());
    }
    QTRY_VERIFY(window().work().running().empty());
    QVERIFY(window().isVisible());
}

void tst_CloseWhileWorking::closesOnceTheWorkIsDone()
{
    answer(CloseAnswer::Finish);
    const Work work = window().work().start(u"Importing"_s);
    window().close();
    QVERIFY(window().isVisible());
    QCOMPARE(m_window->text(u"toastText"_s), u"Vitrine closes once its work is done"_s);
    QVERIFY(!work.isCancelled());
    work.finish();
    QTRY_VERIFY(!window().isVisible());
}

void tst_CloseWhileWorking::cancelsAndCloses()
{
    answer(CloseAnswer::Cancel);
    std::optional<Work> work = window().work().start(u"Importing"_s);
    window().close();
    QVERIFY(work->isCancelled());
    QVERIFY(window().isVisible()); // until it has cleaned up
    work.reset();
    QTRY_VERIFY(!window().isVisible());
}

void tst_CloseWhileWorking::isAskedOnlyOnce()
{
    window().workEnding().setQuestion([this](const QStringList &work, const auto &) { m_asked.append(work); });
    const Work work = window().work().start(u"Importing"_s);
    window().close();
    window().close();
    QCOMPARE(m_asked.size(), 1);
}

void tst_CloseWhileWorking::namesABackup()
{
    answer(CloseAnswer::Finish);
    auto &backups = m_window->files.workspace->backups();
    connect(&backups, &models::WorkspaceBackups::stepChanged, &window(), [&] {
        if (backups.step() == models::WorkspaceBackups::Step::Copying)
            window().close();
    });
    auto made = backups.backUp();
    QTRY_VERIFY_WITH_TIMEOUT(!window().isVisible(), 20'000);
    QCOMPARE(m_asked, QStringList{u"Copying and checking a backup"_s});
    QVERIFY(made.get());
}

void tst_CloseWhileWorking::whatCannotBeStoppedIsWaitedFor()
{
    std::optional<Work> work = window().work().startWhole(u"Restoring a backup"_s);
    QVERIFY(!m_window->find(u"workCancel"_s)->isVisible());
    window().close();
    auto *box = window().findChild<QDialog *>(u"closeDialog"_s);
    QVERIFY(box);
    QVERIFY(box->findChild<QLabel *>(u"confirmReason"_s)->text().contains(u"Restoring a backup"_s));
    QCOMPARE(box->findChildren<QPushButton *>().size(), 2);
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_VERIFY(!window().findChild<QDialog *>(u"closeDialog"_s));
    window().work().cancelAll();
    QVERIFY(!work->isCancelled());
    QVERIFY(window().isVisible());
    work.reset();
    QTRY_VERIFY(!window().isVisible());
}

QTEST_MAIN(tst_CloseWhileWorking)
#include "tst_CloseWhileWorking.moc"
