#include "ui/shell/ButtonPainter.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include "ui/shell/DirectedText.h"
#include "ui/shell/Icon.h"
#include "ui/widgets/Button.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

struct Look
{
    Token fill = Token::Base;
    Token text = Token::Text;
    bool hasFill = true;
    bool hasBorder = false;
};

Button::Kind kindOf(const QStyleOption &option, const QWidget *widget)
{
    if (const auto *button = qobject_cast<const Button *>(widget))
        return button->kind();
    // The default button of a standard dialog.
    const auto *push = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool isDefault = push && push->features.testFlag(QStyleOptionButton::DefaultButton);
    return isDefault ? Button::Kind::Primary : Button::Kind::Plain;
}

Look primaryLook(bool isHovered, bool isPressed)
{
    return {isPressed ? Token::AccentPressed : isHovered ? Token::AccentHover : Token::Accent, Token::OnAccent};
}

Look lookOf(const QStyleOption &option, const QWidget *widget)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isPressed = isEnabled && (option.state & (QStyle::State_Sunken | QStyle::State_On));
    const bool isHovered = isEnabled && (option.state & QStyle::State_MouseOver);
    const bool isLight = Theme::schemeOf(option.palette) == Scheme::Light;
    const Token quiet = isPressed ? Token::Pressed : Token::Hover;
    switch (kindOf(option, widget)) {
    case Button::Kind::Primary:
        return isEnabled ? primaryLook(isHovered, isPressed) : Look{Token::Window, Token::Disabled, true, true};
    case Button::Kind::Danger:
        return isEnabled ? Look{Token::Danger, Token::OnDanger} : Look{Token::Window, Token::Disabled, true, true};
    case Button::Kind::Flat:
        return {quiet, isEnabled ? Token::Text : Token::Disabled, isHovered || isPressed};
    case Button::Kind::Quiet:
        return {quiet, isEnabled ? Token::Text2 : Token::Disabled, isHovered || isPressed};
    case Button::Kind::Problem:
        return {quiet, Token::Bad, isHovered || isPressed};
    case Button::Kind::OnTip:
        return {Token::Tip, Token::OnTip, false};
    case Button::Kind::Plain:
        break;
    }
    if (!isEnabled)
        return {Token::Window, Token::Disabled, true, true};
    const Token rest = isLight ? Token::Base : Token::Raised;
    return {isPressed || isHovered ? quiet : rest, Token::Text, true, true};
}

/// A rounded box whose one side may be straight.
QPainterPath boxPath(const QRectF &box, Button::Side side, bool isRightToLeft)
{
    QPainterPath path;
    path.addRoundedRect(box, Metric::kCorner, Metric::kCorner);
    if (side == Button::Side::Whole)
        return path;
    const bool isLeftRound = (side == Button::Side::Leading) != isRightToLeft;
    QRectF straight = box;
    isLeftRound ? straight.setLeft(box.right() - Metric::kCorner) : straight.setRight(box.left() + Metric::kCorner);
    QPainterPath corner;
    corner.addRect(straight);
    return path.united(corner);
}

Button::Side sideOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const Button *>(widget);
    return button ? button->side() : Button::Side::Whole;
}

}

void ButtonPainter::drawPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Look look = lookOf(option, widget);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isRightToLeft = option.direction == Qt::RightToLeft;
    const Button::Side side = sideOf(widget);
    QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (side == Button::Side::Leading) // the line between the halves is the other one's
        isRightToLeft ? box.setLeft(box.left() - 1) : box.setRight(box.right() + 1);
    if (look.hasBorder) {
        const bool isEnabled = option.state & QStyle::State_Enabled;
        painter.setPen(Theme::color(isEnabled ? Token::Edge : Token::Line, option.palette));
    } else {
        painter.setPen(look.hasFill ? QPen(Theme::color(look.fill, option.palette)) : QPen(Qt::NoPen));
    }
    painter.setBrush(look.hasFill ? QBrush(Theme::color(look.fill, option.palette)) : QBrush(Qt::NoBrush));
    painter.drawPath(boxPath(box, side, isRightToLeft));
    if (side == Button::Side::Trailing && !look.hasBorder) {
        const int x = isRightToLeft ? option.rect.right() : option.rect.left();
        painter.fillRect(x, option.rect.top(), 1, option.rect.height(),
                         Theme::color(Token::AccentPressed, option.palette));
    }
    painter.restore();
}

