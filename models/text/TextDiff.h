#pragma once

#include <vector>

#include <QString>

namespace vitrine::models {

enum class DiffKind { Same, Removed, Added };

/// A stretch of two texts: in both, in the first only, or in the second only.
struct DiffPart
{
    DiffKind kind = DiffKind::Same;
    QString text;

    bool operator==(const DiffPart &) const = default;
};

/// What has changed between two texts, by words; by lines or as a whole where they are long and little is alike. What
/// is Same or Removed makes up `before`, what is Same or Added `after`. Parts differ in kind from their neighbours, and
/// Removed stands before Added. Thread-safe.
[[nodiscard]] std::vector<DiffPart> diffWords(QStringView before, QStringView after);

}
