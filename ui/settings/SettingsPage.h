#pragma once

#include <vector>

#include "models/core/Time.h"
#include "models/settings/Setting.h"
#include "ui/shell/Page.h"

class QLineEdit;
class QStackedWidget;

namespace vitrine::models {
class ServerControl;
class Workspace;
}

namespace vitrine::ui {

class AppearancePanel;
class CategoryList;
class RestartBar;
class SettingsList;
class Theme;
class TokensPanel;
class WorkspacePanel;

/// Everything that can be set: the declared settings by category, tokens, the workspace as a whole, the window's look.
class SettingsPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsPage)

public:
    SettingsPage(models::Workspace &workspace, models::ServerControl &server, const models::Clock &clock, Theme &theme,
                 QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QList<QAction *> actions(PageMenu menu) const override;
    void focusFirst() override;
    [[nodiscard]] bool isAtBottom() const override { return true; }
    void restoreState(QSettings &settings) override;
    void saveState(QSettings &settings) const override;

    /// Shows that part: "site", "server", "security", "tokens", "workspace", "appearance".
    void showPart(const QString &name);
    /// Shows the setting of that name and puts the cursor there.
    void showSetting(const QString &name);

    [[nodiscard]] TokensPanel &tokens() const { return *m_tokens; }
    [[nodiscard]] WorkspacePanel &workspacePanel() const { return *m_workspacePanel; }

private:
    struct Part
    {
        QString name;
        QString title;
        QString iconName;
        QString words; ///< what else it is found by
        QWidget *panel;
        std::optional<models::SettingCategory> category = {};
    };

    [[nodiscard]] QWidget *buildColumn();
    [[nodiscard]] std::vector<Part> buildParts() const;
    void show(const Part &part);
    void search(const QString &words);
    [[nodiscard]] bool isFound(const Part &part, const QString &words) const;
    [[nodiscard]] const Part *part(const QString &name) const;

    QLineEdit *m_find;
    CategoryList *m_categories;
    SettingsList *m_list;
    TokensPanel *m_tokens;
    WorkspacePanel *m_workspacePanel;
    AppearancePanel *m_appearance;
    RestartBar *m_restart;
    QStackedWidget *m_stack;
    QAction *m_findAction;
    std::vector<Part> m_parts;
};

}
