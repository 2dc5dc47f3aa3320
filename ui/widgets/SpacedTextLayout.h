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

    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override;
};

}
