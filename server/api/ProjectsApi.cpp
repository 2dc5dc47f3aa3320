#include "server/api/ProjectsApi.h"

#include "server/api/EntityJson.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Actor;
using models::Id;
using models::Project;
using models::ProjectQuery;
using models::ProjectRepository;
using models::ProjectService;
using models::Result;
using models::Role;
using models::Topic;
using models::WriteContext;

namespace {

constexpr qint64 kMaximumBody = 4 * 1024 * 1024;
constexpr qint64 kMaximumPage = 1'000'000;

QStringList fieldNames(bool isForLists)
{
    QStringList names;
    for (const models::FieldInfo &field : Project::schema().info().fields) {
        if (field.isInLists || !isForLists)
            names.append(field.name);
    }
    return names;
}

QStringList sortNames()
{
    QStringList names;
    for (const models::FieldInfo &field : Project::schema().info().fields) {
        if (field.isSortable)
            names << field.name << u'-' + field.name;
    }
    return names;
}

Parameter fieldsParameter(bool isForLists)
{
    return {.name = u"fields"_s,
            .type = ParameterType::Names,
            .summary = u"Only these fields, separated by commas."_s,
            .choices = fieldNames(isForLists),
            .example = u"slug,title"_s};
}

std::vector<Parameter> listParameters()
{
    return {
        {.name = u"page"_s,
         .type = ParameterType::Integer,
         .summary = u"Which page, from 1."_s,
         .minimum = 1,
         .maximum = kMaximumPage,
         .fallback = 1},
        {.name = u"limit"_s,
         .type = ParameterType::Integer,
         .summary = u"How many on a page."_s,
         .minimum = 1,
         .maximum = ProjectQuery::kMaximumLimit,
         .fallback = 20},
        {.name = u"sort"_s,
         .type = ParameterType::Names,
         .summary =
             u"Fields to sort by, each with - for descending. Without it: the owner's order, then newest first."_s,
         .maximum = ProjectQuery::kMaximumSortKeys,
         .choices = sortNames(),
         .example = u"-startedOn,title"_s},
        {.name = u"tag"_s, .summary = u"The slug of a tag they carry."_s, .minimum = 1},
        {.name = u"technology"_s, .summary = u"A technology they were made with."_s, .minimum = 1},
        {.name = u"featured"_s, .type = ParameterType::Boolean, .summary = u"Only featured ones, or only others."_s},
        {.name = u"year"_s,
         .type = ParameterType::Integer,
         .summary = u"Worked on in this year."_s,
         .minimum = 1,
         .maximum = 9999,
         .example = 2025},
        {.name = u"status"_s,
         .type = ParameterType::Choice,
         .summary = u"Where they stand; visitors find published ones only."_s,
         .choices = Project::schema().find(u"status")->info.choices},
        fieldsParameter(true),
    };
}

const Parameter kSlugOrId{.name = u"slug"_s, .summary = u"The project's slug or id."_s, .minimum = 1, .maximum = 400};
const Parameter kId{.name = u"id"_s, .summary = u"The project's id."_s, .minimum = 36, .maximum = 36};

RequestBody projectBody(bool isPatch)
{
    RequestBody body{.object = &Project::schema().info(),
                     .contentTypes = {"application/json"},
                     .maximumBytes = kMaximumBody,
                     .isPatch = isPatch};
    if (isPatch)
        body.contentTypes.insert(body.contentTypes.begin(), "application/merge-patch+json");
    return body;
}

/// The project as the answer to a write, or the error.
Result<Answer> written(const Result<Project> &project, Role reader, int status = 200)
{
    if (!project)
        return std::unexpected(project.error());
    return Answer{.status = status, .body = itemJson(*project, reader), .version = project->version};
}

/// The id of what a write names, by slug or id. Read where it is written, so that it cannot change in between.
Result<Id> findId(WriteContext &context, const QString &slugOrId)
{
    if (const auto id = Id::parse(slugOrId))
        return *id;
    const auto stored =
        ProjectRepository(context.connection()).findBySlug(slugOrId.normalized(QString::NormalizationForm_C));
    if (!stored)
        return std::unexpected(models::projectNotFound());
    return stored->project.id;
}

}

