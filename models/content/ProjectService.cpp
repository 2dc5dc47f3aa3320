#include "models/content/ProjectService.h"

#include <QJsonDocument>

#include "models/content/TagRepository.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// The error for field errors; a slug that is taken is a conflict unless something else is wrong too.
Error errorFor(FieldErrors &&errors)
{
    Error error = invalidFields(errors.take());
    if (error.fields.size() == 1 && error.fields.front().code == "taken"_L1) {
        error.kind = ErrorKind::Conflict;
        error.code = u"slug_taken"_s;
    }
    return error;
}

QJsonObject asJson(const Project &project)
{
    return QJsonDocument::fromJson(Project::schema().snapshot(project)).object();
}

/// The member `version` of a patch is a condition, not a field to change.
std::optional<qint64> takeVersion(QJsonObject &patch)
{
    const QJsonValue version = patch.value(u"version"_s);
    if (!version.isDouble())
        return {};
    patch.remove(u"version"_s);
    return version.toInteger(-1);
}

}

Error projectNotFound()
{
    return {ErrorKind::NotFound, u"not_found"_s, u"There is no such project."_s};
}

ProjectService::ProjectService(WriteContext &context, Actor actor)
    : m_context(context)
    , m_actor(std::move(actor))
    , m_projects(context.connection())
{
}

Result<Project> ProjectService::create(const QJsonObject &fields, std::optional<Instant> createdAt)
{
    Project project;
    FieldErrors errors;
    Project::schema().read(fields, project, {}, errors);
    if (project.slug.isEmpty() && !errors.contains(u"slug"))
        project.slug = freeSlug(project.title);
    else
        checkSlug(project, errors);
    if (!errors.isEmpty())
        return std::unexpected(errorFor(std::move(errors)));

    project.id = Id::create(m_context.now());
    project.version = 1;
    project.createdAt = createdAt.value_or(m_context.now());
    project.updatedAt = m_context.now();
    TagRepository tags(m_context.connection());
    project.tags = tags.resolve(m_context, project.tags);
    tags.assign(m_projects.insert(project), project.tags);
    keep(project, u"created"_s);
    return project;
}

Result<Project> ProjectService::update(const Id &id, const QJsonObject &patch, std::optional<qint64> version)
{
    QJsonObject changes = patch;
    const auto named = takeVersion(changes);
    const auto stored = findCurrent(id, version ? version : named);
    if (!stored)
        return std::unexpected(stored.error());

    Project project = stored->project;
    FieldErrors errors;
    Project::schema().read(changes, project, {}, errors);
    if (project.slug.isEmpty() && !errors.contains(u"slug"))
        project.slug = freeSlug(project.title);
    else if (project.slug != stored->project.slug)
        checkSlug(project, errors);
    if (!errors.isEmpty())
        return std::unexpected(errorFor(std::move(errors)));
    TagRepository tags(m_context.connection());
    project.tags = tags.resolve(m_context, project.tags);
    if (project == stored->project)
        return project;

    project.version += 1;
    project.updatedAt = m_context.now();
    m_projects.update(stored->number, project);
    if (project.tags != stored->project.tags)
        tags.assign(stored->number, project.tags);
    keep(project, u"updated"_s);
    return project;
}

Result<void> ProjectService::trash(const Id &id, std::optional<qint64> version)
{
    auto stored = findCurrent(id, version);
    if (!stored)
        return std::unexpected(stored.error());
    m_projects.setTrashed(stored->number, m_context.now());
    m_context.record(Topic::Projects, u"trashed"_s, id);
    return {};
}

Result<Project> ProjectService::restore(const Id &id)
{
    const auto stored = m_projects.find(id);
    if (!stored)
        return std::unexpected(projectNotFound());
    if (!stored->isTrashed)
        return stored->project;
    FieldErrors errors;
    checkSlug(stored->project, errors);
    if (!errors.isEmpty()) {
        Error error = errorFor(std::move(errors));
        error.message = u"Its slug was taken by another project meanwhile. Rename that one, then restore this."_s;
        return std::unexpected(error);
    }
    m_projects.setTrashed(stored->number, {});
    m_context.record(Topic::Projects, u"restored"_s, id);
    return stored->project;
}

Result<StoredProject> ProjectService::findCurrent(const Id &id, std::optional<qint64> version)
{
    auto stored = m_projects.find(id);
    if (!stored || stored->isTrashed)
        return std::unexpected(projectNotFound());
    if (version && *version != stored->project.version) {
        // What names no version at all, such as an If-Match that cannot be read, comes as a negative number.
        const QString yours =
            *version < 0 ? u"what you sent names no version"_s : u"you have version %1"_s.arg(*version);
        Error error{ErrorKind::Stale, u"stale_version"_s,
                    u"It was not changed: %1, stored is version %2."_s.arg(yours).arg(stored->project.version)};
        error.details = {{u"yourVersion"_s, *version},
                         {u"currentVersion"_s, stored->project.version},
                         {u"current"_s, asJson(stored->project)}};
        return std::unexpected(error);
    }
    return std::move(*stored);
}

QString ProjectService::freeSlug(const QString &title) const
{
    QString slug = slugFrom(title);
    if (slug.isEmpty())
        slug = u"project"_s;
    if (!m_projects.isSlugTaken(slug))
        return slug;
    // Many items may share a title: start behind as many as have a number already.
    for (qint64 number = m_projects.countNumberedSlugs(slug) + 2;; ++number) {
        const QString candidate = numberedSlug(slug, number);
        if (!m_projects.isSlugTaken(candidate))
            return candidate;
    }
}

void ProjectService::checkSlug(const Project &project, FieldErrors &errors) const
{
    if (errors.contains(u"slug"))
        return;
    const auto other = m_projects.findBySlug(project.slug);
    if (other && other->project.id != project.id)
        errors.add(u"slug"_s, u"taken"_s, u"Another project, “%1”, has this slug."_s.arg(other->project.title));
}

void ProjectService::keep(const Project &project, const QString &action)
{
    RevisionRepository(m_context).add(u"project"_s, project.id, project.version, action, m_actor,
                                      Project::schema().snapshot(project));
    m_context.record(Topic::Projects, action, project.id);
}

}
