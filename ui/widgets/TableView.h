#pragma once

#include <QTableView>

namespace vitrine::ui {

/// A table of whole rows with hairlines between them; what its cells look like comes from the model's TableRole.
class TableView final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableView)

public:
    explicit TableView(int rowHeight, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// The first column takes what the widths of the others leave.
    void setColumnWidths(const QList<int> &others);
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }
    /// The rows that are chosen, in their order.
    [[nodiscard]] QList<int> selectedRows() const;

signals:
    /// Enter was pressed, or a row double-clicked.
    void opened(const QModelIndex &index);
    void selectionMoved();

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void hover(int row);

    int m_hoveredRow = -1;
};

}
