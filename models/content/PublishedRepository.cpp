#include "models/content/PublishedRepository.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

qint64 PublishedRepository::count() const
{
    auto query = m_connection.prepare(
        u"SELECT count(*) FROM %1 WHERE status = 'published' AND trashed_at IS NULL"_s.arg(m_kind.name));
    return query.next() ? query.integer(0) : 0;
}

QString PublishedRepository::pagesStatement(const ContentKind &kind)
{
    return uR"(
        SELECT slug, updated_at FROM %1
        WHERE status = 'published' AND trashed_at IS NULL
        ORDER BY published_at, number
        LIMIT ? OFFSET ?)"_s.arg(kind.name);
}

std::vector<PublishedPage> PublishedRepository::pages(qint64 offset, qint64 limit) const
{
    auto query = m_connection.prepare(pagesStatement(m_kind));
    query.bind(limit).bind(offset);
    std::vector<PublishedPage> found;
    while (query.next())
        found.push_back({query.text(0), fromMillis(query.integer(1))});
    return found;
}

}
