#include "ui/dashboard/DashboardPage.h"

#include <algorithm>

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QTimer>

#include "models/workspace/ServerControl.h"
#include "models/workspace/Workspace.h"
#include "ui/content/KindText.h"
#include "ui/dashboard/ActionsCard.h"
#include "ui/dashboard/BackupCard.h"
#include "ui/dashboard/ChangeText.h"
#include "ui/dashboard/ItemsCard.h"
#include "ui/dashboard/ServerCard.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RelativeTime.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using models::Topic;
using models::Waiting;
using models::WaitingItem;

namespace {

constexpr int kRead = 24; // more than a window of the usual size shows
constexpr int kSide = 336;
constexpr int kUsualAttention = 3;
constexpr int kUsualItems = 2;
constexpr int kUsualChanges = 4;

QDateTime local(models::Instant when)
{
    return QDateTime::fromMSecsSinceEpoch(models::toMillis(when));
}

const models::ContentKind &kindOf(Topic topic)
{
    return topic == Topic::Articles ? models::Article::kind() : models::Project::kind();
}

}

DashboardPage::DashboardPage(models::Workspace &workspace, models::ServerControl &server, const models::Clock &clock,
                             QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_date(new Label({}, TextStyle::PageTitle))
    , m_new(new Button(u"plus"_s, tr("New project"), Button::Kind::Plain))
    , m_failure(new Banner)
    , m_attention(new ActionsCard(tr("Needs attention")))
    , m_firstSteps(new ActionsCard(tr("First steps")))
    , m_scheduled(new ItemsCard(tr("Scheduled"), tr("Nothing is waiting for its time.")))
    , m_drafts(new ItemsCard(tr("Drafts waiting"), tr("No draft is waiting.")))
    , m_changes(new ItemsCard(tr("Recent changes"), tr("Nothing has happened yet.")))
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
    m_firstSteps->hide();
    connectCards();
    m_refresh->setObjectName(u"dashboardRefresh"_s);
    m_refresh->setShortcut(QKeySequence::Refresh);
    connect(m_refresh, &QAction::triggered, this, [this] {
        refresh();
        m_backupCard->refresh();
    });
    connect(&workspace.overview(), &models::WorkspaceOverview::changed, this, &DashboardPage::refresh);
    m_minute->setInterval(1min);
    connect(m_minute, &QTimer::timeout, this, &DashboardPage::fill);
    fill();
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
        QAction *action = menu->addAction(KindText::of(kindOf(topic)).newOne);
        connect(action, &QAction::triggered, this, [this, topic] { emit newRequested(topic); });
    }
    connect(m_new, &Button::clicked, this, [this] { emit newRequested(Topic::Projects); });
    connect(more, &Button::clicked, this, [more, menu] {
        const QPoint corner(more->isRightToLeft() ? 0 : more->width() - menu->sizeHint().width(),
                            more->height() + Metric::kSpace4);
        menu->popup(more->mapToGlobal(corner));
    });
    return header;
}

QWidget *DashboardPage::buildBody()
{
    m_attention->setObjectName(u"attentionCard"_s);
    m_firstSteps->setObjectName(u"firstStepsCard"_s);
    m_scheduled->setObjectName(u"scheduledCard"_s);
    m_drafts->setObjectName(u"draftsCard"_s);
    m_changes->setObjectName(u"changesCard"_s);
    auto *pair = new QHBoxLayout;
    pair->setSpacing(Metric::kSpace16);
    pair->addWidget(m_scheduled, 1);
    pair->addWidget(m_drafts, 1);
    auto *main = new QVBoxLayout;
    main->setSpacing(Metric::kSpace16);
    main->addWidget(m_firstSteps);
    main->addWidget(m_attention);
    main->addLayout(pair);
    main->addWidget(m_changes);
    main->addStretch(1);
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
    row->addLayout(main, 1);
    row->addLayout(side);
    return body;
}

