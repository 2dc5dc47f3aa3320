#include "ui/content/ContentReorder.h"

#include <algorithm>
#include <chrono>

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>

#include "ui/content/ContentChoice.h"
#include "ui/content/ContentListModel.h"
#include "ui/content/ContentListPanel.h"
#include "ui/content/KindText.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/MessageText.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

using models::ContentAccess;
using models::Id;
using models::ProjectPlace;

namespace {

constexpr std::chrono::milliseconds kScrollPause{16};
constexpr int kScrollEdge = 32;   // this close to the edge the list scrolls
constexpr int kScrollDivisor = 3; // pixels of depth for each pixel of a step
constexpr int kStepsWaiting = 8;  // a key that is held is not obeyed long after it was let go

}

ContentReorder::ContentReorder(ContentListPanel &panel, ContentListModel &model, UndoHistory &history, QObject *parent)
    : QObject(parent)
    , m_panel(panel)
    , m_model(model)
    , m_view(panel.view())
    , m_history(history)
    , m_scroll(new QTimer(this))
{
    m_scroll->setInterval(kScrollPause);
    connect(m_scroll, &QTimer::timeout, this, &ContentReorder::scroll);
    connect(&model, &ContentListModel::applied, this, &ContentReorder::onApplied);
    m_view.viewport()->installEventFilter(this);
    m_view.installEventFilter(this);
    const auto keys = [this](const QString &text, const QKeySequence &key, int direction) {
        const QAction *action = ActionRegistry::addKeys(m_view, KeyScope::List, text, {key});
        connect(action, &QAction::triggered, this, [this, direction] { step(direction); });
    };
    keys(tr("Move up in your order"), Qt::ALT | Qt::Key_Up, -1);
    keys(tr("Move down in your order"), Qt::ALT | Qt::Key_Down, 1);
}

bool ContentReorder::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
        return watched == m_view.viewport() && onMouse(*static_cast<QMouseEvent *>(event));
    case QEvent::KeyPress:
        if (m_drag != Drag::Moving || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
            return false;
        end(false);
        m_drag = Drag::Refused; // until the button is let go
        return true;
    case QEvent::Hide:
        end(false);
        return false;
    default:
        return false;
    }
}

bool ContentReorder::onMouse(const QMouseEvent &event)
{
    const QPoint point = event.position().toPoint();
    if (event.type() == QEvent::MouseButtonPress) {
        const bool canDrag = event.button() == Qt::LeftButton && event.modifiers() == Qt::NoModifier;
        m_drag = canDrag && m_view.indexAt(point).isValid() ? Drag::Pressed : Drag::None;
        m_pressed = point;
        return false;
    }
    if (m_drag == Drag::None)
        return false;
    if (event.type() == QEvent::MouseMove && event.buttons() & Qt::LeftButton)
        return follow(point);
    const bool isOurs = m_drag != Drag::Pressed;
    end(m_drag == Drag::Moving);
    return isOurs;
}

