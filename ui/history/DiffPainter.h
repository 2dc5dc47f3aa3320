#pragma once

#include <QCoreApplication>

#include "ui/history/DiffRows.h"

class QPainter;
class QWidget;

namespace vitrine::ui {

class MarkedText;

/// Measures and draws the rows of a comparison: signs, strike-through and underline carry the change, colour only
/// helps; hatching where a side has no line.
class DiffPainter final
{
    Q_DECLARE_TR_FUNCTIONS(DiffPainter)

public:
    static constexpr int kHeading = 36;

    struct Look
    {
        DiffLayout layout = DiffLayout::SideBySide;
        DiffSides buttons = DiffSides::Both; ///< the side that keeps room for them; Both: there are none
        int lines = 0;                       ///< the highest number of a line
    };

    /// `on` is what is painted on, and outlives it.
    DiffPainter(const QWidget &on, const Look &look);

    [[nodiscard]] int heightOf(const DiffRow &row, DiffSides sides) const;
    void paint(QPainter &painter, const DiffRow &row, DiffSides sides, int top, int height) const;
    /// Where that side of a row stands: a half of the width, or all of it where the sides stand in one column.
    [[nodiscard]] QRect areaOf(DiffSides side, int top, int height) const;

private:
    [[nodiscard]] std::vector<DiffSides> drawn(DiffSides sides) const;
    [[nodiscard]] int gutter() const;
    [[nodiscard]] int textWidth(const DiffRow &row, DiffSides side) const;
    [[nodiscard]] MarkedText textOf(const DiffRow &row, DiffSides side) const;
    void paintHeading(QPainter &painter, const DiffRow &row, const QRect &area) const;
    void paintGap(QPainter &painter, const DiffRow &row, const QRect &area) const;
    void paintLine(QPainter &painter, const DiffRow &row, DiffSides side, const QRect &area) const;
    void paintNumbers(QPainter &painter, const DiffRow &row, DiffSides side, const QRect &area) const;
    void paintField(QPainter &painter, const DiffRow &row, DiffSides side, const QRect &area) const;
    void paintNoLine(QPainter &painter, const QRect &area) const;

    const QWidget &m_on;
    Look m_look;
    int m_number; ///< how wide the numbers of the lines are, with the space in front of them
};

}
