#pragma once

#include "models/exchange/DataDocument.h"

namespace vitrine::models {

/// One TOML 1.0 document as JSON, safe for hostile text: at most 64 KiB, 32 levels and 10,000 values. Dates and times
/// become text (RFC 3339), numbers that JSON cannot keep become text. Thread-safe, never throws.
[[nodiscard]] DataResult readToml(QStringView text);

/// The same limits for a JSON object, whose errors name the line. Thread-safe.
[[nodiscard]] DataResult readJson(QStringView text);

}
