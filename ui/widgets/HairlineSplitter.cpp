#include "ui/widgets/HairlineSplitter.h"

#include <QPaintEvent>
#include <QPainter>

#include "ui/shell/Theme.h"

namespace vitrine::ui {

namespace {

class Handle final : public QSplitterHandle
{
public:
    Handle(HairlineSplitter *splitter, HairlineSplitter::Mark mark)
        : QSplitterHandle(splitter->orientation(), splitter)
        , m_mark(mark)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool isGrip = m_mark == HairlineSplitter::Mark::Grip;
        QRect mark =
            isGrip ? QRect(0, 0, Metric::kFocusLine, Metric::kSplitterGrip) : QRect(0, 0, Metric::kHairline, height());
        mark.moveCenter(rect().center());
        painter.fillRect(mark, Theme::color(isGrip ? Token::Edge : Token::Line, this));
    }
    void moveEvent(QMoveEvent *event) override
    {
        QSplitterHandle::moveEvent(event);
        // From right to left Qt puts it on the edge of its pane rather than beside it.
        const QWidget *pane = splitter()->widget(splitter()->indexOf(this));
        if (isRightToLeft() && orientation() == Qt::Horizontal && pane)
            move(pane->geometry().right() + 1 - contentsMargins().left(), y());
    }

private:
    HairlineSplitter::Mark m_mark;
};

}

HairlineSplitter::HairlineSplitter(Qt::Orientation orientation, Mark mark, QWidget *parent)
    : QSplitter(orientation, parent)
    , m_mark(mark)
{
    // A line has its grab on both sides, over its neighbours.
    setHandleWidth(mark == Mark::Line ? Metric::kHairline : Metric::kSplitterGrab);
    setChildrenCollapsible(false);
    setAttribute(Qt::WA_ContentsMarginsRespectsSafeArea, false); // which makes none less than 0
}

bool HairlineSplitter::event(QEvent *event)
{
    const bool isHandled = QSplitter::event(event);
    if (event->type() == QEvent::Polish || event->type() == QEvent::LayoutDirectionChange)
        keepPanesInside();
    return isHandled;
}

/// From right to left Qt puts each pane a pixel too far to the right, the first one over the edge.
void HairlineSplitter::keepPanesInside()
{
    const bool isShifted = isRightToLeft() && orientation() == Qt::Horizontal;
    setContentsMargins(isShifted ? QMargins(1, 0, -1, 0) : QMargins());
    refresh();
}

QSplitterHandle *HairlineSplitter::createHandle()
{
    return new Handle(this, m_mark);
}

}
