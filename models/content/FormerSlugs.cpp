#include "models/content/FormerSlugs.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

bool FormerSlugs::has(const QString &entityType, const QString &slug) const
{
    auto query = m_connection.prepare(u"SELECT 1 FROM former_slug WHERE entity_type = ? AND slug = ?"_s);
    return query.bind(entityType).bind(slug).next();
}

void FormerSlugs::remember(const QString &entityType, const QString &slug, const Id &entity)
{
    auto insert =
        m_connection.prepare(u"INSERT OR REPLACE INTO former_slug (entity_type, slug, entity_id) VALUES (?, ?, ?)"_s);
    insert.bind(entityType).bind(slug).bind(entity.toString()).run();
}

void FormerSlugs::redirect(const Id &from, const Id &to)
{
    auto update = m_connection.prepare(u"UPDATE former_slug SET entity_id = ? WHERE entity_id = ?"_s);
    update.bind(to.toString()).bind(from.toString()).run();
}

void FormerSlugs::forget(const Id &entity)
{
    m_connection.prepare(u"DELETE FROM former_slug WHERE entity_id = ?"_s).bind(entity.toString()).run();
}

}
