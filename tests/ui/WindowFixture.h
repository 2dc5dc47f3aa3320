#pragma once

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTabBar>

#include "FakeServer.h"
#include "WorkspaceFixture.h"
#include "ui/content/ContentListModel.h"
#include "ui/content/ContentPage.h"
#include "ui/content/ContentSession.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Theme.h"
#include "ui/shell/WorkspaceSwitcher.h"

/// The window over a real workspace, shown, with the words in which tests speak of it.
class WindowFixture final
{
public:
    WindowFixture()
        : settings(files.filePath(QStringLiteral("window.ini")), QSettings::IniFormat)
        , theme(*qApp, settings)
        , switcher(settings, [this](const QString &folder) {
            launched.append(folder);
            return canLaunch;
        })
    {
    }

    /// Shows a new window, as a start of the program does.
    void show()
    {
        window.reset();
        if (!settings.contains(QStringLiteral("window/page")))
            settings.setValue(QStringLiteral("window/page"), QStringLiteral("projects")); // which most tests are about
        window = std::make_unique<vitrine::ui::MainWindow>(
            vitrine::ui::WindowServices{*files.workspace, server, files.clock, theme, settings, switcher});
        window->show();
        window->activateWindow(); // where no window manager does
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_VERIFY(page().model().isLoaded());
    }

    [[nodiscard]] vitrine::ui::ContentPage &page() const { return window->projectsPage(); }
    [[nodiscard]] vitrine::ui::ContentSession &session() const { return page().session(); }
    [[nodiscard]] bool isOpen(const QString &title) const
    {
        return session().state() == vitrine::ui::ContentSession::State::Open && session().title() == title;
    }

    template <class W = QWidget>
    [[nodiscard]] W *find(const QString &name) const
    {
        // Of the page that is shown first: each page has its own list, filter and fields.
        W *found = page().findChild<W *>(name);
        if (!found)
            found = window->findChild<W *>(name);
        if (!found)
            qFatal("no widget %s", qPrintable(name));
        return found;
    }
    /// What is typed into within the editor of a field.
    template <class W>
    [[nodiscard]] W *field(const QString &name) const
    {
        W *found = find<QWidget>(name)->template findChild<W *>();
        if (!found)
            qFatal("no editor in %s", qPrintable(name));
        return found;
    }
    [[nodiscard]] QListView *list() const { return find<QListView>(QStringLiteral("contentList")); }
    [[nodiscard]] QStringList titles() const
    {
        QStringList all;
        for (int row = 0; row < page().model().rowCount(); ++row)
            all.append(page().model().index(row).data().toString());
        return all;
    }
    [[nodiscard]] QString text(const QString &label) const { return find<QLabel>(label)->text(); }
    void click(const QString &name) const { QTest::mouseClick(find(name), Qt::LeftButton); }
    void clickRow(int row) const
    {
        const QRect area = list()->visualRect(list()->model()->index(row, 0));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, area.center());
    }
    /// A key combination for the window, as the keyboard gives it.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : window.get(), key, modifiers);
    }

    WorkspaceFixture files;
    FakeServer server;
    QSettings settings;
    vitrine::ui::Theme theme;
    QStringList launched; ///< folders that another program was started for
    bool canLaunch = true;
    vitrine::ui::WorkspaceSwitcher switcher;
    std::unique_ptr<vitrine::ui::MainWindow> window;
};
