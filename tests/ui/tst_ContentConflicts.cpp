#include <QDir>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QTextBlock>

#include "WindowFixture.h"
#include "ui/widgets/Banner.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using Trouble = ui::ContentSession::Trouble;

class tst_ContentConflicts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void aChangeElsewhereIsShownWithoutAsking();
    void typingIsNotDisturbed();
    void keepMine();
    void takeTheirs();
    void chooseFieldByField();
    void textsArePlaceByPlace();
    void choicesByKeyboard();
    void decideLaterLosesNothing();
    void otherFieldsAreMergedAndSaid();
    void aStaleSaveIsMet();
    void aStaleSaveOfOtherFieldsGoesThrough();
    void cursorAndScrollStay();
    void typedWhileSavingStays();
    void removedElsewhereWithoutEdits();
    void removedElsewhereWithEdits();
    void pictures();

private:
    void type(const QString &text) const;
    void typeBody(const QString &text) const;
    [[nodiscard]] QRadioButton *cell(const QString &name) const { return m_window->find<QRadioButton>(name); }
    [[nodiscard]] ui::Banner *banner() const { return m_window->find<ui::Banner>(u"banner"_s); }

    std::unique_ptr<WindowFixture> m_window;
    models::Id m_id;
};

void tst_ContentConflicts::init()
{
    m_window = std::make_unique<WindowFixture>();
    m_id = m_window->files.create({{u"title"_s, u"Harbour lights"_s}}).id;
    m_window->show();
    QTRY_VERIFY(m_window->isOpen(u"Harbour lights"_s));
}

void tst_ContentConflicts::type(const QString &text) const
{
    auto *title = m_window->field<QLineEdit>(u"title"_s);
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, text);
}

void tst_ContentConflicts::aChangeElsewhereIsShownWithoutAsking()
{
    m_window->files.update(m_id, {{u"title"_s, u"Renamed by the API"_s}});
    QTRY_COMPARE(m_window->field<QLineEdit>(u"title"_s)->text(), u"Renamed by the API"_s);
    QTRY_COMPARE(m_window->titles(), QStringList{u"Renamed by the API"_s});
    QVERIFY(!banner()->isVisible());
    QCOMPARE(m_window->list()->currentIndex().row(), 0);
}

void tst_ContentConflicts::typingIsNotDisturbed()
{
    type(u"Mine"_s);
    m_window->files.create({{u"title"_s, u"Another"_s}});
    QTRY_COMPARE(m_window->titles().size(), 2);
    QCOMPARE(m_window->field<QLineEdit>(u"title"_s)->text(), u"Mine"_s);
    QCOMPARE(QApplication::focusWidget(), m_window->field<QLineEdit>(u"title"_s));
    QVERIFY(!banner()->isVisible());
}

void tst_ContentConflicts::typeBody(const QString &text) const
{
    m_window->field<QPlainTextEdit>(u"body"_s)->setPlainText(text);
}

void tst_ContentConflicts::keepMine()
{
    type(u"Mine"_s);
    m_window->files.update(m_id, {{u"title"_s, u"Theirs"_s}, {u"role"_s, u"Lead"_s}});
    QTRY_VERIFY(banner()->isVisible());
    QCOMPARE(m_window->field<QLineEdit>(u"title"_s)->text(), u"Mine"_s);
    m_window->click(u"openConflict"_s);
    QVERIFY(!m_window->find(u"conflictSave"_s)->isEnabled());
    m_window->click(u"keepMine"_s);
    QTRY_VERIFY(m_window->find(u"conflictSave"_s)->isEnabled());
    m_window->click(u"conflictSave"_s);
    QTRY_COMPARE(m_window->files.stored(m_id).title, u"Mine"_s);
    QCOMPARE(m_window->files.stored(m_id).role, u"Lead"_s);
    QTRY_VERIFY(!banner()->isVisible());
    QTRY_VERIFY(!m_window->session().isDirty());
    QVERIFY(m_window->find(u"bodyEditor"_s)->isVisible());
}

