#include "ui/shell/MainWindow.h"

#include <algorithm>

#include <QCloseEvent>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/workspace/ServerControl.h"
#include "models/workspace/Workspace.h"
#include "models/workspace/WorkspaceSettings.h"
#include "ui/content/ContentPage.h"
#include "ui/content/ContentSession.h"
#include "ui/dashboard/DashboardPage.h"
#include "ui/exchange/ExchangeActions.h"
#include "ui/history/EditRecovery.h"
#include "ui/history/UndoHistory.h"
#include "ui/palette/CommandPalette.h"
#include "ui/pictures/PictureCache.h"
#include "ui/pictures/PictureIntake.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/BackupAge.h"
#include "ui/shell/BackupWork.h"
#include "ui/shell/MessageText.h"
#include "ui/shell/NavigationBar.h"
#include "ui/shell/SearchButton.h"
#include "ui/shell/StatusBar.h"
#include "ui/shell/Theme.h"
#include "ui/shell/Toast.h"
#include "ui/shell/TopBar.h"
#include "ui/shell/WindowPages.h"
#include "ui/shell/WorkEnding.h"
#include "ui/shell/WorkList.h"
#include "ui/shell/WorkspaceSwitcher.h"
#include "ui/spelling/SpellChecker.h"
#include "ui/trash/TrashPage.h"
#include "ui/widgets/ToolButton.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

const auto kGeometryKey = u"window/geometry"_s;
const auto kPageKey = u"window/page"_s;
constexpr QSize kFirstSize(1280, 800);

}

MainWindow::MainWindow(const WindowServices &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_work(new WorkList(this))
    , m_ending(new WorkEnding(*m_work, *this))
    , m_exchange(new ExchangeActions(services.workspace, *m_work, *this))
    , m_undo(new UndoHistory(this))
    , m_pictures(new PictureCache(services.workspace.pictures(), this))
    , m_pictureIntake(new PictureIntake(services.workspace.pictures(), *m_work, services.clock, this))
    , m_topBar(new TopBar(services.workspace.title()))
    , m_navigation(new NavigationBar)
    , m_pages(new QStackedWidget)
    , m_statusBar(new StatusBar(services.server, *m_work))
    , m_toast(nullptr)
    , m_spelling(new SpellChecker(services.settings, SpellChecker::usualWordsFile(), this))
    , m_projects(new ContentPage(services.workspace, services.workspace.projects(), services.server, services.clock,
                                 *m_undo, *m_work, *m_pictures, *m_pictureIntake))
    , m_articles(new ContentPage(services.workspace, services.workspace.articles(), services.server, services.clock,
                                 *m_undo, *m_work, *m_pictures, *m_pictureIntake))
    , m_otherPages(new WindowPages(
          services, *m_pictures, *m_projects, *m_articles,
          [this](Page &page, std::function<void()> then) { show(page, std::move(then)); }, this))
    , m_menus(*this, *m_topBar->menuBar(), m_registry)
    , m_folderQuestion(folderDialog())
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("%1 – Vitrine").arg(services.workspace.title()));
    setMinimumSize(Metric::kMinimumWidth, Metric::kMinimumHeight);
    buildLayout();
    buildMenus();
    addPage(m_otherPages->dashboard());
    addPage(m_projects);
    addPage(m_articles);
    addPage(m_otherPages->trash());
    m_otherPages->trash()->setHistory(*m_undo);
    addPage(m_otherPages->settings());
    connect(&services.workspace, &models::Workspace::titleChanged, this, &MainWindow::showTitle);
    for (ContentPage *page : {m_projects, m_articles})
        page->setSpelling(*m_spelling);
    for (const ContentPage *page : {m_projects, m_articles})
        connect(&page->session(), &ContentSession::opened, this, [this, page] { rememberOpened(*page); });
    followWork();
    buildStatus();
    services.switcher.remember({services.workspace.folder(), services.workspace.title()});
    restore();
}

MainWindow::~MainWindow()
{
    save(); // also when a signal ends the program, without anybody closing the window
}

void MainWindow::buildLayout()
{
    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addWidget(m_pages, 1);
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(middle, 1);
    column->addWidget(m_statusBar);
    setCentralWidget(whole);
    m_toast = new Toast(middle);
    connect(m_navigation, &NavigationBar::chosen, this, [this](int index) {
        show(*m_order[static_cast<size_t>(index)]);
        m_navigation->setCurrent(m_pages->currentIndex());
    });
}

Page &MainWindow::current() const
{
    return *m_order[static_cast<size_t>(m_pages->currentIndex())];
}

void MainWindow::show(Page &page, std::function<void()> then)
{
    if (&page == &current()) {
        if (then)
            then();
        return;
    }
    current().leave([this, &page, then = std::move(then)] {
        goTo(page);
        if (then)
            then();
    });
}

void MainWindow::bringToFront()
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
}

