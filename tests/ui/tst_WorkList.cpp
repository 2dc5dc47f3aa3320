#include <thread>

#include <QAbstractButton>

#include "WindowFixture.h"
#include "ui/shell/WorkList.h"
#include "ui/shell/WorkPanel.h"
#include "ui/shell/WorkRow.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using ui::Work;
using ui::WorkList;

class tst_WorkList : public QObject
{
    Q_OBJECT

private slots:
    void workIsToldInWords_data();
    void workIsToldInWords();
    void progressComesFromAnotherThread();
    void droppedHandleEndsTheWork();
    void failureSaysWhy();
    void cancelReachesTheWorker();
    void onlyTheFirstWordCounts();
    void handleOutlivesTheList();
    void statusBarShowsAndCancels();
    void panelListsSeveral();
    void endIsToldInPassing();
};

void tst_WorkList::workIsToldInWords_data()
{
    QTest::addColumn<qint64>("done");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<bool>("isCancelled");
    QTest::addColumn<QString>("text");
    QTest::newRow("begun") << qint64(0) << qint64(0) << false << u"Importing"_s;
    QTest::newRow("end not known") << qint64(14) << qint64(0) << false << u"Importing 14"_s;
    QTest::newRow("known") << qint64(14) << qint64(62) << false << u"Importing 14 of 62"_s;
    QTest::newRow("more than all") << qint64(70) << qint64(62) << false << u"Importing 62 of 62"_s;
    QTest::newRow("being stopped") << qint64(14) << qint64(62) << true << u"Importing, stopping"_s;
}

void tst_WorkList::workIsToldInWords()
{
    QFETCH(qint64, done);
    QFETCH(qint64, total);
    QFETCH(bool, isCancelled);
    const WorkList::Running running{1, u"Importing"_s, done, total, isCancelled};
    QTEST(running.text(), "text");
}

void tst_WorkList::progressComesFromAnotherThread()
{
    WorkList list;
    QSignalSpy finished(&list, &WorkList::finished);
    std::jthread worker([work = list.start(u"Importing"_s, 100'000)] {
        for (int i = 0; i < 100'000; ++i)
            work.advance();
        work.finish(u"Imported all."_s);
    });
    QCOMPARE(list.running().size(), size_t(1));
    QVERIFY(finished.wait());
    QCOMPARE(finished.front(), (QVariantList{u"Importing"_s, u"Imported all."_s}));
    QVERIFY(list.running().empty());
}

void tst_WorkList::droppedHandleEndsTheWork()
{
    WorkList list;
    QSignalSpy finished(&list, &WorkList::finished);
    {
        const Work work = list.start(u"Making sizes"_s);
        const Work copy = work;
        QCOMPARE(list.running().size(), size_t(1));
    }
    QVERIFY(finished.wait());
    QVERIFY(list.running().empty());
}

void tst_WorkList::failureSaysWhy()
{
    WorkList list;
    QSignalSpy failed(&list, &WorkList::failed);
    list.start(u"Backup"_s).fail(u"The disk is full."_s);
    QVERIFY(failed.wait());
    QCOMPARE(failed.front(), (QVariantList{u"Backup"_s, u"The disk is full."_s}));
}

void tst_WorkList::cancelReachesTheWorker()
{
    WorkList list;
    QSignalSpy cancelled(&list, &WorkList::cancelled);
    int told = 0;
    std::atomic<int> steps = 0;
    std::jthread worker([work = list.start(u"Importing"_s, 10, [&told] { ++told; }), &steps] {
        while (!work.isCancelled())
            ++steps;
    });
    const int id = list.running().front().id;
    list.cancel(id);
    list.cancel(id);
    QCOMPARE(told, 1);
    QVERIFY(list.running().empty() || list.running().front().isCancelled);
    worker = {}; // joins, and drops the handle
    QTRY_COMPARE(cancelled.size(), 1);
    QVERIFY(list.running().empty());
    list.cancel(id); // long over
}

void tst_WorkList::onlyTheFirstWordCounts()
{
    WorkList list;
    QSignalSpy failed(&list, &WorkList::failed);
    QSignalSpy finished(&list, &WorkList::finished);
    const Work work = list.start(u"Export"_s);
    work.fail(u"No room."_s);
    work.finish(u"Done."_s);
    QVERIFY(failed.wait());
    QVERIFY(finished.isEmpty());
}

void tst_WorkList::handleOutlivesTheList()
{
    auto list = std::make_unique<WorkList>();
    const Work work = list->start(u"Export"_s);
    QVERIFY(!work.isCancelled());
    list.reset();
    QVERIFY(work.isCancelled());
    work.advance();
    work.finish();
}

void tst_WorkList::statusBarShowsAndCancels()
{
    WindowFixture window;
    window.show();
    auto *row = window.find(u"work"_s);
    QVERIFY(!row->isVisible());
    std::optional work(window.window->work().start(u"Importing"_s, 62));
    QVERIFY(row->isVisible());
    work->setDone(14);
    QTRY_COMPARE(row->findChild<QLabel *>(u"workText"_s)->text(), u"Importing 14 of 62"_s);
    QVERIFY(!window.find(u"workMore"_s)->isVisible());
    QTest::mouseClick(row->findChild<QAbstractButton *>(u"workCancel"_s), Qt::LeftButton);
    QVERIFY(work->isCancelled());
    work.reset();
    QTRY_VERIFY(!row->isVisible());
    QTRY_COMPARE(window.text(u"toastText"_s), u"Importing was cancelled"_s);
}

void tst_WorkList::panelListsSeveral()
{
    WindowFixture window;
    window.show();
    std::optional first(window.window->work().start(u"Importing"_s, 62));
    std::optional second(window.window->work().start(u"Making sizes"_s, 5));
    std::optional third(window.window->work().start(u"Backup"_s));
    const auto *more = window.find<QAbstractButton>(u"workMore"_s);
    QVERIFY(more->isVisible());
    QCOMPARE(more->text(), u"and 2 more"_s);
    window.click(u"workMore"_s);
    auto *panel = window.window->findChild<ui::WorkPanel *>();
    QTRY_VERIFY(panel->isVisible());
    QCOMPARE(panel->findChildren<ui::WorkRow *>().size(), 3);
    auto *row = panel->findChildren<ui::WorkRow *>().at(1);
    QTest::mouseClick(row->findChild<QAbstractButton *>(u"workCancel"_s), Qt::LeftButton);
    QVERIFY(second->isCancelled());
    QVERIFY(!first->isCancelled());
    for (auto *work : {&first, &second, &third})
        work->reset();
    QTRY_VERIFY(!panel->isVisible());
}

void tst_WorkList::endIsToldInPassing()
{
    WindowFixture window;
    window.show();
    window.window->work().start(u"Importing"_s).finish(u"Imported 62 projects."_s);
    QTRY_COMPARE(window.text(u"toastText"_s), u"Imported 62 projects."_s);
    window.window->work().start(u"Importing"_s).fail(u"The folder cannot be read."_s);
    QTRY_COMPARE(window.text(u"toastText"_s), u"Importing failed: The folder cannot be read."_s);
}

QTEST_MAIN(tst_WorkList)
#include "tst_WorkList.moc"
