#pragma once

#include <vector>

#include "models/content/ContentQuery.h"
#include "models/storage/Connection.h"

namespace vitrine::models {

/// One item in the trash, of whichever kind.
struct TrashItem
{
    Topic topic = Topic::Projects; ///< of its kind
    Id id;
    QString title;
    Instant trashedAt{};
    QString actor; ///< who put it there

    bool operator==(const TrashItem &) const = default;
};

struct TrashPage
{
    std::vector<TrashItem> items;
    qint64 total = 0; ///< of all pages
};

/// Reads the trash, all kinds together. Throws StorageFailure.
class TrashRepository final
{
public:
    explicit TrashRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    /// The latest first; `page` from 1.
    [[nodiscard]] TrashPage list(int page, int limit) const;
    /// `count` of them from that place in the same order, 0 being the latest.
    [[nodiscard]] std::vector<TrashItem> range(qint64 first, qint64 count) const;
    [[nodiscard]] qint64 count() const;
    /// At most `limit` of those that were there at that time already, the oldest first.
    [[nodiscard]] std::vector<TrashItem> before(Instant time, int limit) const;

private:
    Connection &m_connection;
};

}
