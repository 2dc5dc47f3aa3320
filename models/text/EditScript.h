#pragma once

#include <optional>
#include <span>
#include <vector>

#include "models/text/TextDiff.h"

namespace vitrine::models {

/// What is done with the next `count` items of the one list, the other, or both.
struct Edit
{
    DiffKind kind = DiffKind::Same;
    qsizetype count = 0;

    bool operator==(const Edit &) const = default;
};

/// How much may be compared before giving up.
struct EditLimit
{
    int edits = 0;      ///< removed and added items; memory grows with their square
    qsizetype work = 0; ///< comparisons; counts down
};

/// The least removals and additions that make `after` of `before` (E. W. Myers, "An O(ND) Difference Algorithm and Its
/// Variations", 1986), or none if that is beyond the limit.
[[nodiscard]] std::optional<std::vector<Edit>> shortestEdit(std::span<const int> before, std::span<const int> after,
                                                            EditLimit &limit);

}
