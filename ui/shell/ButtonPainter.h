#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionToolButton;
class QRectF;
class QPainterPath;
class QWidget;

namespace vitrine::ui {

/// Draws push buttons, tool buttons, check boxes and radio buttons for ThemeStyle.
class ButtonPainter final
{
public:
    ButtonPainter() = delete;

    static constexpr int kIconGap = 6; ///< between icon and text
    /// What the arrow of a button that opens a menu takes behind its words.
    [[nodiscard]] static int arrowWidth(const QStyleOptionButton &option);

    static void drawPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget);
    static void drawLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget);
    static void drawToolButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget);
    static void drawCheckBox(const QStyleOption &option, QPainter &painter);
    static void drawRadio(const QStyleOption &option, QPainter &painter);
};

}
