#pragma once

#include "models/content/ContentService.h"

namespace vitrine::models {

/// Where a project stands in the owner's order.
struct ProjectPlace
{
    Id id;
    qint64 order = 0;

    bool operator==(const ProjectPlace &) const = default;
};

/// The places that have to change so that `wanted` (all projects, in the order that is wanted, with the places they
/// have) becomes the order: as few as can be.
[[nodiscard]] std::vector<ProjectPlace> movesFor(const std::vector<ProjectPlace> &wanted);

/// Puts projects into an order. The ones named (by id or slug) take each other's places, all others stay where they
/// are. Answers how many had to change.
[[nodiscard]] Result<qint64> arrangeProjects(WriteContext &context, const Actor &actor, const QStringList &named);

}
