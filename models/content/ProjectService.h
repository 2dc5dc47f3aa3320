#pragma once

#include <optional>

#include "models/content/ProjectRepository.h"
#include "models/content/RevisionRepository.h"

namespace vitrine::models {

/// The one write path of projects, with all its rules: validation, slugs, versions, history and the outbox. Made inside
/// a write closure and gone with it. Throws StorageFailure.
class ProjectService final
{
public:
    ProjectService(WriteContext &context, Actor actor);

    /// Makes a project of JSON fields. Without a slug one is made from the title, with a number behind it if it is
    /// taken. `createdAt` is for imports, which know when the work was first shown.
    [[nodiscard]] Result<Project> create(const QJsonObject &fields, std::optional<Instant> createdAt = {});

    /// Applies a merge patch (RFC 7396). With a `version` that is not the stored one: Stale, both sides in the details.
    /// A patch that changes nothing makes no new version.
    [[nodiscard]] Result<Project> update(const Id &id, const QJsonObject &patch, std::optional<qint64> version = {});

    /// Moves to the trash; NotFound when it is there already.
    [[nodiscard]] Result<void> trash(const Id &id, std::optional<qint64> version = {});

    /// Brings back from the trash as it was. Conflict when its slug was taken meanwhile. One that is not in the trash
    /// is answered as it is.
    [[nodiscard]] Result<Project> restore(const Id &id);

private:
    [[nodiscard]] Result<StoredProject> findCurrent(const Id &id, std::optional<qint64> version);
    [[nodiscard]] QString freeSlug(const QString &title) const;
    void checkSlug(const Project &project, FieldErrors &errors) const;
    void keep(const Project &project, const QString &action);

    WriteContext &m_context;
    Actor m_actor;
    ProjectRepository m_projects;
};

/// The error for a project that is not there, or not for the asking.
[[nodiscard]] Error projectNotFound();

}
