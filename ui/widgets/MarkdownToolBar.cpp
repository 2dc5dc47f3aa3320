#include "ui/widgets/MarkdownToolBar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>

#include "ui/shell/ActionRegistry.h"
#include "ui/widgets/MarkdownEditor.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::InlineMark;
using models::LineMark;

MarkdownToolBar::MarkdownToolBar(MarkdownEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_menu(new QMenu(this))
    , m_row(new QHBoxLayout(this))
{
    setFixedHeight(Metric::kPaneHeader - 2 * Metric::kHairline);
    m_row->setContentsMargins(Metric::kSpace4, 0, Metric::kSpace4, 0);
    m_row->setSpacing(0);
    addMarks();
    m_row->addStretch();
    addMenu();
    addUndo();
    ActionRegistry::describeKeys(editor, KeyScope::Text, tr("Move items of a list in"), {Qt::Key_Tab});
    ActionRegistry::describeKeys(editor, KeyScope::Text, tr("Move items of a list out"), {Qt::SHIFT | Qt::Key_Tab});
    ActionRegistry::describeKeys(editor, KeyScope::Text, tr("Leave the text"),
                                 {QKeySequence(Qt::Key_Escape, Qt::Key_Tab)});
}

QAction *MarkdownToolBar::addCommand(const QString &name, const QString &meaning, const QKeySequence &keys,
                                     const Run &run)
{
    QAction *action = ActionRegistry::addKeys(m_editor, KeyScope::Text, meaning,
                                              keys.isEmpty() ? QList<QKeySequence>() : QList{keys});
    action->setObjectName(u"markdown-"_s + name + u"-action"_s);
    connect(action, &QAction::triggered, &m_editor, run);
    return action;
}

void MarkdownToolBar::addButton(const QString &iconName, const QString &meaning, const QKeySequence &keys,
                                const Run &run)
{
    auto *button = new ToolButton(iconName, meaning);
    button->setObjectName(u"markdown-"_s + iconName);
    button->setShortcutHint(keys);
    connect(button, &ToolButton::clicked, addCommand(iconName, meaning, keys, run), &QAction::trigger);
    m_row->addWidget(button);
}

void MarkdownToolBar::addMarks()
{
    MarkdownEditor *editor = &m_editor;
    const auto mark = [editor](auto kind) { return [editor, kind] { editor->commands().toggle(kind); }; };
    addButton(u"heading"_s, tr("Heading"), Qt::CTRL | Qt::SHIFT | Qt::Key_H,
              [editor] { editor->commands().cycleHeading(); });
    addButton(u"bold"_s, tr("Bold"), QKeySequence::Bold, mark(InlineMark::Bold));
    addButton(u"italic"_s, tr("Italic"), QKeySequence::Italic, mark(InlineMark::Italic));
    addButton(u"link"_s, tr("Link"), Qt::CTRL | Qt::SHIFT | Qt::Key_L, [editor] { editor->commands().insertLink(); });
    addButton(u"list"_s, tr("List"), Qt::CTRL | Qt::SHIFT | Qt::Key_8, mark(LineMark::Bullet));
    addButton(u"quote"_s, tr("Quote"), Qt::CTRL | Qt::SHIFT | Qt::Key_B, mark(LineMark::Quote));
    addButton(u"code"_s, tr("Code"), Qt::CTRL | Qt::Key_E, mark(InlineMark::Code));
    addButton(u"image"_s, tr("Picture"), Qt::CTRL | Qt::SHIFT | Qt::Key_I, [this] { emit pictureRequested(); });
}

void MarkdownToolBar::addMenu()
{
    MarkdownEditor *editor = &m_editor;
    const auto add = [&](const QString &name, const QString &text, const QKeySequence &keys, const Run &run) {
        m_menu->addAction(addCommand(name, text, keys, run));
    };
    add(u"number"_s, tr("&Numbered list"), Qt::CTRL | Qt::SHIFT | Qt::Key_7,
        [editor] { editor->commands().toggle(LineMark::Number); });
    add(u"task"_s, tr("&Task list"), Qt::CTRL | Qt::SHIFT | Qt::Key_9,
        [editor] { editor->commands().toggle(LineMark::Task); });
    add(u"strike"_s, tr("&Strikethrough"), Qt::CTRL | Qt::SHIFT | Qt::Key_X,
        [editor] { editor->commands().toggle(InlineMark::Strike); });
    add(u"table"_s, tr("T&able"), {}, [editor] { editor->commands().insertTable(); });
    auto *more = new ToolButton(u"more"_s, tr("More for the text"));
    more->setObjectName(u"markdown-more"_s);
    connect(more, &ToolButton::clicked, this, [this, more] {
        const int x = isRightToLeft() ? 0 : more->width() - m_menu->sizeHint().width();
        m_menu->popup(more->mapToGlobal(QPoint(x, more->height() + Metric::kSpace4)));
    });
    m_menu->setObjectName(u"markdownMenu"_s);
    m_row->addWidget(more);
}

/// Their keys are those of the window's menu Edit.
void MarkdownToolBar::addUndo()
{
    const auto add = [this](const QString &iconName, const QString &meaning, QKeySequence::StandardKey keys) {
        auto *button = new ToolButton(iconName, meaning);
        button->setObjectName(u"markdown-"_s + iconName);
        button->setShortcutHint(keys);
        button->setEnabled(false);
        m_row->addWidget(button);
        return button;
    };
    const auto *undo = add(u"undo"_s, tr("Undo"), QKeySequence::Undo);
    const auto *redo = add(u"redo"_s, tr("Redo"), QKeySequence::Redo);
    connect(undo, &ToolButton::clicked, &m_editor, &MarkdownEditor::undo);
    connect(redo, &ToolButton::clicked, &m_editor, &MarkdownEditor::redo);
    connect(&m_editor, &MarkdownEditor::undoAvailable, undo, &ToolButton::setEnabled);
    connect(&m_editor, &MarkdownEditor::redoAvailable, redo, &ToolButton::setEnabled);
}

}