void tst_ContentConflicts::takeTheirs()
{
    type(u"Mine"_s);
    m_window->files.update(m_id, {{u"title"_s, u"Theirs"_s}});
    QTRY_VERIFY(banner()->isVisible());
    m_window->click(u"openConflict"_s);
    m_window->click(u"takeTheirs"_s);
    m_window->click(u"conflictSave"_s);
    QTRY_COMPARE(m_window->field<QLineEdit>(u"title"_s)->text(), u"Theirs"_s);
    QTRY_VERIFY(!banner()->isVisible());
    QVERIFY(!m_window->session().isDirty());
    QCOMPARE(m_window->files.stored(m_id).title, u"Theirs"_s);
}

void tst_ContentConflicts::chooseFieldByField()
{
    type(u"Mine"_s);
    m_window->session().setField(u"summary"_s, u"My summary"_s);
    m_window->files.update(m_id, {{u"title"_s, u"Theirs"_s}, {u"summary"_s, u"Their summary"_s}});
    QTRY_VERIFY(banner()->isVisible());
    m_window->click(u"openConflict"_s);
    QCOMPARE(m_window->text(u"conflictNote"_s), u"0 of 2 chosen. Choose a side for “Title” to continue."_s);
    QTest::mouseClick(cell(u"mine-0"_s), Qt::LeftButton);
    QCOMPARE(m_window->text(u"conflictNote"_s), u"1 of 2 chosen. Choose a side for “Summary” to continue."_s);
    QVERIFY(!m_window->find(u"conflictSave"_s)->isEnabled());
    QTest::mouseClick(cell(u"theirs-1"_s), Qt::LeftButton);
    QCOMPARE(m_window->find<QPushButton>(u"conflictSave"_s)->text(), u"Save as v3"_s);
    m_window->click(u"conflictSave"_s);
    QTRY_COMPARE(m_window->files.stored(m_id).version, 3);
    QCOMPARE(m_window->files.stored(m_id).title, u"Mine"_s);
    QCOMPARE(m_window->files.stored(m_id).summary, u"Their summary"_s);
}

void tst_ContentConflicts::textsArePlaceByPlace()
{
    m_window->files.update(m_id, {{u"body"_s, u"one\ntwo\nthree\nfour\nfive\nsix\n"_s}});
    QTRY_COMPARE(m_window->session().draft().saved().version, 2);
    typeBody(u"one\nTWO\nthree\nmine four\nfive\nsix\n"_s);
    m_window->files.update(m_id, {{u"body"_s, u"one\ntwo\nthree\ntheir four\nfive\nSIX\n"_s}});
    QTRY_VERIFY(banner()->isVisible());
    m_window->click(u"openConflict"_s);
    QTRY_COMPARE(m_window->text(u"conflictNote"_s), u"0 of 1 chosen. Choose a side for “Body, line 4” to continue."_s);
    QVERIFY(m_window->text(u"conflictMerged"_s).startsWith(u"2 other changes"_s));
    QTest::mouseClick(cell(u"theirs-0"_s), Qt::LeftButton);
    m_window->click(u"conflictSave"_s);
    QTRY_COMPARE(m_window->files.stored(m_id).body, u"one\nTWO\nthree\ntheir four\nfive\nSIX\n"_s);
    QTRY_COMPARE(m_window->field<QPlainTextEdit>(u"body"_s)->toPlainText(), m_window->files.stored(m_id).body);
}

void tst_ContentConflicts::choicesByKeyboard()
{
    type(u"Mine"_s);
    m_window->files.update(m_id, {{u"title"_s, u"Theirs"_s}});
    QTRY_VERIFY(banner()->isVisible());
    m_window->press(Qt::Key_S, Qt::ControlModifier); // which cannot be done yet, and leads there
    QTRY_COMPARE(QApplication::focusWidget(), cell(u"mine-0"_s));
    m_window->press(Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), cell(u"theirs-0"_s));
    if (!cell(u"theirs-0"_s)->isChecked())
        m_window->press(Qt::Key_Space);
    QVERIFY(cell(u"theirs-0"_s)->isChecked());
    QTRY_VERIFY(m_window->find(u"conflictSave"_s)->isEnabled());
    m_window->find(u"conflictSave"_s)->setFocus();
    m_window->press(Qt::Key_Space);
    QTRY_VERIFY(!m_window->session().isDirty());
}

