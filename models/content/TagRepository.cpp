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

TagList TagRepository::resolve(WriteContext &context, const TagList &tags)
{
    TagList stored = tags;
    for (TagRef &tag : stored) {
        // By slug, which a name leads to as well: "Type design" and "type-design" are one tag.
        auto find = m_connection.prepare(u"SELECT name FROM tag WHERE slug = ?"_s);
        if (find.bind(tag.slug).next()) {
            tag.name = find.text(0);
            continue;
        }
        const Id id = Id::create(context.now());
        auto insert = m_connection.prepare(u"INSERT INTO tag (id, slug, name) VALUES (?, ?, ?)"_s);
        insert.bind(id.toString()).bind(tag.slug).bind(tag.name).run();
        context.record(Topic::Tags, u"created"_s, id);
    }
    return stored;
}

void TagRepository::assign(qint64 number, const TagList &tags)
{
    m_connection.prepare(u"DELETE FROM project_tag WHERE project = ?"_s).bind(number).run();
    auto insert = m_connection.prepare(uR"(
        INSERT INTO project_tag (project, position, tag) SELECT ?, ?, number FROM tag WHERE slug = ?)"_s);
    for (size_t i = 0; i < tags.size(); ++i)
        insert.bind(number).bind(qint64(i)).bind(tags[i].slug).run();
}

}
