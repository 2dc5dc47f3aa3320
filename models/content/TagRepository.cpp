#include "models/content/TagRepository.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

TagList TagRepository::inUse() const
{
    auto query = m_connection.prepare(uR"(
        SELECT slug, name FROM tag
        WHERE number IN (SELECT tag FROM project_tag JOIN project ON project.number = project_tag.project
                         WHERE project.trashed_at IS NULL)
        ORDER BY name COLLATE NOCASE)"_s);
    TagList tags;
    while (query.next())
        tags.push_back({query.text(0), query.text(1)});
    return tags;
}

TagList TagRepository::assign(WriteContext &context, qint64 number, const TagList &tags)
{
    m_connection.prepare(u"DELETE FROM project_tag WHERE project = ?"_s).bind(number).run();
    TagList stored = tags;
    auto insert = m_connection.prepare(u"INSERT INTO project_tag (project, position, tag) VALUES (?, ?, ?)"_s);
    for (size_t i = 0; i < stored.size(); ++i) {
        const qint64 tag = findOrCreate(context, stored[i]);
        insert.bind(number).bind(qint64(i)).bind(tag).run();
    }
    return stored;
}

qint64 TagRepository::findOrCreate(WriteContext &context, TagRef &tag)
{
    {
        // By slug, which a name leads to as well: "Type design" and "type-design" are one tag.
        auto find = m_connection.prepare(u"SELECT number, name FROM tag WHERE slug = ?"_s);
        if (find.bind(tag.slug).next()) {
            tag.name = find.text(1);
            return find.integer(0);
        }
    }
    const Id id = Id::create(context.now());
    auto insert = m_connection.prepare(u"INSERT INTO tag (id, slug, name) VALUES (?, ?, ?) RETURNING number"_s);
    insert.bind(id.toString()).bind(tag.slug).bind(tag.name);
    const qint64 number = insert.next() ? insert.integer(0) : 0;
    context.record(Topic::Tags, u"created"_s, id);
    return number;
}

}
