#include "ui/trash/TrashListModel.h"

#include <algorithm>
#include <limits>

#include "models/workspace/Housekeeping.h"
#include "ui/dashboard/ChangeText.h"
#include "ui/shell/MessageText.h"
#include "ui/shell/Theme.h"
#include "ui/widgets/RelativeTime.h"
#include "ui/widgets/TableDelegate.h"
#include "ui/widgets/ToolTip.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::Result;
using models::TrashItem;

namespace {

constexpr int kPage = models::TrashAccess::kPageSize;
constexpr size_t kPagesKept = 8; // near what is looked at; the others are read again when they come into sight
constexpr int kSoon = 3;         // days

int pageOf(int row)
{
    return row / kPage + 1;
}

/// Until it is purged; 0 on the last day.
int daysLeft(const TrashItem &item, models::Instant now)
{
    const auto left = item.trashedAt + models::Housekeeping::kTrashLifetime - now;
    return std::max(0, static_cast<int>(std::chrono::floor<std::chrono::days>(left).count()));
}

}

TrashListModel::TrashListModel(models::TrashAccess &trash, const models::Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_trash(trash)
    , m_clock(clock)
{
    connect(&trash, &models::TrashAccess::changed, this, &TrashListModel::refresh);
}

void TrashListModel::refresh()
{
    if (!m_waiting.empty()) {
        m_mustRefresh = true; // what is on its way may be older than this change
        return;
    }
    ++m_generation;
    m_mustRefresh = false;
    m_missing.clear();
    m_next.clear();
    m_waiting = {1};
    std::vector<int> near;
    for (const auto &[page, items] : m_pages)
        near.push_back(page);
    std::ranges::sort(near, {}, [this](int page) { return std::abs(page - m_lookedAt); });
    near.resize(std::min(near.size(), kPagesKept));
    m_waiting.insert(near.begin(), near.end());
    for (const int page : std::set(m_waiting))
        request(page);
}

void TrashListModel::request(int page)
{
    m_trash.list(page).then(m_trash.mailbox(), this,
                            [this, page, generation = m_generation](models::Result<models::TrashPage> answer) {
                                if (generation == m_generation)
                                    take(page, std::move(answer));
                            });
}

void TrashListModel::take(int page, models::Result<models::TrashPage> answer)
{
    if (!answer) {
        m_waiting.clear();
        m_missing.erase(page);
        emit failed(MessageText::of(answer.error()));
        return;
    }
    const int total = static_cast<int>(std::min<qint64>(answer->total, std::numeric_limits<int>::max()));
    if (m_waiting.contains(page)) {
        m_next.insert_or_assign(page, std::move(answer->items));
        m_waiting.erase(page);
        if (m_waiting.empty())
            apply(std::exchange(m_next, {}), total);
        return;
    }
    m_missing.erase(page);
    m_pages.insert_or_assign(page, std::move(answer->items));
    const int first = (page - 1) * kPage;
    if (first < m_total)
        emit dataChanged(index(first, 0), index(std::min(first + kPage, m_total) - 1, Count - 1));
    if (total != m_total)
        refresh(); // the list moved under the pages
}

void TrashListModel::apply(Pages next, int total)
{
    std::erase_if(next, [](const auto &page) { return page.second.empty(); });
    if (total > m_total) {
        beginInsertRows({}, m_total, total - 1);
        m_total = total;
        endInsertRows();
    }
    emit layoutAboutToBeChanged();
    moveIndexes(next);
    m_pages = std::move(next);
    emit layoutChanged();
    if (total < m_total) {
        beginRemoveRows({}, total, m_total - 1);
        m_total = total;
        endRemoveRows();
    }
    emit applied();
    if (m_mustRefresh)
        refresh();
}

void TrashListModel::moveIndexes(const Pages &next)
{
    QHash<models::Id, int> rows;
    for (const auto &[page, items] : next) {
        for (size_t i = 0; i < items.size(); ++i)
            rows.insert(items[i].id, (page - 1) * kPage + static_cast<int>(i));
    }
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &index : from) {
        const TrashItem *item = find(index.row());
        const auto row = item ? rows.constFind(item->id) : rows.constEnd();
        to.append(row == rows.constEnd() ? QModelIndex() : this->index(*row, index.column()));
    }
    changePersistentIndexList(from, to);
}

