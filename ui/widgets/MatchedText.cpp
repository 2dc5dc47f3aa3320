#include "ui/widgets/MatchedText.h"

#include <QPainter>
#include <QTextLayout>

namespace vitrine::ui {

namespace {

/// Only of those that are still shown where the text was cut.
QList<QTextLayout::FormatRange> underlines(const QString &shown, const QString &text, const QList<int> &letters)
{
    QTextCharFormat underlined;
    underlined.setFontUnderline(true);
    QList<QTextLayout::FormatRange> ranges;
    for (const int letter : letters) {
        if (letter < shown.size() && shown[letter] == text[letter])
            ranges.append({letter, 1, underlined});
    }
    return ranges;
}

}

int MatchedText::draw(QPainter &painter, const QRect &area, const QString &text, const QList<int> &letters,
                      Qt::LayoutDirection direction)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width());
    QTextLayout layout(shown, painter.font());
    QTextOption option(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(direction);
    layout.setTextOption(option);
    layout.setFormats(underlines(shown, text, letters));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(area.width());
    layout.endLayout();
    layout.draw(&painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2));
    return qCeil(line.naturalTextWidth());
}

}
