#include "ui/widgets/MarkdownEditor.h"

#include <algorithm>

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
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
constexpr qint64 kTypingPause = 2'000; // ms; what is typed after it is taken back by itself
const auto kCodeIndent = u"    "_s;

/// A character that the key puts into the text, as opposed to a command.
bool isTyped(const QKeyEvent &event)
{
    const QString text = event.text();
    const Qt::KeyboardModifiers modifiers = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    const bool isAltGr = modifiers == (Qt::ControlModifier | Qt::AltModifier);
    return !text.isEmpty() && (text[0].isPrint() || text[0].isSurrogate()) && (!modifiers || isAltGr);
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
    setFrameShape(NoFrame);   // the font is Theme's to choose
    setTabChangesFocus(true); // what is left of Tab after takeTab()
    setAccessibleDescription(tr("Tab moves items of lists. Escape and then Tab leaves the text."));
    viewport()->setAutoFillBackground(false);
    auto *layout = new SpacedTextLayout(document());
    layout->setCursorWidth(cursorWidth());
    document()->setDocumentLayout(layout);
    document()->setDocumentMargin(Metric::kSpace4);
    m_highlighter = new MarkdownHighlighter(document());
    connect(this, &QPlainTextEdit::blockCountChanged, this, &MarkdownEditor::layOutNumbers);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &area, int dy) {
        dy ? m_numbers->scroll(0, dy) : m_numbers->update(0, area.y(), m_numbers->width(), area.height());
        noticeScrolling(); // the scroll bar is silent when the cursor moves the text
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &MarkdownEditor::noticeScrolling);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (m_highlighter->isColouring())
            return;
        emit edited();
        emit viewChanged();
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

void MarkdownEditor::setMarks(Layer layer, const QList<QTextEdit::ExtraSelection> &marks)
{
    auto &own = m_marks[static_cast<size_t>(layer)];
    if (own.isEmpty() && marks.isEmpty())
        return;
    own = marks;
    setExtraSelections(m_marks[0] + m_marks[1]);
}

std::pair<QTextBlock, QTextBlock> MarkdownEditor::visibleBlocks() const
{
    const QTextBlock first = firstVisibleBlock();
    QTextBlock last = first;
    qreal bottom = blockBoundingGeometry(first).translated(contentOffset()).bottom();
    while (bottom < viewport()->height() && last.next().isValid()) {
        last = last.next();
        bottom += blockBoundingRect(last).height();
    }
    return {first, last};
}

double MarkdownEditor::firstVisibleLine() const
{
    const QTextBlock first = firstVisibleBlock();
    const QRectF area = blockBoundingGeometry(first).translated(contentOffset());
    const double above = area.height() > 0 ? std::clamp(-area.top() / area.height(), 0.0, 1.0) : 0;
    return first.blockNumber() + above;
}

void MarkdownEditor::noticeScrolling()
{
    const double top = firstVisibleLine();
    if (std::exchange(m_top, top) == top)
        return;
    emit scrolled();
    emit viewChanged();
}

void MarkdownEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutNumbers();
    emit viewChanged();
}

void MarkdownEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->applyTheme();
        emit viewChanged();
    } else if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange) {
        layOutNumbers();
    }
}

bool MarkdownEditor::event(QEvent *event)
{
    // Shift+Tab comes as a key of its own and would move the focus before the text saw it.
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool isTab = key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
        const bool isPlain = (key->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
        if (isTab && isPlain && takeTab(key->key() == Qt::Key_Backtab || key->modifiers() == Qt::ShiftModifier)) {
            key->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void MarkdownEditor::focusOutEvent(QFocusEvent *event)
{
    m_isLeaving = false;
    QPlainTextEdit::focusOutEvent(event);
}

bool MarkdownEditor::takeTab(bool isBack)
{
    if (std::exchange(m_isLeaving, false) || isReadOnly())
        return false;
    if (commands().moveItems(!isBack))
        return true;
    QTextCursor cursor = textCursor();
    if (isBack || cursor.hasSelection() || !MarkdownHighlighter::isCode(cursor.block()))
        return false;
    cursor.insertText(kCodeIndent);
    return true;
}

void MarkdownEditor::keyPressEvent(QKeyEvent *event)
{
    m_isLeaving = event->key() == Qt::Key_Escape;
    if (isReadOnly() || !takeKey(event))
        QPlainTextEdit::keyPressEvent(event);
}

bool MarkdownEditor::takeKey(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier) {
        // With Shift it is a line without a mark; a separator within a line is nothing that Markdown knows.
        if (event->modifiers().testFlag(Qt::ShiftModifier) || !commands().continueList())
            textCursor().insertBlock();
        ensureCursorVisible();
        return true;
    }
    const bool isRemoving = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    if (!isRemoving && !isTyped(*event))
        return false;
    edit(isRemoving ? Change::Removed : Change::Typed, event);
    return true;
}

bool MarkdownEditor::continuesStep(Change change, const QString &text) const
{
    return m_step.change == change && m_step.revision == document()->revision() &&
           m_step.position == textCursor().position() && !textCursor().hasSelection() && m_step.since.isValid() &&
           m_step.since.elapsed() < kTypingPause &&
           (change == Change::Removed || !m_step.wasSpace || text[0].isSpace());
}

/// Undo takes back a word with the white space behind it, or what was removed, without a pause.
void MarkdownEditor::edit(Change change, QKeyEvent *event)
{
    const QString text = event->text();
    const int lines = blockCount();
    QTextCursor step(document());
    continuesStep(change, text) ? step.joinPreviousEditBlock() : step.beginEditBlock();
    QPlainTextEdit::keyPressEvent(event);
    step.endEditBlock();
    if (blockCount() < lines)
        commands().renumber();
    ensureCursorVisible(); // lines are laid out only now
    m_step = {
        change, document()->revision(), textCursor().position(), change == Change::Typed && text[0].isSpace(), {}};
    m_step.since.start();
}

bool MarkdownEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return (m_pictureTarget.takes && m_pictureTarget.takes(*source)) || QPlainTextEdit::canInsertFromMimeData(source);
}

void MarkdownEditor::insertFromMimeData(const QMimeData *source)
{
    if (m_pictureTarget.takes && m_pictureTarget.takes(*source))
        return m_pictureTarget.take(*source);
    const QString text = source->text();
    if (textCursor().hasSelection() && models::isWebAddress(text) &&
        !textCursor().selectedText().contains(QChar::ParagraphSeparator) &&
        !models::isWebAddress(textCursor().selectedText()))
        return commands().insertLink(text.trimmed());
    const int lines = blockCount();
    QTextCursor step(document());
    step.beginEditBlock();
    QPlainTextEdit::insertFromMimeData(source);
    step.endEditBlock();
    if (blockCount() != lines)
        commands().renumber();
}

}
