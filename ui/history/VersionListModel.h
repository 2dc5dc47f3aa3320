#pragma once

#include <QAbstractListModel>

#include "models/workspace/ContentAccess.h"

namespace vitrine::ui {

/// The versions of one item, the latest first, read page by page as they are looked at.
class VersionListModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VersionListModel)

public:
    enum Role {
        VersionRole = Qt::UserRole,
        WhenRole,   ///< milliseconds since 1970
        ActorRole,  ///< who, in words
        WhatRole,   ///< what it changed, in words
        ActionRole, ///< "published", ...
    };
    static constexpr int kPage = 50;

    VersionListModel(models::ContentAccess &content, const models::Clock &clock, QObject *parent = nullptr);

    /// Reads the versions of that item anew. Of the same item new ones are put before those that are there.
    void show(const models::Id &id);
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] int rowOf(qint64 version) const;
    /// "v7 Tove, 12/11/2026 10:02"; of a version that is not read yet its number.
    [[nodiscard]] QString nameOf(qint64 version) const;
    [[nodiscard]] const std::vector<models::ContentVersion> &versions() const { return m_versions; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    /// The first page is there.
    void shown();
    void failed(const QString &message);

private:
    void ask(int page);
    void take(int page, models::ContentVersions found);
    void takeFirst(models::ContentVersions found);
    void append(models::ContentVersions found);
    [[nodiscard]] QString whatOf(const models::ContentVersion &version) const;
    [[nodiscard]] static QString wordFor(const QString &action);
    [[nodiscard]] static QString actorOf(const models::Revision &revision);

    models::ContentAccess &m_content;
    const models::Clock &m_clock;
    models::Id m_id;
    bool m_isFetching = false; ///< a page but the first is on its way
    qint64 m_total = 0;
    qint64 m_unseen = 0; ///< stored since the first page was read
    std::vector<models::ContentVersion> m_versions;
};

}
