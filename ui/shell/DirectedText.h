#pragma once

#include <QString>

class QPainter;
class QRect;

namespace vitrine::ui {

/// Text that stands where the layout's direction puts it and runs in its own: in a window from right to left a Latin
/// title keeps its full stop, an address its slash and a size the order of its numbers.
class DirectedText final
{
public:
    DirectedText() = delete;

    /// Draws as QPainter does with these flags; left is leading and right is trailing unless they are absolute.
    static void draw(QPainter &painter, const QRect &area, int flags, const QString &text);

    /// The flags with which `painter` draws so.
    [[nodiscard]] static int flags(const QPainter &painter, int flags, const QString &text);
};

}
