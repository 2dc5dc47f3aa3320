#pragma once

#include <map>

#include <QCoreApplication>

#include "ui/shell/Page.h"

class QMainWindow;
class QMenu;
class QMenuBar;

namespace vitrine::models {
class ServerControl;
}

namespace vitrine::ui {

class StatusBar;
class Theme;

/// Fills the menu bar: what the window does, and what the page that is shown adds.
class MenuBuilder final
{
    Q_DECLARE_TR_FUNCTIONS(MenuBuilder)

public:
    MenuBuilder(QMainWindow &window, QMenuBar &bar)
        : m_window(window)
        , m_bar(bar)
    {
    }

    void addFile();
    void addEdit();
    void addView(Theme &theme);
    void addContent();
    void addServer(models::ServerControl &server, StatusBar &statusBar);
    void addHelp();

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

    QMainWindow &m_window;
    QMenuBar &m_bar;
    std::map<PageMenu, Shared> m_shared;
};

}
