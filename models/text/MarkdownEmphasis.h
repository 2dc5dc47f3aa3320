#pragma once

#include <vector>

#include <QStringView>

namespace vitrine::models {

/// A run of `*`, `_` or `~` in a paragraph.
struct EmphasisRun
{
    QChar mark;
    qsizetype at = 0; ///< where it stands, for the caller
    int length = 0;
    int unmatched = 0; ///< marks that stay as text; at first all
    bool canOpen = false;
    bool canClose = false;
};

/// What the run at `at` can do, from the characters on both sides (CommonMark 0.29, 6.4).
[[nodiscard]] EmphasisRun emphasisRun(QStringView text, qsizetype at);

/// Pairs the runs that open and close emphasis. Takes time in proportion to their number.
void matchEmphasis(std::vector<EmphasisRun> &runs);

}
