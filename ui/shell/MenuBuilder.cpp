#include "ui/shell/MenuBuilder.h"

#include <QActionGroup>
#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QMessageBox>

#include "models/workspace/ServerControl.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Icon.h"
#include "ui/shell/ShortcutsDialog.h"
#include "ui/shell/StatusBar.h"
#include "ui/shell/TextCommands.h"
#include "ui/shell/Theme.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKeyedPlaces = 9; // Ctrl+1 to Ctrl+9

}

QAction *MenuBuilder::make(const QString &category, const Item &item)
{
    auto *action = new QAction(item.text, &m_window);
    action->setObjectName(item.id);
    action->setShortcut(item.keys);
    if (!item.iconName.isEmpty())
        action->setIcon(Icon::of(item.iconName));
    m_registry.add(category, action);
    return action;
}

QAction *MenuBuilder::add(QMenu *menu, const Item &item)
{
    QAction *action = make(ActionRegistry::plainText(*menu->menuAction()), item);
    menu->addAction(action);
    return action;
}

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

void MenuBuilder::addFile(const QList<QAction *> &workspaces, QMenu *recent, const QList<QAction *> &more)
{
    QMenu *menu = m_bar.addMenu(tr("&File"));
    m_shared.insert({PageMenu::File, {menu, menu->addSeparator()}});
    menu->addActions(workspaces);
    menu->addMenu(recent)->setText(tr("&Recent workspaces"));
    menu->addSeparator();
    menu->addActions(more);
    menu->addSeparator();
    QAction *quit = add(menu, {u"quit"_s, tr("&Quit"), QKeySequence::Quit});
    QObject::connect(quit, &QAction::triggered, &m_window, &QWidget::close);
}

void MenuBuilder::addEdit(const QList<QAction *> &more, UndoHistory &history)
{
    QMenu *menu = m_bar.addMenu(tr("&Edit"));
    const auto *commands = new TextCommands(*menu, history); // owned by the menu
    for (QAction *action : commands->actions())
        m_registry.add(ActionRegistry::plainText(*menu->menuAction()), action);
    menu->addSeparator();
    menu->addActions(more);
    m_shared.insert({PageMenu::Edit, {menu, nullptr}});
}

void MenuBuilder::addView(Theme &theme)
{
    m_view = m_bar.addMenu(tr("&View"));
    m_afterPlaces = m_view->addSeparator();
    QMenu *themes = m_view->addMenu(tr("&Theme"));
    auto *group = new QActionGroup(themes);
    for (const auto &[choice, name, text] : {std::tuple{ThemeChoice::System, u"themeSystem"_s, tr("As the &system")},
                                             {ThemeChoice::Light, u"themeLight"_s, tr("&Light")},
                                             {ThemeChoice::Dark, u"themeDark"_s, tr("&Dark")}}) {
        QAction *action = add(themes, {name, text});
        action->setCheckable(true);
        action->setChecked(theme.choice() == choice);
        group->addAction(action);
        QObject::connect(&theme, &Theme::choiceChanged, action, [&theme, action, choice = choice] {
            if (theme.choice() == choice)
                action->setChecked(true);
        });
        QObject::connect(action, &QAction::triggered, &theme, [&theme, choice = choice] { theme.setChoice(choice); });
    }
    m_view->addSeparator();
    m_shared.insert({PageMenu::View, {m_view, nullptr}});
}

QAction *MenuBuilder::addPlace(const Page &page)
{
    const QKeySequence keys = ++m_places <= kKeyedPlaces
                                  ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + m_places))
                                  : QKeySequence();
    QAction *action = make(tr("Go to"), {u"goTo-"_s + page.iconName(), page.title(), keys, page.iconName()});
    m_view->insertAction(m_afterPlaces, action);
    return action;
}

void MenuBuilder::addContent()
{
    m_shared.insert({PageMenu::Content, {m_bar.addMenu(tr("&Content")), nullptr}});
}

void MenuBuilder::addServer(models::ServerControl &server, StatusBar &statusBar)
{
    using State = models::ServerControl::State;
    QMenu *menu = m_bar.addMenu(tr("&Server"));
    QAction *start = add(menu, {u"serverStart"_s, tr("&Start the server"), {}, u"power"_s});
    QAction *stop = add(menu, {u"serverStop"_s, tr("S&top the server"), {}, u"stopped"_s});
    menu->addSeparator();
    QAction *copy = add(menu, {u"serverCopy"_s, tr("&Copy address"), {}, u"copy"_s});
    QAction *open = add(menu, {u"serverOpen"_s, tr("&Open in browser"), {}, u"external"_s});
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
    QAction *shortcuts = add(menu, {u"shortcuts"_s, tr("&Keyboard shortcuts"), QKeySequence::HelpContents, u"help"_s});
    QObject::connect(shortcuts, &QAction::triggered, &m_window, [&window = m_window, &registry = m_registry] {
        auto *dialog = new ShortcutsDialog(registry, &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    QAction *about = add(menu, {u"about"_s, tr("&About Vitrine"), {}, u"info"_s});
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
