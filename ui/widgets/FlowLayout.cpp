#include "ui/widgets/FlowLayout.h"

#include <QStyle>
#include <QWidget>

namespace vitrine::ui {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem *item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.push_back(item);
}

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(m_items.begin() + index, new QWidgetItem(widget));
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, true);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    arrange(area, false);
}

int FlowLayout::arrange(const QRect &area, bool isDryRun) const
{
    const QRect inside = area.marginsRemoved(contentsMargins());
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = inside.left();
    int y = inside.top();
    int lineHeight = 0;
    for (QLayoutItem *item : m_items) {
        const bool isLast = item == m_items.back();
        const QSize size = isLast ? item->minimumSize() : item->sizeHint();
        if (x > inside.left() && x + size.width() > inside.right() + 1) {
            x = inside.left();
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        const int width = isLast ? inside.right() + 1 - x : std::min(size.width(), inside.width());
        if (!isDryRun)
            item->setGeometry(QStyle::visualRect(direction, inside, {x, y, width, size.height()}));
        x += width + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    return y + lineHeight - area.top() + contentsMargins().bottom();
}

}
