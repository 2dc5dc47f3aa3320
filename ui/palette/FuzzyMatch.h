#pragma once

#include <optional>

#include <QList>
#include <QStringView>

namespace vitrine::ui {

/// How well typed letters fit a text: in order, though not side by side ("nwp" in "New project"); words in any order;
/// case and accents do not count.
struct FuzzyMatch
{
    int score = 0;           ///< higher is better; only to be compared within one pattern
    QList<int> letters = {}; ///< which characters of the text matched, ascending

    /// Nothing when a letter has no place. An empty pattern fits everything.
    [[nodiscard]] static std::optional<FuzzyMatch> of(QStringView pattern, QStringView text);
};

}
