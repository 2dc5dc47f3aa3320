#pragma once

#include <vector>

#include <QMainWindow>

#include "models/core/Time.h"
#include "ui/shell/MenuBuilder.h"

class QSettings;
class QStackedWidget;

namespace vitrine::models {
class ServerControl;
class Workspace;
}

namespace vitrine::ui {

class ContentPage;
class NavigationBar;
class Page;
class StatusBar;
class Theme;
class Toast;
class TopBar;

/// What a window works on; all of it outlives the window.
struct WindowServices
{
    models::Workspace &workspace;
    models::ServerControl &server;
    const models::Clock &clock;
    Theme &theme;
    QSettings &settings; ///< place, size and choices of the window
};

/// The one window: navigation, pages, and the server at the lower edge.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    explicit MainWindow(const WindowServices &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] ContentPage &projectsPage() const { return *m_projects; }
    [[nodiscard]] ContentPage &articlesPage() const { return *m_articles; }
    /// Shows that page once the one that is shown may be left.
    void show(Page &page);
    using QMainWindow::show;

protected:
    /// Asks first when something typed would be lost.
    void closeEvent(QCloseEvent *event) override;

private:
    void buildLayout();
    void addPage(Page *page);
    void goTo(Page &page);
    void buildMenus();
    void restore();
    void save();

    WindowServices m_services;
    TopBar *m_topBar;
    NavigationBar *m_navigation;
    QStackedWidget *m_pages;
    StatusBar *m_statusBar;
    Toast *m_toast;
    ContentPage *m_projects;
    ContentPage *m_articles;
    MenuBuilder m_menus;
    std::vector<Page *> m_order;
    bool m_mayClose = false;
};

}
