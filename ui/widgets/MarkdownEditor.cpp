#include "ui/widgets/MarkdownEditor.h"

#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QTextBlock>

#include "ui/shell/Theme.h"
#include "ui/widgets/MarkdownHighlighter.h"
#include "ui/widgets/SpacedTextLayout.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNumberGap = 8; // between a number and its line
constexpr int kNumberLeft = 3;
constexpr int kTopMargin = 8;

const QRegularExpression &linePrefix()
{
    static const QRegularExpression expression(uR"(^(#{1,6} |> |[-*+] )?)"_s);
    return expression;
}

}

/// The numbers beside the lines; a child so that scrolling does not smear them.
class MarkdownEditor::NumberColumn final : public QWidget
{
public:
    explicit NumberColumn(MarkdownEditor *editor)
        : QWidget(editor)
        , m_editor(editor)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_editor->paintNumbers(event); }

private:
    MarkdownEditor *m_editor;
};

MarkdownEditor::MarkdownEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_numbers(new NumberColumn(this))
{
    setFrameShape(NoFrame); // the font is Theme's to choose
    setTabChangesFocus(true);
    viewport()->setAutoFillBackground(false);
    auto *layout = new SpacedTextLayout(document());
    layout->setCursorWidth(cursorWidth());
    document()->setDocumentLayout(layout);
    document()->setDocumentMargin(Metric::kSpace4);
    m_highlighter = new MarkdownHighlighter(document());
    connect(this, &QPlainTextEdit::blockCountChanged, this, &MarkdownEditor::layOutNumbers);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &area, int dy) {
        dy ? m_numbers->scroll(0, dy) : m_numbers->update(0, area.y(), m_numbers->width(), area.height());
    });
    layOutNumbers();
}

int MarkdownEditor::numberWidth() const
{
    const int digits = std::max(2, static_cast<int>(QString::number(blockCount()).size()));
    return kNumberLeft + digits * fontMetrics().horizontalAdvance(u'0') + kNumberGap;
}

void MarkdownEditor::layOutNumbers()
{
    const int width = numberWidth();
    isRightToLeft() ? setViewportMargins(0, kTopMargin, width, 0) : setViewportMargins(width, kTopMargin, 0, 0);
    const QRect area = contentsRect();
    m_numbers->setGeometry(isRightToLeft() ? area.right() + 1 - width : area.left(), area.top() + kTopMargin, width,
                           area.height() - kTopMargin);
}

void MarkdownEditor::paintNumbers(QPaintEvent *event)
{
    QPainter painter(m_numbers);
    painter.setFont(font());
    painter.setPen(Theme::color(Token::Text3, this));
    const int width = m_numbers->width() - kNumberGap;
    QTextBlock block = firstVisibleBlock();
    QRectF bounds = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && bounds.top() <= event->rect().bottom()) {
        if (block.isVisible() && bounds.bottom() >= event->rect().top())
            painter.drawText(
                QRectF(isRightToLeft() ? kNumberGap : 0, bounds.top(), width, SpacedTextLayout::lineHeight(font())),
                Qt::AlignVCenter | Qt::AlignTrailing, QString::number(block.blockNumber() + 1));
        block = block.next();
        bounds = blockBoundingGeometry(block).translated(contentOffset());
    }
}

void MarkdownEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutNumbers();
}

void MarkdownEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->applyTheme();
    else if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        layOutNumbers();
}

void MarkdownEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return && event->modifiers() == Qt::NoModifier && continueList())
        return;
    QPlainTextEdit::keyPressEvent(event);
}

bool MarkdownEditor::continueList()
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection() || !cursor.atBlockEnd())
        return false;
    const QString line = cursor.block().text();
    const QString prefix = linePrefix().match(line).captured(1);
    if (prefix.isEmpty() || prefix.startsWith(u'#'))
        return false;
    cursor.beginEditBlock();
    if (line == prefix) { // an empty item ends the list
        cursor.movePosition(QTextCursor::StartOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    } else {
        cursor.insertText(u'\n' + prefix);
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
    return true;
}

void MarkdownEditor::toggleBold()
{
    wrapSelection(u"**"_s);
}
void MarkdownEditor::toggleItalic()
{
    wrapSelection(u"*"_s);
}
void MarkdownEditor::toggleCode()
{
    wrapSelection(u"`"_s);
}
void MarkdownEditor::toggleList()
{
    togglePrefix(u"- "_s);
}
void MarkdownEditor::toggleQuote()
{
    togglePrefix(u"> "_s);
}

void MarkdownEditor::wrapSelection(const QString &sign)
{
    QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        cursor.select(QTextCursor::WordUnderCursor);
    const QString words = cursor.selectedText();
    const int length = static_cast<int>(sign.size());
    const bool isWrapped = words.size() >= 2 * length && words.startsWith(sign) && words.endsWith(sign);
    const QString plain = isWrapped ? words.mid(length, words.size() - 2 * length) : words;
    cursor.insertText(isWrapped ? plain : sign + words + sign);
    // What was selected stays so; without a selection typing goes between the signs.
    if (words.isEmpty()) {
        cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, length);
    } else {
        const int whole = static_cast<int>(plain.size()) + (isWrapped ? 0 : 2 * length);
        cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, whole);
        cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, whole);
    }
    setTextCursor(cursor);
    setFocus();
}

void MarkdownEditor::insertLink()
{
    QTextCursor cursor = textCursor();
    const QString words = cursor.selectedText();
    const QString address = u"https://"_s;
    cursor.insertText(u"[%1](%2)"_s.arg(words, address));
    // Without words the words come first, else the address.
    const int back = words.isEmpty() ? static_cast<int>(address.size()) + 3 : 1;
    cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, back);
    if (!words.isEmpty())
        cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(address.size()));
    setTextCursor(cursor);
    setFocus();
}

void MarkdownEditor::replacePrefix(QTextCursor &cursor, const QString &prefix)
{
    const QString old = linePrefix().match(cursor.block().text()).captured(1);
    cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, static_cast<int>(old.size()));
    cursor.insertText(prefix);
}

void MarkdownEditor::cycleHeading()
{
    QTextCursor cursor(textCursor().block());
    const QString old = linePrefix().match(cursor.block().text()).captured(1);
    const QString next = !old.startsWith(u'#') ? u"# "_s : old.size() < 4 ? u'#' + old : QString();
    replacePrefix(cursor, next);
    setFocus();
}

void MarkdownEditor::togglePrefix(const QString &prefix)
{
    const QTextCursor selection = textCursor();
    QTextBlock block = document()->findBlock(selection.selectionStart());
    const int last = document()->findBlock(selection.selectionEnd()).blockNumber();
    const bool isOn = block.text().startsWith(prefix);
    QTextCursor cursor(block);
    cursor.beginEditBlock();
    for (; block.isValid() && block.blockNumber() <= last; block = block.next()) {
        cursor.setPosition(block.position());
        replacePrefix(cursor, isOn ? QString() : prefix);
    }
    cursor.endEditBlock();
    setFocus();
}

}
