#pragma once

#include <map>

#include <QAbstractScrollArea>

#include "ui/history/DiffRows.h"

namespace vitrine::ui {

class MarkedText;
class ToolButton;

/// Two versions side by side: signs, strike-through and underline carry the change, colour only helps; hatching where a
/// side has no line. Lays out long texts bit by bit, so that it never holds up the window.
class DiffView final : public QAbstractScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiffView)

public:
    explicit DiffView(QWidget *parent = nullptr);
    ~DiffView() override;

    /// `restoreHint` names what the button beside each field does, with %1 for the field; empty: no buttons.
    void show(std::vector<DiffRow> rows, const QString &restoreHint = {});
    [[nodiscard]] const std::vector<DiffRow> &rows() const { return m_rows; }
    /// Places that differ, one after the other counted as one.
    [[nodiscard]] int changes() const { return static_cast<int>(m_changes.size()); }
    /// Scrolls to the next or, negative, the previous change.
    void step(int direction);

signals:
    void restoreRequested(const QString &field);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Half { Before, After };

    void layOut();
    void measureMore();
    void updateRange();
    void findChanges();
    void makeButtons(const QString &restoreHint);
    void placeButtons();
    [[nodiscard]] int heightOf(const DiffRow &row) const;
    [[nodiscard]] int topOf(size_t row) const;
    [[nodiscard]] size_t rowAt(int y) const;
    [[nodiscard]] QRect halfOf(Half half, int top, int height) const;
    [[nodiscard]] int textWidth(const DiffRow &row, Half half) const;
    [[nodiscard]] MarkedText textOf(const DiffRow &row, Half half) const;
    void paintRow(QPainter &painter, const DiffRow &row, int top, int height) const;
    void paintLine(QPainter &painter, const DiffRow &row, Half half, const QRect &area) const;
    void paintField(QPainter &painter, const DiffRow &row, Half half, const QRect &area) const;
    void paintGap(QPainter &painter, const DiffRow &row, const QRect &area) const;
    void describe();

    std::vector<DiffRow> m_rows;
    std::vector<int> m_tops; ///< of the rows that are measured, and the end of the last of them
    std::vector<size_t> m_changes;
    int m_current = -1; ///< of the changes
    std::map<size_t, ToolButton *> m_buttons;
};

}
