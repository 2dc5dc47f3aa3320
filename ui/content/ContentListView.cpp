#include "ui/content/ContentListView.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include "ui/content/ContentCardDelegate.h"
#include "ui/shell/Mirroring.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

namespace {

constexpr int kCardWidth = 232; // at least
constexpr int kCardText = 56;   // below the picture, with the space around it
constexpr int kWideTo = 136;    // a picture of a card: 136 of 232
constexpr int kWideFrom = 232;

CellGrid rowGrid(int width)
{
    return {.columns = 1, .cell = {width, Metric::kRow}, .gap = 0, .margins = {}};
}

CellGrid cardGrid(int width)
{
    CellGrid grid{
        .columns = 1,
        .cell = {},
        .gap = Metric::kSpace16,
        .margins = {Metric::kSpace24, Metric::kSpace16, Metric::kSpace24 - Metric::kScrollBar, Metric::kSpace16}};
    const int inside = width - grid.margins.left() - grid.margins.right();
    grid.columns = std::max(1, (inside + grid.gap) / (kCardWidth + grid.gap));
    const int card = std::max(kCardWidth / 2, (inside + grid.gap) / grid.columns - grid.gap);
    const int picture = (card - 2 * Metric::kSpace8) * kWideTo / kWideFrom;
    grid.cell = {card, Metric::kSpace8 + picture + kCardText};
    return grid;
}

}

ContentListView::ContentListView(QWidget *parent)
    : QListView(parent)
{
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // cells keep their width; it is drawn only when needed
    setMouseTracking(true);
    setAutoFillBackground(true); // beside the viewport too
    applyForm();
    measure();
}

/// Rows have the space around them that their rounded selection needs; cards stand on the window's own ground.
void ContentListView::applyForm()
{
    const bool isRows = m_form == ListForm::Rows;
    const QPalette::ColorRole ground = isRows ? QPalette::Base : QPalette::Window;
    setBackgroundRole(ground);
    viewport()->setBackgroundRole(ground);
    const QMargins margins(Metric::kSpace4, Metric::kSpace4, 2, 0);
    setViewportMargins(isRows ? Mirroring::margins(*this, margins) : QMargins());
}

void ContentListView::setForm(ListForm form)
{
    if (std::exchange(m_form, form) == form)
        return;
    const QModelIndex top = indexAt(QPoint(m_grid.margins.left(), m_grid.margins.top()));
    applyForm();
    measure();
    updateGeometries();
    scrollTo(currentIndex().isValid() ? currentIndex() : top, PositionAtCenter);
    viewport()->update();
}

void ContentListView::measure()
{
    m_grid = m_form == ListForm::Rows ? rowGrid(viewport()->width()) : cardGrid(viewport()->width());
}

int ContentListView::count() const
{
    return model() ? model()->rowCount() : 0;
}

int ContentListView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QPoint ContentListView::contentPoint(const QPoint &viewportPoint) const
{
    const int x = isRightToLeft() ? viewport()->width() - 1 - viewportPoint.x() : viewportPoint.x();
    return {x, viewportPoint.y() + verticalOffset()};
}

QRect ContentListView::viewportRect(const QRect &contentRect) const
{
    return QStyle::visualRect(layoutDirection(), viewport()->rect(), contentRect.translated(0, -verticalOffset()));
}

std::pair<int, int> ContentListView::rowsInSight() const
{
    const int top = std::max(0, verticalOffset() - m_grid.margins.top()) / m_grid.pitch();
    const int bottom = std::max(0, verticalOffset() + viewport()->height() - m_grid.margins.top()) / m_grid.pitch();
    return {std::min(top * m_grid.columns, count()), std::min((bottom + 1) * m_grid.columns, count())};
}

QRect ContentListView::visualRect(const QModelIndex &index) const
{
    return index.isValid() ? viewportRect(m_grid.rectOf(index.row())) : QRect();
}

QModelIndex ContentListView::indexAt(const QPoint &point) const
{
    const int row = m_grid.rowAt(contentPoint(point), count());
    return row >= 0 ? model()->index(row, 0) : QModelIndex();
}

void ContentListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const QRect area = m_grid.rectOf(index.row());
    const int height = viewport()->height();
    int value = verticalOffset();
    if (hint == PositionAtCenter)
        value = area.center().y() - height / 2;
    else if (hint == PositionAtTop || area.top() - m_grid.gap < value)
        value = area.top() - std::max(m_grid.gap, index.row() < m_grid.columns ? m_grid.margins.top() : 0);
    else if (hint == PositionAtBottom || area.bottom() + m_grid.gap >= value + height)
        value = area.bottom() + m_grid.gap - height + 1;
    verticalScrollBar()->setValue(value);
}

void ContentListView::doItemsLayout()
{
    measure();
    QAbstractItemView::doItemsLayout(); // QListView's own would visit every row
}

void ContentListView::updateGeometries()
{
    const int height = viewport()->height();
    verticalScrollBar()->setSingleStep(m_form == ListForm::Rows ? Metric::kRow : m_grid.pitch() / 3);
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setRange(0, std::max(0, m_grid.height(count()) - height));
    QAbstractItemView::updateGeometries();
}

