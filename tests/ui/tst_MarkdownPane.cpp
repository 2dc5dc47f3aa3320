#include <QAbstractButton>
#include <QSignalSpy>
#include <QTextBrowser>
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

QTEST_MAIN(tst_MarkdownPane)
#include "tst_MarkdownPane.moc"