void tst_ContentConflicts::decideLaterLosesNothing()
{
    type(u"Mine"_s);
    m_window->session().setField(u"summary"_s, u"My summary"_s);
    m_window->files.update(m_id, {{u"title"_s, u"Theirs"_s}, {u"summary"_s, u"Their summary"_s}});
    QTRY_VERIFY(banner()->isVisible());
    m_window->click(u"openConflict"_s);
    QTest::mouseClick(cell(u"mine-0"_s), Qt::LeftButton);
    m_window->click(u"conflictLater"_s);
    QVERIFY(m_window->find(u"bodyEditor"_s)->isVisible());
    QCOMPARE(m_window->field<QLineEdit>(u"title"_s)->text(), u"Mine"_s);
    QCOMPARE(m_window->files.stored(m_id).title, u"Theirs"_s);
    typeBody(u"And on."_s);
    m_window->click(u"openConflict"_s);
    QTRY_VERIFY(cell(u"mine-0"_s)->isChecked());
    QVERIFY(!cell(u"mine-1"_s)->isChecked());
}

void tst_ContentConflicts::otherFieldsAreMergedAndSaid()
{
    type(u"Mine"_s);
    m_window->files.update(m_id, {{u"role"_s, u"Lead"_s}});
    QTRY_VERIFY(banner()->isVisible());
    QVERIFY(banner()->accessibleDescription().contains(u"Role"_s));
    QCOMPARE(m_window->session().trouble(), Trouble::None);
    QCOMPARE(m_window->field<QLineEdit>(u"title"_s)->text(), u"Mine"_s);
    m_window->click(u"dismissMerged"_s);
    QVERIFY(!banner()->isVisible());
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_window->files.stored(m_id).title, u"Mine"_s);
    QCOMPARE(m_window->files.stored(m_id).role, u"Lead"_s);
}

void tst_ContentConflicts::aStaleSaveIsMet()
{
    type(u"Mine"_s);
    m_window->files.update(m_id, {{u"title"_s, u"Theirs"_s}});
    // At once, before the news of it can have arrived.
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_window->session().trouble(), Trouble::Changed);
    QCOMPARE(m_window->files.stored(m_id).title, u"Theirs"_s);
    QCOMPARE(m_window->field<QLineEdit>(u"title"_s)->text(), u"Mine"_s);
    m_window->session().keepMine();
    QTRY_COMPARE(m_window->files.stored(m_id).title, u"Mine"_s);
}

void tst_ContentConflicts::aStaleSaveOfOtherFieldsGoesThrough()
{
    type(u"Mine"_s);
    m_window->files.update(m_id, {{u"role"_s, u"Lead"_s}});
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_window->files.stored(m_id).title, u"Mine"_s);
    QCOMPARE(m_window->files.stored(m_id).role, u"Lead"_s);
    QTRY_VERIFY(!m_window->session().isDirty());
}

void tst_ContentConflicts::cursorAndScrollStay()
{
    QStringList lines;
    for (int i = 0; i < 200; ++i)
        lines.append(u"Line %1"_s.arg(i));
    m_window->files.update(m_id, {{u"body"_s, lines.join(u'\n')}});
    auto *body = m_window->field<QPlainTextEdit>(u"body"_s);
    QTRY_VERIFY(body->toPlainText().startsWith(u"Line 0"_s));
    QTextCursor cursor = body->textCursor();
    cursor.setPosition(static_cast<int>(body->toPlainText().indexOf(u"Line 120"_s)));
    body->setTextCursor(cursor);
    body->centerCursor();
    const int scroll = body->verticalScrollBar()->value();
    lines[150] += u" changed elsewhere"_s;
    m_window->files.update(m_id, {{u"body"_s, lines.join(u'\n')}});
    QTRY_VERIFY(body->toPlainText().contains(u"changed elsewhere"_s));
    QVERIFY(body->textCursor().block().text() == u"Line 120"_s);
    QCOMPARE(body->verticalScrollBar()->value(), scroll);
    QVERIFY(!m_window->session().isDirty());
}

