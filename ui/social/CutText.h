#pragma once

#include <QString>

namespace vitrine::ui {

/// A text as search engines show it: so much is kept, the rest is cut, between words where that can be.
struct CutText
{
    QString kept;
    QString cut; ///< empty when all is kept

    /// Lengths are in characters as people count them (code points).
    static constexpr qint64 kTitle = 60;
    static constexpr qint64 kDescription = 155;

    [[nodiscard]] static CutText at(const QString &text, qint64 length);

    bool operator==(const CutText &) const = default;
};

}
