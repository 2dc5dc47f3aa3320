#pragma once

#include <QPlainTextDocumentLayout>

namespace vitrine::ui {

/// The layout of plain text with lines of 20 px, which QPlainTextEdit does not offer.
class SpacedTextLayout final : public QPlainTextDocumentLayout
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpacedTextLayout)

public:
    explicit SpacedTextLayout(QTextDocument *document)
        : QPlainTextDocumentLayout(document)
    {
    }

    /// 20 px at the usual size, and in proportion at larger ones.
    [[nodiscard]] static int lineHeight(const QFont &font);

    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override;
};

}
