#pragma once

#include <QSize>

class QPainter;
class QStyleOption;
class QStyleOptionMenuItem;
class QWidget;

namespace vitrine::ui {

/// Draws menus, the menu bar and tool tips for ThemeStyle.
class MenuPainter final
{
public:
    MenuPainter() = delete;

    static void drawPanel(const QStyleOption &option, QPainter &painter);
    /// Where the list of a combo box has no rows.
    static void drawEmptyArea(const QStyleOption &option, QPainter &painter);
    static void drawFrame(const QStyleOption &option, QPainter &painter);
    static void drawTip(const QStyleOption &option, QPainter &painter);
    static void drawBarItem(const QStyleOptionMenuItem &option, QPainter &painter);
    static void drawItem(const QStyleOptionMenuItem &option, QPainter &painter);
    [[nodiscard]] static QSize itemSize(const QStyleOptionMenuItem &option, const QSize &contents);

    static constexpr int kMargin = 4; ///< around the items
};

}
