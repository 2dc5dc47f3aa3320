#pragma once

#include <optional>

#include <QJsonObject>

#include "models/core/Id.h"
#include "models/core/Result.h"

namespace vitrine::models {

/// Which file a project came from, and what the file said when it was last read.
struct ImportSource
{
    QString path;   ///< relative to the imported folder; at most one project has it
    QString digest; ///< made by `importDigest`; opaque to storage, a few KB at most as a rule
};

/// What the import needs to know of a project that is there.
struct ImportMatch
{
    Id id;
    QString slug;
    QJsonObject customFields;
    bool isTrashed = false;
    QString digest; ///< of the source it was found by; empty when it was found by its slug
};

/// Where an import reads and writes projects. Called from one thread, one call at a time. Each write is all or nothing,
/// its source included: an import may end between any two calls, and the next one goes on from there.
class ImportTarget
{
public:
    virtual ~ImportTarget() = default;

    /// The project that came from that file, also one in the trash; nothing when it is gone for good.
    [[nodiscard]] virtual Result<std::optional<ImportMatch>> findBySource(const QString &path) = 0;
    /// The project at that address; never one in the trash.
    [[nodiscard]] virtual Result<std::optional<ImportMatch>> findBySlug(const QString &slug) = 0;

    /// Makes a project of `fields`, whose slug is free, and remembers where it came from.
    [[nodiscard]] virtual Result<Id> create(const QJsonObject &fields, std::optional<Instant> createdAt,
                                            const ImportSource &source) = 0;
    /// Applies a merge patch, which may be empty, and remembers where it came from in place of what was known of that
    /// path.
    [[nodiscard]] virtual Result<void> update(const Id &id, const QJsonObject &patch, const ImportSource &source) = 0;
};

}
