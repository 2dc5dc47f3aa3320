#pragma once

#include <QString>

namespace vitrine::models {

inline constexpr qsizetype kMaximumSlugLength = 120;

/// Whether `text` may name an item in a URL: 1 to 120 lower-case letters and digits of any script (NFC) with single
/// hyphens between them; not a UUID and none of the words that routes need (`order`, `batch`, `trash`).
[[nodiscard]] bool isSlug(QStringView text);

/// A slug made from a title: lower-cased, accents of Latin letters dropped, everything else a hyphen. Empty when
/// nothing is left.
[[nodiscard]] QString slugFrom(QStringView title);

/// `slug` with a number behind it, kept within the longest slug: "harbour-lights-2".
[[nodiscard]] QString numberedSlug(const QString &slug, qint64 number);

}
