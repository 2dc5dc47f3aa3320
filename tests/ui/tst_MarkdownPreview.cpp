#include <QScrollBar>
#include <QTextTable>
#include <QtTest>

#include "ui/widgets/MarkdownPreview.h"

using namespace Qt::StringLiterals;
using namespace vitrine::ui;

/// Whatever is in a text, it is read without scrolling sideways.
class tst_MarkdownPreview final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsWiderThanThePreview_data();
    void nothingIsWiderThanThePreview();
    void codeKeepsItsBlanksAndLines();
    void aTableTakesTheRoomThatThereIs();

private:
    void show(const QString &markdown)
    {
        m_preview->show(PreviewDocument::make(markdown, PreviewLook::of(*m_preview)));
    }
    [[nodiscard]] QTextTable *table() const { return m_preview->document()->findChild<QTextTable *>(); }

    std::unique_ptr<MarkdownPreview> m_preview;
};

void tst_MarkdownPreview::init()
{
    m_preview = std::make_unique<MarkdownPreview>();
    m_preview->resize(400, 600);
    m_preview->QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(m_preview.get()));
}

void tst_MarkdownPreview::nothingIsWiderThanThePreview_data()
{
    QTest::addColumn<QString>("markdown");
    const QString word = u"x"_s.repeated(300);
    const QString words = u"many words "_s.repeated(30);
    QTest::newRow("code") << u"```\n"_s + words + u"\n```"_s;
    QTest::newRow("code without blanks") << u"```\n"_s + word + u"\n```"_s;
    QTest::newRow("indented code") << u"    "_s + words;
    QTest::newRow("code in a list") << u"- one\n\n  ```\n  "_s + words + u"\n  ```"_s;
    QTest::newRow("code in a quotation") << u"> ```\n> "_s + words + u"\n> ```"_s;
    QTest::newRow("word") << word;
    QTest::newRow("table of words") << u"| a | b |\n|---|---|\n| %1 | %1 |"_s.arg(words);
    QTest::newRow("table of long words") << u"| a | b |\n|---|---|\n| short | %1 |\n| %1 | c |"_s.arg(word);
    QTest::newRow("table with code") << u"| a | b |\n|---|---|\n| `%1` | **%1** |"_s.arg(word);
    QTest::newRow("two tables") << u"| a |\n|---|\n| %1 |\n\nText\n\n| a |\n|---|\n| %1 |"_s.arg(word);
}

void tst_MarkdownPreview::nothingIsWiderThanThePreview()
{
    QFETCH(const QString, markdown);
    show(markdown);
    m_preview->scrollToEnd();
    QCoreApplication::processEvents();
    QCOMPARE(m_preview->horizontalScrollBar()->maximum(), 0);
    m_preview->resize(280, 600);
    QCoreApplication::processEvents();
    QCOMPARE(m_preview->horizontalScrollBar()->maximum(), 0);
}

void tst_MarkdownPreview::codeKeepsItsBlanksAndLines()
{
    show(u"```\nif (a)\n    return  b;\n```"_s);
    QVERIFY(m_preview->toPlainText().contains(u"if (a)\n    return  b;"_s));
}

void tst_MarkdownPreview::aTableTakesTheRoomThatThereIs()
{
    show(u"| a | b |\n|---|---|\n| short | %1 |"_s.arg(u"x"_s.repeated(60)));
    QVERIFY(table());
    const auto narrow = table()->format().columnWidthConstraints();
    QCOMPARE(narrow.size(), 2);
    QVERIFY(narrow[0].rawValue() < narrow[1].rawValue());
    m_preview->resize(1400, 600);
    QVERIFY(table()->format().columnWidthConstraints().isEmpty());
    m_preview->resize(400, 600);
    QCOMPARE(table()->format().columnWidthConstraints(), narrow);
}

QTEST_MAIN(tst_MarkdownPreview)
#include "tst_MarkdownPreview.moc"
