#include "ui/content/ContentListModel.h"

#include <algorithm>

#include "ui/content/StatusLook.h"
#include "ui/shell/MessageText.h"
#include "ui/widgets/RelativeTime.h"

namespace vitrine::ui {

using models::ContentRow;
using models::ContentRows;
using models::ContentSelection;
using models::Id;
using models::Result;

namespace {

constexpr int kPage = ContentSelection::kMaximumLimit;
constexpr size_t kPagesRefreshed = 6; // those looked at last; the others when they come into sight again
constexpr size_t kPagesHeld = 40;
constexpr size_t kPagesAsked = 2;  // at the same time: whoever drags the scroll bar passes by hundreds
constexpr size_t kPagesWanted = 6; // what was passed by longer ago is not read any more

int pageOf(int row)
{
    return row / kPage + 1;
}

}

ContentListModel::ContentListModel(models::ContentAccess &content, QObject *parent)
    : QAbstractListModel(parent)
    , m_content(content)
{
    connect(&content, &models::ContentAccess::changed, this, &ContentListModel::refresh);
}

void ContentListModel::setQuery(ContentSelection query)
{
    query.limit = kPage;
    m_query = std::move(query);
    m_touched.clear();
    fetch({1});
}

void ContentListModel::refresh()
{
    if (m_fetch) {
        m_mustRefresh = true; // what is on its way may be older than this change
        return;
    }
    std::set<int> pages;
    for (auto page = m_touched.rbegin(); page != m_touched.rend() && pages.size() < kPagesRefreshed; ++page)
        pages.insert(*page);
    if (pages.empty())
        pages.insert(1);
    fetch(std::move(pages));
}

void ContentListModel::fetch(std::set<int> pages)
{
    ++m_generation;
    m_mustRefresh = false;
    m_wanted.clear();
    m_asked.clear();
    m_fetch = Fetch{pages, {}, 0};
    for (const int page : pages)
        requestPage(page, m_generation);
}

void ContentListModel::requestPage(int page, int generation)
{
    ContentSelection query = m_query;
    query.page = page;
    m_content.list(query).then(m_content.mailbox(), this, [this, page, generation](Result<ContentRows> answer) {
        if (generation == m_generation)
            takePage(page, std::move(answer));
    });
}

void ContentListModel::takePage(int page, Result<ContentRows> answer)
{
    m_asked.erase(page);
    if (!answer) {
        m_fetch.reset();
        emit failed(MessageText::of(answer.error()));
        return;
    }
    if (m_fetch) {
        m_fetch->pages.insert_or_assign(page, std::move(answer->items));
        m_fetch->total = answer->total;
        m_fetch->waiting.erase(page);
        if (m_fetch->waiting.empty())
            apply();
        return;
    }
    const bool isSame = answer->total == m_total;
    m_pages.insert_or_assign(page, std::move(answer->items));
    forgetOldPages();
    const int first = (page - 1) * kPage;
    if (const int last = std::min(first + kPage, m_total) - 1; first <= last) {
        emit dataChanged(index(first), index(last));
        emit loaded(first, last);
    }
    if (!isSame)
        refresh(); // the list moved under the pages
    else
        askForWanted();
}

void ContentListModel::apply()
{
    Fetch next = *std::exchange(m_fetch, {});
    std::erase_if(next.pages, [](const auto &page) { return page.second.empty(); });
    const int total = static_cast<int>(std::min<qint64>(next.total, std::numeric_limits<int>::max()));
    m_isLoaded = true;
    emit replacing();
    if (total > m_total) {
        beginInsertRows({}, m_total, total - 1);
        m_total = total;
        endInsertRows();
    }
    emit layoutAboutToBeChanged();
    moveIndexes(next.pages);
    m_pages = std::move(next.pages);
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

void ContentListModel::moveIndexes(const Pages &next)
{
    QHash<Id, int> rows;
    for (const auto &[page, items] : next) {
        for (size_t i = 0; i < items.size(); ++i)
            rows.insert(items[i].id, (page - 1) * kPage + static_cast<int>(i));
    }
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &index : from) {
        const auto row = rows.constFind(idAt(index.row()));
        to.append(row == rows.constEnd() ? QModelIndex() : this->index(*row));
    }
    changePersistentIndexList(from, to);
}

int ContentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_total;
}

