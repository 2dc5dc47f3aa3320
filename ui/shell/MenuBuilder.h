#pragma once

#include <QCoreApplication>

class QMainWindow;
class QMenu;
class QMenuBar;

namespace vitrine::models {
class ServerControl;
}

namespace vitrine::ui {

class Page;
class StatusBar;
class Theme;

/// Fills the menu bar: what the window does, and what its page adds.
class MenuBuilder final
{
    Q_DECLARE_TR_FUNCTIONS(MenuBuilder)

public:
    MenuBuilder(QMainWindow &window, QMenuBar &bar)
        : m_window(window)
        , m_bar(bar)
    {
    }

    void addFile(const Page &page);
    void addEdit(const Page &page);
    void addView(const Page &page, Theme &theme);
    void addContent(const Page &page);
    void addServer(models::ServerControl &server, StatusBar &statusBar);
    void addHelp();

private:
    QMainWindow &m_window;
    QMenuBar &m_bar;
};

}
