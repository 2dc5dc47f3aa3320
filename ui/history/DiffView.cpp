#include "ui/history/DiffView.h"

#include <algorithm>

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTimer>

#include "ui/history/DiffPainter.h"
#include "ui/history/MarkedText.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMeasureTime = 8; // milliseconds at a time
constexpr int kDescribed = 2'000;
constexpr int kDescribedLine = 200;

bool isOfField(const DiffRow &row)
{
    return (row.kind == DiffRow::Kind::Field || row.kind == DiffRow::Kind::Heading) && !row.field.isEmpty();
}

}

DiffView::DiffView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_rest(new QTimer(this))
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Differences"));
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(Metric::kTextLine);
    m_rest->setSingleShot(true);
    connect(m_rest, &QTimer::timeout, this, &DiffView::measureMore);
}

DiffView::~DiffView() = default;

DiffPainter DiffView::painterOfRows() const
{
    return {
        *viewport(),
        {.layout = m_layout, .buttons = m_restore.hint.isEmpty() ? DiffSides::Both : m_restore.side, .lines = m_lines}};
}

void DiffView::show(std::vector<DiffRow> rows, const RestoreButtons &buttons)
{
    m_rows = std::move(rows);
    m_restore = buttons;
    m_current = -1;
    m_lines = 0;
    for (const DiffRow &row : m_rows)
        m_lines = std::max({m_lines, row.lines.before.number, row.lines.after.number});
    verticalScrollBar()->setValue(0);
    arrange();
    describe();
}

void DiffView::setArrangement(DiffLayout layout)
{
    if (std::exchange(m_layout, layout) == layout)
        return;
    arrange();
    showCurrent();
}

void DiffView::arrange()
{
    m_shown = DiffRows::arranged(m_rows, m_layout);
    findChanges();
    makeButtons();
    layOut();
}

void DiffView::findChanges()
{
    m_changes.clear();
    bool wasChanged = false;
    for (size_t shown = 0; shown < m_shown.size(); ++shown) {
        const DiffRow &row = m_rows[m_shown[shown].row];
        const bool isNextField = row.kind == DiffRow::Kind::Field && m_shown[shown].sides != DiffSides::After;
        const bool isChanged = row.lines.isChanged;
        if (isChanged && (!wasChanged || isNextField))
            m_changes.push_back(shown);
        wasChanged = isChanged;
    }
}

void DiffView::makeButtons()
{
    for (const auto &[shown, button] : m_buttons) {
        button->hide();
        button->deleteLater(); // it may be what is being clicked
    }
    m_buttons.clear();
    for (size_t shown = 0; shown < m_shown.size() && !m_restore.hint.isEmpty(); ++shown) {
        const DiffSides sides = m_shown[shown].sides;
        if (isOfField(m_rows[m_shown[shown].row]) && (sides == DiffSides::Both || sides == m_restore.side))
            addButton(shown);
    }
}

void DiffView::addButton(size_t shown)
{
    const DiffRow &row = m_rows[m_shown[shown].row];
    auto *button = new ToolButton(u"history"_s, m_restore.hint.arg(row.label), viewport());
    button->setObjectName(u"restore-"_s + row.field);
    connect(button, &ToolButton::clicked, this, [this, field = row.field] { emit restoreRequested(field); });
    button->installEventFilter(this);
    button->setVisible(true);
    setTabOrder(m_buttons.empty() ? static_cast<QWidget *>(this) : m_buttons.rbegin()->second, button);
    m_buttons.insert({shown, button});
}

void DiffView::layOut()
{
    m_tops.assign(1, 0);
    measureMore();
    viewport()->update();
}

void DiffView::measureMore()
{
    QElapsedTimer elapsed;
    elapsed.start();
    const DiffPainter rows = painterOfRows();
    while (m_tops.size() <= m_shown.size() && elapsed.elapsed() < kMeasureTime) {
        const ShownRow &next = m_shown[m_tops.size() - 1];
        m_tops.push_back(m_tops.back() + rows.heightOf(m_rows[next.row], next.sides));
    }
    updateRange();
    if (m_tops.size() <= m_shown.size())
        m_rest->start(0);
    else
        m_rest->stop();
}

void DiffView::updateRange()
{
    const int rest = static_cast<int>(m_shown.size() + 1 - m_tops.size()) * Metric::kTextLine;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, m_tops.back() + rest + Metric::kSpace16 - viewport()->height()));
    placeButtons();
    viewport()->update();
}

