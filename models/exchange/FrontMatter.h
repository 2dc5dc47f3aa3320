#pragma once

#include <QJsonObject>
#include <QStringList>

#include "models/core/Result.h"

namespace vitrine::models {

/// A Markdown text in its two parts.
struct FrontMatter
{
    QJsonObject values;     ///< empty when there is none
    QString body;           ///< lines end with \n; no blank lines at either end
    bool isPresent = false; ///< whether a block was there, even an empty one
    QStringList notes;      ///< what was read with a doubt, for people
};

/// Splits YAML between lines of `---` (or `---` and `...`) from the text below it. A text that begins with a thematic
/// break is told from front matter by what follows it. The error, `front_matter`, says the line in words and in its
/// details ("line"). Limits as in `readYaml`. Thread-safe.
[[nodiscard]] Result<FrontMatter> readFrontMatter(QStringView text);

}
