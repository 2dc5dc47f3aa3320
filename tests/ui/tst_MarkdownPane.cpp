#include <QAbstractButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextFrame>
#include <QTextList>
#include <QtTest>

#include "ui/widgets/MarkdownEditor.h"
#include "ui/widgets/MarkdownPane.h"

using namespace Qt::StringLiterals;
using namespace vitrine::ui;

class tst_MarkdownPane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void commands_data();
    void commands();
    void listsContinue();
    void commandsAreOneUndoStep();
    void previewFollowsTheTyping();
    void previewLoadsNothing();
    void settingTheTextIsNoEdit();
    void aLongTextDoesNotHoldTheWindow();
    void previewKnowsTasksAndTables();
    void previewFollowsTheSource();
    void previewKeepsItsPlaceWhileTyping();
    void viewsAreChosen();
    void theSelectionIsCounted();
    void keysReachThePaintInTime();

private:
    std::unique_ptr<MarkdownPane> m_pane;
    MarkdownEditor *m_editor = nullptr;
};

void tst_MarkdownPane::init()
{
    m_pane = std::make_unique<MarkdownPane>();
    m_pane->resize(800, 400);
    m_pane->show();
    m_editor = m_pane->editor();
}

void tst_MarkdownPane::commands_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    QTest::newRow("bold") << u"bold"_s << u"word"_s << u"**word**"_s;
    QTest::newRow("not bold") << u"bold"_s << u"**word**"_s << u"word"_s;
    QTest::newRow("italic") << u"italic"_s << u"word"_s << u"*word*"_s;
    QTest::newRow("code") << u"code"_s << u"word"_s << u"`word`"_s;
    QTest::newRow("link") << u"link"_s << u"word"_s << u"[word](https://)"_s;
    QTest::newRow("heading") << u"heading"_s << u"word"_s << u"# word"_s;
    QTest::newRow("smaller heading") << u"heading"_s << u"# word"_s << u"## word"_s;
    QTest::newRow("no heading") << u"heading"_s << u"### word"_s << u"word"_s;
    QTest::newRow("list") << u"list"_s << u"one\ntwo"_s << u"- one\n- two"_s;
    QTest::newRow("no list") << u"list"_s << u"- one\n- two"_s << u"one\ntwo"_s;
    QTest::newRow("quote of a list") << u"quote"_s << u"- one"_s << u"> - one"_s;
}

void tst_MarkdownPane::commands()
{
    QFETCH(QString, button);
    QFETCH(QString, text);
    QFETCH(QString, result);
    m_pane->setText(text);
    m_editor->selectAll();
    m_pane->findChild<QAbstractButton *>(u"markdown-"_s + button)->click();
    QCOMPARE(m_pane->text(), result);
}

void tst_MarkdownPane::listsContinue()
{
    QTest::keyClicks(m_editor, u"- one"_s);
    QTest::keyClick(m_editor, Qt::Key_Return);
    QTest::keyClicks(m_editor, u"two"_s);
    QCOMPARE(m_pane->text(), u"- one\n- two"_s);
    QTest::keyClick(m_editor, Qt::Key_Return);
    QTest::keyClick(m_editor, Qt::Key_Return);
    QCOMPARE(m_pane->text(), u"- one\n- two\n"_s);
}

void tst_MarkdownPane::commandsAreOneUndoStep()
{
    m_pane->setText(u"one\ntwo\nthree"_s);
    m_editor->selectAll();
    m_editor->commands().toggle(vitrine::models::LineMark::Bullet);
    m_editor->undo();
    QCOMPARE(m_pane->text(), u"one\ntwo\nthree"_s);
}

void tst_MarkdownPane::previewFollowsTheTyping()
{
    QSignalSpy counted(m_pane.get(), &MarkdownPane::counted);
    QTest::keyClicks(m_editor, u"# The **brief**"_s);
    const auto *preview = m_pane->findChild<QTextBrowser *>();
    QTRY_COMPARE(preview->toPlainText().trimmed(), u"The brief"_s);
    QCOMPARE(counted.last().first().value<vitrine::models::TextLength>().words, 2);
}

void tst_MarkdownPane::previewLoadsNothing()
{
    m_pane->setText(u"![Passwords](file:///etc/passwd) <script>alert(1)</script>"_s);
    auto *preview = m_pane->findChild<QTextBrowser *>();
    QTRY_VERIFY(!preview->toPlainText().isEmpty());
    QVERIFY(!preview->toHtml().contains(u"script"_s));
    const QVariant picture = preview->document()->resource(QTextDocument::ImageResource, QUrl(u"file:///etc/passwd"_s));
    QVERIFY2(picture.canConvert<QImage>(), "a placeholder stands for every picture");
}

void tst_MarkdownPane::settingTheTextIsNoEdit()
{
    QSignalSpy edited(m_pane.get(), &MarkdownPane::edited);
    m_pane->setText(u"Some text"_s);
    QVERIFY(edited.isEmpty());
    QVERIFY(!m_editor->document()->isUndoAvailable());
    QTest::keyClicks(m_editor, u"x"_s);
    QCOMPARE(edited.size(), 1);
}

