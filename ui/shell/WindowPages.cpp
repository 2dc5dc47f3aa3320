#include "ui/shell/WindowPages.h"

#include "models/workspace/TrashAccess.h"
#include "models/workspace/Workspace.h"
#include "ui/content/ContentPage.h"
#include "ui/dashboard/DashboardPage.h"
#include "ui/dashboard/DashboardWays.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/trash/TrashPage.h"

namespace vitrine::ui {

using models::Topic;

WindowPages::WindowPages(const WindowServices &services, PictureCache &pictures, ContentPage &projects,
                         ContentPage &articles, Show show, QObject *parent)
    : QObject(parent)
    , m_projects(projects)
    , m_articles(articles)
    , m_show(std::move(show))
    , m_dashboard(new DashboardPage(services.workspace, services.server, services.clock, pictures))
    , m_trash(new TrashPage(services.workspace.trash(), services.clock))
    , m_settings(new SettingsPage(services.workspace, services.server, services.clock, services.theme))
{
    connectDashboard();
    connect(m_trash, &TrashPage::openRequested, this,
            [this](Topic kind, const models::Id &id) { openItem(kind, id, {}); });
}

void WindowPages::connectDashboard()
{
    const DashboardWays &ways = m_dashboard->ways();
    connect(&ways, &DashboardWays::openRequested, this, &WindowPages::openItem);
    connect(&ways, &DashboardWays::newRequested, this,
            [this](Topic kind) { m_show(pageOf(kind), [page = &pageOf(kind)] { page->startNew(); }); });
    connect(&ways, &DashboardWays::listRequested, this, [this](Topic kind, models::Waiting waiting) {
        m_show(pageOf(kind), [page = &pageOf(kind), waiting] { page->showWaiting(waiting); });
    });
    connect(&ways, &DashboardWays::trashRequested, this, [this] { m_show(*m_trash, {}); });
    connect(&ways, &DashboardWays::settingsRequested, this,
            [this](const QString &part) { m_show(*m_settings, [this, part] { m_settings->showPart(part); }); });
}

ContentPage &WindowPages::pageOf(Topic kind) const
{
    return kind == Topic::Articles ? m_articles : m_projects;
}

void WindowPages::openItem(Topic kind, const models::Id &id, const QString &field)
{
    m_show(pageOf(kind), [page = &pageOf(kind), id, field] { page->openAt(id, field); });
}

}
