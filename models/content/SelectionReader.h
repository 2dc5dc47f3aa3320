#pragma once

#include <vector>

#include "models/content/ContentQuery.h"
#include "models/storage/Connection.h"

namespace vitrine::models {

/// A part of a list, by place.
struct ListRange
{
    qint64 first = 0;  ///< from 0
    qint64 count = -1; ///< negative: to the end

    bool operator==(const ListRange &) const = default;
};

/// How chosen items stand.
struct SelectionCounts
{
    qint64 drafts = 0; ///< those that wait for no time
    qint64 scheduled = 0;
    qint64 published = 0;
    qint64 archived = 0;

    [[nodiscard]] qint64 total() const { return drafts + scheduled + published + archived; }
    bool operator==(const SelectionCounts &) const = default;
};

/// What became of chosen items meanwhile.
struct SelectionState
{
    SelectionCounts counts;
    std::vector<Id> gone; ///< those that the list no longer has
};

/// A tag that some of the chosen items carry.
struct CarriedTag
{
    TagRef tag;
    qint64 items = 0;

    bool operator==(const CarriedTag &) const = default;
};

/// Reads what many chosen items are, however many there are: only ids and states, never whole rows. Throws
/// StorageFailure.
template <class E>
class SelectionReader final
{
public:
    explicit SelectionReader(Connection &connection)
        : m_connection(connection)
    {
    }

    /// The ids of the query's items in its order; page, limit and cursor do not count.
    [[nodiscard]] std::vector<Id> ids(const ContentQuery<E> &query, const ListRange &range) const;
    /// How those of `ids` stand that the query still finds.
    [[nodiscard]] SelectionState state(const ContentQuery<E> &query, const std::vector<Id> &ids) const;
    /// The tags that they carry, by name.
    [[nodiscard]] std::vector<CarriedTag> tags(const std::vector<Id> &ids) const;

private:
    Connection &m_connection;
};

}