void tst_ContentConflicts::typedWhileSavingStays()
{
    type(u"Mine"_s);
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTest::keyClicks(m_window->field<QLineEdit>(u"title"_s), u", more"_s);
    QTRY_VERIFY(!m_window->session().isBusy());
    QCOMPARE(m_window->files.stored(m_id).title, u"Mine"_s);
    QCOMPARE(m_window->field<QLineEdit>(u"title"_s)->text(), u"Mine, more"_s);
    QVERIFY(m_window->session().isDirty());
    m_window->session().discard();
}

void tst_ContentConflicts::removedElsewhereWithoutEdits()
{
    m_window->files.trash(m_id);
    QTRY_COMPARE(m_window->session().state(), ui::ContentSession::State::Closed);
    QTRY_VERIFY(m_window->titles().isEmpty());
}

void tst_ContentConflicts::removedElsewhereWithEdits()
{
    type(u"Mine"_s);
    m_window->files.trash(m_id);
    QTRY_VERIFY(banner()->isVisible());
    QCOMPARE(m_window->session().trouble(), Trouble::Removed);
    m_window->click(u"restore"_s);
    QTRY_VERIFY(!banner()->isVisible());
    m_window->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_window->files.stored(m_id).title, u"Mine"_s);
}

/// For the designer's eye: VITRINE_SCREENSHOTS names the folder.
void tst_ContentConflicts::pictures()
{
    if (qEnvironmentVariableIsEmpty("VITRINE_SCREENSHOTS"))
        QSKIP("VITRINE_SCREENSHOTS is not set");
    const QDir folder(qEnvironmentVariable("VITRINE_SCREENSHOTS"));
    m_window->files.update(m_id, {{u"body"_s, u"# The brief\n\nreads **from the water**.\n\n- 52 signs\n\nEnd.\n"_s}});
    QTRY_COMPARE(m_window->session().draft().saved().version, 2);
    type(u"Harbour lights"_s);
    typeBody(
        u"# The brief\n\nreads **from the water, at night, in rain**.\n\n- 46 signs, lit from the ground up\n\nEnd.\n"_s);
    m_window->session().setField(u"summary"_s, u"Wayfinding for a working harbour"_s);
    m_window->session().setField(u"role"_s, u"Design lead"_s);
    m_window->files.update(
        m_id,
        {{u"summary"_s, u"Wayfinding for a night harbour"_s},
         {u"featured"_s, true},
         {u"body"_s,
          u"# The brief\n\nreads **from the water, day or night**.\n\n- 48 signs, lit from the ground up\n\nEnd.\n"_s}});
    QTRY_VERIFY(banner()->isVisible());
    m_window->files.clock.advance(std::chrono::minutes(3));
    for (const auto &[choice, scheme] :
         {std::pair{ui::ThemeChoice::Light, u"light"_s}, {ui::ThemeChoice::Dark, u"dark"_s}}) {
        m_window->theme.setChoice(choice);
        m_window->window->resize(1280, 800);
        QCoreApplication::processEvents();
        QVERIFY(m_window->window->grab().save(folder.filePath(u"conflict-bar-%1.png"_s.arg(scheme))));
        m_window->click(u"openConflict"_s);
        QTRY_VERIFY(m_window->text(u"conflictNote"_s).contains(u"of 3"_s));
        QTest::mouseClick(cell(u"mine-0"_s), Qt::LeftButton);
        QTest::mouseClick(cell(u"theirs-1"_s), Qt::LeftButton);
        QCoreApplication::processEvents();
        QVERIFY(m_window->window->grab().save(folder.filePath(u"conflict-%1.png"_s.arg(scheme))));
        m_window->click(u"conflictLater"_s);
    }
    m_window->session().discard();
}

QTEST_MAIN(tst_ContentConflicts)
#include "tst_ContentConflicts.moc"
