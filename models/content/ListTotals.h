#pragma once

#include <unordered_map>

#include "models/content/ContentFilter.h"

namespace vitrine::models {

/// How many items lists have in all, known until content changes: to count 100,000 rows is what would make a page of
/// them slow. Belongs to one thread.
class ListTotals final
{
public:
    explicit ListTotals(const ChangeFeed &changes)
        : m_changes(changes)
    {
    }

    /// The total for rows of `kind` under that condition; `count()` is asked when it is not known.
    template <class Count>
    [[nodiscard]] qint64 get(const ContentKind &kind, const SqlCondition &condition, Count count)
    {
        // Read before counting, so that what is counted is never older than what it is kept under.
        const quint64 generation = m_changes.generation(kind.topic) + m_changes.generation(Topic::Tags);
        Known &known = knownFor(kind, condition);
        if (known.generation != generation) {
            known.total = count();
            known.generation = generation;
        }
        return known.total;
    }

private:
    struct Known
    {
        std::optional<quint64> generation = {};
        qint64 total = 0;
    };

    [[nodiscard]] Known &knownFor(const ContentKind &kind, const SqlCondition &condition);

    const ChangeFeed &m_changes;
    std::unordered_map<QString, Known> m_known;
};

}
