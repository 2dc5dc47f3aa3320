#pragma once

#include <QIcon>

#include "ui/shell/Theme.h"

class QPainter;

namespace vitrine::ui {

/// The line icons, drawn from `resources/icons` in whatever colour is asked for.
class Icon final
{
public:
    Icon() = delete;

    /// An icon that draws itself in the token's colour of the current scheme: `disabled` when disabled, accent when on.
    [[nodiscard]] static QIcon of(const QString &name, Token token = Token::Text2);

    /// Draws the icon into the middle of `area`, at `size` logical pixels.
    static void paint(QPainter &painter, const QRect &area, const QString &name, const QColor &color,
                      int size = Metric::kSmallIcon);

    [[nodiscard]] static QPixmap pixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio);
};

}