void MainWindow::showTitle()
{
    const QString title = m_services.workspace.title();
    m_topBar->setWorkspaceTitle(title);
    setWindowTitle(tr("%1 – Vitrine").arg(title));
    m_services.switcher.remember({m_services.workspace.folder(), title});
}

void MainWindow::addPage(Page *page)
{
    m_order.push_back(page);
    m_pages->addWidget(page);
    m_navigation->addPage(*page, page->isAtBottom() ? NavigationBar::Place::Bottom : NavigationBar::Place::Top);
    m_registry.addPage(page);
    connect(m_menus.addPlace(*page), &QAction::triggered, this, [this, page] { show(*page); });
    connect(page, &Page::toastRequested, m_toast, &Toast::show);
}

void MainWindow::goTo(Page &page)
{
    m_pages->setCurrentWidget(&page);
    m_navigation->setCurrent(m_pages->currentIndex());
    m_menus.showPage(page);
    page.focusFirst();
}

void MainWindow::buildMenus()
{
    buildWorkspaceMenus();
    buildHistory();
    buildPalette();
    m_menus.addView(m_services.theme);
    m_menus.addContent();
    m_menus.addServer(m_services.server, *m_statusBar);
    m_menus.addHelp();
    auto *shortcuts = findChild<QAction *>(u"shortcuts"_s);
    m_topBar->help()->setShortcutHint(shortcuts->shortcut());
    connect(m_topBar->help(), &ToolButton::clicked, shortcuts, &QAction::trigger);
}

void MainWindow::buildWorkspaceMenus()
{
    WorkspaceSwitcher &switcher = m_services.switcher;
    const QString category = tr("Workspaces");
    QAction *open =
        m_menus.make(category, {u"workspaceOpen"_s, tr("&Open workspace…"), QKeySequence::Open, u"folder"_s});
    QAction *make = m_menus.make(category, {u"workspaceNew"_s, tr("Ne&w workspace…"), {}, u"plus"_s});
    QAction *clear = m_menus.make(category, {u"workspaceClear"_s, tr("&Forget recent workspaces"), {}, u"trash"_s});
    connect(open, &QAction::triggered, this, [this] { chooseFolder(tr("Choose the folder of a workspace")); });
    connect(make, &QAction::triggered, &switcher, &WorkspaceSwitcher::startNew);
    connect(clear, &QAction::triggered, &switcher, [this] {
        m_services.switcher.clear();
        m_services.switcher.remember({m_services.workspace.folder(), m_services.workspace.title()});
    });
    const QString folder = m_services.workspace.folder();
    auto *recent = new WorkspaceMenu(switcher, folder, {clear}, this);
    recent->setObjectName(u"recentWorkspaces"_s);
    auto *corner = new WorkspaceMenu(switcher, folder, {open, make}, this);
    corner->setObjectName(u"workspaceMenu"_s);
    m_topBar->setWorkspaceMenu(corner);
    m_menus.addFile({open, make}, recent, buildExchange());
    connect(&switcher, &WorkspaceSwitcher::failed, this, [this](const QString &message) {
        m_toast->show({u"error"_s, message, {}, {}});
    });
}

void MainWindow::chooseFolder(const QString &title)
{
    m_folderQuestion(this, title, [this](const QString &folder) { m_services.switcher.open(folder); });
}

void MainWindow::setFolderQuestion(FolderQuestion question)
{
    m_exchange->setFolderQuestion(question);
    m_folderQuestion = std::move(question);
}

QList<QAction *> MainWindow::buildExchange()
{
    const QString category = tr("File");
    QAction *import = m_menus.make(category, {u"import"_s, tr("&Import…"), {}, u"folder"_s});
    QAction *export_ = m_menus.make(category, {u"export"_s, tr("&Export…"), {}, u"external"_s});
    connect(import, &QAction::triggered, m_exchange, &ExchangeActions::startImport);
    connect(export_, &QAction::triggered, m_exchange, &ExchangeActions::startExport);
    connect(m_exchange, &ExchangeActions::toastRequested, this,
            [this](const ToastMessage &message) { m_toast->show(message); });
    return {import, export_};
}

void MainWindow::buildStatus()
{
    new BackupWork(m_services.workspace.backups(), *m_work, this);
    auto *backup = new BackupAge(m_services.workspace.backups(), m_services.clock);
    m_statusBar->addAtEnd(backup);
    connect(backup, &BackupAge::clicked, this, [this] {
        SettingsPage *settings = m_otherPages->settings();
        show(*settings, [settings] { settings->showPart(u"workspace"_s); });
    });
    connect(m_statusBar, &StatusBar::portWanted, this, [this](int port) {
        auto &settings = m_services.workspace.settings();
        settings.change(models::settings::kPort.info, port)
            .then(settings.mailbox(), this, [this](models::Result<void> changed) {
                if (!changed)
                    return m_toast->show({u"error"_s, MessageText::of(changed.error()), {}, {}});
                m_services.server.start();
            });
    });
    connect(m_ending, &WorkEnding::waiting, this, [this](const QString &message) {
        m_toast->show({u"clock"_s, message, {}, {}});
    });
}

