#pragma once

#include "ui/widgets/Surface.h"

class QMenu;
class QMenuBar;

namespace vitrine::ui {

class SearchButton;
class ToolButton;
class WorkspaceButton;

/// The upper edge of the window: which workspace this is, the menus, the way to the command palette, and help.
class TopBar final : public Surface
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopBar)

public:
    explicit TopBar(const QString &workspaceTitle, QWidget *parent = nullptr);

    [[nodiscard]] QMenuBar *menuBar() const { return m_menuBar; }
    [[nodiscard]] SearchButton *search() const { return m_search; }
    [[nodiscard]] ToolButton *help() const { return m_help; }
    /// Opened by the workspace's name.
    void setWorkspaceMenu(QMenu *menu);
    void setWorkspaceTitle(const QString &title);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void place();

    WorkspaceButton *m_workspace;
    QMenuBar *m_menuBar;
    SearchButton *m_search;
    ToolButton *m_help;
};

}
