#pragma once

#include <QMenu>

namespace vitrine::ui {

class UndoHistory;

/// Undo, redo and the clipboard for whichever text has the focus; where it has nothing to undo, or none has the focus,
/// undo and redo what was done in the window. Enabled as that allows when the menu opens.
class TextCommands final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextCommands)

public:
    /// Adds the commands to the menu, which owns this. The history outlives it.
    TextCommands(QMenu &menu, UndoHistory &history);

    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const QString &text, QKeySequence::StandardKey key, const QString &iconName, const char *slot);
    void update();
    void run(const QByteArray &slot);

    QMenu &m_menu;
    UndoHistory &m_history;
    QList<QAction *> m_actions;
};

}
