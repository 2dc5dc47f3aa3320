#pragma once

#include <memory>

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include "app/desktop/Desktop.h"
#include "models/core/Time.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Theme.h"
#include "ui/start/StartWindow.h"

/// The desktop program in this process, in a home of its own, driven by its keys.
class DesktopFixture final
{
public:
    DesktopFixture()
    {
        QDir(home.path()).mkpath(QStringLiteral("run"));
        QFile::setPermissions(at(QStringLiteral("run")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("HOME", QFile::encodeName(home.path()));
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(at(QStringLiteral("run"))));
        qputenv("XDG_DATA_HOME", QFile::encodeName(at(QStringLiteral("data"))));
        QApplication::setQuitOnLastWindowClosed(false);
        QApplication::setOrganizationName(QStringLiteral("vitrine-test"));
        shared = std::make_unique<QSettings>(at(QStringLiteral("vitrine.ini")), QSettings::IniFormat);
        theme = std::make_unique<vitrine::ui::Theme>(*qApp, *shared);
    }

    [[nodiscard]] QString at(const QString &name) const { return home.filePath(name); }

    /// As `vitrine ARGUMENTS`.
    void start(const QStringList &arguments = {})
    {
        end();
        QStringList all{QStringLiteral("vitrine")};
        if (!port.isEmpty())
            all += {QStringLiteral("--port"), port};
        launch = std::make_unique<vitrine::app::Launch>(all + arguments);
        desktop = std::make_unique<vitrine::app::Desktop>(*launch, *shared, *theme, clock);
        desktop->begin();
    }
    /// As when the program ends; what runs is stopped.
    void end()
    {
        desktop.reset();
        launch.reset();
    }

    [[nodiscard]] static vitrine::ui::StartWindow *startWindow() { return window<vitrine::ui::StartWindow>(); }
    [[nodiscard]] static vitrine::ui::MainWindow *mainWindow() { return window<vitrine::ui::MainWindow>(); }
    template <class W>
    [[nodiscard]] static W *window()
    {
        for (QWidget *one : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<W *>(one); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    /// Waits for a window of that kind, and gives it the keyboard.
    template <class W>
    [[nodiscard]] static bool waitFor()
    {
        if (!QTest::qWaitFor([] { return window<W>() != nullptr; }, 30'000))
            return false;
        window<W>()->activateWindow(); // where no window manager does
        return QTest::qWaitForWindowActive(window<W>(), 10'000);
    }

    template <class W = QWidget>
    [[nodiscard]] static W *find(const QString &name)
    {
        for (const QWidget *top : QApplication::topLevelWidgets()) {
            if (auto *found = top->findChild<W *>(name); found && top->isVisible())
                return found;
        }
        qFatal("no widget %s", qPrintable(name));
    }
    [[nodiscard]] static QString text(const QString &label) { return find<QLabel>(label)->text(); }

    /// As the keyboard gives them; counted.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++keys;
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : QApplication::activeWindow(), key, modifiers);
    }
    void type(const QString &words)
    {
        typed += static_cast<int>(words.size());
        QTest::keyClicks(QApplication::focusWidget(), words);
    }

    /// For the designer's eye: VITRINE_SCREENSHOTS names the folder. In both themes.
    void picture(const QString &name, QWidget *of)
    {
        const QString folder = qEnvironmentVariable("VITRINE_SCREENSHOTS");
        if (folder.isEmpty())
            return;
        using vitrine::ui::ThemeChoice;
        for (const auto &[choice, word] :
             {std::pair{ThemeChoice::Dark, QStringLiteral("dark")}, {ThemeChoice::Light, QStringLiteral("light")}}) {
            theme->setChoice(choice);
            QCoreApplication::processEvents(); // lays out what has just been shown
            QCoreApplication::processEvents();
            QVERIFY(of->grab().save(folder + u'/' + name + u'-' + word + QStringLiteral(".png")));
        }
    }

    QTemporaryDir home;
    vitrine::models::SystemClock clock;
    std::unique_ptr<QSettings> shared;
    std::unique_ptr<vitrine::ui::Theme> theme;
    std::unique_ptr<vitrine::app::Launch> launch;
    std::unique_ptr<vitrine::app::Desktop> desktop;
    QString port = QStringLiteral("0"); ///< any; empty: as the settings say
    int keys = 0;                       ///< pressed beside what was typed
    int typed = 0;                      ///< letters
};
