#pragma once

#include <optional>

#include "models/content/Content.h"
#include "models/content/Tag.h"
#include "models/storage/Writer.h"

namespace vitrine::models {

/// All tags in use outside the trash, by name.
[[nodiscard]] TagList tagsInUse(Connection &connection);

/// Tags, and who carries them, inside a write closure. Throws StorageFailure.
class TagRepository final
{
public:
    explicit TagRepository(WriteContext &context)
        : m_context(context)
        , m_connection(context.connection())
    {
    }

    /// The tags as they are stored, with the names they have; those that nobody used yet are made. A former slug leads
    /// to the tag that has it no longer.
    [[nodiscard]] TagList resolve(const TagList &tags);
    /// Says which tags (resolved ones) the item in row `number` carries.
    void assign(const ContentKind &kind, qint64 number, const TagList &tags);

    void insert(const Tag &tag);
    /// Fields of the row `number`; what items carry of it is for `rewrite`.
    void update(qint64 number, const Tag &tag);
    /// One that no item carries any longer.
    void remove(qint64 number);

    /// The rows of a kind that carry the tag in row `number`, in the trash too: a JSON array of their numbers, as
    /// `rewrite` takes it.
    [[nodiscard]] QString carriers(const ContentKind &kind, qint64 number) const;
    /// Everything of a kind that carries `from` carries `into` in its place; what carries both keeps the first of them.
    void replace(const ContentKind &kind, qint64 from, qint64 into);
    /// Takes the tag in row `number` off everything of a kind.
    void takeOff(const ContentKind &kind, qint64 number);
    /// Gives those rows the tags as they are now, in the column that lists copy.
    void rewrite(const ContentKind &kind, const QString &carriers);

private:
    [[nodiscard]] std::optional<TagRef> find(const TagRef &tag) const;
    [[nodiscard]] std::optional<TagRef> findWhere(const QString &condition, const QString &value) const;
    [[nodiscard]] TagRef create(const TagRef &tag);

    WriteContext &m_context;
    Connection &m_connection;
};

}
