#include <QAbstractButton>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QtTest>

#include "ui/widgets/MarkdownEditor.h"
#include "ui/widgets/MarkdownHighlighter.h"
#include "ui/widgets/MarkdownToolBar.h"

using namespace Qt::StringLiterals;
using namespace vitrine::ui;
using vitrine::models::InlineMark;
using vitrine::models::LineMark;

class tst_MarkdownEditor : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keysOfCommands_data();
    void keysOfCommands();
    void enter_data();
    void enter();
    void tab_data();
    void tab();
    void escapeAndTabLeaveTheText();
    void tabLeavesWhatIsNoList();
    void removingAnItemCountsAnew();
    void pasting_data();
    void pasting();
    void undoTakesBackWords();
    void undoTakesBackOneCommand_data();
    void undoTakesBackOneCommand();
    void codeAndFrontMatterAreKnown();
    void aLongTextGetsItsColoursLater();
    void coloursAreNoEdit();

private:
    void setText(const QString &drawn);
    [[nodiscard]] QString drawn() const;
    void press(const QString &keys);

    std::unique_ptr<QWidget> m_window;
    MarkdownEditor *m_editor = nullptr;
    QLineEdit *m_after = nullptr;
};

void tst_MarkdownEditor::init()
{
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_editor = new MarkdownEditor;
    m_after = new QLineEdit;
    column->addWidget(new MarkdownToolBar(*m_editor));
    column->addWidget(m_editor);
    column->addWidget(m_after);
    m_window->resize(800, 600);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_editor->setFocus();
}

/// "a ‹b› c" selects b, "a¦c" is a cursor.
void tst_MarkdownEditor::setText(const QString &drawn)
{
    QString text = drawn;
    const qsizetype cursor = text.indexOf(u'¦');
    const qsizetype begin = text.indexOf(u'‹');
    const qsizetype end = text.indexOf(u'›') - 1;
    m_editor->setPlainText(text.remove(u'¦').remove(u'‹').remove(u'›'));
    QTextCursor made = m_editor->textCursor();
    made.setPosition(static_cast<int>(begin >= 0 ? begin : cursor));
    if (begin >= 0)
        made.setPosition(static_cast<int>(end), QTextCursor::KeepAnchor);
    m_editor->setTextCursor(made);
}

QString tst_MarkdownEditor::drawn() const
{
    const QTextCursor cursor = m_editor->textCursor();
    QString text = m_editor->toPlainText();
    if (!cursor.hasSelection())
        return text.insert(cursor.position(), u'¦');
    return text.insert(cursor.selectionEnd(), u'›').insert(cursor.selectionStart(), u'‹');
}

void tst_MarkdownEditor::press(const QString &keys)
{
    const QKeyCombination key = QKeySequence(keys)[0];
    QTest::keyClick(QApplication::focusWidget(), key.key(), key.keyboardModifiers());
}

void tst_MarkdownEditor::keysOfCommands_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("bold") << u"Ctrl+B"_s << u"‹one›"_s << u"**‹one›**"_s;
    QTest::newRow("italic") << u"Ctrl+I"_s << u"‹one›"_s << u"*‹one›*"_s;
    QTest::newRow("code") << u"Ctrl+E"_s << u"‹one›"_s << u"`‹one›`"_s;
    QTest::newRow("link") << u"Ctrl+Shift+L"_s << u"‹one›"_s << u"[one](‹https://›)"_s;
    QTest::newRow("heading") << u"Ctrl+Shift+H"_s << u"o¦ne"_s << u"# o¦ne"_s;
    QTest::newRow("list") << u"Ctrl+Shift+8"_s << u"o¦ne"_s << u"- o¦ne"_s;
    QTest::newRow("numbered list") << u"Ctrl+Shift+7"_s << u"‹one\ntwo›"_s << u"1. ‹one\n2. two›"_s;
    QTest::newRow("task list") << u"Ctrl+Shift+9"_s << u"o¦ne"_s << u"- [ ] o¦ne"_s;
    QTest::newRow("quote") << u"Ctrl+Shift+B"_s << u"o¦ne"_s << u"> o¦ne"_s;
    QTest::newRow("strikethrough") << u"Ctrl+Shift+X"_s << u"‹one›"_s << u"~~‹one›~~"_s;
}

void tst_MarkdownEditor::keysOfCommands()
{
    QFETCH(QString, keys);
    QFETCH(QString, before);
    QFETCH(QString, after);
    setText(before);
    press(keys);
    QCOMPARE(drawn(), after);
    m_editor->undo();
    QCOMPARE(m_editor->toPlainText(), QString(before).remove(u'¦').remove(u'‹').remove(u'›'));
}

