#include "ui/projects/ProjectListModel.h"

#include <algorithm>

#include "ui/projects/StatusLook.h"
#include "ui/widgets/RelativeTime.h"

namespace vitrine::ui {

using models::Id;
using models::Project;
using models::ProjectList;
using models::ProjectQuery;
using models::Result;

namespace {

constexpr int kPage = ProjectQuery::kMaximumLimit;
constexpr size_t kPagesKept = 8; // read again on a refresh; the others when they come into sight

int pageOf(int row)
{
    return row / kPage + 1;
}

}

ProjectListModel::ProjectListModel(models::Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &models::Workspace::projectsChanged, this, &ProjectListModel::refresh);
}

void ProjectListModel::setQuery(ProjectQuery query)
{
    query.limit = kPage;
    m_query = std::move(query);
    fetch({1});
}

void ProjectListModel::refresh()
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

void ProjectListModel::fetch(std::set<int> pages)
{
    ++m_generation;
    m_mustRefresh = false;
    m_missing.clear();
    m_fetch = Fetch{pages, {}, 0};
    for (const int page : pages)
        requestPage(page, m_generation);
}

void ProjectListModel::requestPage(int page, int generation)
{
    ProjectQuery query = m_query;
    query.page = page;
    m_workspace.listProjects(query).then(m_workspace.mailbox(), this,
                                         [this, page, generation](Result<ProjectList> answer) {
                                             if (generation == m_generation)
                                                 takePage(page, std::move(answer));
                                         });
}

void ProjectListModel::takePage(int page, Result<ProjectList> answer)
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

void ProjectListModel::apply()
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

void ProjectListModel::moveIndexes(const Pages &next)
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

int ProjectListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_total;
}

const Project *ProjectListModel::at(int row) const
{
    const auto page = m_pages.find(pageOf(row));
    const auto offset = static_cast<size_t>(row % kPage);
    return row >= 0 && page != m_pages.end() && offset < page->second.size() ? &page->second[offset] : nullptr;
}

void ProjectListModel::loadMissing(int row) const
{
    // Asking is part of being looked at, as with canFetchMore; the answer arrives through takePage.
    auto *self = const_cast<ProjectListModel *>(this);
    if (!m_fetch && !m_pages.contains(pageOf(row)) && m_missing.insert(pageOf(row)).second)
        self->requestPage(pageOf(row), m_generation);
}

QVariant ProjectListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Project *project = at(index.row());
    if (!project) {
        loadMissing(index.row());
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return project->title;
    case IdRole:
        return QVariant::fromValue(project->id);
    case StatusRole:
        return static_cast<int>(project->status);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(project->title, StatusLook::of(project->status).word);
    case Qt::ToolTipRole:
        return tr("Changed %1").arg(RelativeTime::exact(project->updatedAt));
    case UpdatedRole:
        return models::toMillis(project->updatedAt);
    default:
        return {};
    }
}

Id ProjectListModel::idAt(int row) const
{
    const Project *project = at(row);
    return project ? project->id : Id();
}

QModelIndex ProjectListModel::indexOf(const Id &id) const
{
    for (const auto &[page, items] : m_pages) {
        const auto found = std::ranges::find(items, id, &Project::id);
        if (found != items.end() && !id.isNull())
            return index((page - 1) * kPage + static_cast<int>(found - items.begin()));
    }
    return {};
}

}
