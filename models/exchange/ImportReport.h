#pragma once

#include <vector>

#include <QJsonObject>
#include <QStringList>

#include "models/core/Id.h"
#include "models/core/Result.h"

namespace vitrine::models {

/// What became of one file.
enum class ImportOutcome {
    Created,
    Updated,
    Unchanged,
    Trash,   ///< its item is in the trash and stays there
    Skipped, ///< not looked into, for example a link that leads out
    Failed,  ///< left out; `error` says why
};

struct ImportEntry
{
    QString path;
    ImportOutcome outcome = ImportOutcome::Failed;
    QString slug = {}; ///< of the item; empty when there is none
    Id id = {};        ///< null in a dry run for what would be created
    QStringList notes = {};
    QString error = {};  ///< why it was skipped or failed
    QString kind = {};   ///< "project", "article" or "tag"; empty when it was not read so far
    QString reason = {}; ///< what told the kind
    QString title = {};
    QString status = {};        ///< as the file has it
    QStringList pictures = {};  ///< files that go into the asset store with it, relative to the folder
    QStringList remote = {};    ///< pictures on other hosts, which stay there
    QString date = {};          ///< when it was published, or else made (RFC 3339); empty when nothing says so
    bool isKindSettled = false; ///< it came in before, or says itself what it is: no correction changes that

    bool operator==(const ImportEntry &) const = default;
};

struct ImportReport
{
    bool isDryRun = false;
    bool isComplete = true; ///< false when it was stopped
    std::vector<ImportEntry> entries;
    QStringList notes = {}; ///< about the whole import

    /// Pictures on other hosts, each once, in order of their first use.
    [[nodiscard]] QStringList remote() const;
    /// Files that go into the asset store, each once.
    [[nodiscard]] QStringList pictures() const;
    [[nodiscard]] qsizetype count(ImportOutcome outcome) const;

    /// {"dryRun", "complete", "summary": {outcome: count}, "files": [{"path", "outcome", "kind", "reason", "title",
    /// "status", "date", "slug", "id", "pictures", "remote", "notes", "error"}], "pictures": [...], "remote": [...],
    /// "notes": [...]}
    [[nodiscard]] QJsonObject toJson() const;
    /// For a terminal: a line for each file with its notes below, remote pictures, and a sum at the end.
    [[nodiscard]] QString toTable() const;
    /// "12 created, 3 failed"; for a dry run it says that nothing was written.
    [[nodiscard]] QString summary() const;
};

/// The outcome's name in JSON and in the table.
[[nodiscard]] QString nameOf(ImportOutcome outcome);

/// An error with its fields, as an entry tells it.
[[nodiscard]] QString forPeople(const Error &error);

}
