#pragma once

#include <array>
#include <functional>

#include <QElapsedTimer>
#include <QPlainTextEdit>

#include "ui/widgets/MarkdownCommands.h"

namespace vitrine::ui {

class MarkdownHighlighter;

/// The source of a text in Markdown, with line numbers. Lists and quotes go on by themselves; Tab moves items of lists
/// and indents code, and leaves the text everywhere else and after Escape.
class MarkdownEditor final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkdownEditor)

public:
    /// What is marked in the text beside its own colours; later ones are drawn above.
    enum class Layer { Spelling, Found };

    explicit MarkdownEditor(QWidget *parent = nullptr);

    [[nodiscard]] MarkdownCommands commands() { return MarkdownCommands(*this); }

    /// Replaces the marks of one layer. Meant for what is in sight: each costs time whenever the text is drawn.
    void setMarks(Layer layer, const QList<QTextEdit::ExtraSelection> &marks);
    /// The first and the last line that are in sight.
    [[nodiscard]] std::pair<QTextBlock, QTextBlock> visibleBlocks() const;
    /// What stands at the upper edge: the line, counted from 0, and how much of it is above.
    [[nodiscard]] double firstVisibleLine() const;

    /// Who takes what is no text when it is dropped or pasted.
    struct PictureTarget
    {
        std::function<bool(const QMimeData &)> takes;
        std::function<void(const QMimeData &)> take; ///< the cursor stands where it is to be
    };
    void setPictureTarget(PictureTarget target) { m_pictureTarget = std::move(target); }

signals:
    /// The text is another one; unlike textChanged() not for its colours.
    void edited();
    /// Another line, or another part of it, stands at the upper edge.
    void scrolled();
    /// Other lines are in sight, or they are drawn elsewhere.
    void viewChanged();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    class NumberColumn;

    void paintNumbers(QPaintEvent *event);
    void layOutNumbers();
    void noticeScrolling();
    [[nodiscard]] int numberWidth() const;
    [[nodiscard]] bool takeKey(QKeyEvent *event);
    [[nodiscard]] bool takeTab(bool isBack);
    enum class Change { None, Typed, Removed };
    void edit(Change change, QKeyEvent *event);
    [[nodiscard]] bool continuesStep(Change change, const QString &text) const;

    /// What the last key changed, to be taken back together with what follows.
    struct Step
    {
        Change change = Change::None;
        int revision = -1;
        int position = -1;
        bool wasSpace = false;
        QElapsedTimer since;
    };

    NumberColumn *m_numbers;
    MarkdownHighlighter *m_highlighter;
    std::array<QList<QTextEdit::ExtraSelection>, 2> m_marks;
    Step m_step;
    PictureTarget m_pictureTarget;
    double m_top = 0;         ///< what stood at the upper edge
    bool m_isLeaving = false; ///< after Escape Tab leaves
};

}
