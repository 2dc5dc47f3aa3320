#include "models/content/TagRepository.h"

#include <algorithm>

#include "models/core/Slug.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

TagList tagsInUse(Connection &connection)
{
    auto query =
        connection.prepare(u"SELECT slug, name FROM tag WHERE +items > 0 ORDER BY name COLLATE NOCASE, slug"_s);
    TagList tags;
    while (query.next())
        tags.push_back({query.text(0), query.text(1)});
    return tags;
}

std::optional<TagRef> TagRepository::findWhere(const QString &condition, const QString &value) const
{
    auto query = m_connection.prepare(u"SELECT slug, name FROM tag WHERE "_s + condition);
    return query.bind(value).next() ? std::optional(TagRef{query.text(0), query.text(1)}) : std::nullopt;
}

/// By a slug that was given; what was given as a name by the name first, since it need not lead to the slug that the
/// tag has: "C++" may have the slug "cpp". "Type design" and "type-design" are one tag.
std::optional<TagRef> TagRepository::find(const TagRef &tag) const
{
    auto bySlug = findWhere(u"slug = ?"_s, tag.slug);
    const bool isMeant = bySlug && (tag.name == tag.slug || tag.name.compare(bySlug->name, Qt::CaseInsensitive) == 0);
    if (isMeant)
        return bySlug;
    const QString wasSlug = u"id = (SELECT entity_id FROM former_slug WHERE entity_type = 'tag' AND slug = ?)"_s;
    const bool isSlugGiven = tag.slug != slugFrom(tag.name);
    if (isSlugGiven) {
        if (!bySlug)
            bySlug = findWhere(wasSlug, tag.slug);
        if (bySlug)
            return bySlug;
    }
    if (auto byName = findWhere(u"name = ? COLLATE NOCASE"_s, tag.name))
        return byName;
    return bySlug ? bySlug : findWhere(wasSlug, tag.slug);
}

TagRef TagRepository::create(const TagRef &tag)
{
    const Instant now = m_context.now();
    Tag made{.id = Id::create(now), .slug = tag.slug, .name = tag.name, .color = {}, .version = 1};
    made.createdAt = made.updatedAt = now;
    insert(made);
    m_context.record(Topic::Tags, u"created"_s, made.id);
    return tag;
}

TagList TagRepository::resolve(const TagList &tags)
{
    TagList stored;
    for (const TagRef &tag : tags) {
        const auto known = find(tag);
        const TagRef resolved = known ? *known : create(tag);
        if (std::ranges::find(stored, resolved.slug, &TagRef::slug) == stored.end())
            stored.push_back(resolved);
    }
    return stored;
}

void TagRepository::assign(const ContentKind &kind, qint64 number, const TagList &tags)
{
    m_connection.prepare(u"DELETE FROM %1_tag WHERE %1 = ?"_s.arg(kind.name)).bind(number).run();
    auto insert = m_connection.prepare(
        u"INSERT INTO %1_tag (%1, position, tag) SELECT ?, ?, number FROM tag WHERE slug = ?"_s.arg(kind.name));
    for (size_t i = 0; i < tags.size(); ++i)
        insert.bind(number).bind(qint64(i)).bind(tags[i].slug).run();
}

void TagRepository::insert(const Tag &tag)
{
    auto insert = m_connection.prepare(
        u"INSERT INTO tag (id, slug, name, color, version, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    insert.bind(tag.id.toString()).bind(tag.slug).bind(tag.name).bind(tag.color).bind(tag.version);
    insert.bind(toMillis(tag.createdAt)).bind(toMillis(tag.updatedAt)).run();
}

void TagRepository::update(qint64 number, const Tag &tag)
{
    auto update = m_connection.prepare(
        u"UPDATE tag SET slug = ?, name = ?, color = ?, version = ?, updated_at = ? WHERE number = ?"_s);
    update.bind(tag.slug).bind(tag.name).bind(tag.color).bind(tag.version).bind(toMillis(tag.updatedAt));
    update.bind(number).run();
}

void TagRepository::remove(qint64 number)
{
    m_connection.prepare(u"DELETE FROM tag WHERE number = ?"_s).bind(number).run();
}

QString TagRepository::carriers(const ContentKind &kind, qint64 number) const
{
    auto query = m_connection.prepare(u"SELECT json_group_array(%1) FROM %1_tag WHERE tag = ?"_s.arg(kind.name));
    return query.bind(number).next() ? query.text(0) : u"[]"_s;
}

void TagRepository::replace(const ContentKind &kind, qint64 from, qint64 into)
{
    auto clear = m_connection.prepare(uR"(
        DELETE FROM %1_tag
        WHERE %1 IN (SELECT %1 FROM %1_tag WHERE tag = ?) AND tag IN (?, ?)
          AND EXISTS (SELECT 1 FROM %1_tag AS earlier
                      WHERE earlier.%1 = %1_tag.%1 AND earlier.tag IN (?, ?) AND earlier.position < %1_tag.position))"_s
                                          .arg(kind.name));
    clear.bind(from).bind(from).bind(into).bind(from).bind(into).run();
    m_connection.prepare(u"UPDATE %1_tag SET tag = ? WHERE tag = ?"_s.arg(kind.name)).bind(into).bind(from).run();
}

void TagRepository::takeOff(const ContentKind &kind, qint64 number)
{
    m_connection.prepare(u"DELETE FROM %1_tag WHERE tag = ?"_s.arg(kind.name)).bind(number).run();
}

/// As FieldCodec<TagList>::store would write them: SQLite's JSON is as compact, and escapes what ours does in a name,
/// which has no control characters.
void TagRepository::rewrite(const ContentKind &kind, const QString &carriers)
{
    auto update = m_connection.prepare(uR"(
        UPDATE %1 SET tags = (
            SELECT json_group_array(json_object('slug', slug, 'name', name))
            FROM (SELECT tag.slug, tag.name FROM %1_tag JOIN tag ON tag.number = %1_tag.tag
                  WHERE %1_tag.%1 = %1.number ORDER BY %1_tag.position))
        WHERE number IN (SELECT value FROM json_each(?)))"_s.arg(kind.name));
    update.bind(carriers).run();
}

}
