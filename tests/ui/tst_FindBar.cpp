#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>

#include "WindowFixture.h"
#include "ui/widgets/FindBar.h"
#include "ui/widgets/MarkdownEditor.h"
#include "ui/widgets/MarkdownPane.h"

using namespace Qt::StringLiterals;
using namespace vitrine::ui;

class tst_FindBar : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theKeyFindsWhereTheFocusIs();
    void theKeysWorkInTheBar();
    void findsWhileTyping();
    void goesRound();
    void beginsWithWhatIsSelected();
    void togglesNarrowIt();
    void nothingFound();
    void replacesOneAfterTheOther();
    void replacesAllAtOnce();
    void escapeReturnsToTheText();
    void followsTheTyping();
    void marksOnlyWhatIsInSight();

private:
    void open(const QString &text, const QString &keys = u"Ctrl+F"_s);
    void press(const QString &keys);
    [[nodiscard]] QString count() const { return m_pane->findChild<QLabel *>(u"findCount"_s)->text(); }
    [[nodiscard]] QLineEdit *field(const QString &name) const { return m_pane->findChild<QLineEdit *>(name); }
    void click(const QString &name) { m_pane->findChild<QAbstractButton *>(name)->click(); }
    [[nodiscard]] int cursor() const { return m_editor->textCursor().selectionStart(); }

    std::unique_ptr<MarkdownPane> m_pane;
    MarkdownEditor *m_editor = nullptr;
    FindBar *m_bar = nullptr;
};

void tst_FindBar::init()
{
    m_pane = std::make_unique<MarkdownPane>();
    m_pane->resize(800, 500);
    m_pane->show();
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_editor = m_pane->editor();
    m_editor->setFocus();
    m_bar = m_pane->findChild<FindBar *>();
}

void tst_FindBar::press(const QString &keys)
{
    const QKeyCombination key = QKeySequence(keys)[0];
    QTest::keyClick(QApplication::focusWidget(), key.key(), key.keyboardModifiers());
}

void tst_FindBar::open(const QString &text, const QString &keys)
{
    m_pane->setText(text);
    m_pane->showStart();
    press(keys);
    QVERIFY(m_bar->isVisible());
    QVERIFY(field(u"findText"_s)->hasFocus());
}

void tst_FindBar::theKeyFindsWhereTheFocusIs()
{
    WindowFixture window;
    window.files.create({{u"title"_s, u"Harbour lights"_s}, {u"body"_s, u"A quay"_s}});
    window.show();
    QTRY_VERIFY(window.isOpen(u"Harbour lights"_s));
    auto *bar = window.find<QWidget>(u"findBar"_s);
    auto *editor = window.find<QPlainTextEdit>(u"bodyEditor"_s);
    window.list()->setFocus();
    window.press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(!bar->isVisible());
    editor->setFocus();
    window.press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(bar->isVisible());
    QVERIFY(window.find<QLineEdit>(u"findText"_s)->hasFocus());
}

void tst_FindBar::theKeysWorkInTheBar()
{
    open(u"one two"_s);
    QVERIFY(!field(u"replaceText"_s)->isVisible());
    press(u"Ctrl+R"_s);
    QVERIFY(field(u"replaceText"_s)->isVisible());
    field(u"replaceText"_s)->setFocus();
    press(u"Ctrl+F"_s);
    QVERIFY(field(u"findText"_s)->hasFocus());
}

void tst_FindBar::findsWhileTyping()
{
    open(u"A quay, the quay and quays"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"qu"_s);
    QCOMPARE(count(), u"1 of 3"_s);
    QCOMPARE(m_editor->textCursor().selectedText(), u"qu"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"ays"_s);
    QCOMPARE(count(), u"1 of 1"_s);
    QCOMPARE(cursor(), 21);
    QCOMPARE(m_editor->extraSelections().size(), 1);
}

void tst_FindBar::goesRound()
{
    open(u"a b a b a"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"a"_s);
    press(u"Return"_s);
    QCOMPARE(count(), u"2 of 3"_s);
    press(u"F3"_s);
    QCOMPARE(cursor(), 8);
    press(u"F3"_s);
    QCOMPARE(count(), u"1 of 3"_s);
    press(u"Shift+Return"_s);
    QCOMPARE(count(), u"3 of 3"_s);
    m_editor->setFocus();
    press(u"Shift+F3"_s);
    QCOMPARE(count(), u"2 of 3"_s);
    press(u"F3"_s);
    QCOMPARE(count(), u"3 of 3"_s);
    click(u"findPrevious"_s);
    QCOMPARE(count(), u"2 of 3"_s);
}

