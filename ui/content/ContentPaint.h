#pragma once

#include <QCoreApplication>
#include <QStyledItemDelegate>

#include "models/core/Time.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

class PictureCache;

/// What rows and cards draw alike.
class ContentPaint final
{
    Q_DECLARE_TR_FUNCTIONS(ContentPaint)

public:
    ContentPaint() = delete;

    static constexpr int kLine = 18; ///< of text

    static void fillRounded(QPainter &painter, const QRect &area, const QColor &color, int radius);
    /// 2 px of accent inside the area.
    static void drawFocus(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area);
    /// The title in one line, cut where there is no room; a bar while it is not read yet.
    static void drawTitle(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area,
                          const QString &title);
    /// The item's picture; null without one, and while it is read.
    [[nodiscard]] static QPixmap pixmap(PictureCache &pictures, const QModelIndex &index, const QSize &size,
                                        const QPainter &painter);
    /// Status by icon and word, and behind it when it changed or when it goes live.
    static void drawState(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area,
                          const QModelIndex &index, models::Instant now);
};

}