int DiffView::topOf(size_t shown) const
{
    const size_t measured = m_tops.size() - 1;
    return shown <= measured ? m_tops[shown] : m_tops.back() + static_cast<int>(shown - measured) * Metric::kTextLine;
}

size_t DiffView::rowAt(int y) const
{
    const auto after = std::ranges::upper_bound(m_tops, y);
    const auto row = static_cast<size_t>(after - m_tops.begin()) - 1;
    const size_t measured = m_tops.size() - 1;
    return row < measured ? row : measured + static_cast<size_t>(std::max(0, y - m_tops.back()) / Metric::kTextLine);
}

void DiffView::placeButtons()
{
    const int offset = verticalScrollBar()->value();
    const DiffPainter rows = painterOfRows();
    for (const auto &[shown, button] : m_buttons) {
        const bool isHeading = m_rows[m_shown[shown].row].kind == DiffRow::Kind::Heading;
        const int height = isHeading ? DiffPainter::kHeading : Metric::kSmallControl;
        const QRect area = rows.areaOf(m_restore.side, topOf(shown) - offset, height);
        const QSize size = button->sizeHint();
        const QRect place(area.right() + 1 - size.width() - 2, area.top() + (height - size.height()) / 2, size.width(),
                          size.height());
        button->setGeometry(QStyle::visualRect(layoutDirection(), area, place));
    }
}

void DiffView::step(int direction)
{
    if (m_changes.empty())
        return;
    m_current = std::clamp(m_current + direction, 0, changes() - 1);
    showCurrent();
}

void DiffView::showCurrent()
{
    if (m_current < 0)
        return;
    // What stands above tells where in the text it is.
    verticalScrollBar()->setValue(topOf(m_changes[static_cast<size_t>(m_current)]) - 3 * Metric::kTextLine);
    viewport()->update();
}

void DiffView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), Theme::color(Token::Base, this));
    const DiffPainter rows = painterOfRows();
    const int offset = verticalScrollBar()->value();
    for (size_t shown = rowAt(offset); shown < m_shown.size(); ++shown) {
        const int top = topOf(shown) - offset;
        if (top > viewport()->height())
            break;
        const int height = topOf(shown + 1) - topOf(shown);
        rows.paint(painter, m_rows[m_shown[shown].row], m_shown[shown].sides, top, height);
        if (m_current >= 0 && m_changes[static_cast<size_t>(m_current)] == shown)
            painter.fillRect(
                QStyle::visualRect(layoutDirection(), viewport()->rect(), {0, top, Metric::kFocusLine + 1, height}),
                Theme::color(Token::Accent, this));
    }
    if (!hasFocus())
        return;
    painter.setPen(QPen(Theme::color(Token::Accent, this), Metric::kFocusLine));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void DiffView::scrollContentsBy(int, int)
{
    placeButtons();
    viewport()->update();
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_N:
        return step(1);
    case Qt::Key_P:
        return step(-1);
    case Qt::Key_Home:
        return bar->setValue(0);
    case Qt::Key_End:
        return bar->setValue(bar->maximum());
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void DiffView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange)
        layOut();
}

void DiffView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update(); // the ring
}

void DiffView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

/// A button that gets the focus comes into sight.
bool DiffView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        for (const auto &[shown, button] : m_buttons) {
            if (button == watched && !viewport()->rect().contains(button->geometry()))
                verticalScrollBar()->setValue(topOf(shown) - 3 * Metric::kTextLine);
        }
    }
    return QAbstractScrollArea::eventFilter(watched, event);
}

/// For those who hear the window.
void DiffView::describe()
{
    const auto shortened = [](const models::SideLine &line) {
        return MarkedText::plain(line.parts).left(kDescribedLine);
    };
    QString text;
    for (const DiffRow &row : m_rows) {
        if (text.size() > kDescribed)
            break;
        if (row.kind == DiffRow::Kind::Heading)
            text += row.label + u".\n"_s;
        if (!row.lines.isChanged)
            continue;
        if (row.kind == DiffRow::Kind::Field)
            text += row.label + u". "_s;
        if (row.lines.before.number > 0)
            text += tr("Before: %1").arg(shortened(row.lines.before)) + u'\n';
        if (row.lines.after.number > 0)
            text += tr("After: %1").arg(shortened(row.lines.after)) + u'\n';
    }
    setAccessibleDescription(text.trimmed());
}

}
