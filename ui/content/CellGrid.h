#pragma once

#include <algorithm>

#include <QMargins>
#include <QRect>

namespace vitrine::ui {

/// Where the cells of a list stand that all have one size: any cell is found by arithmetic, however many there are.
/// Coordinates are those of the whole content, left to right.
struct CellGrid
{
    int columns = 1;
    QSize cell{1, 1};
    int gap = 0;
    QMargins margins;

    [[nodiscard]] int pitch() const { return cell.height() + gap; } ///< from one line of cells to the next
    [[nodiscard]] int lines(int count) const { return (count + columns - 1) / columns; }
    [[nodiscard]] int height(int count) const
    {
        return margins.top() + margins.bottom() + std::max(0, lines(count) * pitch() - gap);
    }
    [[nodiscard]] QRect rectOf(int row) const
    {
        return {{margins.left() + row % columns * (cell.width() + gap), margins.top() + row / columns * pitch()}, cell};
    }
    /// The cell that covers the point; -1 between cells and outside of them.
    [[nodiscard]] int rowAt(const QPoint &point, int count) const
    {
        const int row = nearest(point, count);
        return row >= 0 && rectOf(row).contains(point) ? row : -1;
    }
    /// The cell at the point or nearest to it; -1 when there is none at all.
    [[nodiscard]] int nearest(const QPoint &point, int count) const
    {
        const int line = std::max(0, point.y() - margins.top() + gap / 2) / pitch();
        const int column = std::clamp((point.x() - margins.left() + gap / 2) / (cell.width() + gap), 0, columns - 1);
        return std::min(line * columns + column, count - 1);
    }
    /// Before which cell something that is dropped at the point would stand; `count` behind the last.
    [[nodiscard]] int dropAt(const QPoint &point, int count) const
    {
        const int row = nearest(point, count);
        if (row < 0)
            return 0;
        const QPoint middle = rectOf(row).center();
        return (columns > 1 ? point.x() > middle.x() : point.y() > middle.y()) ? row + 1 : row;
    }

    bool operator==(const CellGrid &) const = default;
};

}
