#pragma once

#include <map>
#include <optional>
#include <vector>

#include "models/content/Project.h"
#include "models/exchange/ImportTarget.h"

namespace vitrine::models {

/// Projects in memory, with the rules of the real write path that matter to an import. It can be told to stop working.
class FakeImportTarget final : public ImportTarget
{
public:
    struct Stored
    {
        Project project;
        bool isTrashed = false;
        std::optional<Instant> createdAt;
    };

    std::vector<Stored> projects;
    std::map<QString, ImportSource> sources; ///< by path
    std::map<QString, Id> owners;            ///< by path
    int writes = 0;
    int writesUntilFailure = -1;

    Stored &add(const QString &slug, const QString &title)
    {
        Stored stored;
        stored.project.id = Id::create(fromMillis(std::ssize(projects)));
        stored.project.slug = slug;
        stored.project.title = title;
        projects.push_back(std::move(stored));
        return projects.back();
    }

    [[nodiscard]] Stored *find(const QString &slug)
    {
        for (Stored &stored : projects) {
            if (stored.project.slug == slug && !stored.isTrashed)
                return &stored;
        }
        return nullptr;
    }

    Result<std::optional<ImportMatch>> findBySource(const QString &path) override
    {
        const auto owner = owners.find(path);
        if (owner == owners.end())
            return std::nullopt;
        for (const Stored &stored : projects) {
            if (stored.project.id == owner->second)
                return match(stored, sources[path].digest);
        }
        return std::nullopt;
    }

    Result<std::optional<ImportMatch>> findBySlug(const QString &slug) override
    {
        const Stored *stored = find(slug);
        return stored ? std::optional(match(*stored, {})) : std::nullopt;
    }

    Result<Id> create(const QJsonObject &fields, std::optional<Instant> createdAt, const ImportSource &source) override
    {
        Stored stored;
        if (const auto applied = apply(stored.project, fields); !applied)
            return std::unexpected(applied.error());
        stored.project.id = Id::create(fromMillis(std::ssize(projects)));
        stored.createdAt = createdAt;
        projects.push_back(stored);
        remember(stored.project.id, source);
        return stored.project.id;
    }

    Result<void> update(const Id &id, const QJsonObject &patch, const ImportSource &source) override
    {
        for (Stored &stored : projects) {
            if (stored.project.id == id) {
                const auto applied = apply(stored.project, patch);
                if (applied)
                    remember(id, source);
                return applied;
            }
        }
        return fail(ErrorKind::NotFound, QStringLiteral("gone"), QStringLiteral("There is no such project."));
    }

private:
    static ImportMatch match(const Stored &stored, const QString &digest)
    {
        return {stored.project.id, stored.project.slug, stored.project.customFields, stored.isTrashed, digest};
    }

    Result<void> apply(Project &project, const QJsonObject &fields)
    {
        if (writesUntilFailure >= 0 && writes >= writesUntilFailure)
            return fail(ErrorKind::Unavailable, QStringLiteral("disk_full"), QStringLiteral("The disk is full."));
        Project changed = project;
        FieldErrors errors;
        Project::schema().read(fields, changed, QString(), errors);
        if (const Stored *other = find(changed.slug); other && other->project.id != project.id)
            errors.add(QStringLiteral("slug"), QStringLiteral("taken"), QStringLiteral("Is taken."));
        if (!errors.isEmpty())
            return std::unexpected(invalidFields(errors.take()));
        project = changed;
        ++writes;
        return {};
    }

    void remember(const Id &id, const ImportSource &source)
    {
        sources[source.path] = source;
        owners[source.path] = id;
    }
};

}
