#include "ui/shell/FieldPainter.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QWidget>

#include "ui/shell/Icon.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

void FieldPainter::drawBox(QPainter &painter, const QRect &area, State state, const QPalette &palette)
{
    const int line = state == State::Focused ? Metric::kFocusLine : Metric::kHairline;
    const Token border = state == State::Focused    ? Token::Accent
                         : state == State::Invalid  ? Token::Bad
                         : state == State::Disabled ? Token::Line
                                                    : Token::Field;
    const qreal half = line / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::color(border, palette), line));
    painter.setBrush(Theme::color(state == State::Disabled ? Token::Window : Token::Base, palette));
    painter.drawRoundedRect(QRectF(area).adjusted(half, half, -half, -half), Metric::kCorner - half,
                            Metric::kCorner - half);
    painter.restore();
}

void FieldPainter::drawFocusRing(QPainter &painter, const QRect &area, const QPalette &palette)
{
    constexpr qreal kHalf = Metric::kFocusLine / 2.0;
    constexpr int kRadius = Metric::kCorner + Metric::kFocusGap + 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::color(Token::Accent, palette), Metric::kFocusLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(area).adjusted(kHalf, kHalf, -kHalf, -kHalf), kRadius, kRadius);
    painter.restore();
}

FieldPainter::State FieldPainter::stateOf(const QStyleOption &option, const QWidget *widget)
{
    if (!(option.state & QStyle::State_Enabled))
        return State::Disabled;
    if (widget && widget->property(Theme::kInvalidProperty).toBool())
        return State::Invalid;
    return option.state & QStyle::State_HasFocus ? State::Focused : State::Normal;
}

void FieldPainter::drawComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget)
{
    drawBox(painter, option.rect, stateOf(option, widget), option.palette);
    const QRect arrow = QStyle::visualRect(
        option.direction, option.rect,
        {option.rect.right() + 1 - kArrowWidth, option.rect.top(), kArrowWidth, option.rect.height()});
    const bool isEnabled = option.state & QStyle::State_Enabled;
    Icon::paint(painter, arrow, u"chevron-down"_s,
                Theme::color(isEnabled ? Token::Text2 : Token::Disabled, option.palette));
}

void FieldPainter::drawSpinBox(const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget)
{
    drawBox(painter, option.rect, stateOf(option, widget), option.palette);
    const auto mirrored = [&option](QRect part) { return QStyle::visualRect(option.direction, option.rect, part); };
    const int left = option.rect.right() - kSpinWidth;
    const int half = option.rect.height() / 2;
    painter.setPen(Theme::color(Token::Line, option.palette));
    const QRect edge = mirrored({left, option.rect.top() + 2, 1, option.rect.height() - 4});
    painter.drawLine(edge.topLeft(), edge.bottomLeft());
    const auto arrow = [&](int top, const QString &name, QAbstractSpinBox::StepEnabledFlag step) {
        const bool canStep = option.stepEnabled & step;
        Icon::paint(painter, mirrored({left, top, kSpinWidth, half}), name,
                    Theme::color(canStep ? Token::Text2 : Token::Disabled, option.palette), Metric::kTinyIcon);
    };
    arrow(option.rect.top() + 1, u"chevron-up"_s, QAbstractSpinBox::StepUpEnabled);
    arrow(option.rect.top() + half - 1, u"chevron-down"_s, QAbstractSpinBox::StepDownEnabled);
}

void FieldPainter::drawScrollBar(const QStyleOptionSlider &option, const QRect &thumb, QPainter &painter)
{
    if (option.maximum <= option.minimum)
        return;
    const bool isActive =
        option.state & QStyle::State_Enabled &&
        (option.activeSubControls & QStyle::SC_ScrollBarSlider || option.state & QStyle::State_Sunken);
    const int inset = (Metric::kScrollBar - Metric::kScrollThumb) / 2;
    const QRectF bar = option.orientation == Qt::Vertical ? QRectF(thumb).adjusted(inset, 0, -inset, 0)
                                                          : QRectF(thumb).adjusted(0, inset, 0, -inset);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(isActive ? Token::Field : Token::Edge, option.palette));
    painter.drawRoundedRect(bar, Metric::kScrollThumb / 2.0, Metric::kScrollThumb / 2.0);
    painter.restore();
}

}
