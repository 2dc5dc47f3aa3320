#include "ui/dashboard/DashboardPage.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QTimer>

#include "models/workspace/ServerControl.h"
#include "models/workspace/Workspace.h"
#include "ui/content/KindText.h"
#include "ui/dashboard/BackupCard.h"
#include "ui/dashboard/ChangeText.h"
#include "ui/dashboard/DashboardWays.h"
#include "ui/dashboard/OverviewCards.h"
#include "ui/dashboard/ServerCard.h"
#include "ui/shell/MessageText.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using models::Topic;

namespace {

constexpr int kRead = 24; // more than a window of the usual size shows
constexpr int kSide = 336;

}

DashboardPage::DashboardPage(models::Workspace &workspace, models::ServerControl &server, const models::Clock &clock,
                             PictureCache &pictures, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_ways(new DashboardWays(this))
    , m_date(new Label({}, TextStyle::PageTitle))
    , m_new(new Button(u"plus"_s, tr("New project"), Button::Kind::Plain))
    , m_failure(new Banner)
    , m_cards(new OverviewCards(clock, pictures, *m_ways))
    , m_serverCard(new ServerCard(server, clock))
    , m_backupCard(new BackupCard(workspace.backups(), clock))
    , m_refresh(new QAction(tr("&Refresh"), this))
    , m_minute(new QTimer(this))
{
    setObjectName(u"dashboard"_s);
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleName(title());
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(Metric::kSpace24, 0, Metric::kSpace24, Metric::kSpace24);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(m_failure);
    column->addWidget(buildBody(), 1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    m_failure->hide();
    connect(m_backupCard, &BackupCard::toastRequested, this, &Page::toastRequested);
    m_refresh->setObjectName(u"dashboardRefresh"_s);
    m_refresh->setShortcut(QKeySequence::Refresh);
    connect(m_refresh, &QAction::triggered, this, [this] {
        refresh();
        m_backupCard->refresh();
    });
    connect(&workspace.overview(), &models::WorkspaceOverview::changed, this, &DashboardPage::refresh);
    m_minute->setInterval(1min);
    connect(m_minute, &QTimer::timeout, this, &DashboardPage::showTime);
    showTime();
    refresh();
}

QString DashboardPage::title() const
{
    return tr("Dashboard");
}

QString DashboardPage::iconName() const
{
    return u"dashboard"_s;
}

QList<QAction *> DashboardPage::actions(PageMenu menu) const
{
    return menu == PageMenu::View ? QList<QAction *>{m_refresh} : QList<QAction *>();
}

void DashboardPage::focusFirst()
{
    setFocus(Qt::ShortcutFocusReason); // Tab leads to the first of its buttons
}

QWidget *DashboardPage::buildHeader()
{
    auto *header = new QWidget;
    header->setFixedHeight(Metric::kPageHeader);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_date->setObjectName(u"dashboardDate"_s);
    row->addWidget(m_date, 1);
    m_new->setObjectName(u"dashboardNew"_s);
    m_new->setSide(Button::Side::Leading);
    auto *more = new Button(u"chevron-down"_s, {}, Button::Kind::Plain);
    more->setObjectName(u"dashboardNewMore"_s);
    more->setAccessibleName(tr("More to make"));
    more->setSide(Button::Side::Trailing);
    row->addWidget(m_new);
    row->addSpacing(-Metric::kHairline);
    row->addWidget(more);
    auto *menu = new QMenu(more);
    for (const Topic topic : {Topic::Projects, Topic::Articles}) {
        QAction *action = menu->addAction(KindText::of(ChangeText::kindOf(topic)).newOne);
        connect(action, &QAction::triggered, this, [this, topic] { emit m_ways->newRequested(topic); });
    }
    connect(m_new, &Button::clicked, this, [this] { emit m_ways->newRequested(Topic::Projects); });
    connect(more, &Button::clicked, this, [more, menu] {
        const QPoint corner(more->isRightToLeft() ? 0 : more->width() - menu->sizeHint().width(),
                            more->height() + Metric::kSpace4);
        menu->popup(more->mapToGlobal(corner));
    });
    return header;
}

QWidget *DashboardPage::buildBody()
{
    auto *side = new QVBoxLayout;
    side->setSpacing(Metric::kSpace16);
    side->addWidget(m_serverCard);
    side->addWidget(m_backupCard);
    side->addStretch(1);
    m_serverCard->setFixedWidth(kSide);
    m_backupCard->setFixedWidth(kSide);
    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metric::kSpace16);
    row->addWidget(m_cards, 1);
    row->addLayout(side);
    return body;
}

void DashboardPage::refresh()
{
    // What is on its way may be older than this change; a hidden page need not know until it is shown.
    m_isOutdated = true;
    if (m_isReading || (!isVisible() && m_isLoaded))
        return;
    m_isReading = true;
    m_isOutdated = false;
    m_workspace.overview().read(kRead).then(
        m_workspace.mailbox(), this, [this](models::Result<models::Overview> answer) { take(std::move(answer)); });
}

void DashboardPage::take(models::Result<models::Overview> answer)
{
    m_isReading = false;
    if (answer) {
        m_isLoaded = true;
        m_failure->hide();
        m_cards->show(std::move(*answer));
    } else {
        m_failure->show(Banner::Kind::Bad, tr("The workspace could not be read."), MessageText::of(answer.error()),
                        {{u"dashboardRetry"_s, tr("Try again"), [this] { refresh(); }}});
    }
    if (m_isOutdated)
        refresh();
}

/// What changes with the time.
void DashboardPage::showTime()
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(models::toMillis(m_clock.now()));
    m_date->setText(QLocale().toString(now.date(), tr("dddd d MMMM", "date")));
    m_serverCard->showTime();
    m_backupCard->showState();
    m_cards->refill();
}

void DashboardPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_minute->start();
    showTime();
    if (m_isOutdated)
        refresh();
}

void DashboardPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_cards->setRoom(height() - Metric::kPageHeader - Metric::kSpace24);
}

}
