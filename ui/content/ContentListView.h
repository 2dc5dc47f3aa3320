#pragma once

#include <QListView>

#include "ui/content/CellGrid.h"

namespace vitrine::ui {

enum class ListForm { Rows, Cards };

/// The list as rows or as cards. All cells have one size, so that 100,000 of them cost no more than those in sight.
class ContentListView final : public QListView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentListView)

public:
    explicit ContentListView(QWidget *parent = nullptr);

    [[nodiscard]] ListForm form() const { return m_form; }
    void setForm(ListForm form);
    [[nodiscard]] int columns() const { return m_grid.columns; }
    /// The rows that are in sight, the last one behind them.
    [[nodiscard]] std::pair<int, int> rowsInSight() const;

    /// Scrolls by that many lines of cells.
    void scrollByLines(int rows);

    /// Shows where what is dragged would stand: before that row; -1: nowhere.
    void setDropRow(int row);
    [[nodiscard]] int dropRow() const { return m_dropRow; }
    /// Where something dropped at that point of the viewport would stand.
    [[nodiscard]] int dropRowAt(const QPoint &point) const;

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;

signals:
    /// By Enter or a double click.
    void openRequested(const QModelIndex &index);
    void escaped();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }

private:
    [[nodiscard]] int count() const;
    [[nodiscard]] QPoint contentPoint(const QPoint &viewportPoint) const;
    [[nodiscard]] QRect viewportRect(const QRect &contentRect) const;
    [[nodiscard]] int rowAfter(CursorAction action, int row) const;
    void applyForm();
    void measure();
    [[nodiscard]] QModelIndex boxAt(const QPoint &point) const;
    void paintDropLine(QPainter &painter) const;

    ListForm m_form = ListForm::Rows;
    CellGrid m_grid;
    int m_dropRow = -1;
    bool m_isOnBox = false;
};

}
