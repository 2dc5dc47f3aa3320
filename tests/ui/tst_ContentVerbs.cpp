#include <QDateEdit>
#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTimeEdit>

#include "WindowFixture.h"
#include "ui/content/LeaveDialog.h"
#include "ui/history/UndoHistory.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/Banner.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using models::Status;

/// What can be done with an item beside editing it: schedule, duplicate, discard, and taking any of it back.
class tst_ContentVerbs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void aDraftIsScheduled();
    void aScheduleIsCancelledAndTakenBack();
    void aScheduledOneIsPublishedNow();
    void aTimeThatHasPassedIsNotTaken();
    void aDuplicateIsAnUnsavedDraft();
    void discardOffersUndo();
    void undoWithoutATextTakesBackTheLastAction();
    void aTextUndoesItselfFirst();
    void theMenuSaysWhatIsUndone();
    void statusIsTakenBack();
    void aFailureToKeepIsSaidCalmly();

private:
    [[nodiscard]] QDialog *dialog() const { return m_window->window->findChild<QDialog *>(u"scheduleDialog"_s); }
    void schedule(const QDateTime &when) const;
    [[nodiscard]] QString undoText() const;

    std::unique_ptr<WindowFixture> m_window;
    models::Id m_id;
};

void tst_ContentVerbs::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_window = std::make_unique<WindowFixture>();
    m_id = m_window->files.create({{u"title"_s, u"Harbour lights"_s}, {u"body"_s, u"Text."_s}}).id;
    m_window->show();
    QTRY_VERIFY(m_window->isOpen(u"Harbour lights"_s));
}

void tst_ContentVerbs::schedule(const QDateTime &when) const
{
    m_window->page().findChild<QAction *>(u"schedule"_s)->trigger();
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    dialog()->findChild<QDateEdit *>()->setDate(when.date());
    m_window->find<QTimeEdit>(u"scheduleTime"_s)->setTime(when.time());
    if (const QString folder = qEnvironmentVariable("VITRINE_SCREENSHOTS"); !folder.isEmpty())
        QVERIFY(dialog()->grab().save(QDir(folder).filePath(u"schedule.png"_s)));
    m_window->click(u"scheduleAccept"_s);
    QTRY_VERIFY(m_window->session().draft().saved().publishAt.has_value());
}

QString tst_ContentVerbs::undoText() const
{
    return m_window->window->undoHistory().undoText();
}

void tst_ContentVerbs::aDraftIsScheduled()
{
    const QDateTime when(QDate(2026, 11, 24), QTime(9, 0));
    schedule(when);
    QTRY_COMPARE(m_window->files.stored(m_id).publishAt, models::fromMillis(when.toMSecsSinceEpoch()));
    QCOMPARE(m_window->files.stored(m_id).status, Status::Draft);
    auto *banner = m_window->find<ui::Banner>(u"banner"_s);
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->title(), u"Goes live Tuesday 24 November, 09:00, in 4 days."_s);
    QCOMPARE(m_window->find<ui::Badge>(u"openBadge"_s)->word(), u"Scheduled"_s);
    if (const QString folder = qEnvironmentVariable("VITRINE_SCREENSHOTS"); !folder.isEmpty())
        QVERIFY(m_window->window->grab().save(QDir(folder).filePath(u"scheduled.png"_s)));
}

void tst_ContentVerbs::aScheduleIsCancelledAndTakenBack()
{
    schedule(QDateTime(QDate(2026, 11, 24), QTime(9, 0)));
    QTRY_VERIFY(m_window->find(u"banner"_s)->isVisible());
    QTest::mouseClick(m_window->find(u"banner"_s)->findChild<QPushButton *>(u"cancelSchedule"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_window->files.stored(m_id).publishAt);
    QTRY_VERIFY(!m_window->find(u"banner"_s)->isVisible());
    m_window->window->undoHistory().undo();
    QTRY_VERIFY(m_window->files.stored(m_id).publishAt.has_value());
}

void tst_ContentVerbs::aScheduledOneIsPublishedNow()
{
    schedule(QDateTime(QDate(2026, 11, 24), QTime(9, 0)));
    QTRY_VERIFY(m_window->find(u"banner"_s)->isVisible());
    m_window->click(u"publishNow"_s);
    QTRY_COMPARE(m_window->files.stored(m_id).status, Status::Published);
    QVERIFY(!m_window->files.stored(m_id).publishAt);
}

void tst_ContentVerbs::aTimeThatHasPassedIsNotTaken()
{
    m_window->page().findChild<QAction *>(u"schedule"_s)->trigger();
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    QVERIFY(m_window->find(u"scheduleAccept"_s)->isEnabled());
    QVERIFY(!m_window->text(u"scheduleZone"_s).isEmpty());
    dialog()->findChild<QDateEdit *>()->setDate(QDate(2025, 1, 1));
    QVERIFY(!m_window->find(u"scheduleAccept"_s)->isEnabled());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QVERIFY(!m_window->files.stored(m_id).publishAt);
}

void tst_ContentVerbs::aDuplicateIsAnUnsavedDraft()
{
    m_window->press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_window->isOpen(u"Harbour lights copy"_s));
    QVERIFY(m_window->session().draft().isNew());
    QVERIFY(m_window->session().isDirty());
    QVERIFY(m_window->field<QLineEdit>(u"slug"_s)->text().isEmpty());
    QCOMPARE(m_window->field<QPlainTextEdit>(u"body"_s)->toPlainText(), u"Text."_s);
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!m_window->session().id().isNull());
    QCOMPARE(m_window->files.stored(m_window->session().id()).slug, u"harbour-lights-copy"_s);
    QCOMPARE(m_window->files.stored(m_id).title, u"Harbour lights"_s);
}

