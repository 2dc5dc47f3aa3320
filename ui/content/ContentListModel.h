#pragma once

#include <map>
#include <set>
#include <vector>

#include <QAbstractListModel>

#include "models/workspace/ContentAccess.h"

namespace vitrine::ui {

/// The items of one kind that a query finds, read in pages of 100 as they come into sight, and forgotten again when
/// many others were since. A new query or a change elsewhere replaces the rows once its answer is there; indexes follow
/// their items.
class ContentListModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentListModel)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        TitleRole,
        StatusRole,
        UpdatedRole,   ///< milliseconds
        PublishAtRole, ///< the same; invalid without a schedule
        CoverRole,     ///< the picture's address; empty without one
    };

    explicit ContentListModel(models::ContentAccess &content, QObject *parent = nullptr);

    [[nodiscard]] models::ContentAccess &content() const { return m_content; }
    [[nodiscard]] const models::ContentSelection &query() const { return m_query; }
    /// Asks; `applied` or `failed` follows. Page and limit are the model's own.
    void setQuery(models::ContentSelection query);
    /// Asks again for what is shown.
    void refresh();
    /// Whether an answer has come at all.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Null for a row that is not read yet.
    [[nodiscard]] models::Id idAt(int row) const;
    /// The rows that are read, as ranges from first to last.
    [[nodiscard]] std::vector<std::pair<int, int>> loadedRanges() const;
    /// Invalid when the item is not among the rows that are read.
    [[nodiscard]] QModelIndex indexOf(const models::Id &id) const;

signals:
    /// Comes right before the rows are replaced.
    void replacing();
    void applied();
    /// These rows were on their way and are there now.
    void loaded(int first, int last);
    void failed(const QString &message);

private:
    using Pages = std::map<int, std::vector<models::ContentRow>>; // from 1

    struct Fetch
    {
        std::set<int> waiting;
        Pages pages;
        qint64 total = 0;
    };

    void fetch(std::set<int> pages);
    void requestPage(int page, int generation);
    void takePage(int page, models::Result<models::ContentRows> answer);
    void apply();
    void moveIndexes(const Pages &next);
    void want(int page);
    void askForWanted();
    void touch(int page) const;
    void forgetOldPages();
    [[nodiscard]] const models::ContentRow *at(int row) const;

    models::ContentAccess &m_content;
    models::ContentSelection m_query;
    Pages m_pages;
    int m_total = 0;
    bool m_isLoaded = false;
    bool m_mustRefresh = false;
    int m_generation = 0;
    std::optional<Fetch> m_fetch;       // the answer that replaces what is shown
    std::vector<int> m_wanted;          // pages with rows that came into sight, the latest last
    std::set<int> m_asked;              // those of them that are on their way
    mutable std::vector<int> m_touched; // pages that were looked at, the latest last
};

}
