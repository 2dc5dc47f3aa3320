#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace vitrine::models {

/// What an MDX text is without what would have to be run.
struct MdxText
{
    QString body;       ///< Markdown and plain HTML tags
    QJsonObject values; ///< of `export const meta = {...}` and its like, when they are plain literals
    QStringList notes;  ///< what was left out, for people
};

/// Leaves out imports, exports, components (what stands between their tags is kept) and expressions; code stays as it
/// is. Components that show a picture become Markdown pictures, also those whose file is imported. Any input is taken.
/// Thread-safe.
[[nodiscard]] MdxText readMdx(QStringView text);

}
