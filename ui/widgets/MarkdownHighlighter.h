#pragma once

#include <QSyntaxHighlighter>

namespace vitrine::ui {

/// Tells Markdown's signs from its words: signs fade, headings and strong text are bold. Line by line, so it stays
/// quick.
class MarkdownHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkdownHighlighter)

public:
    explicit MarkdownHighlighter(QTextDocument *document);

    /// Takes the colours of the scheme anew.
    void applyTheme();

protected:
    void highlightBlock(const QString &text) override;

private:
    void highlightInline(const QString &text, qsizetype from);

    QTextCharFormat m_sign;
    QTextCharFormat m_strong;
    QTextCharFormat m_emphasis;
    QTextCharFormat m_code;
};

}
