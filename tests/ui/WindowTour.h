#pragma once

#include <functional>
#include <vector>

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QTabBar>

#include "DialogStops.h"
#include "StartStops.h"
#include "TourStop.h"
#include "WindowFixture.h"
#include "app/demo/DemoContent.h"
#include "ui/dashboard/DashboardPage.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/WindowPages.h"
#include "ui/trash/TrashPage.h"

/// Leads to everything that the window can show, over the demo content.
class WindowTour final
{
public:
    using Stop = TourStop;

    explicit WindowTour(WindowFixture &fixture)
        : m_fixture(fixture)
        , m_start(fixture)
    {
    }

    /// Puts the demo content into the workspace; before the window is shown.
    void fill() const
    {
        const auto loaded = vitrine::app::loadDemoContent(*m_fixture.files.services);
        if (!loaded)
            qFatal("%s", qPrintable(loaded.error().message));
    }

    [[nodiscard]] std::vector<Stop> stops()
    {
        std::vector<Stop> all;
        const auto add = [&all](const char *name, std::function<void()> go) {
            all.push_back({QString::fromLatin1(name), std::move(go)});
        };
        add("dashboard", [this] {
            show(*pages().dashboard());
            QTRY_VERIFY(pages().dashboard()->isLoaded());
            QCoreApplication::processEvents(); // lays out what has just come
        });
        add("projects-write", [this] { openTab(window().projectsPage(), 0); });
        add("projects-details", [this] { openTab(window().projectsPage(), 1); });
        add("projects-media", [this] { openTab(window().projectsPage(), 2); });
        add("projects-search", [this] { openTab(window().projectsPage(), 3); });
        add("projects-history", [this] { openTab(window().projectsPage(), 4); });
        add("articles-write", [this] { openTab(window().articlesPage(), 0); });
        add("articles-details", [this] { openTab(window().articlesPage(), 1); });
        add("articles-media", [this] { openTab(window().articlesPage(), 2); });
        add("articles-search", [this] { openTab(window().articlesPage(), 3); });
        add("projects-cards", [this] { showCards(); });
        add("projects-bulk", [this] {
            showCards();
            auto *list = window().projectsPage().findChild<QAbstractItemView *>(QStringLiteral("contentList"));
            list->setFocus();
            QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
            QTRY_VERIFY(window().projectsPage().findChild<QWidget *>(QStringLiteral("bulkMain"))->isEnabled());
        });
        add("trash", [this] { show(*pages().trash()); });
        for (const QString &part : settingsParts())
            all.push_back({QStringLiteral("settings-") + part, [this, part] { showSettings(part); }});
        addDialogs(all);
        DialogStops(m_fixture).addTo(all);
        m_start.addTo(all);
        return all;
    }

    /// The dialog that is open, else the window of the first start, else the window.
    [[nodiscard]] QWidget *shown() const
    {
        QWidget *dialog = QApplication::activeModalWidget();
        return dialog ? dialog : m_start.shown() ? m_start.shown() : &window();
    }
    /// Closes whatever dialogs are open.
    void back()
    {
        m_start.close();
        const auto dialogs = window().findChildren<QDialog *>();
        for (QDialog *dialog : dialogs) {
            if (dialog->isVisible())
                dialog->done(QDialog::Rejected);
        }
        QTest::keyClick(&window(), Qt::Key_Escape);
        QCoreApplication::processEvents();
    }

private:
    [[nodiscard]] vitrine::ui::MainWindow &window() const { return *m_fixture.window; }
    [[nodiscard]] vitrine::ui::WindowPages &pages() const { return window().otherPages(); }

    void show(vitrine::ui::Page &page) const
    {
        window().show(page);
        QTRY_VERIFY(page.isVisible());
    }
    /// Rows or cards, as the menu does it.
    void setCards(vitrine::ui::ContentPage &page, bool areWanted) const
    {
        auto *cards = page.findChild<QAction *>(QStringLiteral("cards"));
        if (cards->isChecked() != areWanted)
            cards->trigger();
    }
    void showCards() const
    {
        show(window().projectsPage());
        setCards(window().projectsPage(), true);
    }
    void openTab(vitrine::ui::ContentPage &page, int tab) const
    {
        show(page);
        auto *list = page.findChild<QAbstractItemView *>(QStringLiteral("contentList"));
        QTest::keyClick(list, Qt::Key_Escape); // one at most is chosen
        setCards(page, false);
        QTRY_COMPARE(page.session().state(), vitrine::ui::ContentSession::State::Open);
        page.findChild<QTabBar *>()->setCurrentIndex(tab);
    }
    [[nodiscard]] QStringList settingsParts() const
    {
        return {QStringLiteral("site"),   QStringLiteral("server"),    QStringLiteral("security"),
                QStringLiteral("tokens"), QStringLiteral("workspace"), QStringLiteral("appearance")};
    }
    void showSettings(const QString &part) const
    {
        show(*pages().settings());
        pages().settings()->showPart(part);
    }
    /// As the menu or its key does.
    void trigger(const char *name) const
    {
        const auto actions = window().findChildren<QAction *>(QString::fromLatin1(name));
        const auto usable = std::ranges::find_if(actions, &QAction::isEnabled);
        if (usable == actions.end())
            qFatal("nothing to trigger: %s", name);
        (*usable)->trigger();
    }
    void addDialogs(std::vector<Stop> &all) const
    {
        const auto add = [&](const QString &name, const char *action) {
            all.push_back({name, [this, action] {
                               openTab(window().projectsPage(), 0);
                               trigger(action);
                           }});
        };
        add(QStringLiteral("dialog-shortcuts"), "shortcuts");
        add(QStringLiteral("dialog-about"), "about");
        add(QStringLiteral("palette"), "palette");
        add(QStringLiteral("dialog-import"), "import");
        add(QStringLiteral("dialog-export"), "export");
        all.push_back({QStringLiteral("dialog-picture"), [this] {
                           openTab(window().projectsPage(), 2);
                           QTest::mouseClick(
                               window().projectsPage().findChild<QWidget *>(QStringLiteral("cover-choose")),
                               Qt::LeftButton);
                       }});
        all.push_back({QStringLiteral("dialog-schedule"), [this] {
                           openTab(window().projectsPage(), 0);
                           const auto &model = window().projectsPage().model();
                           for (int row = 0; row < model.rowCount(); ++row) {
                               if (model.index(row).data().toString() == QStringLiteral("Field notes"))
                                   window().projectsPage().open(model.idAt(row));
                           }
                           QTRY_COMPARE(m_fixture.session().title(), QStringLiteral("Field notes"));
                           trigger("schedule");
                       }});
        all.push_back({QStringLiteral("dialog-new-token"), [this] {
                           showSettings(QStringLiteral("tokens"));
                           m_fixture.click(QStringLiteral("newToken"));
                       }});
    }

    WindowFixture &m_fixture;
    StartStops m_start;
};
