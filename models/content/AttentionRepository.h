#pragma once

#include <vector>

#include "models/content/ContentQuery.h"
#include "models/storage/Connection.h"

namespace vitrine::models {

/// One item that waits for something.
struct WaitingItem
{
    Topic topic = Topic::Projects; ///< of its kind
    Id id;
    QString title;
    Instant at{};          ///< when it will be published, else when it was changed last
    QStringList gaps = {}; ///< what it lacks, as paths of fields: "cover", "cover.alt", "summary", "gallery"
    QString cover = {};    ///< its address; may be empty

    bool operator==(const WaitingItem &) const = default;
};

/// The first of those that wait for the same, of all kinds together.
struct WaitingItems
{
    std::vector<WaitingItem> items;
    qint64 projects = 0; ///< all there are
    qint64 articles = 0;

    [[nodiscard]] qint64 total() const { return projects + articles; }
    bool operator==(const WaitingItems &) const = default;
};

/// The last thing that happened to an item.
struct RecentChange
{
    Topic topic = Topic::Projects;
    Id id;
    QString title;
    QString action; ///< "created", "updated", "trashed", ...
    QString actor;
    Instant at{};
    bool isTrashed = false;
    QString cover = {}; ///< its address; may be empty

    bool operator==(const RecentChange &) const = default;
};

/// Reads what the owner should look at. Every statement goes by an index: at 100,000 items it costs what it finds.
/// Throws StorageFailure.
class AttentionRepository final
{
public:
    explicit AttentionRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    /// At most `limit` of them: what is due first, else what was changed last, comes first.
    [[nodiscard]] WaitingItems waiting(Waiting waiting, int limit) const;
    /// The latest first, each item once; without those that were removed for good.
    [[nodiscard]] std::vector<RecentChange> recentChanges(int limit) const;
    /// Whether there is any item of any kind, in the trash or not.
    [[nodiscard]] bool hasContent() const;

private:
    template <class E>
    qint64 add(Waiting waiting, int limit, std::vector<WaitingItem> &items) const;
    [[nodiscard]] bool addItem(const QString &kind, RecentChange &change) const;

    Connection &m_connection;
};

}
