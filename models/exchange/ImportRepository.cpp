#include "models/exchange/ImportRepository.h"

#include "models/content/ContentService.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

const Actor kImport{u"import"_s};

void remember(Connection &connection, const Id &project, const ImportSource &source)
{
    auto upsert = connection.prepare(uR"(
        INSERT INTO import_source (path, project_id, digest) VALUES (?, ?, ?)
        ON CONFLICT (path) DO UPDATE SET project_id = excluded.project_id, digest = excluded.digest)"_s);
    upsert.bind(source.path).bind(project.toString()).bind(source.digest).run();
}

std::optional<ImportMatch> matchOf(const std::optional<Stored<Project>> &stored, const QString &digest)
{
    if (!stored)
        return {};
    const Project &project = stored->item;
    return ImportMatch{project.id, project.slug, project.customFields, stored->isTrashed, digest};
}

}

Result<std::optional<ImportMatch>> ImportRepository::findBySource(const QString &path)
{
    return m_reader.read([&path](Connection &connection) -> Result<std::optional<ImportMatch>> {
        QString id;
        QString digest;
        {
            auto query = connection.prepare(u"SELECT project_id, digest FROM import_source WHERE path = ?"_s);
            if (!query.bind(path).next())
                return std::nullopt;
            id = query.text(0);
            digest = query.text(1);
        }
        return matchOf(ProjectRepository(connection).find(Id::parse(id).value_or(Id())), digest);
    });
}

Result<std::optional<ImportMatch>> ImportRepository::findBySlug(const QString &slug)
{
    return m_reader.read([&slug](Connection &connection) -> Result<std::optional<ImportMatch>> {
        return matchOf(ProjectRepository(connection).findBySlug(slug), {});
    });
}

Result<Id> ImportRepository::create(const QJsonObject &fields, std::optional<Instant> createdAt,
                                    const ImportSource &source)
{
    return m_writer
        .submit([&](WriteContext &context) -> Result<Id> {
            const auto project = ProjectService(context, kImport).create(fields, createdAt);
            if (!project)
                return std::unexpected(project.error());
            remember(context.connection(), project->id, source);
            return project->id;
        })
        .get();
}

Result<void> ImportRepository::update(const Id &id, const QJsonObject &patch, const ImportSource &source)
{
    return m_writer
        .submit([&](WriteContext &context) -> Result<void> {
            if (auto updated = ProjectService(context, kImport).update(id, patch); !updated)
                return std::unexpected(updated.error());
            remember(context.connection(), id, source);
            return {};
        })
        .get();
}

}
