#include "models/content/RelationRepository.h"

#include <algorithm>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// Kinds are stored from one of their two sides.
constexpr bool isStoredKind(RelationKind kind)
{
    return kind == RelationKind::Related || kind == RelationKind::PartOf || kind == RelationKind::SuccessorOf;
}

}

bool isShownBefore(const Relation &a, const Relation &b)
{
    if (a.kind != b.kind)
        return a.kind < b.kind;
    if (const int order = a.title.compare(b.title, Qt::CaseInsensitive); order != 0)
        return order < 0;
    return a.id.toString() < b.id.toString();
}

std::vector<Relation> RelationRepository::of(qint64 number, Reach reach) const
{
    auto query = m_connection.prepare(uR"(
        SELECT kind, source = ?, id, slug, title FROM (
            SELECT source, kind, target AS other FROM project_relation WHERE source = ?
            UNION ALL
            SELECT source, kind, source AS other FROM project_relation WHERE target = ?)
        JOIN project ON project.number = other
        WHERE trashed_at IS NULL %1)"_s.arg(reach == Reach::Published ? u"AND status = 'published'"_s : QString()));
    query.bind(number).bind(number).bind(number);
    std::vector<Relation> relations;
    while (query.next()) {
        const RelationKind kind = FieldCodec<RelationKind>::parse(query.text(0)).value_or(RelationKind::Related);
        const bool isSource = query.integer(1) != 0;
        relations.push_back({isSource ? kind : counterpart(kind), Id::parse(query.text(2)).value_or(Id()),
                             query.text(3), query.text(4)});
    }
    std::ranges::sort(relations, isShownBefore);
    return relations;
}

void RelationRepository::assign(qint64 number, const std::vector<Relation> &relations)
{
    auto clear = m_connection.prepare(uR"(
        DELETE FROM project_relation
        WHERE (source = ? AND EXISTS (SELECT 1 FROM project WHERE number = target AND trashed_at IS NULL))
           OR (target = ? AND EXISTS (SELECT 1 FROM project WHERE number = source AND trashed_at IS NULL)))"_s);
    clear.bind(number).bind(number).run();
    for (const Relation &relation : relations) {
        const bool isSource = isStoredKind(relation.kind);
        const QString kind = FieldCodec<RelationKind>::name(isSource ? relation.kind : counterpart(relation.kind));
        auto insert = m_connection.prepare(isSource ? u"INSERT OR IGNORE INTO project_relation (source, kind, target) "
                                                      "SELECT ?, ?, number FROM project WHERE id = ?"_s
                                                    : u"INSERT OR IGNORE INTO project_relation (target, kind, source) "
                                                      "SELECT ?, ?, number FROM project WHERE id = ?"_s);
        insert.bind(number).bind(kind).bind(relation.id.toString()).run();
    }
}

}
