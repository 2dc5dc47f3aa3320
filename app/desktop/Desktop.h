#pragma once

#include <memory>

#include "app/desktop/Launch.h"
#include "app/desktop/OpenWorkspace.h"
#include "models/workspace/WorkThread.h"
#include "ui/shell/WorkspaceSwitcher.h"
#include "ui/start/WorkspaceStarter.h"

namespace vitrine::ui {
class MainWindow;
class StartWindow;
class Theme;
}

namespace vitrine::app {

/// The desktop program: opens the workspace that it was started for and shows its window, or leads to one.
class Desktop final : public ui::WorkspaceStarter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Desktop)

public:
    /// All outlive it. `shared` holds what all workspaces share.
    Desktop(const Launch &launch, QSettings &shared, ui::Theme &theme, const models::Clock &clock);
    ~Desktop() override;

    void begin();

    void open(const ui::StartWish &wish) override;
    [[nodiscard]] models::Workspace *workspace() const override;
    void showWindow() override;
    /// Finishes what the server answers just now, then ends the program.
    void quit() override;

private:
    /// What a thread brings back from opening a workspace.
    struct Opening;

    void showStart();
    /// The start's window, made when it is needed.
    [[nodiscard]] ui::StartWindow &startWindow();
    void claim(const ui::StartWish &wish);
    void openClaimed(std::shared_ptr<Opening> opening);
    void onOpened(const std::shared_ptr<Opening> &opening, models::Result<void> outcome);
    void refill(const ui::StartWish &wish);
    void restore(const QString &backup);
    void fail(const models::Error &error);

    const Launch &m_launch;
    QSettings &m_shared;
    ui::Theme &m_theme;
    const models::Clock &m_clock;
    ui::WorkspaceSwitcher m_switcher;
    std::unique_ptr<SingleInstance> m_startInstance;
    std::unique_ptr<OpenWorkspace> m_open;
    std::unique_ptr<ui::StartWindow> m_start;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::StartWish m_wish;
    bool m_isEnding = false;
    models::Mailbox m_mailbox;
    models::WorkThread m_disk; // last: ends before what it uses
};

}
