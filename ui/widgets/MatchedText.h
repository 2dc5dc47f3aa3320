#pragma once

#include <QList>
#include <QString>

class QPainter;
class QRect;

namespace vitrine::ui {

/// One line of text with the letters underlined that were typed to find it.
class MatchedText final
{
public:
    MatchedText() = delete;

    /// Begins at the leading side, is cut where there is no room; `letters` are places in `text`. With the painter's
    /// font and colour. Returns its width.
    static int draw(QPainter &painter, const QRect &area, const QString &text, const QList<int> &letters,
                    Qt::LayoutDirection direction);
};

}
