#pragma once

#include <QWidget>

#include "models/core/Time.h"
#include "models/workspace/WorkspaceOverview.h"

namespace vitrine::ui {

class ActionsCard;
class ItemsCard;
class PictureCache;

/// The cards of what needs attention, what waits and what happened; of a workspace without content, of first steps.
/// Empty until something is shown.
class OverviewCards final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewCards)

public:
    /// Both outlive it.
    OverviewCards(const models::Clock &clock, PictureCache &pictures, QWidget *parent = nullptr);

    void show(models::Overview overview);
    /// Shows the same with the times as they are now.
    void refill();
    /// How high the cards may be together, in pixels; the usual ones are shown even where there is less.
    void setRoom(int height);

signals:
    /// Show that item; with a field: there.
    void openRequested(vitrine::models::Topic kind, const vitrine::models::Id &id, const QString &field);
    void newRequested(vitrine::models::Topic kind);
    /// Show the list of that kind, of what waits for that only.
    void listRequested(vitrine::models::Topic kind, vitrine::models::Waiting waiting);
    void trashRequested();
    /// Show that page of the settings.
    void settingsRequested(const QString &page);

private:
    void fillAttention();
    void fillFirstSteps();
    void fillWaiting();
    void fillChanges();
    void open(models::Topic kind, const models::Id &id, const QString &field = {});
    void showMore(const models::WaitingItems &items, models::Waiting waiting, const QWidget *at);
    void makeRoom();

    const models::Clock &m_clock;
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
