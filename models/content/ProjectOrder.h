#pragma once

#include "models/content/ContentService.h"

namespace vitrine::models {

/// Where a project stands in the owner's order.
struct ProjectPlace
{
    Id id;
    qint64 order = 0;
    qint64 rank = 0; ///< which one it is in the present order: tells those of equal `order` apart

    bool operator==(const ProjectPlace &) const = default;
};

/// The places that have to change so that `wanted` (all projects, in the order that is wanted, with the places they
/// have) becomes the order: as few as can be.
[[nodiscard]] std::vector<ProjectPlace> movesFor(const std::vector<ProjectPlace> &wanted);

/// Puts projects into an order. The ones named (by id or slug) take each other's places, all others stay where they
/// are. Answers how many had to change.
[[nodiscard]] Result<qint64> arrangeProjects(WriteContext &context, const Actor &actor, const QStringList &named);

/// Moves projects, in the order that they have among themselves, before that one; without one to the end. Ids that are
/// not there any more are passed over. Answers the places that all projects which had to change had before.
[[nodiscard]] Result<std::vector<ProjectPlace>> moveProjects(WriteContext &context, const Actor &actor,
                                                             const std::vector<Id> &ids, std::optional<Id> before);

/// Gives projects these places, and answers the ones they had.
[[nodiscard]] Result<std::vector<ProjectPlace>> placeProjects(WriteContext &context, const Actor &actor,
                                                              const std::vector<ProjectPlace> &places);

}
