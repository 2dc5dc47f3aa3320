#include "models/text/EditScript.h"

#include <algorithm>
#include <cstdlib>

namespace vitrine::models {

namespace {

/// The furthest position in `before` that can be reached on each diagonal (position in `before` less that in `after`)
/// with a number of edits, for every number so far.
class Reach final
{
public:
    /// Only the diagonals -edits, -edits + 2, ..., edits can be reached with that many.
    [[nodiscard]] int at(int edits, int diagonal) const { return m_furthest[index(edits, diagonal)]; }
    /// Of the next diagonal with as many edits, or of the first with one more.
    void append(int furthest) { m_furthest.push_back(furthest); }

    /// Whether the last of so many edits adds an item.
    [[nodiscard]] bool comesFromAdding(int edits, int diagonal) const
    {
        return diagonal == -edits || (diagonal != edits && at(edits - 1, diagonal - 1) < at(edits - 1, diagonal + 1));
    }
    /// Where its last edit ends.
    [[nodiscard]] int afterEdit(int edits, int diagonal) const
    {
        return comesFromAdding(edits, diagonal) ? at(edits - 1, diagonal + 1) : at(edits - 1, diagonal - 1) + 1;
    }

private:
    static size_t index(int edits, int diagonal)
    {
        const auto row = static_cast<size_t>(edits);
        return row * (row + 1) / 2 + static_cast<size_t>((diagonal + edits) / 2);
    }

    std::vector<int> m_furthest;
};

void prepend(std::vector<Edit> &reversed, DiffKind kind, int count)
{
    if (count == 0)
        return;
    if (!reversed.empty() && reversed.back().kind == kind)
        reversed.back().count += count;
    else
        reversed.push_back({kind, count});
}

/// The way back from the end with the fewest edits.
std::vector<Edit> script(const Reach &reach, int edits, int diagonal, int position)
{
    std::vector<Edit> reversed;
    for (; edits > 0; --edits) {
        const bool isAdding = reach.comesFromAdding(edits, diagonal);
        const int begin = reach.afterEdit(edits, diagonal);
        prepend(reversed, DiffKind::Same, position - begin);
        prepend(reversed, isAdding ? DiffKind::Added : DiffKind::Removed, 1);
        position = isAdding ? begin : begin - 1;
        diagonal += isAdding ? 1 : -1;
    }
    prepend(reversed, DiffKind::Same, position);
    std::ranges::reverse(reversed);
    return reversed;
}

}

std::optional<std::vector<Edit>> shortestEdit(std::span<const int> before, std::span<const int> after, EditLimit &limit)
{
    const int beforeSize = static_cast<int>(before.size());
    const int afterSize = static_cast<int>(after.size());
    Reach reach;
    if (std::abs(beforeSize - afterSize) > limit.edits)
        return {};
    for (int edits = 0; edits <= limit.edits && limit.work > 0; ++edits) {
        for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
            const int begin = edits == 0 ? 0 : reach.afterEdit(edits, diagonal);
            int position = begin;
            while (position < beforeSize && position - diagonal < afterSize &&
                   before[static_cast<size_t>(position)] == after[static_cast<size_t>(position - diagonal)])
                ++position;
            limit.work -= position - begin + 1;
            reach.append(position);
            if (position >= beforeSize && position - diagonal >= afterSize)
                return script(reach, edits, diagonal, position);
        }
    }
    return {};
}

}