void tst_MarkdownEditor::enter_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("plain") << u"on¦e"_s << u"on\n¦e"_s;
    QTest::newRow("list") << u"- one¦"_s << u"- one\n- ¦"_s;
    QTest::newRow("end of the list") << u"- one\n- ¦"_s << u"- one\n¦"_s;
    QTest::newRow("in the middle") << u"1. on¦e\n2. two\n3. three"_s << u"1. on\n2. ¦e\n3. two\n4. three"_s;
    QTest::newRow("task") << u"- [x] one¦\nmore"_s << u"- [x] one\n- [ ] ¦\nmore"_s;
    QTest::newRow("quote") << u"> one¦"_s << u"> one\n> ¦"_s;
    QTest::newRow("out of an inner list") << u"1. a\n   - b\n   - ¦\n2. c"_s << u"1. a\n   - b\n2. ¦\n3. c"_s;
}

void tst_MarkdownEditor::enter()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    setText(before);
    press(u"Return"_s);
    QCOMPARE(drawn(), after);
    m_editor->undo();
    QCOMPARE(m_editor->toPlainText(), QString(before).remove(u'¦'));
}

void tst_MarkdownEditor::tab_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("in") << u"Tab"_s << u"- one\n- t¦wo"_s << u"- one\n  - t¦wo"_s;
    QTest::newRow("out") << u"Shift+Tab"_s << u"- one\n  - t¦wo"_s << u"- one\n- t¦wo"_s;
    QTest::newRow("several") << u"Tab"_s << u"- a\n- ‹b\n- c›"_s << u"- a\n  - ‹b\n  - c›"_s;
    QTest::newRow("numbers") << u"Tab"_s << u"1. a\n2. b¦\n3. c"_s << u"1. a\n   1. b¦\n2. c"_s;
    QTest::newRow("numbers back") << u"Shift+Tab"_s << u"1. a\n   1. b¦\n2. c"_s << u"1. a\n2. b¦\n3. c"_s;
    QTest::newRow("an empty item") << u"Tab"_s << u"- one\n- ¦"_s << u"- one\n  - ¦"_s;
    QTest::newRow("the first stays") << u"Tab"_s << u"- o¦ne"_s << u"- o¦ne"_s;
    QTest::newRow("code") << u"Tab"_s << u"```\n¦x\n```"_s << u"```\n    ¦x\n```"_s;
}

void tst_MarkdownEditor::tab()
{
    QFETCH(QString, keys);
    QFETCH(QString, before);
    QFETCH(QString, after);
    setText(before);
    const QKeyCombination key = QKeySequence(keys)[0];
    QTest::keyClick(m_editor, key.keyboardModifiers() & Qt::ShiftModifier ? Qt::Key_Backtab : key.key(),
                    key.keyboardModifiers()); // as the keyboard gives it
    QCOMPARE(drawn(), after);
    QVERIFY(m_editor->hasFocus());
}

void tst_MarkdownEditor::escapeAndTabLeaveTheText()
{
    setText(u"- one\n- t¦wo"_s);
    press(u"Esc"_s);
    press(u"Tab"_s);
    QVERIFY(m_after->hasFocus());
    QCOMPARE(m_editor->toPlainText(), u"- one\n- two"_s);
    m_editor->setFocus();
    press(u"Tab"_s); // only once
    QVERIFY(m_editor->hasFocus());
}

void tst_MarkdownEditor::tabLeavesWhatIsNoList()
{
    setText(u"on¦e"_s);
    press(u"Tab"_s);
    QVERIFY(m_after->hasFocus());
}

void tst_MarkdownEditor::removingAnItemCountsAnew()
{
    setText(u"1. a\n2. b\n¦3. c\n4. d"_s);
    QTextCursor cursor = m_editor->textCursor();
    cursor.movePosition(QTextCursor::PreviousBlock, QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
    press(u"Del"_s);
    QCOMPARE(m_editor->toPlainText(), u"1. a\n2. c\n3. d"_s);
    m_editor->undo();
    QCOMPARE(m_editor->toPlainText(), u"1. a\n2. b\n3. c\n4. d"_s);
}

void tst_MarkdownEditor::pasting_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("after");
    const QString address = u"https://ovelund.example/a?b=c"_s;
    QTest::newRow("an address over words") << u"‹one›"_s << address << u"[one](https://ovelund.example/a?b=c)¦"_s;
    QTest::newRow("an address") << u"¦"_s << address << address + u'¦';
    QTest::newRow("an address over an address") << u"‹http://x.y›"_s << address << address + u'¦';
    QTest::newRow("words over words") << u"‹one›"_s << u"two"_s << u"two¦"_s;
    QTest::newRow("over several lines") << u"‹one\ntwo›"_s << address << address + u'¦';
}

