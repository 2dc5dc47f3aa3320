#include "ui/history/CompareChoices.h"

#include "ui/history/VersionListModel.h"

namespace vitrine::ui {

CompareChoices::CompareChoices(VersionListModel &versions, QObject *parent)
    : QAbstractListModel(parent)
    , m_versions(versions)
{
    connect(&versions, &QAbstractItemModel::modelAboutToBeReset, this, &CompareChoices::beginResetModel);
    connect(&versions, &QAbstractItemModel::modelReset, this, &CompareChoices::endResetModel);
    connect(&versions, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex &, int first, int last) { beginInsertRows({}, first + Count, last + Count); });
    connect(&versions, &QAbstractItemModel::rowsInserted, this, &CompareChoices::endInsertRows);
}

qint64 CompareChoices::versionAt(int row) const
{
    return row < Count ? 0 : m_versions.index(row - Count).data(VersionListModel::VersionRole).toLongLong();
}

int CompareChoices::rowOf(qint64 version) const
{
    const int row = m_versions.rowOf(version);
    return row < 0 ? row : row + Count;
}

int CompareChoices::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_versions.rowCount() + Count;
}

bool CompareChoices::canFetchMore(const QModelIndex &parent) const
{
    return m_versions.canFetchMore(parent);
}

void CompareChoices::fetchMore(const QModelIndex &parent)
{
    m_versions.fetchMore(parent);
}

QVariant CompareChoices::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole && index.row() == Current)
        return tr("The current version");
    if (role == Qt::DisplayRole && index.row() == Before)
        return tr("The version before it");
    if (index.row() < Count)
        return {};
    const qint64 version = versionAt(index.row());
    return role == Qt::DisplayRole   ? m_versions.nameOf(version)
           : role == Qt::ToolTipRole ? m_versions.index(index.row() - Count).data(role)
                                     : QVariant();
}

}