void tst_ContentVerbs::discardOffersUndo()
{
    auto *title = m_window->field<QLineEdit>(u"title"_s);
    QTest::keyClicks(title, u"X"_s);
    m_window->click(u"discard"_s);
    QCOMPARE(title->text(), u"Harbour lights"_s);
    QVERIFY(m_window->find(u"toast"_s)->isVisible());
    m_window->click(u"toastAction"_s);
    QTRY_VERIFY(m_window->session().isDirty());
    QVERIFY(title->text().contains(u'X'));
    m_window->session().discard();
}

void tst_ContentVerbs::undoWithoutATextTakesBackTheLastAction()
{
    m_window->list()->setFocus();
    m_window->press(Qt::Key_Delete);
    QTRY_VERIFY(m_window->titles().isEmpty());
    QCOMPARE(undoText(), u"move to trash"_s);
    m_window->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_window->titles().size(), 1);
    QTRY_VERIFY(m_window->isOpen(u"Harbour lights"_s));
    QTRY_VERIFY(!m_window->window->undoHistory().isBusy());
    m_window->list()->setFocus();
    QTest::keySequence(m_window->list(), QKeySequence(QKeySequence::Redo));
    QTRY_VERIFY(m_window->titles().isEmpty());
}

void tst_ContentVerbs::aTextUndoesItselfFirst()
{
    auto *title = m_window->field<QLineEdit>(u"title"_s);
    title->setFocus();
    title->setCursorPosition(0);
    QTest::keyClicks(title, u"The "_s);
    QCOMPARE(undoText(), u"edit of Title"_s);
    m_window->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(title->text(), u"Harbour lights"_s);
    QVERIFY2(undoText().isEmpty(), "nothing is left of it");
    // From elsewhere an edit is taken back whole.
    QTest::keyClicks(title, u"The "_s);
    m_window->list()->setFocus();
    m_window->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(title->text(), u"Harbour lights"_s);
    QVERIFY(!m_window->session().isDirty());
}

void tst_ContentVerbs::theMenuSaysWhatIsUndone()
{
    m_window->list()->setFocus();
    m_window->press(Qt::Key_Delete);
    QTRY_COMPARE(undoText(), u"move to trash"_s);
    m_window->list()->setFocus();
    QMenu *edit = nullptr;
    for (const QAction *menu : m_window->window->findChild<QMenuBar *>()->actions()) {
        if (menu->text() == u"&Edit"_s)
            edit = menu->menu();
    }
    QVERIFY(edit);
    edit->popup(QPoint(0, 0));
    QCOMPARE(edit->actions().front()->text(), u"&Undo move to trash"_s);
    edit->close();
}

void tst_ContentVerbs::statusIsTakenBack()
{
    m_window->click(u"publish"_s);
    QTRY_COMPARE(m_window->files.stored(m_id).status, Status::Published);
    QTRY_COMPARE(undoText(), u"publish"_s);
    m_window->window->undoHistory().undo();
    QTRY_COMPARE(m_window->files.stored(m_id).status, Status::Draft);
    QTRY_COMPARE(m_window->session().draft().saved().status, Status::Draft);
    m_window->window->undoHistory().redo();
    QTRY_COMPARE(m_window->files.stored(m_id).status, Status::Published);
}

void tst_ContentVerbs::aFailureToKeepIsSaidCalmly()
{
    QFile obstacle(m_window->files.workspace->folder() + u"/journal"_s);
    QVERIFY(obstacle.open(QFile::WriteOnly)); // where the folder would be
    auto *title = m_window->field<QLineEdit>(u"title"_s);
    QTest::keyClicks(title, u"X"_s);
    auto *banner = m_window->find<ui::Banner>(u"banner"_s);
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->title(), u"Edits cannot be kept safe until they are saved."_s);
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(m_window->files.stored(m_id).title.contains(u'X'));
    QVERIFY(obstacle.remove());
    QTRY_VERIFY(!banner->isVisible());
}

QTEST_MAIN(tst_ContentVerbs)
#include "tst_ContentVerbs.moc"
