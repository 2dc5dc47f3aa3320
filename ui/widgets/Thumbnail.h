#pragma once

#include <QPixmap>
#include <QRect>
#include <QString>

class QPainter;
class QPalette;

namespace vitrine::ui {

/// An item's picture, or what stands for it: the first letter of its title on a tone that is the same for the same
/// title.
class Thumbnail final
{
public:
    Thumbnail() = delete;

    static void paint(QPainter &painter, const QPalette &palette, const QRect &area, const QString &title,
                      const QPixmap &picture = {});
};

}
