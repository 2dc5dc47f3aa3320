#pragma once

#include <functional>
#include <map>

#include <QHash>
#include <QSet>

#include "models/exchange/ImportReport.h"
#include "models/exchange/ImportTarget.h"
#include "models/exchange/MarkdownFolder.h"
#include "models/exchange/MarkdownProject.h"

namespace vitrine::models {

enum class ImportMode { Write, DryRun };

/// Brings a folder of Markdown into the portfolio, one project for each file. A file is known again by its path in the
/// folder, so a second run updates what changed in the files and duplicates nothing; a project that the owner made
/// under the same slug counts as the file's. Nothing is ever deleted. Blocks; for a worker thread.
class ProjectImport final
{
public:
    /// Told after each file; false stops the import there.
    using Progress = std::function<bool(qsizetype done, qsizetype total)>;

    ProjectImport(ImportTarget &target, const Clock &clock)
        : m_target(target)
        , m_clock(clock)
    {
    }

    /// `path` is a folder or one Markdown file. Files that cannot be used are in the report; an error is only what
    /// keeps the whole import from starting. A dry run asks the target and never writes to it.
    [[nodiscard]] Result<ImportReport> run(const QString &path, ImportMode mode, const Progress &progress = {});

private:
    /// What one run has found out and given away so far.
    struct Run
    {
        ImportMode mode;
        std::map<QString, ImportMatch> known = {}; ///< by file
        QSet<Id> claimed = {};                     ///< projects that belong to a file of this run
        QSet<QString> slugs = {};                  ///< given to files of this run
        QSet<QString> freed = {};                  ///< given up by files of this run
        QHash<QString, int> numbers = {};          ///< how far numbered slugs were counted
    };

    [[nodiscard]] Result<void> findKnown(const MarkdownFolder &folder, Run &run);
    [[nodiscard]] Result<void> importFile(const MarkdownFolder &folder, const QString &file, Run &run,
                                          ImportEntry &entry);
    [[nodiscard]] Result<void> updateKnown(const ImportMatch &match, MarkdownProject &project,
                                           const ImportSource &source, Run &run, ImportEntry &entry);
    [[nodiscard]] Result<void> bringIn(MarkdownProject &project, const ImportSource &source, Run &run,
                                       ImportEntry &entry);
    [[nodiscard]] Result<std::optional<ImportMatch>> findBySlug(const QString &slug, const Run &run);
    [[nodiscard]] Result<QString> freeSlug(const QString &wanted, Run &run, const Id &own, ImportEntry &entry);

    ImportTarget &m_target;
    const Clock &m_clock;
};

}
