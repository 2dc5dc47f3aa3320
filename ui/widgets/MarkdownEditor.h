#pragma once

#include <QPlainTextEdit>

namespace vitrine::ui {

class MarkdownHighlighter;

/// The source of a text in Markdown, with line numbers and the commands of its toolbar. Every command is one undo step.
class MarkdownEditor final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkdownEditor)

public:
    explicit MarkdownEditor(QWidget *parent = nullptr);

    void toggleBold();
    void toggleItalic();
    void toggleCode();
    void insertLink();
    /// None, then first, second and third level, and back.
    void cycleHeading();
    void toggleList();
    void toggleQuote();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class NumberColumn;

    void paintNumbers(QPaintEvent *event);
    void layOutNumbers();
    [[nodiscard]] int numberWidth() const;
    void wrapSelection(const QString &sign);
    void togglePrefix(const QString &prefix);
    void replacePrefix(QTextCursor &cursor, const QString &prefix);
    [[nodiscard]] bool continueList();

    NumberColumn *m_numbers;
    MarkdownHighlighter *m_highlighter;
};

}
