#pragma once

#include <QObject>
#include <QPointer>
#include <QTextCursor>

class QMenu;

namespace vitrine::ui {

class MarkdownEditor;
class SpellingMarks;

/// What can be done about the spelling of an editor: suggestions in its context menu and by Alt+Enter, and the
/// language.
class SpellingMenu final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpellingMenu)

public:
    /// `marks` outlives it.
    SpellingMenu(MarkdownEditor &editor, SpellingMarks &marks, QObject *parent = nullptr);

    /// The languages and Off; filled whenever it opens. Belongs to `parent`.
    [[nodiscard]] QMenu *languageMenu(QWidget *parent) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openAt(int position, const QPoint &global);
    void openAtCursor();
    void addSuggestions(QMenu &menu, QTextCursor word);
    void fillLanguages(QMenu &menu) const;

    MarkdownEditor &m_editor;
    SpellingMarks &m_marks;
};

}