bool ContentReorder::follow(const QPoint &point)
{
    m_point = point;
    if (m_drag == Drag::Pressed && (point - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        begin();
    if (m_drag == Drag::Moving)
        m_view.setDropRow(m_view.dropRowAt(point));
    return true; // a press that wanders does not choose what it passes
}

void ContentReorder::begin()
{
    const QString obstacle = m_panel.moveObstacle();
    m_drag = obstacle.isEmpty() ? Drag::Moving : Drag::Refused;
    if (!obstacle.isEmpty())
        return explain(obstacle);
    m_view.viewport()->setCursor(Qt::ClosedHandCursor);
    m_scroll->start();
}

void ContentReorder::end(bool isDropped)
{
    const int row = m_view.dropRow();
    m_scroll->stop();
    m_view.setDropRow(-1);
    m_view.viewport()->unsetCursor();
    m_drag = Drag::None;
    if (isDropped && row >= 0)
        move(stayingFrom(row));
}

void ContentReorder::scroll()
{
    const int above = kScrollEdge - m_point.y();
    const int below = m_point.y() - (m_view.viewport()->height() - kScrollEdge);
    const int depth = above > 0 ? -above : std::max(0, below);
    if (depth == 0)
        return;
    auto *bar = m_view.verticalScrollBar();
    bar->setValue(bar->value() + depth / kScrollDivisor);
    m_view.setDropRow(m_view.dropRowAt(m_point));
}

void ContentReorder::explain(const QString &reason)
{
    const QPoint at = m_drag == Drag::None ? m_view.visualRect(m_view.currentIndex()).center() : m_point;
    QToolTip::showText(m_view.viewport()->mapToGlobal(at), reason, &m_view);
    m_panel.tell(reason);
}

std::vector<Id> ContentReorder::moved() const
{
    const ContentChoice &choice = m_panel.choice();
    if (choice.isKnown() && choice.count() > 0)
        return {choice.ids().begin(), choice.ids().end()};
    const Id current = m_model.idAt(m_view.currentIndex().row());
    return current.isNull() ? std::vector<Id>() : std::vector<Id>{current};
}

std::optional<Id> ContentReorder::stayingFrom(int row) const
{
    const std::vector<Id> ids = moved();
    for (; row < m_model.rowCount(); ++row) {
        const Id id = m_model.idAt(row);
        if (id.isNull() || std::ranges::find(ids, id) == ids.end())
            return id;
    }
    return {};
}

void ContentReorder::step(int direction)
{
    if (const QString obstacle = m_panel.moveObstacle(); !obstacle.isEmpty())
        return explain(obstacle);
    m_steps = std::clamp(m_steps + direction, -kStepsWaiting, kStepsWaiting);
    takeSteps();
}

void ContentReorder::takeSteps()
{
    if (m_steps == 0 || m_isBusy || m_isMoved)
        return;
    const bool isDown = m_steps > 0;
    m_steps += isDown ? -1 : 1;
    int first = m_view.currentIndex().row();
    int last = first;
    for (const QItemSelectionRange &range : m_panel.choice().selection()) {
        first = std::min(first, range.top());
        last = std::max(last, range.bottom());
    }
    const bool isAtEnd = isDown ? last + 1 >= m_model.rowCount() : first <= 0;
    if (first < 0 || isAtEnd) {
        m_steps = 0;
        return;
    }
    move(isDown ? stayingFrom(last + 2) : m_model.idAt(first - 1));
}

void ContentReorder::move(std::optional<Id> before)
{
    const std::vector<Id> ids = moved();
    if (m_isBusy || ids.empty() || (before && before->isNull()))
        return; // of a place that is not read yet nobody can say what stands there
    m_isBusy = true;
    ContentAccess &content = m_model.content();
    content.move(ids, before)
        .then(content.mailbox(), this, [this, count = std::ssize(ids)](ContentAccess::Places former) {
            m_isBusy = false;
            if (!former)
                return emit failed(MessageText::of(former.error()));
            if (!former->empty())
                onMoved(count, std::move(*former));
            takeSteps();
        });
}

void ContentReorder::onMoved(qint64 count, std::vector<ProjectPlace> former)
{
    m_isMoved = true;
    const auto places = std::make_shared<std::vector<ProjectPlace>>(std::move(former));
    m_history.push(tr("moving %1").arg(KindText::count(m_model.content().kind(), count)), exchangeStep(places),
                   exchangeStep(places));
}

/// Back and forth are the same: each gives the places that the other one found.
UndoStep ContentReorder::exchangeStep(std::shared_ptr<std::vector<ProjectPlace>> places)
{
    return [this, places = std::move(places)](const StepDone &done) {
        ContentAccess &content = m_model.content();
        content.place(*places).then(content.mailbox(), this, [places, done](ContentAccess::Places former) {
            if (former)
                *places = std::move(*former);
            done(former ? QString() : MessageText::of(former.error()));
        });
    };
}

void ContentReorder::onApplied()
{
    if (!std::exchange(m_isMoved, false))
        return;
    const QModelIndex current = m_view.currentIndex();
    m_view.scrollTo(current);
    if (current.isValid())
        m_panel.tell(tr("“%1” stands at %2 of %3")
                         .arg(current.data().toString())
                         .arg(current.row() + 1)
                         .arg(m_model.rowCount()));
    takeSteps();
}

}
