#pragma once

#include <QAbstractButton>
#include <QAccessible>
#include <QDir>
#include <QPainter>

#include "WindowFixture.h"
#include "ui/dashboard/DashboardPage.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/WindowPages.h"
#include "ui/trash/TrashPage.h"

/// The window on one of its pages beside content; widgets are looked for within that page.
class PageFixture final
{
public:
    /// Starts the window on the page of that name: "dashboard", "trash", "settings".
    void show(const QString &page)
    {
        window.settings.setValue(QStringLiteral("window/page"), page);
        window.show();
        m_page = nullptr;
        for (vitrine::ui::Page *one : window.window->findChildren<vitrine::ui::Page *>()) {
            if (one->iconName() == page)
                m_page = one;
        }
        QTRY_VERIFY(m_page && m_page->isVisible());
    }

    [[nodiscard]] vitrine::ui::WindowPages &pages() const { return window.window->otherPages(); }

    template <class W = QWidget>
    [[nodiscard]] W *find(const QString &name) const
    {
        W *found = m_page->findChild<W *>(name);
        if (!found)
            found = window.window->findChild<W *>(name); // a dialog of the window
        if (!found)
            qFatal("no widget %s", qPrintable(name));
        return found;
    }
    /// Of the part of that name.
    template <class W = QWidget>
    [[nodiscard]] W *findIn(const QString &part, const QString &name) const
    {
        W *found = find(part)->template findChild<W *>(name);
        if (!found)
            qFatal("no widget %s in %s", qPrintable(name), qPrintable(part));
        return found;
    }
    [[nodiscard]] bool has(const QString &name) const
    {
        const auto *found = window.window->findChild<QWidget *>(name);
        return found && found->isVisible();
    }
    void click(const QString &name) const { QTest::mouseClick(find(name), Qt::LeftButton); }
    [[nodiscard]] QString text(const QString &label) const { return find<QLabel>(label)->text(); }
    [[nodiscard]] QString toast() const { return find<QLabel>(QStringLiteral("toastText"))->text(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : window.window.get(), key, modifiers);
    }
    QAction *action(const QString &name) const
    {
        auto *found = window.window->findChild<QAction *>(name);
        if (!found)
            qFatal("no action %s", qPrintable(name));
        return found;
    }

    /// Everything in the page that takes the focus and has no accessible name.
    [[nodiscard]] QStringList nameless() const
    {
        QStringList found;
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || !widget->isVisible() ||
                widget->objectName() == QStringLiteral("qt_spinbox_lineedit"))
                continue;
            QAccessibleInterface *accessible =
                QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget)); // asks, changes nothing
            if (!accessible || accessible->text(QAccessible::Name).isEmpty())
                found.append(QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName());
        }
        return found;
    }

    /// For the designer's eye: VITRINE_SCREENSHOTS names the folder. In both themes.
    void picture(const QString &name, QWidget *of = nullptr) const
    {
        const QDir folder(qEnvironmentVariable("VITRINE_SCREENSHOTS"));
        for (const QString &theme : {QStringLiteral("themeDark"), QStringLiteral("themeLight")}) {
            action(theme)->trigger();
            QCoreApplication::processEvents(); // lays out what has just been shown
            QCoreApplication::processEvents();
            QPixmap grabbed = window.window->grab();
            if (of) {
                QPainter painter(&grabbed);
                const QPixmap above = of->grab();
                painter.drawPixmap((grabbed.width() - above.width()) / 2, (grabbed.height() - above.height()) / 2,
                                   above);
            }
            QVERIFY(grabbed.save(folder.filePath(name + u'-' + theme.sliced(5).toLower() + QStringLiteral(".png"))));
        }
    }
    [[nodiscard]] static bool wantsPictures() { return !qEnvironmentVariableIsEmpty("VITRINE_SCREENSHOTS"); }

    WindowFixture window;

private:
    vitrine::ui::Page *m_page = nullptr;
};
