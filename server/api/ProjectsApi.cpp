#include "server/api/ProjectsApi.h"

#include "models/content/ContentBatch.h"
#include "models/content/ProjectOrder.h"
#include "models/content/RelationRepository.h"
#include "server/api/ContentParameters.h"
#include "server/api/EntityJson.h"
#include "server/api/Writing.h"
#include "server/api/examples/ProjectExamples.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Project;
using models::ProjectRepository;
using models::Result;
using models::Role;
using models::Topic;
using models::WriteContext;

namespace {

/// The body of PUT /api/projects/order.
struct OrderRequest
{
    static constexpr qint64 kMaximumIds = 10'000;

    QStringList ids;

    bool operator==(const OrderRequest &) const = default;
    static const models::Schema<OrderRequest> &schema();
};

const models::Schema<OrderRequest> &OrderRequest::schema()
{
    static const models::Schema<OrderRequest> schema(
        u"ProjectOrder"_s, u"Projects in the order that the owner wants."_s,
        {
            models::field(u"ids"_s, &OrderRequest::ids)
                .items(kMaximumIds, 400)
                .required()
                .means(u"Ids or slugs. They take each other's places; projects that are not named stay where they "
                       "are."_s),
        });
    return schema;
}

constexpr QByteArrayView kRelatedSchema = R"({
    "type": "object",
    "properties": {
        "relation": {
            "type": "string",
            "enum": ["related", "partOf", "hasPart", "successorOf", "predecessorOf"],
            "description": "How the one that was asked for stands to it."
        }
    },
    "required": ["relation"]
})";

constexpr QByteArrayView kMovedSchema = R"({
    "type": "object",
    "properties": {
        "moved": {"type": "integer", "minimum": 0, "description": "How many have another place now."}
    },
    "required": ["moved"]
})";

QStringList listFieldNames()
{
    QStringList names;
    for (const models::FieldInfo &field : Project::schema().info().fields) {
        if (field.isInLists)
            names.append(field.name);
    }
    return names;
}

}

std::vector<Endpoint> ProjectsApi::endpoints() const
{
    const models::ContentKind &kind = Project::kind();
    return {
        {.method = Method::Get,
         .path = u"/api/projects/{slug}/related"_s,
         .operation = u"listRelatedProjects"_s,
         .summary = u"List the projects that one belongs with"_s,
         .pathParameters = {slugParameter(kind)},
         .answer = {200, u"The projects as lists have them, each with its `relation` to this one."_s, AnswerShape::List,
                    &Project::schema().info(), kRelatedSchema},
         .problems = {"not_found"},
         .cache = CachePolicy::Public,
         .topics = {Topic::Projects, Topic::Tags},
         .examples = ProjectExamples::related,
         .handler = [this](const RequestContext &context) { return related(context); }},
        {.method = Method::Put,
         .path = u"/api/projects/order"_s,
         .operation = u"orderProjects"_s,
         .summary = u"Put projects into an order"_s,
         .who = Role::Editor,
         .rate = RateClass::Write,
         .body = RequestBody{.object = &OrderRequest::schema().info(),
                             .contentTypes = {"application/json"},
                             .maximumBytes = 1024 * 1024},
         .answer = {200, u"How many projects have another place now."_s, AnswerShape::Item, nullptr, kMovedSchema},
         .problems = {"validation_failed"},
         .examples = ProjectExamples::order,
         .handler = [this](const RequestContext &context) { return arrange(context); }},
    };
}

Outcome ProjectsApi::related(const RequestContext &context) const
{
    static const QStringList kNames = listFieldNames();
    const ProjectRepository projects(context.reader);
    const Role role = context.caller.role;
    const auto reach = models::reachOf(role);
    const auto id = models::findId<Project>(context.reader, *context.path.text(u"slug"_s));
    const auto stored = id ? projects.find(*id) : std::nullopt;
    const bool isVisible = stored && !stored->isTrashed &&
                           (reach == models::Reach::All || stored->item.status == models::Status::Published);
    if (!isVisible)
        return Result<Answer>(std::unexpected(models::notFound(Project::kind())));

    const auto relations = models::RelationRepository(context.reader).of(stored->number, reach);
    const ListPlace place{1, static_cast<int>(std::max<size_t>(relations.size(), 1))};
    return listAnswer(place, [&](models::JsonWriter &json) -> Result<models::ListMeta> {
        json.beginArray();
        for (const models::Relation &relation : relations) {
            if (!projects.writeVisible(json, relation.id.toString(), role, reach, kNames))
                continue;
            json.key("relation"_L1);
            json.value(models::FieldCodec<models::RelationKind>::name(relation.kind));
            json.endObject();
        }
        json.endArray();
        return models::ListMeta{std::ssize(relations)};
    });
}

Outcome ProjectsApi::arrange(const RequestContext &context) const
{
    OrderRequest request;
    models::FieldErrors errors;
    OrderRequest::schema().read(context.body, request, {}, errors);
    if (!errors.isEmpty())
        return Result<Answer>(std::unexpected(models::invalidFields(errors.take())));
    return submitWrite(context, m_workspace,
                       [ids = request.ids, caller = context.caller](WriteContext &write) -> Result<Answer> {
                           const auto moved = models::arrangeProjects(write, actorOf(caller), ids);
                           if (!moved)
                               return std::unexpected(moved.error());
                           return Answer{.body = "{\"data\":{\"moved\":" + QByteArray::number(*moved) + "}}"};
                       });
}

}
