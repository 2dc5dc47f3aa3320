#pragma once

#include <QElapsedTimer>
#include <QSyntaxHighlighter>

class QTimer;

namespace vitrine::ui {

/// Tells Markdown's signs from its words: signs fade, headings and strong text are bold, links and code have colours of
/// their own. Line by line, and of many lines at once a few, then the rest between other events, so that no text holds
/// the window.
class MarkdownHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkdownHighlighter)

public:
    explicit MarkdownHighlighter(QTextDocument *document);

    /// Takes the colours of the scheme anew.
    void applyTheme();
    /// While it puts on colours only, which Qt tells of as if the text had changed.
    [[nodiscard]] bool isColouring() const { return m_isColouring; }

    /// Whether a line is code within fences, or one of them.
    [[nodiscard]] static bool isCode(const QTextBlock &block);
    /// Whether a line belongs to the front matter: between lines of three dashes at the very beginning.
    [[nodiscard]] static bool isFrontMatter(const QTextBlock &block);

protected:
    void highlightBlock(const QString &text) override;

private:
    void goOn();
    [[nodiscard]] bool isTimeUp();
    [[nodiscard]] bool highlightSpecial(const QString &text);
    void highlightInline(const QString &text, qsizetype from);

    QTextCharFormat m_sign;
    QTextCharFormat m_strong;
    QTextCharFormat m_emphasis;
    QTextCharFormat m_code;
    QTextCharFormat m_quote;
    QTextCharFormat m_link;
    QTimer *m_rest;
    QElapsedTimer m_spent;
    int m_next = -1; ///< the first line that still waits
    bool m_isColouring = false;
};

}