int ButtonPainter::arrowWidth(const QStyleOptionButton &option)
{
    return option.features.testFlag(QStyleOptionButton::HasMenu) ? kIconGap + Metric::kSmallIcon : 0;
}

void ButtonPainter::drawLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget)
{
    const QColor color = Theme::color(lookOf(option, widget).text, option.palette);
    const Button::Kind kind = kindOf(option, widget);
    painter.save();
    if (kind == Button::Kind::OnTip) {
        QFont font = painter.font();
        font.setUnderline(true);
        painter.setFont(font);
    }
    painter.setPen(color);
    const int textWidth = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width();
    const int gap = iconWidth && textWidth ? kIconGap : 0;
    // Footers keep the arrow behind the word.
    const bool isIconLast = kind == Button::Kind::Quiet;
    const int arrow = arrowWidth(option);
    QRect content(0, 0, textWidth + gap + iconWidth + arrow, option.rect.height());
    content.moveCenter(option.rect.center());
    const int iconX = isIconLast ? content.right() + 1 - arrow - iconWidth : content.left();
    const int textX = isIconLast ? content.left() : content.left() + iconWidth + gap;
    const auto mirrored = [&option](QRect part) { return QStyle::visualRect(option.direction, option.rect, part); };
    if (iconWidth) {
        const QRect place = mirrored({iconX, content.top(), iconWidth, content.height()});
        const auto mode = option.state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled;
        option.icon.paint(&painter, place, Qt::AlignCenter, mode);
    }
    DirectedText::draw(painter, mirrored({textX, content.top(), textWidth, content.height()}),
                       Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    if (arrow) {
        const int arrowX = content.right() + 1 - Metric::kSmallIcon;
        Icon::paint(painter, mirrored({arrowX, content.top(), Metric::kSmallIcon, content.height()}), u"chevron-down"_s,
                    color);
    }
    painter.restore();
}

void ButtonPainter::drawToolButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isOn = option.state & QStyle::State_On;
    const bool isPressed = isEnabled && (option.state & QStyle::State_Sunken);
    const bool isHovered = isEnabled && (option.state & QStyle::State_MouseOver);
    if (isOn || isPressed || isHovered) {
        const Token fill = isOn ? Token::Select : isPressed ? Token::Pressed : Token::Hover;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(fill, option.palette));
        painter.drawRoundedRect(option.rect, Metric::kSmallCorner, Metric::kSmallCorner);
        painter.restore();
    }
    QRect place({}, option.iconSize);
    place.moveCenter(option.rect.center());
    option.icon.paint(&painter, place, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled,
                      isOn ? QIcon::On : QIcon::Off);
}

void ButtonPainter::drawCheckBox(const QStyleOption &option, QPainter &painter)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isFilled = isEnabled && (option.state & (QStyle::State_On | QStyle::State_NoChange));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Token fill = isFilled ? Token::Accent : isEnabled ? Token::Base : Token::Window;
    const Token border = isFilled ? Token::Accent : isEnabled ? Token::Field : Token::Edge;
    painter.setPen(Theme::color(border, option.palette));
    painter.setBrush(Theme::color(fill, option.palette));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), Metric::kSmallCorner,
                            Metric::kSmallCorner);
    const QColor mark = Theme::color(isEnabled ? Token::OnAccent : Token::Disabled, option.palette);
    if (option.state & QStyle::State_On)
        Icon::paint(painter, option.rect, u"check"_s, mark, Metric::kTinyIcon);
    else if (option.state & QStyle::State_NoChange)
        Icon::paint(painter, option.rect, u"minus"_s, mark, Metric::kTinyIcon);
    painter.restore();
}

void ButtonPainter::drawRadio(const QStyleOption &option, QPainter &painter)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isOn = option.state & QStyle::State_On;
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Token fill = isOn && isEnabled ? Token::Accent : Token::Base;
    painter.setPen(Theme::color(isOn && isEnabled ? Token::Accent : Token::Field, option.palette));
    painter.setBrush(Theme::color(fill, option.palette));
    painter.drawEllipse(box);
    if (isOn) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(isEnabled ? Token::OnAccent : Token::Disabled, option.palette));
        painter.drawEllipse(box.center(), box.width() / 5, box.height() / 5);
    }
    painter.restore();
}

}