void DashboardPage::connectCards()
{
    connect(m_backupCard, &BackupCard::toastRequested, this, &Page::toastRequested);
    connect(m_attention, &RowsCard::moreRequested, this,
            [this] { showMore(m_overview.incomplete, Waiting::Detail, m_attention); });
    connect(m_scheduled, &RowsCard::moreRequested, this,
            [this] { showMore(m_overview.scheduled, Waiting::Time, m_scheduled); });
    connect(m_drafts, &RowsCard::moreRequested, this,
            [this] { showMore(m_overview.drafts, Waiting::Owner, m_drafts); });
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
        m_overview = std::move(*answer);
        m_failure->hide();
        fill();
    } else {
        m_failure->show(Banner::Kind::Bad, tr("The workspace could not be read."), answer.error().message,
                        {{u"dashboardRetry"_s, tr("Try again"), [this] { refresh(); }}});
    }
    if (m_isOutdated)
        refresh();
}

void DashboardPage::fill()
{
    m_date->setText(QLocale().toString(local(m_clock.now()).date(), tr("dddd d MMMM", "date")));
    m_serverCard->showTime();
    m_backupCard->showState();
    const bool isNew = m_isLoaded && !m_overview.hasContent;
    for (QWidget *card : std::initializer_list<QWidget *>{m_attention, m_scheduled, m_drafts, m_changes})
        card->setVisible(m_isLoaded && !isNew);
    m_firstSteps->setVisible(isNew);
    makeRoom();
    if (isNew)
        return fillFirstSteps();
    fillAttention();
    fillWaiting();
    fillChanges();
}

void DashboardPage::fillAttention()
{
    std::vector<ActionsCard::Entry> entries;
    for (const WaitingItem &item : m_overview.incomplete.items) {
        const QString field = item.gaps.value(0);
        entries.push_back({{u"warning"_s, Token::Warn, item.title, ChangeText::gaps(item), ChangeText::fillGap(field)},
                           [this, topic = item.topic, id = item.id, field] { open(topic, id, field); }});
    }
    const qint64 total = m_overview.incomplete.total();
    if (entries.empty()) {
        entries.push_back({{u"ok"_s,
                            Token::Ok,
                            tr("Nothing needs attention"),
                            tr("All that is online has cover, summary and alternative text."),
                            {}}});
        return m_attention->show(std::move(entries), 1, {});
    }
    m_attention->show(std::move(entries), total, total == 1 ? tr("1 item") : tr("%1 items").arg(total));
}

void DashboardPage::fillFirstSteps()
{
    std::vector<ActionsCard::Entry> entries{
        {{u"projects"_s, Token::Text2, tr("Add your first project"), tr("A piece of work that your site shows."),
          tr("New project")},
         [this] { emit newRequested(Topic::Projects); }},
        {{u"articles"_s, Token::Text2, tr("Write an article"), tr("A text that your site publishes."),
          tr("New article")},
         [this] { emit newRequested(Topic::Articles); }},
        {{u"globe"_s, Token::Text2, tr("Say what your site is called"),
          tr("Feeds and previews use it, and where it is."), tr("Open settings")},
         [this] { emit settingsRequested(u"site"_s); }},
        {{u"key"_s, Token::Text2, tr("Let your website in"), tr("With a token it reads drafts too."),
          tr("Make a token")},
         [this] { emit settingsRequested(u"tokens"_s); }},
    };
    const auto count = std::ssize(entries);
    m_firstSteps->setRoom(static_cast<int>(count));
    m_firstSteps->show(std::move(entries), count, {});
}

