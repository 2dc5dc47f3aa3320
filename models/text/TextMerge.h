#pragma once

#include <functional>
#include <vector>

#include <QString>

namespace vitrine::models {

/// A stretch of whole lines of a text that two people changed.
struct MergePart
{
    QString text; ///< what is undisputed: not changed, changed by one of them, or by both alike
    QString mine; ///< where both changed it, each side's lines; `text` is empty then
    QString theirs;
    qint64 line = 1; ///< where it begins in `mine`, from 1
    bool isConflict = false;

    bool operator==(const MergePart &) const = default;
};

/// Two changes of one text laid over each other.
struct TextMerge
{
    std::vector<MergePart> parts;
    int merged = 0; ///< places that only one of them changed, or both alike

    [[nodiscard]] int conflicts() const;
    /// The text with one side chosen for each conflict: `takesMine(index of the conflict, from 0)`.
    [[nodiscard]] QString text(const std::function<bool(int)> &takesMine) const;
};

/// Merges by lines. Where the texts are long and little is alike, all of it is one conflict. Thread-safe.
[[nodiscard]] TextMerge mergeTexts(QStringView base, QStringView mine, QStringView theirs);

}
