#pragma once

#include <vector>

#include <QAbstractListModel>

#include "models/workspace/PictureAccess.h"

namespace vitrine::ui {

/// The workspace's pictures, the newest first, read in pages as they come into sight. Those that are added appear on
/// top.
class PictureListModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureListModel)

public:
    enum Role { AddressRole = Qt::UserRole + 1, SizeRole };

    static constexpr int kPage = 60;

    /// Reads the first page at once. `pictures` outlives it.
    explicit PictureListModel(models::PictureAccess &pictures, QObject *parent = nullptr);

    /// Shows those alone whose names hold every word.
    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    /// Whether an answer to the present question has come.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

    [[nodiscard]] const models::Asset &at(int row) const { return m_assets[static_cast<size_t>(row)]; }
    [[nodiscard]] QModelIndex indexOf(const models::Id &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    /// An answer is shown.
    void loaded();
    void failed(const QString &message);

private:
    using Answer = models::Result<std::vector<models::Asset>>;

    void restart();
    void ask(const models::Id &before, void (PictureListModel::*take)(std::vector<models::Asset>));
    void takeFirst(std::vector<models::Asset> assets);
    void takeNext(std::vector<models::Asset> assets);
    /// Puts on top what is new since.
    void takeNewer(std::vector<models::Asset> assets);

    models::PictureAccess &m_pictures;
    QString m_text;
    std::vector<models::Asset> m_assets;
    bool m_isLoaded = false;
    bool m_hasMore = false;
    bool m_isFetching = false;
    int m_generation = 0; ///< answers to earlier questions are dropped
};

}
