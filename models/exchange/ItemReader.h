#pragma once

#include "models/exchange/ImportCorrection.h"
#include "models/exchange/ImportMap.h"
#include "models/exchange/ImportReport.h"
#include "models/exchange/MarkdownFolder.h"
#include "models/exchange/MarkdownItem.h"

namespace vitrine::models {

/// An item read from its file, before anything is looked up or written.
struct ReadItem
{
    MarkdownItem item;
    std::vector<ImportPicture> pictures;
    std::optional<qint64> version; ///< of the item that an export of ours was written from
    QJsonObject asWritten;         ///< the fields as the file says them, before they were corrected
    QSet<QString> corrected;       ///< those that were
};

/// Reads the files of one folder into items: decodes, splits, guesses the kind, maps, finds pictures. Not thread-safe.
class ItemReader final
{
public:
    ItemReader(const MarkdownFolder &folder, ImportMap map, ImportCorrections corrections, Instant now)
        : m_folder(folder)
        , m_languages(folder.files())
        , m_map(std::move(map))
        , m_corrections(std::move(corrections))
        , m_shelf(folder.root())
        , m_now(now)
    {
    }

    /// Reads a file and tells `entry` what it found: kind, reason, notes, pictures. With `settled` it is read as that
    /// kind, whatever is guessed; that is noted. Nothing when the file is to be skipped, which `entry` then says.
    [[nodiscard]] Result<std::optional<ReadItem>> read(const QString &file, std::optional<ItemKind> settled,
                                                       ImportEntry &entry);
    [[nodiscard]] QStringList unusedRules() const { return m_map.unusedRules(); }
    /// Whether that file is to be looked at in this run.
    [[nodiscard]] bool isWanted(const QString &file) const
    {
        return !m_corrections.only || m_corrections.only->contains(file);
    }
    /// Whether only some files are looked at.
    [[nodiscard]] bool isPartial() const { return m_corrections.only.has_value(); }

private:
    [[nodiscard]] ImportMap::Verdict verdictFor(const QString &file);
    [[nodiscard]] QString reasonToSkip(const QString &file, const ImportMap::Verdict &verdict) const;
    [[nodiscard]] Result<FrontMatter> readParts(const QString &file, QStringList &notes) const;
    [[nodiscard]] MarkdownPlace placeOf(const QString &file, const FrontMatter &parts,
                                        const ImportMap::Verdict &verdict, std::optional<ItemKind> settled,
                                        ImportEntry &entry) const;

    const MarkdownFolder &m_folder;
    ImportLanguages m_languages;
    ImportMap m_map;
    ImportCorrections m_corrections;
    ImportShelf m_shelf;
    Instant m_now;
};

}