void MainWindow::buildPalette()
{
    m_palette = new CommandPalette(m_registry, m_services.workspace, m_services.settings, centralWidget());
    QAction *open =
        m_menus.make(tr("Edit"), {u"palette"_s, tr("Search or run a &command"), Qt::CTRL | Qt::Key_K, u"search"_s});
    m_menus.addEdit({open, findChild<QAction *>(u"recoverEdits"_s)}, *m_undo);
    m_topBar->search()->setKeys(open->shortcut());
    connect(m_topBar->search(), &SearchButton::clicked, open, &QAction::trigger);
    connect(open, &QAction::triggered, m_palette, &CommandPalette::open);
    connect(m_palette, &CommandPalette::actionChosen, this, &MainWindow::run);
    connect(m_palette, &CommandPalette::pageChosen, this, [this](Page *page) { show(*page); });
    connect(m_palette, &CommandPalette::itemChosen, this, &MainWindow::openItem);
}

void MainWindow::run(const ActionEntry &entry)
{
    const auto trigger = [action = entry.action] {
        if (action)
            action->trigger();
    };
    entry.page ? show(*entry.page, trigger) : trigger();
}

void MainWindow::openItem(const QString &plural, const models::Id &id)
{
    ContentPage *page = plural == m_services.workspace.articles().kind().plural ? m_articles : m_projects;
    show(*page, [page, id] { page->leave([page, id] { page->open(id); }); });
}

void MainWindow::rememberOpened(const ContentPage &page)
{
    const ContentSession &session = page.session();
    const bool isShown = m_pages->currentWidget() == &page; // the others open theirs at the start
    if (isShown && session.state() == ContentSession::State::Open && !session.id().isNull())
        m_palette->remember(session.content().kind(), session.id(), session.draft().saved().title());
}

void MainWindow::followWork()
{
    connect(m_work, &WorkList::finished, this, [this](const QString &, const QString &message) {
        if (!message.isEmpty())
            m_toast->show({u"ok"_s, message, {}, {}});
    });
    connect(m_work, &WorkList::failed, this, [this](const QString &name, const QString &message) {
        m_toast->show({u"error"_s, tr("%1 failed: %2").arg(name, message), {}, {}});
    });
    connect(m_spelling, &SpellChecker::failed, this, [this](const QString &message) {
        m_toast->show({u"error"_s, message, {}, {}});
    });
    connect(m_work, &WorkList::cancelled, this, [this](const QString &name) {
        m_toast->show({u"info"_s, tr("%1 was cancelled").arg(name), {}, {}});
    });
}

void MainWindow::buildHistory()
{
    connect(m_undo, &UndoHistory::failed, this, [this](const QString &message) {
        m_toast->show({u"error"_s, message, {}, {}});
    });
    QAction *show = m_menus.make(tr("Edit"), {u"recoverEdits"_s, tr("Edits &kept from before…"), {}, u"history"_s});
    m_recovery = new EditRecovery(
        m_services.workspace, m_services.clock, *m_undo,
        [this](const models::UnsavedEdits &edits, std::function<void(bool)> done) { recover(edits, std::move(done)); },
        this);
    show->setEnabled(false);
    connect(show, &QAction::triggered, m_recovery, &EditRecovery::show);
    connect(m_recovery, &EditRecovery::changed, show, [this, show] { show->setEnabled(!m_recovery->edits().empty()); });
    m_recovery->look();
}

void MainWindow::recover(const models::UnsavedEdits &edits, std::function<void(bool)> done)
{
    ContentPage *page = edits.kind == m_services.workspace.articles().kind().name ? m_articles : m_projects;
    MainWindow::show(*page, [page, edits, done = std::move(done)] { page->recover(edits, done); });
}

void MainWindow::restore()
{
    if (!restoreGeometry(m_services.settings.value(kGeometryKey).toByteArray()))
        resize(kFirstSize);
    for (Page *page : m_order)
        page->restoreState(m_services.settings);
    const auto last = std::ranges::find(m_order, m_services.settings.value(kPageKey).toString(), &Page::iconName);
    goTo(last == m_order.end() ? *m_order.front() : **last);
}

void MainWindow::save()
{
    m_services.settings.setValue(kGeometryKey, saveGeometry());
    m_services.settings.setValue(kPageKey, current().iconName());
    for (const Page *page : m_order)
        page->saveState(m_services.settings);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(m_mayClose);
    if (m_mayClose)
        return save();
    // The answer may come now or much later; either way it closes the window anew.
    m_order[static_cast<size_t>(m_pages->currentIndex())]->leave([this] {
        m_ending->end([this] {
            m_mayClose = true;
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection); // not within the closing that asked
        });
    });
}

}
