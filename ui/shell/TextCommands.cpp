#include "ui/shell/TextCommands.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMetaMethod>
#include <QPlainTextEdit>
#include <QTextEdit>

#include "ui/history/UndoHistory.h"
#include "ui/shell/Icon.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

/// The texts of Qt have these commands as slots of the same names; nothing else has.
bool offers(const QWidget *widget, const char *slot)
{
    return widget && widget->isEnabled() && widget->metaObject()->indexOfSlot(QByteArray(slot) + "()") >= 0;
}

/// Whether the text itself has a step to take.
bool canStep(const QWidget *widget, bool isUndo)
{
    const QTextDocument *document = nullptr;
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return isUndo ? line->isUndoAvailable() : line->isRedoAvailable();
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(widget))
        document = plain->document();
    else if (const auto *rich = qobject_cast<const QTextEdit *>(widget))
        document = rich->document();
    return document && (isUndo ? document->isUndoAvailable() : document->isRedoAvailable());
}

}

TextCommands::TextCommands(QMenu &menu, UndoHistory &history)
    : QObject(&menu)
    , m_menu(menu)
    , m_history(history)
{
    add(tr("&Undo"), QKeySequence::Undo, u"undo"_s, "undo");
    add(tr("&Redo"), QKeySequence::Redo, u"redo"_s, "redo");
    menu.addSeparator();
    add(tr("Cu&t"), QKeySequence::Cut, {}, "cut");
    add(tr("&Copy"), QKeySequence::Copy, u"copy"_s, "copy");
    add(tr("&Paste"), QKeySequence::Paste, {}, "paste");
    add(tr("Select &all"), QKeySequence::SelectAll, {}, "selectAll");
    connect(&menu, &QMenu::aboutToShow, this, &TextCommands::update);
    connect(&history, &UndoHistory::changed, this, [this] {
        if (!m_menu.isVisible())
            update(); // its words are also in the command palette
        for (QAction *action : m_actions)
            action->setEnabled(true);
    });
    qApp->installEventFilter(this);
    // The keys work without the menu, and the text itself takes them first.
    connect(&menu, &QMenu::aboutToHide, this, [this] {
        for (QAction *action : m_actions)
            action->setEnabled(true);
    });
}

void TextCommands::add(const QString &text, QKeySequence::StandardKey key, const QString &iconName, const char *slot)
{
    QAction *action = m_menu.addAction(text);
    action->setObjectName(QLatin1StringView(slot));
    action->setShortcut(key);
    if (!iconName.isEmpty())
        action->setIcon(Icon::of(iconName));
    action->setData(QByteArray(slot));
    m_actions.append(action);
    connect(action, &QAction::triggered, this, [this, slot] { run(slot); });
}

void TextCommands::run(const QByteArray &slot)
{
    QWidget *focused = QApplication::focusWidget();
    const bool isUndo = slot == "undo";
    if ((isUndo || slot == "redo") && !canStep(focused, isUndo))
        return isUndo ? m_history.undo() : m_history.redo();
    if (offers(focused, slot))
        QMetaObject::invokeMethod(focused, slot.constData());
}

/// A text takes these keys even when it has nothing to undo; then they are the window's.
bool TextCommands::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || watched != QApplication::focusWidget())
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<const QKeyEvent *>(event);
    const bool isUndo = key->matches(QKeySequence::Undo);
    if ((!isUndo && !key->matches(QKeySequence::Redo)) || canStep(qobject_cast<QWidget *>(watched), isUndo))
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}

void TextCommands::update()
{
    const QWidget *focused = QApplication::focusWidget();
    for (QAction *action : m_actions) {
        const QByteArray slot = action->data().toByteArray();
        const bool isUndo = slot == "undo";
        if (!isUndo && slot != "redo") {
            action->setEnabled(offers(focused, slot.constData()));
            continue;
        }
        const bool isOfText = canStep(focused, isUndo);
        const QString what = isOfText ? QString() : isUndo ? m_history.undoText() : m_history.redoText();
        action->setEnabled(isOfText || !what.isEmpty());
        action->setText(what.isEmpty() ? (isUndo ? tr("&Undo") : tr("&Redo"))
                                       : (isUndo ? tr("&Undo %1") : tr("&Redo %1")).arg(what));
    }
}

}
