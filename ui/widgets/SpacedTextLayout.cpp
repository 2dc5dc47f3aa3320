#include "ui/widgets/SpacedTextLayout.h"

#include <QFontInfo>
#include <QTextBlock>
#include <QTextLayout>

#include "ui/shell/Theme.h"

namespace vitrine::ui {

int SpacedTextLayout::lineHeight(const QFont &font)
{
    const int usual = Theme::font(TextStyle::Mono).pixelSize();
    return std::max(Metric::kTextLine, QFontInfo(font).pixelSize() * Metric::kTextLine / usual);
}

QRectF SpacedTextLayout::blockBoundingRect(const QTextBlock &block) const
{
    QRectF bounds = QPlainTextDocumentLayout::blockBoundingRect(block);
    QTextLayout *layout = block.isValid() && block.isVisible() ? block.layout() : nullptr;
    if (!layout || layout->lineCount() == 0)
        return bounds;
    const qreal natural = layout->boundingRect().bottom();
    const qreal rest = std::max(0.0, bounds.height() - natural); // the margin below the last block
    const int height = lineHeight(document()->defaultFont());
    for (int i = 0; i < layout->lineCount(); ++i) {
        QTextLine line = layout->lineAt(i);
        line.setPosition({line.x(), i * height + (height - line.height()) / 2});
    }
    bounds.setHeight(layout->lineCount() * height + rest);
    return bounds;
}

}
