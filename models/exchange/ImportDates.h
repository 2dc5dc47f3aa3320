#pragma once

#include <optional>

#include <QDate>

#include "models/core/Time.h"
#include "models/exchange/ImportDraft.h"

namespace vitrine::models {

/// When an item was made and shown, as its file tells.
struct ImportTimes
{
    std::optional<Instant> createdAt;   ///< never later than now
    std::optional<Instant> publishedAt; ///< may lie in the future
    bool isExpired = false;             ///< no longer shown by the old site
};

/// Moves `date`, `publishDate`, `start`, `end`, `year` and their like into the draft's dates, as far as its kind has
/// them. `pathDate` stands in for a missing date.
[[nodiscard]] ImportTimes importDates(ImportDraft &draft, std::optional<QDate> pathDate, Instant now);

}
