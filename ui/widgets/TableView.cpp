#include "ui/widgets/TableView.h"

#include <algorithm>

#include <QKeyEvent>

#include "ui/widgets/TableDelegate.h"
#include "ui/widgets/TableHeader.h"

namespace vitrine::ui {

TableView::TableView(int rowHeight, QWidget *parent)
    : QTableView(parent)
{
    setHorizontalHeader(new TableHeader(this));
    setItemDelegate(new TableDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(rowHeight);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    connect(this, &QTableView::doubleClicked, this, &TableView::opened);
    viewport()->setBackgroundRole(QPalette::Base);
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &TableView::selectionMoved);
}

void TableView::setColumnWidths(const QList<int> &others)
{
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int i = 0; i < others.size(); ++i) {
        horizontalHeader()->setSectionResizeMode(i + 1, QHeaderView::Fixed);
        setColumnWidth(i + 1, others.at(i));
    }
}

QList<int> TableView::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void TableView::hover(int row)
{
    if (std::exchange(m_hoveredRow, row) != row)
        viewport()->update();
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    hover(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void TableView::leaveEvent(QEvent *event)
{
    hover(-1);
    QTableView::leaveEvent(event);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        return emit opened(currentIndex());
    QTableView::keyPressEvent(event);
}

}
