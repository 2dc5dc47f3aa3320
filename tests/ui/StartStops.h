#pragma once

#include <memory>
#include <vector>

#include "TourStop.h"
#include "WindowFixture.h"
#include "ui/start/StartWindow.h"

/// The pages of the first start, and what is shown where a workspace cannot be opened.
class StartStops final
{
public:
    explicit StartStops(WindowFixture &fixture)
        : m_fixture(fixture)
    {
    }

    void addTo(std::vector<TourStop> &all)
    {
        using namespace Qt::StringLiterals;
        using vitrine::ui::StartState;
        const auto add = [&](const QString &name, const StartState &state) {
            all.push_back({u"start-"_s + name, [this, state] { begin(state); }});
        };
        add(u"folder-new"_s, {});
        add(u"folder-open"_s, {.way = StartState::Way::Open, .folder = m_fixture.files.workspace->folder()});
        add(u"folder-none"_s, {.way = StartState::Way::Open, .folder = u"/nowhere/at/all"_s});
        add(u"folder-restore"_s, {.way = StartState::Way::Restore});
        add(u"content"_s, {.step = StartState::Step::Content, .folder = m_fixture.files.filePath(u"new"_s)});
        add(u"content-import"_s, {.content = StartState::Content::Import,
                                  .step = StartState::Step::Content,
                                  .folder = m_fixture.files.filePath(u"new"_s),
                                  .importFolder = u"/nowhere/at/all"_s});
        all.push_back({u"start-problem"_s, [this] {
                           show();
                           m_window->showProblem({.folder = m_fixture.files.workspace->folder()},
                                                 {vitrine::models::ErrorKind::Unavailable, u"database_damaged"_s,
                                                  u"The database is damaged and cannot be read."_s});
                       }});
    }

    /// Null while it is elsewhere.
    [[nodiscard]] QWidget *shown() const { return m_window.get(); }
    void close() { m_window.reset(); }

private:
    /// Opens nothing.
    class Starter final : public vitrine::ui::WorkspaceStarter
    {
    public:
        void open(const vitrine::ui::StartWish &) override {}
        [[nodiscard]] vitrine::models::Workspace *workspace() const override { return nullptr; }
        void showWindow() override {}
        void quit() override {}
    };

    void show()
    {
        m_window = std::make_unique<vitrine::ui::StartWindow>(m_starter, m_settings, m_fixture.files.clock);
        m_window->resize(m_fixture.window->size());
        m_window->QWidget::show();
    }
    void begin(const vitrine::ui::StartState &state)
    {
        state.save(m_settings);
        show();
        m_window->begin();
        QCoreApplication::processEvents();
    }

    WindowFixture &m_fixture;
    Starter m_starter;
    QSettings m_settings{m_fixture.files.filePath(QStringLiteral("start.ini")), QSettings::IniFormat};
    std::unique_ptr<vitrine::ui::StartWindow> m_window;
};
