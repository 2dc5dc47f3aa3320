#pragma once

#include "models/content/Tag.h"
#include "models/storage/Writer.h"

namespace vitrine::models {

/// The tags and which project carries which. Throws StorageFailure.
class TagRepository final
{
public:
    explicit TagRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    /// All tags that a project outside the trash carries, by name.
    [[nodiscard]] TagList inUse() const;

    /// The tags as they are stored, with the names they have; those that nobody used yet are made.
    [[nodiscard]] TagList resolve(WriteContext &context, const TagList &tags);
    /// Says which tags (resolved ones) the project in row `number` carries.
    void assign(qint64 number, const TagList &tags);

private:
    Connection &m_connection;
};

}
