#pragma once

#include <map>
#include <set>

#include <QAbstractTableModel>

#include "models/workspace/TrashAccess.h"

namespace vitrine::ui {

/// The trash of all kinds, latest first, read in pages of 100 as they come into sight. A change replaces the rows once
/// its answer is there; indexes follow their items.
class TrashListModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrashListModel)

public:
    enum Column { Title, When, Who, Left, Count };

    TrashListModel(models::TrashAccess &trash, const models::Clock &clock, QObject *parent = nullptr);

    /// Asks again for what is shown; `applied` or `failed` follows.
    void refresh();
    /// Null for a row that is not read yet, which is asked for.
    [[nodiscard]] const models::TrashItem *at(int row) const;

    /// The items of these rows (in their order), also of those that are not read yet.
    [[nodiscard]] models::Future<models::Result<std::vector<models::TrashItem>>> items(const QList<int> &rows) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void applied();
    void failed(const QString &message);

private:
    using Pages = std::map<int, std::vector<models::TrashItem>>; // from 1

    void request(int page);
    void take(int page, models::Result<models::TrashPage> answer);
    void apply(Pages next, int total);
    void moveIndexes(const Pages &next);
    [[nodiscard]] const models::TrashItem *find(int row) const;
    [[nodiscard]] QString text(const models::TrashItem &item, int column) const;

    models::TrashAccess &m_trash;
    const models::Clock &m_clock;
    Pages m_pages;
    int m_total = 0;
    int m_generation = 0;
    std::set<int> m_waiting; // pages of the answer that replaces what is shown
    Pages m_next;
    bool m_mustRefresh = false;
    mutable std::set<int> m_missing; // pages asked for because a row came into sight
    mutable int m_lookedAt = 1;      // the page that was looked at last
};

}