void DashboardPage::fillWaiting()
{
    const models::Instant now = m_clock.now();
    const auto rows = [this](const std::vector<WaitingItem> &items, auto describe) {
        std::vector<ItemsCard::Entry> entries;
        for (const WaitingItem &item : items) {
            entries.push_back({{item.title, describe(item), {}, RelativeTime::exact(item.at)},
                               [this, topic = item.topic, id = item.id] { open(topic, id); }});
        }
        return entries;
    };
    const auto counted = [](qint64 count) { return count > 0 ? QLocale().toString(count) : QString(); };
    m_scheduled->show(rows(m_overview.scheduled.items,
                           [](const WaitingItem &item) {
                               return tr("%1, %2").arg(
                                   ChangeText::kind(item.topic),
                                   QLocale().toString(local(item.at), tr("ddd d MMM, HH:mm", "date")));
                           }),
                      m_overview.scheduled.total(), counted(m_overview.scheduled.total()));
    m_drafts->show(
        rows(m_overview.drafts.items,
             [now](const WaitingItem &item) {
                 return tr("%1, edited %2").arg(ChangeText::kind(item.topic), RelativeTime::inWords(item.at, now));
             }),
        m_overview.drafts.total(), counted(m_overview.drafts.total()));
}

void DashboardPage::fillChanges()
{
    std::vector<ItemsCard::Entry> entries;
    for (const models::RecentChange &change : m_overview.changes) {
        entries.push_back(
            {{change.title, ChangeText::detail(change), RelativeTime::inWords(change.at, m_clock.now()),
              RelativeTime::exact(change.at)},
             [this, change] { change.isTrashed ? emit trashRequested() : open(change.topic, change.id); }});
    }
    m_changes->show(std::move(entries), 0, {}); // the rest is nowhere to be listed
}

void DashboardPage::open(Topic kind, const models::Id &id, const QString &field)
{
    emit openRequested(kind, id, field);
}

void DashboardPage::showMore(const models::WaitingItems &items, Waiting waiting, const QWidget *at)
{
    if (items.projects == 0 || items.articles == 0)
        return emit listRequested(items.projects > 0 ? Topic::Projects : Topic::Articles, waiting);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &[topic, count] : {std::pair{Topic::Projects, items.projects}, {Topic::Articles, items.articles}}) {
        QAction *action = menu->addAction(KindText::count(kindOf(topic), count));
        connect(action, &QAction::triggered, this,
                [this, topic = topic, waiting] { emit listRequested(topic, waiting); });
    }
    const QPoint corner(at->isRightToLeft() ? 0 : at->width() - menu->sizeHint().width(), Card::kHeader);
    menu->popup(at->mapToGlobal(corner));
}

/// The usual content fits into the usual window; a taller one shows more of it.
void DashboardPage::makeRoom()
{
    const bool hasItems = m_overview.scheduled.total() + m_overview.drafts.total() > 0;
    const int cards = 3 * (Card::kHeader + Metric::kHairline) + 2 * Metric::kSpace16 + 6 * Metric::kHairline;
    const int room = height() - Metric::kPageHeader - Metric::kSpace24 - cards;
    int rows = std::max(room / Card::kRow, kUsualAttention + kUsualItems + kUsualChanges);
    const auto wanted = [](qint64 total, int usual, int most) {
        return std::clamp(static_cast<int>(std::min<qint64>(total, most)), 1, std::max(usual, most));
    };
    const int extra = rows - (kUsualAttention + kUsualItems + kUsualChanges);
    const int attention =
        wanted(m_overview.incomplete.total(), kUsualAttention, kUsualAttention + std::max(0, extra) / 3);
    const int items = hasItems ? wanted(std::max(m_overview.scheduled.total(), m_overview.drafts.total()), kUsualItems,
                                        kUsualItems + std::max(0, extra) / 4)
                               : 1;
    m_attention->setRoom(attention);
    m_scheduled->setRoom(items);
    m_drafts->setRoom(items);
    m_changes->setRoom(rows - attention - items);
}

void DashboardPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_minute->start();
    fill();
    if (m_isOutdated)
        refresh();
}

void DashboardPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    makeRoom();
}

}