void tst_MarkdownEditor::pasting()
{
    QFETCH(QString, before);
    QFETCH(QString, pasted);
    QFETCH(QString, after);
    setText(before);
    QApplication::clipboard()->setText(pasted);
    press(u"Ctrl+V"_s);
    QCOMPARE(drawn(), after);
    m_editor->undo();
    QCOMPARE(m_editor->toPlainText(), QString(before).remove(u'¦').remove(u'‹').remove(u'›'));
}

void tst_MarkdownEditor::undoTakesBackWords()
{
    QTest::keyClicks(m_editor, u"one two  three"_s);
    m_editor->undo();
    QCOMPARE(m_editor->toPlainText(), u"one two  "_s);
    m_editor->undo();
    QCOMPARE(m_editor->toPlainText(), u"one "_s);
    m_editor->redo();
    QCOMPARE(m_editor->toPlainText(), u"one two  "_s);
    QTest::keyClicks(m_editor, u"x"_s);
    for (int i = 0; i < 3; ++i)
        press(u"Backspace"_s);
    QCOMPARE(m_editor->toPlainText(), u"one two"_s);
    m_editor->undo();
    QCOMPARE(m_editor->toPlainText(), u"one two  x"_s);
    m_editor->undo();
    m_editor->undo();
    m_editor->undo();
    QCOMPARE(m_editor->toPlainText(), u""_s);
}

void tst_MarkdownEditor::undoTakesBackOneCommand_data()
{
    QTest::addColumn<std::function<void(MarkdownCommands)>>("command");
    using Command = std::function<void(MarkdownCommands)>;
    QTest::newRow("list") << Command([](auto c) { c.toggle(LineMark::Bullet); });
    QTest::newRow("bold") << Command([](auto c) { c.toggle(InlineMark::Bold); });
    QTest::newRow("heading") << Command([](auto c) { c.cycleHeading(); });
    QTest::newRow("table") << Command([](auto c) { c.insertTable(); });
    QTest::newRow("picture") << Command([](auto c) { c.insertPicture(u"/media/x/y.png"_s); });
}

void tst_MarkdownEditor::undoTakesBackOneCommand()
{
    QFETCH(std::function<void(MarkdownCommands)>, command);
    setText(u"‹one\ntwo\nthree›"_s);
    command(m_editor->commands());
    QVERIFY(m_editor->toPlainText() != u"one\ntwo\nthree"_s);
    m_editor->undo();
    QCOMPARE(m_editor->toPlainText(), u"one\ntwo\nthree"_s);
}

void tst_MarkdownEditor::codeAndFrontMatterAreKnown()
{
    m_editor->setPlainText(u"---\ntitle: x\n---\ntext\n```js\nx ~~~\n```\ntext\n~~~\n```\n~~~\n---"_s);
    QString kinds;
    for (QTextBlock block = m_editor->document()->begin(); block.isValid(); block = block.next())
        kinds += MarkdownHighlighter::isFrontMatter(block) ? u'f' : MarkdownHighlighter::isCode(block) ? u'c' : u't';
    QCOMPARE(kinds, u"ffftccctccct"_s);
}

void tst_MarkdownEditor::aLongTextGetsItsColoursLater()
{
    m_editor->setPlainText(u"Some **strong** words and `code` with [a link](https://a.b)\n"_s.repeated(20'000));
    const auto isColoured = [this] {
        return !m_editor->document()->lastBlock().previous().layout()->formats().isEmpty();
    };
    QVERIFY(!isColoured());
    QTRY_VERIFY_WITH_TIMEOUT(isColoured(), 30'000);
}

void tst_MarkdownEditor::coloursAreNoEdit()
{
    m_editor->setPlainText(u"Some **strong** words\n"_s.repeated(20'000));
    QSignalSpy edited(m_editor, &MarkdownEditor::edited);
    const auto isColoured = [this] {
        return !m_editor->document()->lastBlock().previous().layout()->formats().isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isColoured(), 30'000);
    QCOMPARE(edited.size(), 0);
    QEvent palette(QEvent::PaletteChange);
    QApplication::sendEvent(m_editor, &palette);
    QCOMPARE(edited.size(), 0);
    press(u"x"_s);
    QCOMPARE(edited.size(), 1);
    m_editor->undo();
    QCOMPARE(edited.size(), 2);
}

Q_DECLARE_METATYPE(std::function<void(MarkdownCommands)>)
QTEST_MAIN(tst_MarkdownEditor)
#include "tst_MarkdownEditor.moc"
