#pragma once

#include <functional>
#include <map>

#include <QHash>
#include <QSet>

#include "models/exchange/ImportPatch.h"
#include "models/exchange/ImportQueue.h"
#include "models/exchange/ImportRelations.h"
#include "models/exchange/ItemReader.h"

namespace vitrine::models {

enum class ImportMode { Write, DryRun };

/// Brings a folder of Markdown into the portfolio, one project or article for each file, with the pictures they show,
/// and the tags of an export of ours. A file is known again by its path in the folder, so a second run updates what
/// changed in the files, keeps what was changed here and says so, and duplicates nothing; an item that the owner made
/// under the same slug counts as the file's. Nothing is ever deleted. Blocks; for a worker thread.
class ContentImport final
{
public:
    /// Told after each file; false stops the import there.
    using Progress = std::function<bool(qsizetype done, qsizetype total)>;

    ContentImport(ImportTarget &target, const Clock &clock)
        : m_target(target)
        , m_clock(clock)
    {
    }

    /// `path` is a folder or one Markdown file. Files that cannot be used are in the report; an error is only what
    /// keeps the whole import from starting. A dry run asks the target and never writes to it.
    [[nodiscard]] Result<ImportReport> run(const QString &path, ImportMode mode, const ImportMap &map = {},
                                           const Progress &progress = {}, const ImportCorrections &corrections = {});

private:
    /// What one run has found out and given away so far. Slugs stand behind their kind: "article/harbour".
    struct Run
    {
        const MarkdownFolder &folder;
        ItemReader reader;
        ImportMode mode;
        ImportQueue queue;
        ImportRelations relations;
        std::map<QString, ImportMatch> known = {}; ///< by file
        QSet<Id> claimed = {};                     ///< items that belong to a file of this run
        QSet<QString> slugs = {};                  ///< given to files of this run
        QSet<QString> freed = {};                  ///< given up by files of this run
        QHash<QString, int> numbers = {};          ///< how far numbered slugs were counted
    };

    [[nodiscard]] Result<void> findKnown(Run &run);
    void importTags(Run &run, ImportReport &report);
    void importFiles(Run &run, const Progress &progress, ImportReport &report);
    [[nodiscard]] Result<void> importFile(const QString &file, Run &run, ImportEntry &entry);
    [[nodiscard]] Result<void> bringIn(ReadItem &read, const ImportSource &source, Run &run, ImportEntry &entry);
    [[nodiscard]] Result<void> create(ReadItem &read, const ImportSource &source, Run &run, ImportEntry &entry);
    /// `Meeting::First`: the item did not come from that path, so it is to be remembered whatever changes.
    enum class Meeting { First, Again };
    [[nodiscard]] Result<void> change(const ImportMatch &match, Meeting meeting, ReadItem &read, ImportSource source,
                                      Run &run, ImportEntry &entry);
    /// The item that is there already although it came from no file of this path.
    [[nodiscard]] Result<std::optional<ImportMatch>> findUnknown(const ReadItem &read, const Run &run);
    [[nodiscard]] Result<std::optional<ImportMatch>> findBySlug(ItemKind kind, const QString &slug, const Run &run);
    [[nodiscard]] Result<QString> freeSlug(ItemKind kind, const QString &wanted, Run &run, const Id &own,
                                           ImportEntry &entry);

    ImportTarget &m_target;
    const Clock &m_clock;
};

}
