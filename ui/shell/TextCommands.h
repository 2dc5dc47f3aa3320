#pragma once

#include <QMenu>

namespace vitrine::ui {

/// Undo, redo and the clipboard for whichever text has the focus; enabled as that text allows when the menu opens.
class TextCommands final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextCommands)

public:
    /// Adds the commands to the menu, which owns this.
    explicit TextCommands(QMenu &menu);

private:
    void add(const QString &text, QKeySequence::StandardKey key, const char *slot);
    void update();

    QMenu &m_menu;
    QList<QAction *> m_actions;
};

}
