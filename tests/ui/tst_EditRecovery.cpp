#include <QDialog>
#include <QDir>
#include <QListWidget>
#include <QPushButton>

#include "WindowFixture.h"
#include "models/workspace/EditJournal.h"
#include "ui/history/DiffView.h"
#include "ui/history/RecoveryDialog.h"
#include "ui/history/UndoHistory.h"
#include "ui/widgets/Banner.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using Trouble = ui::ContentSession::Trouble;

/// Edits that a program left when it was killed are offered at the next start.
class tst_EditRecovery : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void nothingIsOfferedAfterAnOrderlyEnd();
    void editsAreOfferedWithTheirDifferences();
    void restoredEditsAreUnsaved();
    void aNewItemIsRestored();
    void discardedEditsCanBeHadBack();
    void laterLosesNothing();
    void editsOfAnUnknownKindHideNothing();
    void stayingLeavesUndoAlive();
    void whatCannotBeReadIsNotCalledGone();
    void savedElsewhereSinceIsAConflict();
    void whatWasSavedBeforeTheEndIsNotOffered();
    void goneItemsCanBeTakenOutOfTheTrash();

private:
    void leave(const models::Id &id, const QJsonObject &values) const;
    [[nodiscard]] QDialog *dialog() const
    {
        return m_window->window ? m_window->window->findChild<QDialog *>(u"recoveryDialog"_s) : nullptr;
    }
    void click(const QString &button) const
    {
        QTest::mouseClick(dialog()->findChild<QPushButton *>(button), Qt::LeftButton);
    }
    void save() const
    {
        // Where no window manager does, now that the dialog is gone.
        QTRY_VERIFY((m_window->window->activateWindow(), m_window->window->isActiveWindow()));
        m_window->press(Qt::Key_S, Qt::ControlModifier);
    }
    [[nodiscard]] QStringList kept() const
    {
        return QDir(m_window->files.workspace->folder() + u"/journal"_s).entryList({u"*.edits"_s}, QDir::Files);
    }

    std::unique_ptr<WindowFixture> m_window;
    models::Id m_id;
};

void tst_EditRecovery::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_window = std::make_unique<WindowFixture>();
    m_id = m_window->files.create({{u"title"_s, u"Harbour lights"_s}, {u"body"_s, u"One.\n\nTwo.\n"_s}}).id;
}

/// As a program does that is killed with these edits.
void tst_EditRecovery::leave(const models::Id &id, const QJsonObject &values) const
{
    models::Mailbox mailbox;
    models::EditJournal journal(m_window->files.workspace->folder() + u"/journal"_s, mailbox, m_window->files.clock);
    const models::Project stored = id.isNull() ? models::Project() : m_window->files.stored(id);
    journal.keep(journal.begin(), {.kind = u"project"_s,
                                   .id = id,
                                   .version = stored.version,
                                   .title = values[u"title"_s].toString(u"Harbour lights"_s),
                                   .base = {{u"title"_s, stored.title}, {u"body"_s, stored.body}},
                                   .values = values});
}

void tst_EditRecovery::nothingIsOfferedAfterAnOrderlyEnd()
{
    m_window->show();
    QTRY_VERIFY(m_window->isOpen(u"Harbour lights"_s));
    QVERIFY(!dialog());
}

void tst_EditRecovery::editsAreOfferedWithTheirDifferences()
{
    leave(m_id, {{u"title"_s, u"Harbour lights, Vessmark"_s}, {u"body"_s, u"One.\n\nTwo, edited.\n"_s}});
    m_window->files.clock.advance(std::chrono::minutes(2));
    m_window->show();
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    QVERIFY(dialog()->findChild<QListWidget *>()->item(0)->text().contains(u"2 min ago: Title and"_s));
    const auto *diff = dialog()->findChild<ui::DiffView *>();
    QTRY_COMPARE(diff->changes(), 2);
    QVERIFY(diff->accessibleDescription().contains(u"Two, edited."_s));
    // For the designer's eye.
    if (const QString folder = qEnvironmentVariable("VITRINE_SCREENSHOTS"); !folder.isEmpty()) {
        for (const auto choice : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
            m_window->theme.setChoice(choice);
            QCoreApplication::processEvents();
            const QString scheme = choice == ui::ThemeChoice::Light ? u"light"_s : u"dark"_s;
            QVERIFY(dialog()->grab().save(QDir(folder).filePath(u"recovery-%1.png"_s.arg(scheme))));
        }
    }
}

void tst_EditRecovery::restoredEditsAreUnsaved()
{
    leave(m_id, {{u"title"_s, u"Mine"_s}});
    m_window->show();
    QTRY_VERIFY(dialog());
    click(u"recoveryRestore"_s);
    QTRY_VERIFY(m_window->isOpen(u"Mine"_s));
    QVERIFY(m_window->session().isDirty());
    QTRY_COMPARE(kept().size(), 1); // its own now
    save();
    QTRY_COMPARE(m_window->files.stored(m_id).title, u"Mine"_s);
    QTRY_VERIFY(kept().isEmpty());
}

void tst_EditRecovery::aNewItemIsRestored()
{
    leave({}, {{u"title"_s, u"Night ferry"_s}, {u"slug"_s, u"night-ferry"_s}});
    m_window->show();
    QTRY_VERIFY(dialog());
    click(u"recoveryRestore"_s);
    QTRY_VERIFY(m_window->isOpen(u"Night ferry"_s));
    QVERIFY(m_window->session().draft().isNew());
    save();
    QTRY_VERIFY(!m_window->session().id().isNull());
}