void tst_MarkdownPane::aLongTextDoesNotHoldTheWindow()
{
    QString text;
    while (text.size() < 200'000)
        text += u"A boat comes in at **eight** knots. The skipper has four seconds to choose a quay.\n\n"_s;
    QSignalSpy counted(m_pane.get(), &MarkdownPane::counted);
    m_pane->setText(text);
    QCOMPARE(counted.size(), 0); // rendering is another thread's work
    QVERIFY(counted.wait());
}

void tst_MarkdownPane::previewKnowsTasksAndTables()
{
    m_pane->setText(u"- [x] done\n- [ ] open\n- plain\n\n| a | b |\n|---|---|\n| c | d |"_s);
    const auto *preview = m_pane->findChild<QTextBrowser *>();
    QTRY_VERIFY(preview->toPlainText().contains(u"plain"_s));
    QList<QTextBlockFormat::MarkerType> markers;
    for (QTextBlock block = preview->document()->begin(); block.isValid(); block = block.next()) {
        if (block.textList())
            markers.append(block.blockFormat().marker());
    }
    QCOMPARE(markers, (QList{QTextBlockFormat::MarkerType::Checked, QTextBlockFormat::MarkerType::Unchecked,
                             QTextBlockFormat::MarkerType::NoMarker}));
    QCOMPARE(preview->document()->rootFrame()->childFrames().size(), 1);
}

/// Headings of which each is followed by words that take more room in the source than in the preview, or the other way.
static QString longText()
{
    QString text;
    for (int i = 0; i < 200; ++i)
        text += u"## Heading %1\n\nSome words of it.\n\n[a](https://ovelund.example/%2)\n\n"_s.arg(i).arg(
            QString(i % 90, u'x'));
    return text;
}

void tst_MarkdownPane::previewFollowsTheSource()
{
    m_pane->setText(longText());
    auto *preview = m_pane->findChild<QTextBrowser *>();
    QTRY_VERIFY(preview->toPlainText().contains(u"Heading 199"_s));
    const auto first = [&] { return preview->cursorForPosition({2, 8}).block().text(); };
    for (const int heading : {100, 20, 150, 0}) {
        const QTextCursor found = m_editor->document()->find(u"## Heading %1\n"_s.arg(heading).trimmed());
        m_editor->verticalScrollBar()->setValue(found.block().firstLineNumber());
        QCOMPARE(first(), u"Heading %1"_s.arg(heading));
    }
    m_editor->moveCursor(QTextCursor::End);
    const auto *bar = preview->verticalScrollBar();
    QTRY_VERIFY(bar->value() > bar->maximum() - preview->height()); // whose length is guessed at first
}

void tst_MarkdownPane::previewKeepsItsPlaceWhileTyping()
{
    m_pane->setText(longText());
    auto *preview = m_pane->findChild<QTextBrowser *>();
    QTRY_VERIFY(preview->toPlainText().contains(u"Heading 199"_s));
    QTRY_VERIFY(preview->verticalScrollBar()->maximum() > 10'000); // all is laid out
    for (int i = 0; i < 20; ++i)
        preview->verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
    const int place = preview->verticalScrollBar()->value();
    QVERIFY(place > 0);
    m_editor->moveCursor(QTextCursor::Start);
    QTest::keyClicks(m_editor, u"Before "_s);
    QTRY_VERIFY(preview->toPlainText().startsWith(u"Before"_s));
    QCOMPARE(preview->verticalScrollBar()->value(), place);
}

void tst_MarkdownPane::viewsAreChosen()
{
    m_pane->setText(u"Some text"_s);
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_editor->setFocus();
    auto *preview = m_pane->findChild<QTextBrowser *>();
    QCOMPARE(m_pane->viewName(), u"both"_s);
    m_pane->showNextView();
    QVERIFY(m_editor->isVisible() && !preview->isVisible() && m_editor->hasFocus());
    m_editor->setPlainText(u"Other text"_s);
    m_pane->showNextView();
    QVERIFY(!m_editor->isVisible() && preview->isVisible() && preview->hasFocus());
    QTRY_COMPARE(preview->toPlainText().trimmed(), u"Other text"_s);
    const QString name = m_pane->viewName();
    m_pane->showNextView();
    QVERIFY(m_editor->isVisible() && preview->isVisible() && m_editor->hasFocus());
    m_pane->setViewByName(name);
    QCOMPARE(m_pane->view(), MarkdownPane::View::Preview);
    m_pane->setViewByName(u"unknown"_s);
    QCOMPARE(m_pane->view(), MarkdownPane::View::Both);
}

void tst_MarkdownPane::theSelectionIsCounted()
{
    QSignalSpy counted(m_pane.get(), &MarkdownPane::selectionCounted);
    m_pane->setText(u"one two three"_s);
    m_editor->moveCursor(QTextCursor::NextWord, QTextCursor::KeepAnchor);
    QTRY_COMPARE(counted.isEmpty() ? -1 : counted.last().first().toLongLong(), 1);
    m_editor->selectAll();
    QTRY_COMPARE(counted.last().first().toLongLong(), 3);
    m_editor->moveCursor(QTextCursor::Start);
    QTRY_COMPARE(counted.last().first().toLongLong(), 0);
}

/// A deadline with much slack; the bench measures the time.
void tst_MarkdownPane::keysReachThePaintInTime()
{
    class Paints final : public QObject
    {
    public:
        int count = 0;

    protected:
        bool eventFilter(QObject *, QEvent *event) override
        {
            count += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
    } paints;
    m_pane->setText(longText().repeated(6)); // 100 KB
    m_editor->moveCursor(QTextCursor::End);
    m_editor->viewport()->installEventFilter(&paints);
    QElapsedTimer timer;
    qint64 longest = 0;
    for (int i = 0; i < 50; ++i) {
        paints.count = 0;
        timer.start();
        QTest::keyClick(m_editor, Qt::Key_A);
        QTRY_VERIFY(paints.count > 0);
        longest = std::max(longest, timer.elapsed());
    }
    QVERIFY2(longest < 160, qPrintable(QString::number(longest)));
}

QTEST_MAIN(tst_MarkdownPane)
#include "tst_MarkdownPane.moc"
