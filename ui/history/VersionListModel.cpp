#include "ui/history/VersionListModel.h"

#include <algorithm>

#include <QLocale>

#include "ui/forms/FieldText.h"
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
    m_id = id;
    ++m_question;
    ask(1);
}

void VersionListModel::ask(int page)
{
    m_asking = page;
    m_content.versions(m_id, page, kPage)
        .then(m_content.mailbox(), this,
              [this, page, question = m_question](models::Result<models::ContentVersions> found) {
                  if (question != m_question)
                      return;
                  m_asking = 0;
                  if (found)
                      take(page, *std::move(found));
                  else
                      emit failed(found.error().message);
              });
}

void VersionListModel::take(int page, models::ContentVersions found)
{
    m_total = found.total;
    if (page == 1) {
        beginResetModel();
        m_versions = std::move(found.items);
        endResetModel();
        emit shown();
        return;
    }
    // A version that was stored meanwhile has pushed the others on.
    const qint64 last = m_versions.empty() ? 0 : m_versions.back().revision.version;
    std::erase_if(found.items, [last](const ContentVersion &version) { return version.revision.version >= last; });
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

int VersionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_versions.size());
}

bool VersionListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_asking == 0 && rowCount() < m_total && !m_versions.empty() &&
           m_versions.back().revision.version > 1;
}

void VersionListModel::fetchMore(const QModelIndex &)
{
    ask(rowCount() / kPage + 1);
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
