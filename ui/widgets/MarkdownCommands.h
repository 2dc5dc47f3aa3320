#pragma once

#include <QCoreApplication>
#include <QTextBlock>

#include "models/text/MarkdownEditing.h"

class QPlainTextEdit;

namespace vitrine::ui {

/// The commands of an editor of Markdown, each one step of undo. What is selected, or the word or line at the cursor,
/// is what they are about.
class MarkdownCommands final
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::ui::MarkdownCommands)

public:
    explicit MarkdownCommands(QPlainTextEdit &editor)
        : m_editor(editor)
    {
    }

    void toggle(models::InlineMark mark);
    void toggle(models::LineMark mark);
    /// None, then first, second and third level, and back.
    void cycleHeading();
    /// An empty address is left to be typed.
    void insertLink(const QString &address = {});
    void insertPicture(const QString &address = {});
    void insertTable();

    /// The next item of the list or quote at the cursor; false where there is none to go on with.
    [[nodiscard]] bool continueList();
    /// Moves the items of the selection one level; false when there are none that could.
    [[nodiscard]] bool moveItems(bool isIn);
    /// Counts the numbered list at the cursor anew, as part of the last step of undo.
    void renumber();

private:
    /// Whole blocks and what is selected of them.
    struct Lines
    {
        QTextBlock first;
        QTextBlock last;
        models::SelectedText selected;
    };

    [[nodiscard]] Lines selectedLines() const;
    [[nodiscard]] Lines listAround(const Lines &lines) const;
    void apply(const Lines &lines, const models::SelectedText &made);

    QPlainTextEdit &m_editor;
};

}
