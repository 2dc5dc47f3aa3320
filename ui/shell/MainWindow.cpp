#include "ui/shell/MainWindow.h"

#include <QCloseEvent>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/workspace/ServerControl.h"
#include "models/workspace/Workspace.h"
#include "ui/content/ContentPage.h"
#include "ui/shell/NavigationBar.h"
#include "ui/shell/StatusBar.h"
#include "ui/shell/Theme.h"
#include "ui/shell/Toast.h"
#include "ui/shell/TopBar.h"

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
    , m_topBar(new TopBar(services.workspace.title()))
    , m_navigation(new NavigationBar)
    , m_pages(new QStackedWidget)
    , m_statusBar(new StatusBar(services.server))
    , m_toast(nullptr)
    , m_projects(new ContentPage(services.workspace, services.workspace.projects(), services.clock))
    , m_articles(new ContentPage(services.workspace, services.workspace.articles(), services.clock))
    , m_menus(*this, *m_topBar->menuBar())
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("%1 – Vitrine").arg(services.workspace.title()));
    setMinimumSize(Metric::kMinimumWidth, Metric::kMinimumHeight);
    buildLayout();
    buildMenus();
    addPage(m_projects);
    addPage(m_articles);
    restore();
}

MainWindow::~MainWindow() = default;

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

void MainWindow::show(Page &page)
{
    if (&page != m_pages->currentWidget())
        m_order[static_cast<size_t>(m_pages->currentIndex())]->leave([this, &page] { goTo(page); });
}

void MainWindow::addPage(Page *page)
{
    m_order.push_back(page);
    m_pages->addWidget(page);
    m_navigation->addPage(*page);
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
    m_menus.addFile();
    m_menus.addEdit();
    m_menus.addView(m_services.theme);
    m_menus.addContent();
    m_menus.addServer(m_services.server, *m_statusBar);
    m_menus.addHelp();
}

void MainWindow::restore()
{
    if (!restoreGeometry(m_services.settings.value(kGeometryKey).toByteArray()))
        resize(kFirstSize);
    for (Page *page : m_order)
        page->restoreState(m_services.settings);
    const int last = m_services.settings.value(kPageKey, 0).toInt();
    goTo(*m_order[static_cast<size_t>(std::clamp(last, 0, static_cast<int>(m_order.size()) - 1))]);
}

void MainWindow::save()
{
    m_services.settings.setValue(kGeometryKey, saveGeometry());
    m_services.settings.setValue(kPageKey, m_pages->currentIndex());
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
        m_mayClose = true;
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection); // not within the closing that asked
    });
}

}