const ContentRow *ContentListModel::at(int row) const
{
    const auto page = m_pages.find(pageOf(row));
    const auto offset = static_cast<size_t>(row % kPage);
    return row >= 0 && page != m_pages.end() && offset < page->second.size() ? &page->second[offset] : nullptr;
}

void ContentListModel::touch(int page) const
{
    if (!m_touched.empty() && m_touched.back() == page)
        return;
    std::erase(m_touched, page);
    m_touched.push_back(page);
}

void ContentListModel::forgetOldPages()
{
    while (m_pages.size() > kPagesHeld && !m_touched.empty()) {
        const auto isOld = [this](const auto &page) {
            return std::ranges::find(m_touched, page.first) == m_touched.end();
        };
        const auto old = std::ranges::find_if(m_pages, isOld);
        if (old != m_pages.end()) {
            m_pages.erase(old);
        } else {
            m_pages.erase(m_touched.front());
            m_touched.erase(m_touched.begin());
        }
    }
}

/// Asked for later than painted: what is passed by within one turn of the event loop is not read at all.
void ContentListModel::want(int page)
{
    if (m_fetch || m_asked.contains(page))
        return;
    const bool isFirst = m_wanted.empty();
    std::erase(m_wanted, page);
    m_wanted.push_back(page);
    if (m_wanted.size() > kPagesWanted)
        m_wanted.erase(m_wanted.begin());
    if (isFirst)
        QMetaObject::invokeMethod(this, &ContentListModel::askForWanted, Qt::QueuedConnection);
}

void ContentListModel::askForWanted()
{
    while (!m_fetch && !m_wanted.empty() && m_asked.size() < kPagesAsked) {
        const int page = m_wanted.back();
        m_wanted.pop_back();
        if (!m_pages.contains(page) && m_asked.insert(page).second)
            requestPage(page, m_generation);
    }
}

QVariant ContentListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ContentRow *row = at(index.row());
    touch(pageOf(index.row()));
    if (!row) {
        // Asking is part of being looked at, as with canFetchMore; the answer arrives through takePage.
        const_cast<ContentListModel *>(this)->want(pageOf(index.row()));
        return {};
    }
    const bool isScheduled = row->status == models::Status::Draft && row->publishAt;
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return row->title;
    case IdRole:
        return QVariant::fromValue(row->id);
    case StatusRole:
        return static_cast<int>(row->status);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(row->title, StatusLook::of(row->status, isScheduled).word);
    case Qt::ToolTipRole:
        return isScheduled
                   ? tr("%1\nGoes live %2\nChanged %3")
                         .arg(row->title, RelativeTime::exact(*row->publishAt), RelativeTime::exact(row->updatedAt))
                   : tr("%1\nChanged %2").arg(row->title, RelativeTime::exact(row->updatedAt));
    case UpdatedRole:
        return models::toMillis(row->updatedAt);
    case PublishAtRole:
        return isScheduled ? QVariant(models::toMillis(*row->publishAt)) : QVariant();
    case CoverRole:
        return row->cover.url;
    default:
        return {};
    }
}

Id ContentListModel::idAt(int row) const
{
    const ContentRow *found = at(row);
    return found ? found->id : Id();
}

std::vector<std::pair<int, int>> ContentListModel::loadedRanges() const
{
    std::vector<std::pair<int, int>> ranges;
    for (const auto &[page, items] : m_pages) {
        const int first = (page - 1) * kPage;
        if (const int last = std::min(first + static_cast<int>(items.size()), m_total) - 1; first <= last)
            ranges.emplace_back(first, last);
    }
    return ranges;
}

QModelIndex ContentListModel::indexOf(const Id &id) const
{
    for (const auto &[page, items] : m_pages) {
        const auto found = std::ranges::find(items, id, &ContentRow::id);
        if (found != items.end() && !id.isNull())
            return index((page - 1) * kPage + static_cast<int>(found - items.begin()));
    }
    return {};
}

}
