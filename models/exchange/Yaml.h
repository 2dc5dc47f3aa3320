#pragma once

#include "models/exchange/DataDocument.h"

namespace vitrine::models {

/// How much a document may hold. Aliases count as what they stand for.
struct YamlLimits
{
    qsizetype bytes = 64 * 1024;
    qsizetype values = 10'000;
    qsizetype characters = 1024 * 1024;

    /// For what an export of ours writes: more than the largest legal item holds.
    [[nodiscard]] static constexpr YamlLimits ofOurs() { return {2 * 1024 * 1024, 50'000, 2 * 1024 * 1024}; }
};

/// One YAML 1.2 document as JSON, safe for hostile text: at most 32 levels and what the limits say (64 KiB, 10,000
/// values and 1 MiB of text without others). Quoted values stay text; true, false, null and numbers that lose nothing
/// by it (not 007, 1.10 or 1e3) become what they are, and so does what `!!int` or `!!float` names; dates stay text.
/// Merge keys (a plain `<<`) work. Thread-safe, never throws.
[[nodiscard]] DataResult readYaml(QStringView text, const YamlLimits &limits);
[[nodiscard]] DataResult readYaml(QStringView text);

}
