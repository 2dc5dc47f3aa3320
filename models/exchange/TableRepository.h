#pragma once

#include "models/content/RevisionRepository.h"
#include "models/content/TagReader.h"
#include "models/content/TagService.h"
#include "models/storage/Writer.h"

namespace vitrine::models {

/// What became of a row that is there already.
enum class TableChange { Changed, Same, InTrash };

/// Items of one kind as a table is brought in: reads on the given connection, writes through the writer and waits for
/// each COMMIT. E is Project, Article or Tag.
template <class E>
class TableRepository final
{
public:
    TableRepository(Connection &reader, Writer &writer)
        : m_reader(reader)
        , m_writer(writer)
    {
    }

    /// With those in the trash.
    [[nodiscard]] Result<std::optional<Stored<E>>> find(const Id &id) const;
    [[nodiscard]] Result<std::optional<Stored<E>>> findBySlug(const QString &slug) const;
    /// A wanted id is given if it is free; a tag gets one of its own, and is made now.
    [[nodiscard]] Result<E> create(const QJsonObject &fields, std::optional<Instant> createdAt,
                                   std::optional<Id> wantedId) const;
    /// Gives the fields of `fields` these values, whole: what an object holds and its new value does not is gone. What
    /// is null is emptied.
    [[nodiscard]] Result<TableChange> update(const Stored<E> &stored, const QJsonObject &fields) const;
    /// What `update` would do, if nothing stands in its way.
    [[nodiscard]] static TableChange wouldChange(const Stored<E> &stored, const QJsonObject &fields);

private:
    Connection &m_reader;
    Writer &m_writer;
};

/// The merge patch (RFC 7396) that gives `before` the value `after`.
[[nodiscard]] QJsonValue replacingPatch(const QJsonValue &before, const QJsonValue &after);

}
