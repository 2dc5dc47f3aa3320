#pragma once

#include <QAbstractListModel>

namespace vitrine::ui {

class VersionListModel;

/// What a version can be compared with: the current one, the one before it, or any other.
class CompareChoices final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompareChoices)

public:
    enum Fixed { Current, Before, Count };

    /// The versions outlive it.
    explicit CompareChoices(VersionListModel &versions, QObject *parent = nullptr);

    /// The version in that row; 0 of those that are fixed.
    [[nodiscard]] qint64 versionAt(int row) const;
    /// The row of that version, else -1.
    [[nodiscard]] int rowOf(qint64 version) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    VersionListModel &m_versions;
};

}
