#include "ui/history/VersionListModel.h"

#include <algorithm>

#include <QDateTime>
#include <QLocale>

#include "ui/forms/FieldText.h"
#include "ui/shell/MessageText.h"
#include "ui/widgets/RelativeTime.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::ContentVersion;
using models::Revision;

VersionListModel::VersionListModel(models::ContentAccess &content, const models::Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_content(content)
    , m_clock(clock)
{
}

void VersionListModel::show(const models::Id &id)
{
    if (std::exchange(m_id, id) != id) {
        // Nobody must take another item's versions for this one's, however long the answer takes.
        beginResetModel();
        m_versions.clear();
        m_total = 0;
        m_isFetching = false;
        endResetModel();
    }
    ask(1);
}

void VersionListModel::ask(int page)
{
    m_content.versions(m_id, page, kPage)
        .then(m_content.mailbox(), this, [this, page, id = m_id](models::Result<models::ContentVersions> found) {
            if (id != m_id)
                return;
            m_isFetching = m_isFetching && page == 1;
            if (found)
                take(page, *std::move(found));
            else
                emit failed(MessageText::of(found.error()));
        });
}

void VersionListModel::take(int page, models::ContentVersions found)
{
    if (page == 1)
        return takeFirst(std::move(found));
    m_unseen += found.total - std::exchange(m_total, found.total);
    append(std::move(found));
}

void VersionListModel::takeFirst(models::ContentVersions found)
{
    m_total = found.total;
    m_unseen = 0;
    // Versions are only ever added: what was looked at stays where it is while the new ones meet it.
    const auto known = m_versions.empty() ? found.items.end()
                                          : std::ranges::find(found.items, m_versions.front().revision,
                                                              [](const ContentVersion &one) { return one.revision; });
    if (known == found.items.end()) {
        beginResetModel();
        m_versions = std::move(found.items);
        endResetModel();
    } else if (known != found.items.begin()) {
        beginInsertRows({}, 0, static_cast<int>(known - found.items.begin()) - 1);
        m_versions.insert(m_versions.begin(), std::move_iterator(found.items.begin()), std::move_iterator(known));
        endInsertRows();
    }
    emit shown();
}

void VersionListModel::append(models::ContentVersions found)
{
    // Versions that were stored meanwhile have pushed the others on.
    const qint64 last = m_versions.empty() ? 0 : m_versions.back().revision.version;
    const auto known =
        std::erase_if(found.items, [last](const ContentVersion &version) { return version.revision.version >= last; });
    if (found.items.empty() && known > 0 && canFetchMore({}))
        return fetchMore({});
    if (found.items.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(found.items.size()) - 1);
    std::ranges::move(found.items, std::back_inserter(m_versions));
    endInsertRows();
}

int VersionListModel::rowOf(qint64 version) const
{
    const auto found = std::ranges::find_if(
        m_versions, [version](const ContentVersion &one) { return one.revision.version == version; });
    return found == m_versions.end() ? -1 : static_cast<int>(found - m_versions.begin());
}

QString VersionListModel::nameOf(qint64 version) const
{
    const int row = rowOf(version);
    const QString number = tr("v%1").arg(version);
    if (row < 0)
        return number;
    const Revision &revision = m_versions[static_cast<size_t>(row)].revision;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(models::toMillis(revision.at));
    return tr("%1 %2, %3").arg(number, actorOf(revision), QLocale().toString(at, QLocale::ShortFormat));
}

int VersionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_versions.size());
}

bool VersionListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isFetching && rowCount() < m_total && !m_versions.empty() &&
           m_versions.back().revision.version > 1;
}

void VersionListModel::fetchMore(const QModelIndex &)
{
    m_isFetching = true;
    ask(static_cast<int>((rowCount() + m_unseen) / kPage) + 1);
}

QString VersionListModel::actorOf(const Revision &revision)
{
    if (revision.actor == "desktop"_L1)
        return tr("You");
    if (revision.actor.startsWith("token: "_L1))
        return tr("Token %1").arg(revision.actor.sliced(7));
    if (revision.actor == "schedule"_L1)
        return tr("Schedule");
    if (revision.actor == "import"_L1)
        return tr("Import");
    return revision.actor.isEmpty() ? tr("Vitrine") : revision.actor.left(1).toUpper() + revision.actor.mid(1);
}

QString VersionListModel::wordFor(const QString &action)
{
    static const QHash<QString, QString> words{
        {u"created"_s, tr("Created")},        {u"updated"_s, tr("Edited")},
        {u"published"_s, tr("Published")},    {u"unpublished"_s, tr("Unpublished")},
        {u"trashed"_s, tr("Moved to trash")}, {u"restored"_s, tr("Taken out of trash")},
        {u"reverted"_s, tr("Restored")},      {u"reordered"_s, tr("Reordered")},
        {u"imported"_s, tr("Imported")}};
    return words.value(action, action);
}

QString VersionListModel::whatOf(const ContentVersion &version) const
{
    const QString action = wordFor(version.revision.action);
    QStringList fields;
    for (const models::FieldInfo &field : m_content.schema().fields) {
        if (version.fields.contains(field.name) && field.name != "status"_L1 && !field.name.startsWith("publish"_L1))
            fields.append(FieldText::label(field));
    }
    const bool isPlain = version.revision.action == "updated"_L1 && !fields.isEmpty();
    if (fields.isEmpty())
        return action;
    const QString list = QLocale().createSeparatedList(fields);
    return isPlain ? list : tr("%1. %2").arg(action, list);
}

QVariant VersionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ContentVersion &version = m_versions[static_cast<size_t>(index.row())];
    const Revision &revision = version.revision;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("Version %1, %2, %3: %4")
            .arg(QString::number(revision.version), actorOf(revision),
                 RelativeTime::inWords(revision.at, m_clock.now()), whatOf(version));
    case Qt::ToolTipRole:
        return tr("%1\n%2").arg(RelativeTime::exact(revision.at), whatOf(version));
    case VersionRole:
        return revision.version;
    case WhenRole:
        return models::toMillis(revision.at);
    case ActorRole:
        return actorOf(revision);
    case WhatRole:
        return whatOf(version);
    case ActionRole:
        return revision.action;
    default:
        return {};
    }
}

}
