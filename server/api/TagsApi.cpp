#include "server/api/TagsApi.h"

#include <QUrl>

#include "models/content/ContentService.h"
#include "server/api/ContentParameters.h"
#include "server/api/EntityJson.h"
#include "server/api/Reading.h"
#include "server/api/Writing.h"
#include "server/api/examples/TagExamples.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Connection;
using models::Reach;
using models::Result;
using models::Role;
using models::Tag;
using models::tagKind;
using models::TagOrder;
using models::TagReader;
using models::TagService;
using models::Topic;
using models::WriteContext;

namespace {

constexpr qint64 kMaximumBody = 16 * 1024;

/// The body of a merge.
struct MergeRequest
{
    QString into;

    bool operator==(const MergeRequest &) const = default;
    static const models::Schema<MergeRequest> &schema();
};

const models::Schema<MergeRequest> &MergeRequest::schema()
{
    static const models::Schema<MergeRequest> schema(
        u"MergeRequest"_s, u"Which tag is left."_s,
        {
            models::field(u"into"_s, &MergeRequest::into)
                .length(1, 400)
                .required()
                .means(u"The slug or id of the tag that the items are to carry instead."_s),
        });
    return schema;
}

RequestBody jsonBody(const models::ObjectInfo &object)
{
    return {.object = &object, .contentTypes = {"application/json"}, .maximumBytes = kMaximumBody};
}

RequestBody patchBody()
{
    RequestBody body = jsonBody(Tag::schema().info());
    body.contentTypes.insert(body.contentTypes.begin(), "application/merge-patch+json");
    body.isPatch = true;
    return body;
}

Parameter orderParameter()
{
    const auto &names = models::ChoiceNames<TagOrder>::kNames;
    Parameter parameter{.name = u"sort"_s,
                        .type = ParameterType::Choice,
                        .summary = u"By name, or those that most items carry first."_s,
                        .fallback = names.front().toString()};
    for (const QStringView name : names)
        parameter.choices.append(name.toString());
    return parameter;
}

Answer shown(const Tag &tag, Role reader, int status = 200)
{
    return Answer{.status = status, .body = itemJson(tag, reader), .version = tag.version};
}

QByteArray addressOf(const QString &slugOrId)
{
    return collectionPath(tagKind()).toLatin1() + '/' + QUrl::toPercentEncoding(slugOrId);
}

/// Hands `change(TagService &, const Id &)`, which returns a Result<Answer>, to the writer for the tag of that slug or
/// id. Former slugs do not lead here: what was merged must not be changed or removed by its old name.
template <class Change>
Outcome submitChange(const RequestContext &context, models::WorkspaceServices &workspace, Change change)
{
    return submitWrite(context, workspace,
                       [slugOrId = *context.path.text(u"slug"_s), caller = context.caller,
                        change = std::move(change)](WriteContext &write) -> Result<Answer> {
                           const auto stored = TagReader(write.connection(), Reach::All).find(slugOrId);
                           if (!stored)
                               return std::unexpected(models::notFound(tagKind()));
                           TagService service(write, actorOf(caller));
                           return change(service, stored->item.id);
                       });
}

/// The tag as the answer to a write, or the error.
Result<Answer> written(const Result<Tag> &tag, Role reader)
{
    return tag ? Result<Answer>(shown(*tag, reader)) : std::unexpected(tag.error());
}

}

std::vector<Endpoint> TagsApi::endpoints() const
{
    std::vector<Endpoint> all = readEndpoints();
    std::ranges::move(writeEndpoints(), std::back_inserter(all));
    std::ranges::move(endEndpoints(), std::back_inserter(all));
    return all;
}

std::vector<Endpoint> TagsApi::readEndpoints() const
{
    const models::ObjectInfo *object = &Tag::schema().info();
    const QString path = collectionPath(tagKind());
    std::vector<Parameter> parameters = pageParameters();
    parameters.push_back(orderParameter());
    return {
        {.method = Method::Get,
         .path = path,
         .operation = u"listTags"_s,
         .summary = u"List tags with how many projects and articles carry them, a page at a time"_s,
         .queryParameters = std::move(parameters),
         .answer = {200, u"A page of tags; to visitors those that something published carries."_s, AnswerShape::List,
                    object},
         .problems = {"query_too_slow"},
         .cache = CachePolicy::Public,
         .topics = {Topic::Tags, Topic::Projects, Topic::Articles},
         .examples = TagExamples::list,
         .handler = [this](const RequestContext &context) { return list(context); }},
        {.method = Method::Get,
         .path = path + u"/{slug}"_s,
         .operation = u"readTag"_s,
         .summary = u"Read one tag"_s,
         .pathParameters = {slugParameter(tagKind())},
         .answer = {200, u"The tag."_s, AnswerShape::Item, object},
         .problems = {"not_found", "query_too_slow"},
         .mayRedirect = true,
         .cache = CachePolicy::Public,
         .topics = {Topic::Tags, Topic::Projects, Topic::Articles},
         .examples = TagExamples::read,
         .handler = [this](const RequestContext &context) { return read(context); }},
    };
}

