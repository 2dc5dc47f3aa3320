#pragma once

#include <vector>

#include <QStringView>

namespace vitrine::models {

struct ProseWord
{
    qsizetype begin = 0;
    qsizetype size = 0;

    bool operator==(const ProseWord &) const = default;
};

/// The words of a line of Markdown whose spelling can be right or wrong: not those of code, addresses, tags, entities,
/// names with digits, underscores or capitals within, abbreviations in capitals, single letters, and scripts without
/// spaces. Thread-safe.
[[nodiscard]] std::vector<ProseWord> proseWords(QStringView line);

}
