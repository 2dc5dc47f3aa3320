#include "ui/shell/DirectedText.h"

#include <QPainter>
#include <QStyle>

namespace vitrine::ui {

void DirectedText::draw(QPainter &painter, const QRect &area, int flags, const QString &text)
{
    painter.drawText(area, DirectedText::flags(painter, flags, text), text);
}

int DirectedText::flags(const QPainter &painter, int flags, const QString &text)
{
    if (flags & (Qt::TextForceLeftToRight | Qt::TextForceRightToLeft))
        return flags;
    const auto alignment = QStyle::visualAlignment(painter.layoutDirection(), Qt::Alignment(QFlag(flags)));
    return int(alignment) | (text.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight);
}

}
