#pragma once

#include <optional>

#include <QDate>

#include "models/core/Time.h"
#include "models/exchange/ImportDraft.h"

namespace vitrine::models {

/// Moves `date`, `start`, `end`, `year` and their like into the draft's dates. `pathDate` stands in for a missing date.
/// Answers when the work was first shown, never later than `now`, or nothing when the file carries no date.
[[nodiscard]] std::optional<Instant> importDates(ImportDraft &draft, std::optional<QDate> pathDate, Instant now);

}
