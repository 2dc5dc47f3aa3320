#pragma once

#include <functional>
#include <vector>

#include <QJsonObject>
#include <QStringList>

namespace vitrine::models {

/// Told after each item; false stops the export there, with the error `cancelled`.
using ExportProgress = std::function<bool(qint64 done)>;

/// What an export wrote, and what it could not.
struct ExportReport
{
    qint64 projects = 0;
    qint64 articles = 0;
    qint64 tags = 0;
    qint64 pictures = 0; ///< files beside the texts; of one that several items show each copy
    QStringList notes;   ///< for people: files that are missing, and what the form does not hold

    bool operator==(const ExportReport &) const = default;

    /// {"projects", "articles", "tags", "pictures", "notes"}
    [[nodiscard]] QJsonObject toJson() const;
    /// For a terminal: the notes, and a sum at the end.
    [[nodiscard]] QString toText() const;
};

}
