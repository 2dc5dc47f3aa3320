#pragma once

#include <memory>
#include <optional>

#include <QObject>
#include <QPoint>

#include "models/content/ProjectOrder.h"
#include "ui/history/UndoHistory.h"

class QMouseEvent;
class QTimer;

namespace vitrine::ui {

class ContentListModel;
class ContentListPanel;
class ContentListView;

/// Moves items to another place in the owner's order: dragged with the mouse, or by Alt and the arrows. Where the list
/// is in another order the gesture says why nothing moves.
class ContentReorder final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentReorder)

public:
    /// All outlive it, but the view may be gone when this goes.
    ContentReorder(ContentListPanel &panel, ContentListModel &model, UndoHistory &history, QObject *parent = nullptr);

signals:
    void failed(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Drag { None, Pressed, Moving, Refused };

    bool onMouse(const QMouseEvent &event);
    bool follow(const QPoint &point);
    void begin();
    void end(bool isDropped);
    void scroll();
    void explain(const QString &reason);

    void step(int direction);
    void takeSteps();
    [[nodiscard]] std::vector<models::Id> moved() const;
    /// The item at that row or, where that one is moved itself, the next one; nothing at the end of the list.
    [[nodiscard]] std::optional<models::Id> stayingFrom(int row) const;
    void move(std::optional<models::Id> before);
    void onMoved(qint64 count, std::vector<models::ProjectPlace> former);
    [[nodiscard]] UndoStep exchangeStep(std::shared_ptr<std::vector<models::ProjectPlace>> places);
    void onApplied();

    ContentListPanel &m_panel;
    ContentListModel &m_model;
    ContentListView &m_view;
    UndoHistory &m_history;
    QTimer *m_scroll;
    Drag m_drag = Drag::None;
    QPoint m_pressed;
    QPoint m_point;
    int m_steps = 0; ///< Alt and arrows that wait, down positive
    bool m_isBusy = false;
    bool m_isMoved = false; ///< the list has not shown it yet
};

}
