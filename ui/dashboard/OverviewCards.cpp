#include "ui/dashboard/OverviewCards.h"

#include <algorithm>

#include <QDateTime>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include "ui/content/KindText.h"
#include "ui/dashboard/ActionsCard.h"
#include "ui/dashboard/ChangeText.h"
#include "ui/dashboard/DashboardWays.h"
#include "ui/dashboard/ItemsCard.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/RelativeTime.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::Topic;
using models::Waiting;
using models::WaitingItem;

namespace {

constexpr int kUsualAttention = 3;
constexpr int kUsualItems = 2;
constexpr int kUsualChanges = 4;

}

OverviewCards::OverviewCards(const models::Clock &clock, PictureCache &pictures, DashboardWays &ways, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_ways(ways)
    , m_attention(new ActionsCard(tr("Needs attention")))
    , m_firstSteps(new ActionsCard(tr("First steps")))
    , m_scheduled(new ItemsCard(tr("Scheduled"), tr("Nothing is waiting for its time."), pictures))
    , m_drafts(new ItemsCard(tr("Drafts waiting"), tr("No draft is waiting."), pictures))
    , m_changes(new ItemsCard(tr("Recent changes"), tr("Nothing has happened yet."), pictures))
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
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::kSpace16);
    column->addWidget(m_firstSteps);
    column->addWidget(m_attention);
    column->addLayout(pair);
    column->addWidget(m_changes);
    column->addStretch(1);
    for (QWidget *card : std::initializer_list<QWidget *>{m_firstSteps, m_attention, m_scheduled, m_drafts, m_changes})
        card->hide(); // until there is an answer
    connect(m_attention, &RowsCard::moreRequested, this,
            [this] { showMore(m_overview.incomplete, Waiting::Detail, m_attention); });
    connect(m_scheduled, &RowsCard::moreRequested, this,
            [this] { showMore(m_overview.scheduled, Waiting::Time, m_scheduled); });
    connect(m_drafts, &RowsCard::moreRequested, this,
            [this] { showMore(m_overview.drafts, Waiting::Owner, m_drafts); });
}

void OverviewCards::show(models::Overview overview)
{
    m_overview = std::move(overview);
    m_isLoaded = true;
    refill();
}

void OverviewCards::refill()
{
    if (!m_isLoaded)
        return;
    for (QWidget *card : std::initializer_list<QWidget *>{m_attention, m_scheduled, m_drafts, m_changes})
        card->setVisible(m_overview.hasContent);
    m_firstSteps->setVisible(!m_overview.hasContent);
    makeRoom();
    if (!m_overview.hasContent)
        return fillFirstSteps();
    fillAttention();
    fillWaiting();
    fillChanges();
}

void OverviewCards::setRoom(int height)
{
    m_room = height;
    makeRoom();
}

void OverviewCards::fillAttention()
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

void OverviewCards::fillFirstSteps()
{
    std::vector<ActionsCard::Entry> entries{
        {{u"projects"_s, Token::Text2, tr("Add your first project"), tr("A piece of work that your site shows."),
          tr("New project")},
         [this] { emit m_ways.newRequested(Topic::Projects); }},
        {{u"articles"_s, Token::Text2, tr("Write an article"), tr("A text that your site publishes."),
          tr("New article")},
         [this] { emit m_ways.newRequested(Topic::Articles); }},
        {{u"globe"_s, Token::Text2, tr("Say what your site is called"),
          tr("Feeds and previews use it, and where it is."), tr("Open settings")},
         [this] { emit m_ways.settingsRequested(u"site"_s); }},
        {{u"key"_s, Token::Text2, tr("Let your website in"), tr("With a token it reads drafts too."),
          tr("Make a token")},
         [this] { emit m_ways.settingsRequested(u"tokens"_s); }},
    };
    const auto count = std::ssize(entries);
    m_firstSteps->setRoom(static_cast<int>(count));
    m_firstSteps->show(std::move(entries), count, {});
}

void OverviewCards::fillWaiting()
{
    const models::Instant now = m_clock.now();
    const auto rows = [this](const std::vector<WaitingItem> &items, auto describe) {
        std::vector<ItemsCard::Entry> entries;
        for (const WaitingItem &item : items) {
            entries.push_back({{item.title, describe(item), {}, RelativeTime::exact(item.at), item.cover},
                               [this, topic = item.topic, id = item.id] { open(topic, id); }});
        }
        return entries;
    };
    const auto counted = [](qint64 count) { return count > 0 ? QLocale().toString(count) : QString(); };
    m_scheduled->show(rows(m_overview.scheduled.items,
                           [](const WaitingItem &item) {
                               return tr("%1, %2").arg(
                                   ChangeText::kind(item.topic),
                                   QLocale().toString(QDateTime::fromMSecsSinceEpoch(models::toMillis(item.at)),
                                                      tr("ddd d MMM, HH:mm", "date")));
                           }),
                      m_overview.scheduled.total(), counted(m_overview.scheduled.total()));
    m_drafts->show(
        rows(m_overview.drafts.items,
             [now](const WaitingItem &item) {
                 return tr("%1, edited %2").arg(ChangeText::kind(item.topic), RelativeTime::inWords(item.at, now));
             }),
        m_overview.drafts.total(), counted(m_overview.drafts.total()));
}

void OverviewCards::fillChanges()
{
    std::vector<ItemsCard::Entry> entries;
    for (const models::RecentChange &change : m_overview.changes) {
        entries.push_back(
            {{change.title, ChangeText::detail(change), RelativeTime::inWords(change.at, m_clock.now()),
              RelativeTime::exact(change.at), change.cover},
             [this, change] { change.isTrashed ? emit m_ways.trashRequested() : open(change.topic, change.id); }});
    }
    m_changes->show(std::move(entries), 0, {}); // the rest is nowhere to be listed
}

void OverviewCards::open(Topic kind, const models::Id &id, const QString &field)
{
    emit m_ways.openRequested(kind, id, field);
}

void OverviewCards::showMore(const models::WaitingItems &items, Waiting waiting, const QWidget *at)
{
    if (items.projects == 0 || items.articles == 0)
        return emit m_ways.listRequested(items.projects > 0 ? Topic::Projects : Topic::Articles, waiting);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &[topic, count] : {std::pair{Topic::Projects, items.projects}, {Topic::Articles, items.articles}}) {
        QAction *action = menu->addAction(KindText::count(ChangeText::kindOf(topic), count));
        connect(action, &QAction::triggered, this,
                [this, topic = topic, waiting] { emit m_ways.listRequested(topic, waiting); });
    }
    const QPoint corner(at->isRightToLeft() ? 0 : at->width() - menu->sizeHint().width(), Card::kHeader);
    menu->popup(at->mapToGlobal(corner));
}

/// The usual content fits into the usual window; a taller one shows more of it.
void OverviewCards::makeRoom()
{
    const bool hasItems = m_overview.scheduled.total() + m_overview.drafts.total() > 0;
    const int cards = 3 * (Card::kHeader + Metric::kHairline) + 2 * Metric::kSpace16 + 6 * Metric::kHairline;
    const int room = m_room - cards;
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

}
