#pragma once

#include <map>

#include <QCoreApplication>
#include <QKeySequence>

#include "ui/shell/Page.h"

class QMainWindow;
class QMenu;
class QMenuBar;

namespace vitrine::models {
class ServerControl;
}

namespace vitrine::ui {

class ActionRegistry;
class StatusBar;
class Theme;
class UndoHistory;

/// Fills the menu bar: what the window does, and what the page that is shown adds. Every action goes into the registry.
class MenuBuilder final
{
    Q_DECLARE_TR_FUNCTIONS(MenuBuilder)

public:
    /// What an action of the window's own is, but for what it does.
    struct Item
    {
        QString id;
        QString text;
        QKeySequence keys = {};
        QString iconName = {};
    };

    MenuBuilder(QMainWindow &window, QMenuBar &bar, ActionRegistry &registry)
        : m_window(window)
        , m_bar(bar)
        , m_registry(registry)
    {
    }

    /// `workspaces` are actions for other workspaces, `recent` the menu of those opened last; `more` stand below them.
    void addFile(const QList<QAction *> &workspaces, QMenu *recent, const QList<QAction *> &more);
    /// `more` stand below the commands of texts, whose undo goes on to the history.
    void addEdit(const QList<QAction *> &more, UndoHistory &history);
    void addView(Theme &theme);
    void addContent();
    void addServer(models::ServerControl &server, StatusBar &statusBar);
    void addHelp();
    /// One more page to go to, in the menu View.
    QAction *addPlace(const Page &page);

    /// Makes an action of the window's own and registers it, without putting it into a menu.
    QAction *make(const QString &category, const Item &item);

    /// Gives the menus the page's actions in place of the last one's: only what is in a menu hears its shortcut.
    void showPage(const Page &page);

private:
    /// A menu that pages add to, in front of an action of the window's own.
    struct Shared
    {
        QMenu *menu;
        QAction *before; ///< null: at the end
        QList<QAction *> added = {};
    };

    QAction *add(QMenu *menu, const Item &item);

    QMainWindow &m_window;
    QMenuBar &m_bar;
    ActionRegistry &m_registry;
    std::map<PageMenu, Shared> m_shared;
    QMenu *m_view = nullptr;
    QAction *m_afterPlaces = nullptr;
    int m_places = 0;
};

}
