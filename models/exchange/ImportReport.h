#pragma once

#include <vector>

#include <QJsonObject>
#include <QStringList>

#include "models/core/Id.h"

namespace vitrine::models {

/// What became of one file.
enum class ImportOutcome {
    Created,
    Updated,
    Unchanged,
    Trash,   ///< its project is in the trash and stays there
    Skipped, ///< not looked into, for example a link that leads out
    Failed,  ///< left out; `error` says why
};

struct ImportEntry
{
    QString path;
    ImportOutcome outcome = ImportOutcome::Failed;
    QString slug; ///< of the project; empty when there is none
    Id id;        ///< null in a dry run for what would be created
    QStringList notes;
    QString error; ///< why it was skipped or failed

    bool operator==(const ImportEntry &) const = default;
};

struct ImportReport
{
    bool isDryRun = false;
    bool isComplete = true; ///< false when it was stopped
    std::vector<ImportEntry> entries;

    [[nodiscard]] qsizetype count(ImportOutcome outcome) const;

    /// {"dryRun", "complete", "summary": {outcome: count}, "files": [{"path", "outcome", "slug", "id", "notes",
    /// "error"}]}
    [[nodiscard]] QJsonObject toJson() const;
    /// For a terminal: a line for each file with its notes below, and a sum at the end.
    [[nodiscard]] QString toTable() const;
    /// "12 created, 3 failed"; for a dry run it says that nothing was written.
    [[nodiscard]] QString summary() const;
};

/// The outcome's name in JSON and in the table.
[[nodiscard]] QString nameOf(ImportOutcome outcome);

}
