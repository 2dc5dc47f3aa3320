#pragma once

#include <optional>

#include <QDate>

#include "models/core/Time.h"

namespace vitrine::models {

/// A date as people and site generators write it.
struct ImportDate
{
    QDate date;                     ///< as written, in its own time zone
    std::optional<Instant> instant; ///< when a time of day was written; without an offset it is UTC
    bool isWhole = true;            ///< false when only the month or the year was written
};

/// Reads 2021-03-04 (also 2021-3-4, 2021/03/04, with a time behind it), 2021-03, 2021, 04.03.2021, March 4, 2021,
/// 4 March 2021, Mar 2021. Nothing for what is no date or could be two, such as 03/04/2021. Thread-safe.
[[nodiscard]] std::optional<ImportDate> readImportDate(QStringView text);

}