std::vector<Endpoint> ProjectsApi::endpoints() const
{
    const models::ObjectInfo *project = &Project::schema().info();
    const auto handler = [this](Outcome (ProjectsApi::*method)(const RequestContext &) const) {
        return [this, method](const RequestContext &context) { return (this->*method)(context); };
    };
    return {
        {.method = Method::Get,
         .path = u"/api/projects"_s,
         .operation = u"listProjects"_s,
         .summary = u"List projects, a page at a time"_s,
         .queryParameters = listParameters(),
         .answer = {200, u"A page of projects, without their bodies."_s, AnswerShape::List, project},
         .cache = CachePolicy::Public,
         .topics = {Topic::Projects, Topic::Tags},
         .handler = handler(&ProjectsApi::list)},
        {.method = Method::Get,
         .path = u"/api/projects/{slug}"_s,
         .operation = u"readProject"_s,
         .summary = u"Read one project"_s,
         .pathParameters = {kSlugOrId},
         .queryParameters = {fieldsParameter(false)},
         .answer = {200, u"The project."_s, AnswerShape::Item, project},
         .problems = {"not_found"},
         .cache = CachePolicy::Public,
         .topics = {Topic::Projects, Topic::Tags},
         .handler = handler(&ProjectsApi::read)},
        {.method = Method::Post,
         .path = u"/api/projects"_s,
         .operation = u"createProject"_s,
         .summary = u"Make a project, a draft unless it says otherwise"_s,
         .who = Role::Editor,
         .rate = RateClass::Write,
         .body = projectBody(false),
         .answer = {201, u"The project as it was stored; `Location` is its address."_s, AnswerShape::Item, project},
         .problems = {"slug_taken", "validation_failed"},
         .handler = handler(&ProjectsApi::create)},
        {.method = Method::Patch,
         .path = u"/api/projects/{slug}"_s,
         .operation = u"updateProject"_s,
         .summary = u"Change fields of a project (RFC 7396)"_s,
         .who = Role::Editor,
         .rate = RateClass::Write,
         .pathParameters = {kSlugOrId},
         .body = projectBody(true),
         .answer = {200, u"The project as it is now."_s, AnswerShape::Item, project},
         .problems = {"not_found", "slug_taken", "stale_version", "validation_failed"},
         .takesIfMatch = true,
         .handler = handler(&ProjectsApi::update)},
        {.method = Method::Delete,
         .path = u"/api/projects/{slug}"_s,
         .operation = u"trashProject"_s,
         .summary = u"Move a project to the trash"_s,
         .who = Role::Editor,
         .rate = RateClass::Write,
         .pathParameters = {kSlugOrId},
         .answer = {204, u"It is in the trash."_s},
         .problems = {"not_found", "stale_version"},
         .takesIfMatch = true,
         .handler = handler(&ProjectsApi::trash)},
        {.method = Method::Post,
         .path = u"/api/projects/{id}/restore"_s,
         .operation = u"restoreProject"_s,
         .summary = u"Bring a project back from the trash as it was"_s,
         .who = Role::Editor,
         .rate = RateClass::Write,
         .pathParameters = {kId},
         .answer = {200, u"The project."_s, AnswerShape::Item, project},
         .problems = {"not_found", "slug_taken"},
         .handler = handler(&ProjectsApi::restore)},
    };
}

Outcome ProjectsApi::list(const RequestContext &context) const
{
    const ParameterValues &given = context.query;
    ProjectQuery query;
    query.page = static_cast<int>(given.integer(u"page"_s).value_or(1));
    query.limit = static_cast<int>(given.integer(u"limit"_s).value_or(20));
    query.tag = given.text(u"tag"_s);
    query.technology = given.text(u"technology"_s);
    query.isFeatured = given.flag(u"featured"_s);
    if (const auto year = given.integer(u"year"_s))
        query.year = static_cast<int>(*year);
    if (const auto status = given.text(u"status"_s))
        query.status = models::FieldCodec<models::Status>::parse(*status);
    if (const auto sort = given.text(u"sort"_s)) {
        auto keys = ProjectQuery::parseSort(*sort);
        if (!keys)
            return Result<Answer>(std::unexpected(keys.error()));
        query.sort = std::move(*keys);
    }
    query.fields = given.names(u"fields"_s);

    const Role role = context.caller.role;
    const auto wanted = query.status;
    if (role == Role::Visitor)
        query.status = models::Status::Published;
    // To a visitor other projects are not there, so that a filter for them finds nothing.
    const bool findsNothing = wanted && *wanted != query.status.value_or(*wanted);
    return Result<Answer>(Answer{.body = listJson(query.page, query.limit, [&](models::JsonWriter &json) {
                                     if (!findsNothing)
                                         return ProjectRepository(context.reader).writeList(json, query, role);
                                     json.raw("[]");
                                     return qint64(0);
                                 })});
}

Outcome ProjectsApi::read(const RequestContext &context) const
{
    models::JsonWriter json(8 * 1024);
    json.beginObject();
    json.key("data"_L1);
    const auto version =
        ProjectRepository(context.reader)
            .writeVisible(json, *context.path.text(u"slug"_s), context.caller.role, context.query.names(u"fields"_s));
    if (!version)
        return Result<Answer>(std::unexpected(models::projectNotFound()));
    json.endObject();
    return Result<Answer>(Answer{.body = json.take(), .version = *version});
}

Outcome ProjectsApi::create(const RequestContext &context) const
{
    return m_workspace.writer().submit(
        [fields = context.body, caller = context.caller](WriteContext &write) -> Result<Answer> {
            const auto project = ProjectService(write, Actor{caller.name}).create(fields);
            auto answer = written(project, caller.role, 201);
            if (answer)
                answer->headers = {{"Location", "/api/projects/" + project->id.toString().toLatin1()}};
            return answer;
        });
}

Outcome ProjectsApi::update(const RequestContext &context) const
{
    return m_workspace.writer().submit([patch = context.body, slugOrId = *context.path.text(u"slug"_s),
                                        version = context.ifMatch,
                                        caller = context.caller](WriteContext &write) -> Result<Answer> {
        const auto id = findId(write, slugOrId);
        if (!id)
            return std::unexpected(id.error());
        return written(ProjectService(write, Actor{caller.name}).update(*id, patch, version), caller.role);
    });
}

Outcome ProjectsApi::trash(const RequestContext &context) const
{
    return m_workspace.writer().submit([slugOrId = *context.path.text(u"slug"_s), version = context.ifMatch,
                                        caller = context.caller](WriteContext &write) -> Result<Answer> {
        const auto id = findId(write, slugOrId);
        if (!id)
            return std::unexpected(id.error());
        const auto trashed = ProjectService(write, Actor{caller.name}).trash(*id, version);
        if (!trashed)
            return std::unexpected(trashed.error());
        return Answer{.status = 204};
    });
}

Outcome ProjectsApi::restore(const RequestContext &context) const
{
    const auto id = Id::parse(*context.path.text(u"id"_s));
    if (!id)
        return Result<Answer>(std::unexpected(models::projectNotFound()));
    return m_workspace.writer().submit([id = *id, caller = context.caller](WriteContext &write) -> Result<Answer> {
        return written(ProjectService(write, Actor{caller.name}).restore(id), caller.role);
    });
}

}
