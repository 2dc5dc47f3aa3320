#pragma once

#include "models/content/RevisionRepository.h"
#include "models/exchange/ImportTarget.h"

namespace vitrine::models {

/// Imports into the workspace: reads on the given connection, writes through the writer and waits for each COMMIT. For
/// a worker thread or a command.
class ImportRepository final : public ImportTarget
{
public:
    ImportRepository(Connection &reader, Writer &writer)
        : m_reader(reader)
        , m_writer(writer)
    {
    }

    [[nodiscard]] Result<std::optional<ImportMatch>> findBySource(const QString &path) override;
    [[nodiscard]] Result<std::optional<ImportMatch>> findBySlug(const QString &slug) override;
    [[nodiscard]] Result<Id> create(const QJsonObject &fields, std::optional<Instant> createdAt,
                                    const ImportSource &source) override;
    [[nodiscard]] Result<void> update(const Id &id, const QJsonObject &patch, const ImportSource &source) override;

private:
    Connection &m_reader;
    Writer &m_writer;
};

}
