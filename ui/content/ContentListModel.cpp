#include "ui/content/ContentListModel.h"

#include <algorithm>

#include "ui/content/StatusLook.h"
#include "ui/widgets/RelativeTime.h"

namespace vitrine::ui {

using models::ContentRow;
using models::ContentRows;
using models::ContentSelection;
using models::Id;
using models::Result;

namespace {

constexpr int kPage = ContentSelection::kMaximumLimit;
constexpr size_t kPagesKept = 8; // read again on a refresh; the others when they come into sight

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
    fetch({1});
}

void ContentListModel::refresh()
{
    if (m_fetch) {
        m_mustRefresh = true; // what is on its way may be older than this change
        return;
    }
    std::set<int> pages{1};
    for (const auto &[page, rows] : m_pages) {
        if (pages.size() < kPagesKept)
            pages.insert(page);
    }
    fetch(std::move(pages));
}

void ContentListModel::fetch(std::set<int> pages)
{
    ++m_generation;
    m_mustRefresh = false;
    m_missing.clear();
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
    if (!answer) {
        m_fetch.reset();
        m_missing.erase(page);
        emit failed(answer.error().message);
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
    m_missing.erase(page);
    m_pages.insert_or_assign(page, std::move(answer->items));
    const int first = (page - 1) * kPage;
    if (first < m_total)
        emit dataChanged(index(first), index(std::min(first + kPage, m_total) - 1));
    if (answer->total != m_total)
        refresh(); // the list moved under the pages
}

void ContentListModel::apply()
{
    Fetch next = *std::exchange(m_fetch, {});
    std::erase_if(next.pages, [](const auto &page) { return page.second.empty(); });
    const int total = static_cast<int>(std::min<qint64>(next.total, std::numeric_limits<int>::max()));
    m_isLoaded = true;
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

void ContentListModel::loadMissing(int row) const
{
    // Asking is part of being looked at, as with canFetchMore; the answer arrives through takePage.
    auto *self = const_cast<ContentListModel *>(this);
    if (!m_fetch && !m_pages.contains(pageOf(row)) && m_missing.insert(pageOf(row)).second)
        self->requestPage(pageOf(row), m_generation);
}

QVariant ContentListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ContentRow *row = at(index.row());
    if (!row) {
        loadMissing(index.row());
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return row->title;
    case IdRole:
        return QVariant::fromValue(row->id);
    case StatusRole:
        return static_cast<int>(row->status);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(row->title, StatusLook::of(row->status).word);
    case Qt::ToolTipRole:
        return tr("Changed %1").arg(RelativeTime::exact(row->updatedAt));
    case UpdatedRole:
        return models::toMillis(row->updatedAt);
    default:
        return {};
    }
}

Id ContentListModel::idAt(int row) const
{
    const ContentRow *found = at(row);
    return found ? found->id : Id();
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
