#include "ui/shell/MenuBuilder.h"

#include <QActionGroup>
#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QMessageBox>

#include "models/workspace/ServerControl.h"
#include "ui/shell/Icon.h"
#include "ui/shell/ShortcutsDialog.h"
#include "ui/shell/StatusBar.h"
#include "ui/shell/TextCommands.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

void MenuBuilder::showPage(const Page &page)
{
    for (auto &[name, shared] : m_shared) {
        for (QAction *action : shared.added)
            shared.menu->removeAction(action);
        shared.added = page.actions(name);
        shared.menu->insertActions(shared.before, shared.added);
        shared.menu->menuAction()->setVisible(!shared.menu->isEmpty());
    }
}

void MenuBuilder::addFile()
{
    QMenu *menu = m_bar.addMenu(tr("&File"));
    m_shared.insert({PageMenu::File, {menu, menu->addSeparator()}});
    QAction *quit = menu->addAction(tr("&Quit"));
    quit->setObjectName(u"quit"_s);
    quit->setShortcut(QKeySequence::Quit);
    QObject::connect(quit, &QAction::triggered, &m_window, &QWidget::close);
}

void MenuBuilder::addEdit()
{
    QMenu *menu = m_bar.addMenu(tr("&Edit"));
    new TextCommands(*menu); // owned by the menu
    menu->addSeparator();
    m_shared.insert({PageMenu::Edit, {menu, nullptr}});
}

void MenuBuilder::addView(Theme &theme)
{
    QMenu *menu = m_bar.addMenu(tr("&View"));
    QMenu *themes = menu->addMenu(tr("&Theme"));
    auto *group = new QActionGroup(themes);
    for (const auto &[choice, name, text] : {std::tuple{ThemeChoice::System, u"themeSystem"_s, tr("As the &system")},
                                             {ThemeChoice::Light, u"themeLight"_s, tr("&Light")},
                                             {ThemeChoice::Dark, u"themeDark"_s, tr("&Dark")}}) {
        QAction *action = themes->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(theme.choice() == choice);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &theme, [&theme, choice = choice] { theme.setChoice(choice); });
    }
    menu->addSeparator();
    m_shared.insert({PageMenu::View, {menu, nullptr}});
}

void MenuBuilder::addContent()
{
    m_shared.insert({PageMenu::Content, {m_bar.addMenu(tr("&Content")), nullptr}});
}

void MenuBuilder::addServer(models::ServerControl &server, StatusBar &statusBar)
{
    using State = models::ServerControl::State;
    QMenu *menu = m_bar.addMenu(tr("&Server"));
    const auto add = [menu](const QString &name, const QString &text, const QString &icon) {
        QAction *action = icon.isEmpty() ? menu->addAction(text) : menu->addAction(Icon::of(icon), text);
        action->setObjectName(name);
        return action;
    };
    QAction *start = add(u"serverStart"_s, tr("&Start"), {});
    QAction *stop = add(u"serverStop"_s, tr("S&top"), {});
    menu->addSeparator();
    QAction *copy = add(u"serverCopy"_s, tr("&Copy address"), u"copy"_s);
    QAction *open = add(u"serverOpen"_s, tr("&Open in browser"), u"external"_s);
    QObject::connect(start, &QAction::triggered, &server, &models::ServerControl::start);
    QObject::connect(stop, &QAction::triggered, &server, &models::ServerControl::stop);
    QObject::connect(copy, &QAction::triggered, &statusBar, &StatusBar::copyAddress);
    QObject::connect(open, &QAction::triggered, &statusBar, &StatusBar::openAddress);
    const auto update = [&server, start, stop, copy, open] {
        const State state = server.state();
        start->setEnabled(state == State::Stopped || state == State::Failed);
        stop->setEnabled(state == State::Serving);
        copy->setEnabled(state == State::Serving);
        open->setEnabled(state == State::Serving);
    };
    QObject::connect(&server, &models::ServerControl::stateChanged, menu, update);
    update();
}

void MenuBuilder::addHelp()
{
    QMenu *menu = m_bar.addMenu(tr("&Help"));
    QAction *shortcuts = menu->addAction(tr("&Keyboard shortcuts"));
    shortcuts->setObjectName(u"shortcuts"_s);
    shortcuts->setShortcut(QKeySequence::HelpContents);
    QObject::connect(shortcuts, &QAction::triggered, &m_window, [&window = m_window, &bar = m_bar] {
        auto *dialog = new ShortcutsDialog(bar, &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    QAction *about = menu->addAction(tr("&About Vitrine"));
    about->setObjectName(u"about"_s);
    QObject::connect(about, &QAction::triggered, &m_window, [&window = m_window] {
        auto *box =
            new QMessageBox(QMessageBox::NoIcon, tr("About Vitrine"),
                            tr("Vitrine %1").arg(QApplication::applicationVersion()), QMessageBox::Close, &window);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setInformativeText(tr("The back end of a portfolio website, in one program."));
        box->open();
    });
}

}
