#include "ui/shell/TextCommands.h"

#include <QApplication>
#include <QMetaMethod>

namespace vitrine::ui {

namespace {

/// The texts of Qt have these commands as slots of the same names; nothing else has.
bool offers(const QWidget *widget, const char *slot)
{
    return widget && widget->isEnabled() && widget->metaObject()->indexOfSlot(QByteArray(slot) + "()") >= 0;
}

}

TextCommands::TextCommands(QMenu &menu)
    : QObject(&menu)
    , m_menu(menu)
{
    add(tr("&Undo"), QKeySequence::Undo, "undo");
    add(tr("&Redo"), QKeySequence::Redo, "redo");
    menu.addSeparator();
    add(tr("Cu&t"), QKeySequence::Cut, "cut");
    add(tr("&Copy"), QKeySequence::Copy, "copy");
    add(tr("&Paste"), QKeySequence::Paste, "paste");
    add(tr("Select &all"), QKeySequence::SelectAll, "selectAll");
    connect(&menu, &QMenu::aboutToShow, this, &TextCommands::update);
    // The keys work without the menu, and the text itself takes them first.
    connect(&menu, &QMenu::aboutToHide, this, [this] {
        for (QAction *action : m_actions)
            action->setEnabled(true);
    });
}

void TextCommands::add(const QString &text, QKeySequence::StandardKey key, const char *slot)
{
    QAction *action = m_menu.addAction(text);
    action->setShortcut(key);
    action->setData(QByteArray(slot));
    m_actions.append(action);
    connect(action, &QAction::triggered, this, [slot] {
        QWidget *focused = QApplication::focusWidget();
        if (offers(focused, slot))
            QMetaObject::invokeMethod(focused, slot);
    });
}

void TextCommands::update()
{
    for (QAction *action : m_actions)
        action->setEnabled(offers(QApplication::focusWidget(), action->data().toByteArray().constData()));
}

}
