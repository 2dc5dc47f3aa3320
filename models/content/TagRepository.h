#pragma once

#include "models/content/Tag.h"
#include "models/storage/Writer.h"

namespace vitrine::models {

/// The tags and which project carries which. Throws StorageFailure.
class TagRepository final
{
public:
    explicit TagRepository(Connection &connection) : m_connection(connection) {}

    /// All tags that a project outside the trash carries, by name.
    [[nodiscard]] TagList inUse() const;

    /// Replaces the tags of the project in row `number`; tags nobody used yet are made. Returns them as stored.
    [[nodiscard]] TagList assign(WriteContext &context, qint64 number, const TagList &tags);

private:
    [[nodiscard]] qint64 findOrCreate(WriteContext &context, TagRef &tag);

    Connection &m_connection;
};

}
