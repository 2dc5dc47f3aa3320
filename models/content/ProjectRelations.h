#pragma once

#include "models/content/Article.h"
#include "models/content/Project.h"
#include "models/storage/Writer.h"

namespace vitrine::models {

/// Finds the projects that a project's relations name and completes them; those that are not there, or are the project
/// itself, are added to `errors`. Each pair and kind is kept once.
void resolveRelations(Connection &connection, Project &project, FieldErrors &errors);
inline void resolveRelations(Connection &, Article &, FieldErrors &)
{
}

/// Tells of the projects whose own relations changed with these.
void recordRelated(WriteContext &context, const Project &before, const Project &after);
inline void recordRelated(WriteContext &, const Article &, const Article &)
{
}

/// Leaves out of a patch's relations what is gone or in the trash: for an earlier version, which could not know.
void keepKnownRelations(Connection &connection, QJsonObject &patch);

}
