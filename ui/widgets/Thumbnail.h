#pragma once

#include <QRect>
#include <QString>

class QPainter;
class QPalette;

namespace vitrine::ui {

/// What stands for an item's picture: the first letter of its title on a tone that is the same for the same title.
class Thumbnail final
{
public:
    Thumbnail() = delete;

    static void paint(QPainter &painter, const QPalette &palette, const QRect &area, const QString &title);
};

}
