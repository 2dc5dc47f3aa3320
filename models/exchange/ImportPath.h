#pragma once

#include <optional>

#include <QDate>
#include <QStringList>

namespace vitrine::models {

/// What a file's place in its folder tells about the item in it.
struct ImportPath
{
    QString name;              ///< of the file, or of its folder for index.md and README.md; without a date before it
    std::optional<QDate> date; ///< from a name such as 2021-03-04-harbour-lights.md
    bool isDraft = false;      ///< in a folder `_drafts`
    bool isTop = false;        ///< the index of the whole folder, whose name says little
    QStringList folders = {};  ///< those it lies in, without one that stands for it as a whole

    bool operator==(const ImportPath &) const = default;
};

/// Reads a relative path; `folderName` is the whole folder's own name. Thread-safe.
[[nodiscard]] ImportPath readImportPath(const QString &path, const QString &folderName);

/// A title from a name: "harbour-lights" reads "Harbour lights".
[[nodiscard]] QString titleFromName(const QString &name);

}
