#pragma once

#include "models/assets/AssetService.h"
#include "models/content/ContentService.h"
#include "models/exchange/ImportTarget.h"

namespace vitrine::models {

/// Imports into the workspace: reads on the given connection, writes through the writer. For a worker thread or a
/// command.
class ImportRepository final : public ImportTarget
{
public:
    /// All outlive it.
    ImportRepository(Connection &reader, Writer &writer, const AssetService &assets)
        : m_reader(reader)
        , m_writer(writer)
        , m_assets(assets)
    {
    }

    [[nodiscard]] Result<std::optional<ImportMatch>> findBySource(const QString &path) override;
    [[nodiscard]] Result<std::optional<ImportMatch>> findBySlug(ItemKind kind, const QString &slug) override;
    [[nodiscard]] Result<std::optional<ImportMatch>> findById(ItemKind kind, const Id &id) override;
    [[nodiscard]] Future<Result<Id>> create(ImportWrite write) override;
    [[nodiscard]] Future<Result<Id>> update(const Id &id, ImportWrite write) override;
    [[nodiscard]] Result<std::vector<Result<Id>>> updateTogether(const std::vector<ImportUpdate> &updates) override;
    [[nodiscard]] Result<std::optional<ImportMatch>> findTag(const QString &path, const QString &slug) override;
    [[nodiscard]] Future<Result<Id>> createTag(ImportWrite write) override;
    [[nodiscard]] Future<Result<Id>> updateTag(const Id &id, ImportWrite write) override;
    [[nodiscard]] Result<bool> isUsable(const QString &address) override;
    [[nodiscard]] Result<ImportedAsset> addAsset(const QString &file, const QString &name,
                                                 std::optional<Id> wantedId) override;

private:
    Connection &m_reader;
    Writer &m_writer;
    const AssetService &m_assets;
};

}