const TrashItem *TrashListModel::find(int row) const
{
    const auto page = m_pages.find(pageOf(row));
    const auto offset = static_cast<size_t>(row % kPage);
    return row >= 0 && page != m_pages.end() && offset < page->second.size() ? &page->second[offset] : nullptr;
}

const TrashItem *TrashListModel::at(int row) const
{
    const TrashItem *item = find(row);
    m_lookedAt = pageOf(row);
    // Asking is part of being looked at, as with canFetchMore; the answer arrives through take.
    if (!item && row >= 0 && row < m_total && m_waiting.empty() && !m_pages.contains(pageOf(row)) &&
        m_missing.insert(pageOf(row)).second)
        const_cast<TrashListModel *>(this)->request(pageOf(row));
    return item;
}

models::Future<Result<std::vector<TrashItem>>> TrashListModel::items(const QList<int> &rows) const
{
    std::vector<TrashItem> known;
    std::vector<models::TrashRows> ranges;
    for (const int row : rows) {
        if (const TrashItem *item = find(row))
            known.push_back(*item);
        if (!ranges.empty() && ranges.back().first + ranges.back().count == row)
            ++ranges.back().count;
        else
            ranges.push_back({row, 1});
    }
    if (std::ssize(known) == rows.size())
        return models::Future<Result<std::vector<TrashItem>>>::ready(std::move(known));
    const TrashItem *latest = find(0);
    return m_trash.select(std::move(ranges), {m_total, latest ? latest->id : models::Id()});
}

int TrashListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_total;
}

int TrashListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Count;
}

QVariant TrashListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Title");
    case When:
        return tr("Moved");
    case Who:
        return tr("By");
    default:
        return tr("Removed for good");
    }
}

QString TrashListModel::text(const TrashItem &item, int column) const
{
    switch (column) {
    case Title:
        return item.title;
    case When:
        return RelativeTime::inWords(item.trashedAt, m_clock.now());
    case Who:
        return ChangeText::actor(item.actor);
    default:
        break;
    }
    const int days = daysLeft(item, m_clock.now());
    return days == 0 ? tr("Today") : days == 1 ? tr("In 1 day") : tr("In %1 days").arg(days);
}

QVariant TrashListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TrashItem *item = at(index.row());
    if (!item)
        return {};
    const int column = index.column();
    const bool isSoon = column == Left && daysLeft(*item, m_clock.now()) <= kSoon;
    switch (role) {
    case Qt::DisplayRole:
        return text(*item, column);
    case Qt::AccessibleTextRole:
        return column == Title ? tr("%1, %2").arg(item->title, ChangeText::kind(item->topic)) : text(*item, column);
    case Qt::ToolTipRole:
        return column == When   ? RelativeTime::exact(item->trashedAt)
               : column == Left ? RelativeTime::exact(item->trashedAt + models::Housekeeping::kTrashLifetime)
                                : ToolTip::plain(text(*item, column));
    case TableRole::Detail:
        return column == Title ? ChangeText::kind(item->topic) : QVariant();
    case TableRole::IconName:
        return column == Title ? (item->topic == models::Topic::Articles ? u"articles"_s : u"projects"_s)
               : isSoon        ? u"clock"_s
                               : QVariant();
    case TableRole::BadgeToken:
        return isSoon ? QVariant(static_cast<int>(Token::WarnBg)) : QVariant();
    case TableRole::TextToken:
        return column == Title ? QVariant() : static_cast<int>(isSoon ? Token::Warn : Token::Text2);
    default:
        return {};
    }
}

}
