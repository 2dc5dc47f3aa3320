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
    QString exactBody;      ///< what follows the front matter, to the letter; line ends only if the front matter has \n
    bool isPresent = false; ///< whether a block was there, even an empty one
    QStringList notes;      ///< what was read with a doubt, for people
};

/// Splits the front matter from the text below it: YAML between lines of `---` (or `---` and `...`), TOML between lines
/// of `+++`, JSON as an object at the top or between lines of `;;;`, any of them behind a `---` that names it. A text
/// that begins with a thematic break is told from front matter by what follows it. The error, `front_matter`, says the
/// line in words and in its details ("line"). Limits as in `readYaml`; an export of ours has its own. Thread-safe.
[[nodiscard]] Result<FrontMatter> readFrontMatter(QStringView text);

}
