#pragma once

#include <QJsonObject>

#include "models/exchange/ImportForm.h"

namespace vitrine::models {

/// What a file is taken for, and what told so.
struct ImportKind
{
    ItemKind kind = ItemKind::Project;
    QString reason; ///< for people: "folder blog", "keys github, tech"

    bool operator==(const ImportKind &) const = default;
};

/// Guesses from the front matter's `kind`, then from the names of folders (the nearest counts, in the languages that
/// portfolios are written in most), then from keys. A project when nothing tells. `path` is relative to the folder
/// called `folderName`. Thread-safe.
[[nodiscard]] ImportKind guessKind(const QString &path, const QString &folderName, const QJsonObject &frontMatter);

}
