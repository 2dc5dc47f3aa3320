#include "ui/shell/MainWindow.h"

#include <QCloseEvent>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/workspace/ServerControl.h"
#include "models/workspace/Workspace.h"
#include "ui/projects/ProjectsPage.h"
#include "ui/shell/MenuBuilder.h"
#include "ui/shell/NavigationBar.h"
#include "ui/shell/StatusBar.h"
#include "ui/shell/Theme.h"
#include "ui/shell/Toast.h"
#include "ui/shell/TopBar.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

const auto kGeometryKey = u"window/geometry"_s;
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
    , m_projects(new ProjectsPage(services.workspace, services.clock))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("%1 – Vitrine").arg(services.workspace.title()));
    setMinimumSize(Metric::kMinimumWidth, Metric::kMinimumHeight);
    buildLayout();
    addPage(m_projects);
    goTo(0);
    buildMenus();
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
        if (index != m_pages->currentIndex())
            m_order[static_cast<size_t>(m_pages->currentIndex())]->leave([this, index] { goTo(index); });
        m_navigation->setCurrent(m_pages->currentIndex());
    });
}

void MainWindow::addPage(Page *page)
{
    m_order.push_back(page);
    m_pages->addWidget(page);
    m_navigation->addPage(*page);
    connect(page, &Page::toastRequested, m_toast, &Toast::show);
}

void MainWindow::goTo(int index)
{
    m_pages->setCurrentIndex(index);
    m_navigation->setCurrent(index);
}

void MainWindow::buildMenus()
{
    MenuBuilder builder(*this, *m_topBar->menuBar());
    builder.addFile(*m_projects);
    builder.addEdit(*m_projects);
    builder.addView(*m_projects, m_services.theme);
    builder.addContent(*m_projects);
    builder.addServer(m_services.server, *m_statusBar);
    builder.addHelp();
}

void MainWindow::restore()
{
    if (!restoreGeometry(m_services.settings.value(kGeometryKey).toByteArray()))
        resize(kFirstSize);
    for (Page *page : m_order)
        page->restoreState(m_services.settings);
}

void MainWindow::save()
{
    m_services.settings.setValue(kGeometryKey, saveGeometry());
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
