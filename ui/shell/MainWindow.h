#pragma once

#include <functional>
#include <vector>

#include <QMainWindow>

#include "models/core/Id.h"
#include "models/core/Time.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/MenuBuilder.h"
#include "ui/shell/WorkspaceMenu.h"

class QSettings;
class QStackedWidget;

namespace vitrine::models {
class ServerControl;
class Workspace;
struct UnsavedEdits;
}

namespace vitrine::ui {

class CommandPalette;
class ContentPage;
class EditRecovery;
class ExchangeActions;
class NavigationBar;
class Page;
class PictureCache;
class PictureIntake;
class SpellChecker;
class StatusBar;
class Theme;
class Toast;
class TopBar;
class WindowPages;
class WorkEnding;
class WorkList;
class WorkspaceSwitcher;

/// What a window works on; all of it outlives the window.
struct WindowServices
{
    models::Workspace &workspace;
    models::ServerControl &server;
    const models::Clock &clock;
    Theme &theme;
    QSettings &settings; ///< place, size and choices of this workspace's window
    WorkspaceSwitcher &switcher;
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
    /// Dashboard, trash and settings.
    [[nodiscard]] WindowPages &otherPages() const { return *m_otherPages; }
    [[nodiscard]] const ActionRegistry &actionRegistry() const { return m_registry; }
    /// For whatever takes time: it is shown in the status bar, and can be cancelled there.
    [[nodiscard]] WorkList &work() const { return *m_work; }
    /// What asks before background work would be ended by closing.
    [[nodiscard]] WorkEnding &workEnding() const { return *m_ending; }
    /// What was done in the window and can be taken back.
    [[nodiscard]] UndoHistory &undoHistory() const { return *m_undo; }
    /// Shows that page once the one that is shown may be left, then goes on with `then`.
    void show(Page &page, std::function<void()> then = {});
    using QMainWindow::show;
    /// Puts the window before all others, for somebody who started the program again.
    void bringToFront();

    /// Asks this instead of the file dialog, for tests.
    void setFolderQuestion(FolderQuestion question);

protected:
    /// Asks first when something typed would be lost.
    void closeEvent(QCloseEvent *event) override;

private:
    void buildLayout();
    void addPage(Page *page);
    void showTitle();
    void goTo(Page &page);
    void buildMenus();
    void buildWorkspaceMenus();
    void buildPalette();
    void run(const ActionEntry &entry);
    void openItem(const QString &plural, const models::Id &id);
    void rememberOpened(const ContentPage &page);
    void chooseFolder(const QString &title);
    [[nodiscard]] QList<QAction *> buildExchange();
    void buildStatus();
    void followWork();
    void buildHistory();
    void recover(const models::UnsavedEdits &edits, std::function<void(bool)> done);
    [[nodiscard]] Page &current() const;
    void restore();
    void save();

    WindowServices m_services;
    ActionRegistry m_registry;
    WorkList *m_work;
    WorkEnding *m_ending;
    ExchangeActions *m_exchange;
    UndoHistory *m_undo;
    PictureCache *m_pictures;
    PictureIntake *m_pictureIntake;
    EditRecovery *m_recovery = nullptr;
    TopBar *m_topBar;
    NavigationBar *m_navigation;
    QStackedWidget *m_pages;
    StatusBar *m_statusBar;
    Toast *m_toast;
    SpellChecker *m_spelling;
    ContentPage *m_projects;
    ContentPage *m_articles;
    WindowPages *m_otherPages;
    MenuBuilder m_menus;
    CommandPalette *m_palette = nullptr;
    FolderQuestion m_folderQuestion;
    std::vector<Page *> m_order;
    bool m_mayClose = false;
};

}
