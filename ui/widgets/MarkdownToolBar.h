#pragma once

#include <functional>

#include <QWidget>

class QHBoxLayout;
class QKeySequence;
class QMenu;

namespace vitrine::ui {

class MarkdownEditor;
class ToolButton;

/// The commands of an editor of Markdown as buttons, the rarer ones in a menu; their keys are heard in the editor.
class MarkdownToolBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkdownToolBar)

public:
    explicit MarkdownToolBar(MarkdownEditor &editor, QWidget *parent = nullptr);

    /// Behind its last button; for what else can be done with the text.
    [[nodiscard]] QMenu *menu() const { return m_menu; }

signals:
    /// The button for pictures; by itself it does nothing.
    void pictureRequested();

private:
    using Run = std::function<void()>;

    QAction *addCommand(const QString &name, const QString &meaning, const QKeySequence &keys, const Run &run);
    void addButton(const QString &iconName, const QString &meaning, const QKeySequence &keys, const Run &run);
    void addMarks();
    void addMenu();
    void addUndo();

    MarkdownEditor &m_editor;
    QMenu *m_menu;
    QHBoxLayout *m_row;
};

}
