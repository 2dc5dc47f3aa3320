#pragma once

#include <functional>

#include <QObject>

#include "models/content/ContentQuery.h"

namespace vitrine::ui {

class ContentPage;
class DashboardPage;
class Page;
class PictureCache;
class SettingsPage;
class TrashPage;
struct WindowServices;

/// The pages beside those of content, and the ways between all of them. The pages belong to the window that shows them.
class WindowPages final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowPages)

public:
    /// Shows a page once the one before it may be left, then goes on.
    using Show = std::function<void(Page &page, std::function<void()> then)>;

    WindowPages(const WindowServices &services, PictureCache &pictures, ContentPage &projects, ContentPage &articles,
                Show show, QObject *parent);

    [[nodiscard]] DashboardPage *dashboard() const { return m_dashboard; }
    [[nodiscard]] TrashPage *trash() const { return m_trash; }
    [[nodiscard]] SettingsPage *settings() const { return m_settings; }

private:
    void connectDashboard();
    [[nodiscard]] ContentPage &pageOf(models::Topic kind) const;
    void openItem(models::Topic kind, const models::Id &id, const QString &field);

    ContentPage &m_projects;
    ContentPage &m_articles;
    Show m_show;
    DashboardPage *m_dashboard;
    TrashPage *m_trash;
    SettingsPage *m_settings;
};

}
