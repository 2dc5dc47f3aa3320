#pragma once

#include <QWidget>

#include "models/core/Time.h"
#include "models/workspace/WorkspaceOverview.h"

namespace vitrine::ui {

class ActionsCard;
class DashboardWays;
class ItemsCard;
class PictureCache;

/// The cards of what needs attention, what waits and what happened; of a workspace without content, of first steps.
/// Empty until something is shown.
class OverviewCards final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewCards)

public:
    /// All outlive it.
    OverviewCards(const models::Clock &clock, PictureCache &pictures, DashboardWays &ways, QWidget *parent = nullptr);

    void show(models::Overview overview);
    /// Shows the same with the times as they are now.
    void refill();
    /// How high the cards may be together, in pixels; the usual ones are shown even where there is less.
    void setRoom(int height);

private:
    void fillAttention();
    void fillFirstSteps();
    void fillWaiting();
    void fillChanges();
    void open(models::Topic kind, const models::Id &id, const QString &field = {});
    void showMore(const models::WaitingItems &items, models::Waiting waiting, const QWidget *at);
    void makeRoom();

    const models::Clock &m_clock;
    DashboardWays &m_ways;
    ActionsCard *m_attention;
    ActionsCard *m_firstSteps;
    ItemsCard *m_scheduled;
    ItemsCard *m_drafts;
    ItemsCard *m_changes;
    models::Overview m_overview;
    int m_room = 0;
    bool m_isLoaded = false;
};

}