void ContentListView::resizeEvent(QResizeEvent *)
{
    const auto [first, last] = rowsInSight();
    const int columns = m_grid.columns;
    measure();
    updateGeometries();
    if (columns != m_grid.columns && first < last) // the same ones stay in sight
        scrollTo(model()->index(first, 0), PositionAtTop);
}

void ContentListView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void ContentListView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        applyForm();
        viewport()->update();
    }
}

void ContentListView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid())
        return emit openRequested(currentIndex());
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        return emit escaped();
    QListView::keyPressEvent(event);
}

/// The card whose check box is at that point.
QModelIndex ContentListView::boxAt(const QPoint &point) const
{
    const QModelIndex index = m_form == ListForm::Cards ? indexAt(point) : QModelIndex();
    const bool isHit =
        index.isValid() && ContentCardDelegate::boxOf(visualRect(index), layoutDirection()).contains(point);
    return isHit ? index : QModelIndex();
}

void ContentListView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = boxAt(event->position().toPoint());
    m_isOnBox = index.isValid() && event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    if (!m_isOnBox)
        return QListView::mousePressEvent(event);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::Toggle);
}

void ContentListView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_isOnBox, false))
        QListView::mouseReleaseEvent(event);
}

void ContentListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (boxAt(event->position().toPoint()).isValid())
        return mousePressEvent(event);
    QListView::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier)
        emit openRequested(index);
}

int ContentListView::rowAfter(CursorAction action, int row) const
{
    const int page = std::max(1, viewport()->height() / m_grid.pitch()) * m_grid.columns;
    const int side = m_grid.columns == 1 ? 0 : isRightToLeft() ? -1 : 1;
    switch (action) {
    case MoveUp:
        return row >= m_grid.columns ? row - m_grid.columns : row;
    case MoveDown:
        return row + m_grid.columns < count() || row / m_grid.columns + 1 < m_grid.lines(count()) ? row + m_grid.columns
                                                                                                  : row;
    case MoveLeft:
        return row - side;
    case MoveRight:
        return row + side;
    case MovePrevious:
        return row - 1;
    case MoveNext:
        return row + 1;
    case MovePageUp:
        return row - page;
    case MovePageDown:
        return row + page;
    case MoveHome:
        return 0;
    case MoveEnd:
        return count() - 1;
    }
    return row;
}

QModelIndex ContentListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (count() == 0)
        return {};
    const int row = currentIndex().isValid() ? rowAfter(action, currentIndex().row()) : rowsInSight().first;
    return model()->index(std::clamp(row, 0, count() - 1), 0);
}

/// From the anchor, where the rectangle begins, to where it ends: a range of rows also among cards.
void ContentListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const int anchor = m_grid.nearest(contentPoint(rect.topLeft()), count());
    const int end = m_grid.nearest(contentPoint(rect.bottomRight()), count());
    if (anchor < 0 || end < 0)
        return;
    const auto [first, last] = std::minmax(anchor, end);
    selectionModel()->select(QItemSelection(model()->index(first, 0), model()->index(last, 0)), command);
}

QRegion ContentListView::visualRegionForSelection(const QItemSelection &selection) const
{
    return selection.isEmpty() ? QRegion() : QRegion(viewport()->rect()); // all that is in sight is few
}

void ContentListView::scrollByLines(int rows)
{
    verticalScrollBar()->setValue(verticalOffset() + rows / m_grid.columns * m_grid.pitch());
}

void ContentListView::setDropRow(int row)
{
    if (std::exchange(m_dropRow, row) != row)
        viewport()->update();
}

int ContentListView::dropRowAt(const QPoint &point) const
{
    return m_grid.dropAt(contentPoint(point), count());
}

void ContentListView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const bool isEnabledNow = isEnabled();
    const QPoint mouse = viewport()->mapFromGlobal(QCursor::pos());
    const QModelIndex hovered = viewport()->underMouse() ? indexAt(mouse) : QModelIndex();
    const auto [first, last] = rowsInSight();
    for (int row = first; row < last; ++row) {
        const QModelIndex index = model()->index(row, 0);
        option.rect = visualRect(index);
        if (!option.rect.intersects(event->rect()))
            continue;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_MouseOver, isEnabledNow && index == hovered);
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        option.state.setFlag(QStyle::State_Active, isActiveWindow());
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
    if (m_dropRow >= 0)
        paintDropLine(painter);
}

void ContentListView::paintDropLine(QPainter &painter) const
{
    const bool isBehind = m_dropRow >= count();
    QRect cell = m_grid.rectOf(isBehind ? count() - 1 : m_dropRow);
    const int half = m_grid.gap / 2;
    QRect line;
    if (m_form == ListForm::Rows) {
        const int y = isBehind ? cell.bottom() : cell.top();
        line = {cell.left() + Metric::kSpace8, std::max(0, y - 1), cell.width() - 2 * Metric::kSpace8,
                Metric::kFocusLine};
    } else {
        const int x = isBehind ? cell.right() + half : cell.left() - half;
        line = {x - 1, cell.top(), Metric::kFocusLine, cell.height()};
    }
    painter.fillRect(viewportRect(line), Theme::color(Token::Accent, this));
}

}
