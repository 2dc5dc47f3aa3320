#pragma once

#include <vector>

#include <QMainWindow>

#include "models/core/Time.h"

class QSettings;
class QStackedWidget;

namespace vitrine::models {
class ServerControl;
class Workspace;
}

namespace vitrine::ui {

class NavigationBar;
class Page;
class ProjectsPage;
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

    [[nodiscard]] ProjectsPage &projectsPage() const { return *m_projects; }

protected:
    /// Asks first when something typed would be lost.
    void closeEvent(QCloseEvent *event) override;

private:
    void buildLayout();
    void addPage(Page *page);
    void goTo(int index);
    void buildMenus();
    void restore();
    void save();

    WindowServices m_services;
    TopBar *m_topBar;
    NavigationBar *m_navigation;
    QStackedWidget *m_pages;
    StatusBar *m_statusBar;
    Toast *m_toast;
    ProjectsPage *m_projects;
    std::vector<Page *> m_order;
    bool m_mayClose = false;
};

}
