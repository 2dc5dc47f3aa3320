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
}

QSplitterHandle *HairlineSplitter::createHandle()
{
    return new Handle(this, m_mark);
}

}
