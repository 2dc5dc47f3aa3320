#pragma once

#include <map>

#include <QAbstractScrollArea>

#include "ui/history/DiffRows.h"

class QTimer;

namespace vitrine::ui {

class DiffPainter;
class ToolButton;

/// The buttons of a comparison that give one field its value of one side.
struct RestoreButtons
{
    QString hint = {}; ///< what they do, with %1 for the field; empty: there are none
    DiffSides side = DiffSides::Before;
};

/// Two versions, side by side or in one column. Lays out long texts bit by bit, so that it never holds up the window.
class DiffView final : public QAbstractScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiffView)

public:
    explicit DiffView(QWidget *parent = nullptr);
    ~DiffView() override;

    void show(std::vector<DiffRow> rows, const RestoreButtons &buttons = {});
    [[nodiscard]] const std::vector<DiffRow> &rows() const { return m_rows; }
    void setArrangement(DiffLayout layout);
    [[nodiscard]] DiffLayout arrangement() const { return m_layout; }
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
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void layOut();
    void measureMore();
    void updateRange();
    void findChanges();
    void makeButtons();
    void addButton(size_t shown);
    void placeButtons();
    void showCurrent();
    [[nodiscard]] DiffPainter painterOfRows() const;
    [[nodiscard]] int topOf(size_t shown) const;
    [[nodiscard]] size_t rowAt(int y) const;
    void describe();

    std::vector<DiffRow> m_rows;
    std::vector<ShownRow> m_shown;
    std::vector<int> m_tops;       ///< of those shown that are measured, and the end of the last of them
    std::vector<size_t> m_changes; ///< where they begin among those shown
    int m_current = -1;            ///< of the changes
    int m_lines = 0;               ///< the highest number of a line
    DiffLayout m_layout = DiffLayout::SideBySide;
    RestoreButtons m_restore;
    std::map<size_t, ToolButton *> m_buttons; ///< by place among those shown
    QTimer *m_rest;                           ///< measures what is left
};

}