std::vector<Endpoint> TagsApi::writeEndpoints() const
{
    const models::ObjectInfo *object = &Tag::schema().info();
    const QString path = collectionPath(tagKind());
    return {
        {.method = Method::Post,
         .path = path,
         .operation = u"createTag"_s,
         .summary = u"Make a new tag"_s,
         .who = Role::Editor,
         .rate = RateClass::Write,
         .body = jsonBody(*object),
         .answer = {201, u"The tag as it was stored; `Location` is its address."_s, AnswerShape::Item, object},
         .problems = {"slug_taken", "conflict", "validation_failed", "idempotency_key_reused"},
         .takesIdempotencyKey = true,
         .examples = TagExamples::create,
         .handler = [this](const RequestContext &context) { return create(context); }},
        {.method = Method::Patch,
         .path = path + u"/{slug}"_s,
         .operation = u"updateTag"_s,
         .summary = u"Change fields of one tag (RFC 7396); everything that carries it shows it at once"_s,
         .who = Role::Editor,
         .rate = RateClass::Write,
         .pathParameters = {slugParameter(tagKind())},
         .body = patchBody(),
         .answer = {200, u"The tag as it is now."_s, AnswerShape::Item, object},
         .problems = {"not_found", "slug_taken", "conflict", "stale_version", "validation_failed"},
         .takesIfMatch = true,
         .examples = TagExamples::update,
         .handler = [this](const RequestContext &context) { return update(context); }},
    };
}

std::vector<Endpoint> TagsApi::endEndpoints() const
{
    const QString path = collectionPath(tagKind()) + u"/{slug}"_s;
    return {
        {.method = Method::Post,
         .path = path + u"/merge"_s,
         .operation = u"mergeTag"_s,
         .summary = u"Let everything that carries one tag carry another in its place"_s,
         .who = Role::Editor,
         .rate = RateClass::Write,
         .pathParameters = {slugParameter(tagKind())},
         .body = jsonBody(MergeRequest::schema().info()),
         .answer = {200, u"The tag that is left; the other's slugs lead to it."_s, AnswerShape::Item,
                    &Tag::schema().info()},
         .problems = {"not_found", "stale_version", "validation_failed"},
         .takesIfMatch = true,
         .examples = TagExamples::merge,
         .handler = [this](const RequestContext &context) { return merge(context); }},
        {.method = Method::Delete,
         .path = path,
         .operation = u"removeTag"_s,
         .summary = u"Remove one tag, also from everything that carries it"_s,
         .who = Role::Editor,
         .rate = RateClass::Write,
         .pathParameters = {slugParameter(tagKind())},
         .answer = {204, u"It is gone."_s},
         .problems = {"not_found", "stale_version"},
         .takesIfMatch = true,
         .examples = TagExamples::remove,
         .handler = [this](const RequestContext &context) { return remove(context); }},
    };
}

Outcome TagsApi::list(const RequestContext &context) const
{
    const PageRequest page = readPage(context.query);
    models::TagQuery query{.page = page.page, .limit = page.limit};
    if (const auto order = context.query.text(u"sort"_s))
        query.order = models::FieldCodec<TagOrder>::parse(*order).value_or(query.order);
    return boundedRead(context, m_workspace,
                       [query, role = context.caller.role](Connection &connection, models::ListTotals *) {
                           const auto tags = TagReader(connection, models::reachOf(role)).list(query);
                           return listAnswer({query.page, query.limit}, tags.items, tags.total, role);
                       });
}

Outcome TagsApi::read(const RequestContext &context) const
{
    return boundedRead(context, m_workspace,
                       [slugOrId = *context.path.text(u"slug"_s),
                        role = context.caller.role](Connection &connection, models::ListTotals *) -> Result<Answer> {
                           const TagReader tags(connection, models::reachOf(role));
                           if (const auto stored = tags.find(slugOrId))
                               return shown(stored->item, role);
                           if (const auto now = tags.findFormer(slugOrId))
                               return Answer{.status = 308, .headers = {{"Location", addressOf(now->item.slug)}}};
                           return std::unexpected(models::notFound(tagKind()));
                       });
}

Outcome TagsApi::create(const RequestContext &context) const
{
    return submitWrite(context, m_workspace,
                       [fields = context.body, caller = context.caller](WriteContext &write) -> Result<Answer> {
                           const auto tag = TagService(write, actorOf(caller)).create(fields);
                           if (!tag)
                               return std::unexpected(tag.error());
                           Answer answer = shown(*tag, caller.role, 201);
                           answer.headers = {{"Location", addressOf(tag->id.toString())}};
                           return answer;
                       });
}

Outcome TagsApi::update(const RequestContext &context) const
{
    return submitChange(context, m_workspace,
                        [patch = context.body, version = context.ifMatch,
                         role = context.caller.role](TagService &service, const models::Id &id) {
                            return written(service.update(id, patch, version), role);
                        });
}

Outcome TagsApi::merge(const RequestContext &context) const
{
    return submitChange(context, m_workspace,
                        [body = context.body, version = context.ifMatch,
                         role = context.caller.role](TagService &service, const models::Id &id) -> Result<Answer> {
                            MergeRequest request;
                            models::FieldErrors errors;
                            MergeRequest::schema().read(body, request, {}, errors);
                            if (!errors.isEmpty())
                                return std::unexpected(models::invalidFields(errors.take()));
                            return written(service.merge(id, request.into, version), role);
                        });
}

Outcome TagsApi::remove(const RequestContext &context) const
{
    return submitChange(context, m_workspace,
                        [version = context.ifMatch](TagService &service, const models::Id &id) -> Result<Answer> {
                            const auto removed = service.remove(id, version);
                            if (!removed)
                                return std::unexpected(removed.error());
                            return Answer{.status = 204};
                        });
}

}
