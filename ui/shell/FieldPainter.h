#pragma once

#include <QRect>

class QPainter;
class QPalette;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QWidget;

namespace vitrine::ui {

/// Draws what is typed into or chosen from, and scroll bars, for ThemeStyle and for fields that we paint ourselves.
class FieldPainter final
{
public:
    FieldPainter() = delete;

    enum class State { Normal, Focused, Invalid, Disabled };

    /// The box of a field: fill, and a border that tells the state.
    static void drawBox(QPainter &painter, const QRect &area, State state, const QPalette &palette);
    /// 2 px of accent, 1 px outside a control that lies within `area`.
    static void drawFocusRing(QPainter &painter, const QRect &area, const QPalette &palette);
    [[nodiscard]] static State stateOf(const QStyleOption &option, const QWidget *widget);

    static void drawComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget);
    static void drawSpinBox(const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget);
    static void drawScrollBar(const QStyleOptionSlider &option, const QRect &thumb, QPainter &painter);

    /// Where the arrows of a combo box or spin box are.
    static constexpr int kArrowWidth = 32;
    static constexpr int kSpinWidth = 24;
};

}
