#include "models/content/ProjectRelations.h"

#include <algorithm>

#include "models/content/RelationRepository.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

std::optional<Project> findProject(Connection &connection, const Relation &relation)
{
    const ProjectRepository projects(connection);
    auto stored = relation.id.isNull() ? projects.findBySlug(relation.slug) : projects.find(relation.id);
    if (!stored || stored->isTrashed)
        return {};
    return std::move(stored->item);
}

bool isSamePair(const Relation &a, const Relation &b)
{
    return a.kind == b.kind && a.id == b.id;
}

}

void resolveRelations(Connection &connection, Project &project, FieldErrors &errors)
{
    std::vector<Relation> resolved;
    for (size_t i = 0; i < project.relations.size(); ++i) {
        const Relation &relation = project.relations[i];
        const QString path = u"relations[%1]"_s.arg(i);
        const auto other = findProject(connection, relation);
        if (relation.id.isNull() && relation.slug.isEmpty()) {
            const bool isTold =
                errors.contains(path) || errors.contains(path + u".id"_s) || errors.contains(path + u".slug"_s);
            if (!isTold)
                errors.add(path, u"required"_s, u"Needs the other project's id or slug."_s);
        } else if (!other) {
            errors.add(path, u"unknown_project"_s, u"There is no such project outside the trash."_s);
        } else if (other->id == project.id) {
            errors.add(path, u"same_project"_s, u"A project cannot be related to itself."_s);
        } else {
            const Relation complete{relation.kind, other->id, other->slug, other->title};
            if (std::ranges::none_of(resolved, [&](const Relation &each) { return isSamePair(each, complete); }))
                resolved.push_back(complete);
        }
    }
    std::ranges::sort(resolved, isShownBefore);
    project.relations = std::move(resolved);
}

void recordRelated(WriteContext &context, const Project &before, const Project &after)
{
    const auto tell = [&context](const std::vector<Relation> &these, const std::vector<Relation> &others) {
        for (const Relation &relation : these) {
            if (std::ranges::none_of(others, [&](const Relation &each) { return isSamePair(each, relation); }))
                context.record(Topic::Projects, u"related"_s, relation.id);
        }
    };
    tell(before.relations, after.relations);
    tell(after.relations, before.relations);
}

void keepKnownRelations(Connection &connection, QJsonObject &patch)
{
    const QJsonArray relations = patch.value(u"relations"_s).toArray();
    QJsonArray known;
    for (const auto &relation : relations) {
        const auto id = Id::parse(relation[u"id"_s].toString());
        if (id && findProject(connection, {.kind = {}, .id = *id, .slug = {}, .title = {}}))
            known.append(relation);
    }
    if (!relations.isEmpty())
        patch.insert(u"relations"_s, known);
}

}
