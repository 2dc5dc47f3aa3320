#pragma once

#include <optional>
#include <vector>

#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include "models/core/Future.h"
#include "models/core/Id.h"
#include "models/core/Result.h"
#include "models/exchange/ImportForm.h"

namespace vitrine::models {

/// Relations point at other items, so they are written when all items are there.
enum class ImportStage { Item, Relations };

/// Which file an item came from, and what the file says now.
struct ImportSource
{
    QString path;       ///< relative to the imported folder; at most one item has it
    QJsonObject fields; ///< all that the file says of that stage
    QString before;     ///< the digest of that path as it was; empty for a new one
    QSet<QString> held; ///< parts that were changed here and so were not written, as `importDigest` names them
    ImportStage stage = ImportStage::Item;
};

/// What the import needs to know of an item that is there.
struct ImportMatch
{
    ItemKind kind = ItemKind::Project;
    Id id;
    QString slug;
    QJsonObject fields; ///< all of it, as its schema writes it
    bool isTrashed = false;
    QString digest; ///< what is known of the file it came from; empty when it came from none
};

/// One write of an import.
struct ImportWrite
{
    ItemKind kind = ItemKind::Project;
    QJsonObject fields; ///< of a new item, whose slug is free; or a merge patch, which may be empty
    std::optional<Instant> createdAt = {};
    std::optional<Id> wantedId = {}; ///< given if no other item has it
    QStringList formerSlugs = {};    ///< remembered as addresses of the item, as far as no other has them
    ImportSource source;
};

/// One write to an item that is there.
struct ImportUpdate
{
    Id id;
    ImportWrite write;
};

/// A file in the asset store.
struct ImportedAsset
{
    Id id;
    QString sha256;
    QString name; ///< as the store keeps it
};

/// Where an import reads and writes. Called from one thread. Each write is all or nothing, its source included (as
/// `importDigest` makes it from the item as it is after the write), and happens in the order of the calls: an import
/// may end between any two, and the next one goes on from there.
class ImportTarget
{
public:
    virtual ~ImportTarget() = default;

    /// The item that came from that file, also one in the trash; nothing when it is gone for good.
    [[nodiscard]] virtual Result<std::optional<ImportMatch>> findBySource(const QString &path) = 0;
    /// The item at that address, with the digest of a file it came from; never one in the trash.
    [[nodiscard]] virtual Result<std::optional<ImportMatch>> findBySlug(ItemKind kind, const QString &slug) = 0;
    /// The same by id; also one in the trash.
    [[nodiscard]] virtual Result<std::optional<ImportMatch>> findById(ItemKind kind, const Id &id) = 0;

    /// Delivered when it is on the disk. Several may be on their way at once.
    [[nodiscard]] virtual Future<Result<Id>> create(ImportWrite write) = 0;
    [[nodiscard]] virtual Future<Result<Id>> update(const Id &id, ImportWrite write) = 0;
    /// All of them as one write, for items that change each other: the sources are remembered as they are after the
    /// last one. One that is refused does not keep the others out. Waits.
    [[nodiscard]] virtual Result<std::vector<Result<Id>>> updateTogether(const std::vector<ImportUpdate> &updates) = 0;

    /// The tag that came from that source, else the one that this slug leads to; `kind` says nothing.
    [[nodiscard]] virtual Result<std::optional<ImportMatch>> findTag(const QString &path, const QString &slug) = 0;
    [[nodiscard]] virtual Future<Result<Id>> createTag(ImportWrite write) = 0;
    [[nodiscard]] virtual Future<Result<Id>> updateTag(const Id &id, ImportWrite write) = 0;

    /// Whether a picture may have this address: one under /media names an asset.
    [[nodiscard]] virtual Result<bool> isUsable(const QString &address) = 0;
    /// Takes a file into the asset store; the same bytes under the same name are one asset. `wantedId` is given if it
    /// is free. Alone of these, it is called from other threads, several at once.
    [[nodiscard]] virtual Result<ImportedAsset> addAsset(const QString &file, const QString &name,
                                                         std::optional<Id> wantedId) = 0;
};

}
