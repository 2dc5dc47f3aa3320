#include "ui/widgets/SegmentBar.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/shell/DirectedText.h"
#include "ui/shell/FieldPainter.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

namespace {

constexpr int kMargin = Metric::kFocusLine + Metric::kFocusGap; // room for the focus ring

}

SegmentBar::SegmentBar(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFont(Theme::font(TextStyle::SecondaryMedium));
    setFixedHeight(Metric::kControl);
}

QSize SegmentBar::sizeHint() const
{
    int width = 0;
    for (int index = 0; index < count(); ++index)
        width += tabSizeHint(index).width();
    return {width, Metric::kControl};
}

QSize SegmentBar::tabSizeHint(int index) const
{
    return {fontMetrics().horizontalAdvance(tabText(index)) + 2 * Metric::kSpace8, Metric::kControl};
}

void SegmentBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRect all;
    for (int index = 0; index < count(); ++index)
        all |= tabRect(index);
    const QRectF edge = QRectF(all).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(edge, Metric::kCorner, Metric::kCorner);
    for (int index = 0; index < count(); ++index) {
        const bool isCurrent = index == currentIndex();
        painter.save();
        painter.setClipPath(outline);
        if (isCurrent)
            painter.fillRect(tabRect(index), Theme::color(Token::Select, this));
        if (index > 0)
            painter.fillRect(QRect(isRightToLeft() ? tabRect(index).right() : tabRect(index).left(), 0,
                                   Metric::kHairline, all.height()),
                             Theme::color(Token::Edge, this));
        painter.restore();
        painter.setPen(Theme::color(isCurrent ? Token::Text : Token::Text2, this));
        DirectedText::draw(painter, tabRect(index), Qt::AlignCenter, tabText(index));
    }
    painter.setPen(Theme::color(Token::Edge, this));
    painter.drawPath(outline);
    if (hasFocus())
        FieldPainter::drawFocusRing(painter, tabRect(currentIndex()).adjusted(kMargin, kMargin, -kMargin, -kMargin),
                                    palette());
}

}
