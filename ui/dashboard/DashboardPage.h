#pragma once

#include "models/core/Time.h"
#include "models/workspace/WorkspaceOverview.h"
#include "ui/shell/Page.h"

class QTimer;

namespace vitrine::models {
class ServerControl;
class Workspace;
}

namespace vitrine::ui {

class BackupCard;
class Banner;
class Button;
class DashboardWays;
class Label;
class OverviewCards;
class PictureCache;
class ServerCard;

/// The first page: what needs attention, what is to come, what happened, and how server and backups stand.
class DashboardPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DashboardPage)

public:
    DashboardPage(models::Workspace &workspace, models::ServerControl &server, const models::Clock &clock,
                  PictureCache &pictures, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QList<QAction *> actions(PageMenu menu) const override;
    void focusFirst() override;

    /// Whether an answer has come at all.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] DashboardWays &ways() const { return *m_ways; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *buildHeader();
    [[nodiscard]] QWidget *buildBody();
    void refresh();
    void take(models::Result<models::Overview> answer);
    void showTime();

    models::Workspace &m_workspace;
    const models::Clock &m_clock;
    DashboardWays *m_ways;
    Label *m_date;
    Button *m_new;
    Banner *m_failure;
    OverviewCards *m_cards;
    ServerCard *m_serverCard;
    BackupCard *m_backupCard;
    QAction *m_refresh;
    QTimer *m_minute;
    bool m_isReading = false;
    bool m_isOutdated = false;
    bool m_isLoaded = false;
};

}