void tst_FindBar::beginsWithWhatIsSelected()
{
    m_pane->setText(u"one two one"_s);
    m_editor->moveCursor(QTextCursor::End);
    m_editor->moveCursor(QTextCursor::PreviousWord, QTextCursor::KeepAnchor);
    press(u"Ctrl+F"_s);
    QCOMPARE(field(u"findText"_s)->text(), u"one"_s);
    QCOMPARE(count(), u"2 of 2"_s);
}

void tst_FindBar::togglesNarrowIt()
{
    open(u"Quay quay quays"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"quay"_s);
    QCOMPARE(count(), u"1 of 3"_s);
    click(u"findCase"_s);
    QCOMPARE(count(), u"1 of 2"_s);
    click(u"findWord"_s);
    QCOMPARE(count(), u"1 of 1"_s);
    QCOMPARE(cursor(), 5);
}

void tst_FindBar::nothingFound()
{
    open(u"one"_s, u"Ctrl+R"_s);
    QVERIFY(!m_pane->findChild<QWidget *>(u"replaceAll"_s)->isEnabled());
    QTest::keyClicks(QApplication::focusWidget(), u"two"_s);
    QCOMPARE(count(), u"None"_s);
    QVERIFY(!m_pane->findChild<QWidget *>(u"findNext"_s)->isEnabled());
    press(u"Return"_s);
    press(u"Tab"_s);
    press(u"Ctrl+Return"_s);
    QCOMPARE(m_pane->text(), u"one"_s);
}

void tst_FindBar::replacesOneAfterTheOther()
{
    open(u"a b a b a"_s, u"Ctrl+R"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"a"_s);
    field(u"replaceText"_s)->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"aa"_s);
    press(u"Return"_s);
    QCOMPARE(m_pane->text(), u"aa b a b a"_s);
    QCOMPARE(cursor(), 5); // what was put in is not looked at again
    click(u"replaceOne"_s);
    QCOMPARE(m_pane->text(), u"aa b aa b a"_s);
    m_editor->undo();
    QCOMPARE(m_pane->text(), u"aa b a b a"_s);
}

void tst_FindBar::replacesAllAtOnce()
{
    QString text = u"line with a word\n"_s.repeated(5'000);
    open(text, u"Ctrl+R"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"word"_s);
    field(u"replaceText"_s)->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"sword"_s);
    click(u"replaceAll"_s);
    QCOMPARE(m_pane->text(), QString(text).replace(u"word"_s, u"sword"_s));
    QCOMPARE(count(), QLocale().toString(5'000) + u" replaced"_s);
    m_editor->undo();
    QCOMPARE(m_pane->text(), text);
}

void tst_FindBar::escapeReturnsToTheText()
{
    open(u"a b a"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"b"_s);
    press(u"Esc"_s);
    QVERIFY(!m_bar->isVisible());
    QVERIFY(m_editor->hasFocus());
    QCOMPARE(m_editor->textCursor().selectedText(), u"b"_s);
    QVERIFY(m_editor->extraSelections().isEmpty());
    press(u"Ctrl+F"_s);
    m_editor->setFocus();
    press(u"Esc"_s); // also from the text itself
    QVERIFY(!m_bar->isVisible());
}

void tst_FindBar::followsTheTyping()
{
    open(u"a b"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"a"_s);
    QCOMPARE(count(), u"1 of 1"_s);
    m_editor->setFocus();
    m_editor->moveCursor(QTextCursor::End);
    QTest::keyClicks(m_editor, u" a"_s);
    QTRY_COMPARE(count(), u"0 of 2"_s);
    press(u"F3"_s);
    QCOMPARE(count(), u"1 of 2"_s);
}

void tst_FindBar::marksOnlyWhatIsInSight()
{
    open(u"word\n"_s.repeated(20'000));
    QTest::keyClicks(QApplication::focusWidget(), u"word"_s);
    QCOMPARE(count(), u"1 of %1"_s.arg(QLocale().toString(20'000)));
    QVERIFY(m_editor->extraSelections().size() < 100);
    press(u"Shift+F3"_s); // the last one
    const auto marks = m_editor->extraSelections();
    QVERIFY(!marks.isEmpty() && marks.first().cursor.blockNumber() > 19'000);
}

QTEST_MAIN(tst_FindBar)
#include "tst_FindBar.moc"
