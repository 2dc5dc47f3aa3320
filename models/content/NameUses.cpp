#include "models/content/NameUses.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

std::vector<NameUse> usesOf(Connection &connection, const QString &statement)
{
    auto query = connection.prepare(statement);
    std::vector<NameUse> uses;
    while (query.next())
        uses.push_back({query.text(0), query.integer(1)});
    return uses;
}

}

std::vector<NameUse> tagUses(Connection &connection)
{
    return usesOf(connection, uR"(
        SELECT name, items FROM tag WHERE items > 0 ORDER BY items DESC, name COLLATE NOCASE)"_s);
}

std::vector<NameUse> technologyUses(Connection &connection)
{
    return usesOf(connection, uR"(
        SELECT technology, count(*) AS items FROM project_technology
        WHERE project IN (SELECT number FROM project WHERE trashed_at IS NULL)
        GROUP BY technology ORDER BY items DESC, technology COLLATE NOCASE)"_s);
}

}
