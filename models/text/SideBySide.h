#pragma once

#include <vector>

#include "models/text/TextDiff.h"

namespace vitrine::models {

/// One line of a text beside another one.
struct SideLine
{
    int number = 0;              ///< from 1; 0: there is no line on this side
    std::vector<DiffPart> parts; ///< without the line feed

    bool operator==(const SideLine &) const = default;
};

struct LinePair
{
    SideLine before;
    SideLine after;
    bool isChanged = false;

    bool operator==(const LinePair &) const = default;
};

/// The parts of a comparison as lines that stand side by side. A line that has nothing in common with the other text
/// stands alone. Thread-safe.
[[nodiscard]] std::vector<LinePair> sideBySide(const std::vector<DiffPart> &words);

}