void tst_EditRecovery::discardedEditsCanBeHadBack()
{
    leave(m_id, {{u"title"_s, u"Mine"_s}});
    m_window->show();
    QTRY_VERIFY(dialog());
    click(u"recoveryDiscard"_s);
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(kept().isEmpty());
    QTRY_VERIFY(m_window->isOpen(u"Harbour lights"_s));
    m_window->window->undoHistory().undo();
    QTRY_VERIFY(m_window->isOpen(u"Mine"_s));
    m_window->session().discard();
}

void tst_EditRecovery::laterLosesNothing()
{
    leave(m_id, {{u"title"_s, u"Mine"_s}});
    m_window->show();
    QTRY_VERIFY(dialog());
    click(u"recoveryLater"_s);
    QTRY_VERIFY(!dialog());
    QCOMPARE(kept().size(), 1);
    auto *again = m_window->window->findChild<QAction *>(u"recoverEdits"_s);
    QVERIFY(again->isEnabled());
    again->trigger();
    QTRY_VERIFY(dialog());
}

/// Of a newer version of the program, which will know them.
void tst_EditRecovery::editsOfAnUnknownKindHideNothing()
{
    leave({}, {{u"title"_s, u"Night ferry"_s}});
    m_window->files.clock.advance(std::chrono::minutes(1));
    {
        models::Mailbox mailbox;
        models::EditJournal journal(m_window->files.workspace->folder() + u"/journal"_s, mailbox,
                                    m_window->files.clock);
        models::UnsavedEdits unknown;
        unknown.kind = u"exhibition"_s;
        unknown.values = {{u"artist"_s, u"Tove"_s}};
        journal.keep(journal.begin(), unknown);
    }
    m_window->show();
    QTRY_VERIFY(dialog());
    QCOMPARE(dialog()->findChild<QListWidget *>()->count(), 1);
    click(u"recoveryDiscard"_s);
    QTRY_COMPARE(kept().size(), 1);
}

/// Who undoes the discarding is asked about other edits, and keeps on with those.
void tst_EditRecovery::stayingLeavesUndoAlive()
{
    leave(m_id, {{u"title"_s, u"Mine"_s}});
    const auto other = m_window->files.create({{u"title"_s, u"Salt"_s}}).id;
    m_window->show();
    QTRY_VERIFY(dialog());
    click(u"recoveryDiscard"_s);
    QTRY_VERIFY(!dialog());
    m_window->page().openAt(other, {});
    QTRY_VERIFY(m_window->isOpen(u"Salt"_s));
    m_window->session().setField(u"title"_s, u"Salt, edited"_s);
    QVERIFY(m_window->session().isDirty());
    int asked = 0;
    m_window->page().setLeaveQuestion([&asked](const QString &, const auto &answer) {
        ++asked;
        answer(ui::LeaveAnswer::KeepEditing);
    });
    auto &history = m_window->window->undoHistory();
    history.undo();
    QTRY_COMPARE(asked, 1);
    QVERIFY(m_window->isOpen(u"Salt, edited"_s));
    QVERIFY(!history.isBusy());
    QVERIFY(history.canUndo());
    m_window->session().discard();
}

void tst_EditRecovery::whatCannotBeReadIsNotCalledGone()
{
    auto &content = m_window->files.workspace->projects();
    ui::RecoverableEdits unread;
    unread.orphan.edits.id = m_id;
    unread.orphan.edits.values = {{u"title"_s, u"Mine"_s}};
    unread.content = &content;
    unread.failure = u"The disk failed."_s;
    const ui::RecoveryDialog question({unread}, m_window->files.clock, nullptr);
    const auto *note = question.findChild<QLabel *>(u"recoveryNote"_s);
    QVERIFY(!note->text().contains(u"no longer there"_s));
    QVERIFY(note->text().contains(u"The disk failed."_s));
}

void tst_EditRecovery::savedElsewhereSinceIsAConflict()
{
    leave(m_id, {{u"title"_s, u"Mine"_s}});
    m_window->files.update(m_id, {{u"title"_s, u"Theirs"_s}, {u"role"_s, u"Lead"_s}});
    m_window->show();
    QTRY_VERIFY(dialog());
    QTRY_VERIFY(!m_window->text(u"recoveryNote"_s).isEmpty());
    click(u"recoveryRestore"_s);
    QTRY_COMPARE(m_window->session().trouble(), Trouble::Changed);
    QVERIFY(m_window->isOpen(u"Mine"_s));
    QCOMPARE(m_window->session().conflicts(), QStringList{u"title"_s});
    m_window->session().keepMine();
    QTRY_COMPARE(m_window->files.stored(m_id).title, u"Mine"_s);
    QCOMPARE(m_window->files.stored(m_id).role, u"Lead"_s);
}

void tst_EditRecovery::whatWasSavedBeforeTheEndIsNotOffered()
{
    leave(m_id, {{u"title"_s, u"Mine"_s}});
    m_window->files.update(m_id, {{u"title"_s, u"Mine"_s}});
    m_window->show();
    QTRY_VERIFY(kept().isEmpty());
    QVERIFY(!dialog());
}

void tst_EditRecovery::goneItemsCanBeTakenOutOfTheTrash()
{
    leave(m_id, {{u"title"_s, u"Mine"_s}});
    m_window->files.trash(m_id);
    m_window->show();
    QTRY_VERIFY(dialog());
    click(u"recoveryRestore"_s);
    QTRY_COMPARE(m_window->session().trouble(), Trouble::Removed);
    m_window->click(u"restore"_s);
    QTRY_COMPARE(m_window->session().trouble(), Trouble::None);
    save();
    QTRY_COMPARE(m_window->files.stored(m_id).title, u"Mine"_s);
}

QTEST_MAIN(tst_EditRecovery)
#include "tst_EditRecovery.moc"
