#include "server/api/ContentApi.h"

#include <QUrl>

#include "models/content/ContentBatch.h"
#include "server/api/ContentParameters.h"
#include "server/api/EntityJson.h"
#include "server/api/ItemJson.h"
#include "server/api/Preview.h"
#include "server/api/Reading.h"
#include "server/api/Writing.h"
#include "server/api/examples/ItemExamples.h"
#include "server/api/examples/StateExamples.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Article;
using models::ContentRepository;
using models::ContentService;
using models::Id;
using models::Project;
using models::Reach;
using models::Result;
using models::Role;
using models::Topic;
using models::WriteContext;

namespace {

constexpr qint64 kMaximumBody = 4 * 1024 * 1024;

template <class E>
RequestBody itemBody(bool isPatch)
{
    RequestBody body{.object = &E::schema().info(),
                     .contentTypes = {"application/json"},
                     .maximumBytes = kMaximumBody,
                     .isPatch = isPatch};
    if (isPatch)
        body.contentTypes.insert(body.contentTypes.begin(), "application/merge-patch+json");
    return body;
}

/// The item as the answer to a write, or the error.
template <class E>
Result<Answer> written(const Result<E> &item, Role reader, int status = 200)
{
    if (!item)
        return std::unexpected(item.error());
    return Answer{.status = status, .body = itemJson(*item, reader), .version = item->version};
}

/// A write to the one item that the path names.
template <class E>
struct ItemWrite
{
    ContentService<E> &service;
    const Id &id;
    std::optional<qint64> version; ///< that If-Match names
    Role reader;
};

/// Finds the item where it is written, so that it cannot change in between, and answers with `work(ItemWrite)`.
template <class E, class Work>
Outcome writeItemNamed(const RequestContext &context, models::WorkspaceServices &workspace, Work work)
{
    return submitWrite(context, workspace,
                       [work = std::move(work), slugOrId = *context.path.text(u"slug"_s), version = context.ifMatch,
                        caller = context.caller](WriteContext &write) -> Result<Answer> {
                           const auto id = models::findId<E>(write.connection(), slugOrId);
                           if (!id)
                               return std::unexpected(id.error());
                           ContentService<E> service(write, actorOf(caller));
                           return work(ItemWrite<E>{service, *id, version, caller.role});
                       });
}

QByteArray addressOf(const models::ContentKind &kind, const QString &slugOrId)
{
    return collectionPath(kind).toLatin1() + '/' + QUrl::toPercentEncoding(slugOrId);
}

/// Leads to the slug that the item has now, with what was asked of it.
Answer redirection(const RequestContext &context, const models::ContentKind &kind, const QString &slug)
{
    QByteArray location = addressOf(kind, slug);
    if (const QByteArrayView query = context.request.head.rawQuery(); !query.isEmpty())
        location += '?' + query.toByteArray();
    return {.status = 308, .headers = {{"Location", location}}};
}

/// Why there is nothing to show at that slug or id, or where it is now.
template <class E>
Result<Answer> answerForMissing(const RequestContext &context, const QString &slugOrId, Reach reach)
{
    const ContentRepository<E> items(context.reader);
    if (const auto slug = items.slugAfter(slugOrId, reach))
        return redirection(context, E::kind(), *slug);
    if (items.isGone(slugOrId)) {
        return models::fail(models::ErrorKind::Gone, u"gone"_s,
                            u"This %1 was public and is no longer."_s.arg(E::kind().noun));
    }
    return std::unexpected(models::notFound(E::kind()));
}

}

template <class E>
std::vector<Endpoint> ContentApi<E>::endpoints() const
{
    std::vector<Endpoint> all = readEndpoints();
    std::ranges::move(writeEndpoints(), std::back_inserter(all));
    std::ranges::move(stateEndpoints(), std::back_inserter(all));
    return all;
}

template <class E>
std::vector<Endpoint> ContentApi<E>::readEndpoints() const
{
    const models::ContentKind &kind = E::kind();
    const models::ObjectInfo *object = &E::schema().info();
    const QString path = collectionPath(kind);
    return {
        {.method = Method::Get,
         .path = path,
         .operation = u"list"_s + capitalised(kind.plural),
         .summary = u"List %1, a page at a time"_s.arg(kind.plural),
         .queryParameters = listParameters<E>(),
         .answer = {200, u"A page of %1, without their bodies."_s.arg(kind.plural), AnswerShape::List, object},
         .problems = {"query_too_slow"},
         .cache = CachePolicy::Public,
         .topics = {kind.topic, Topic::Tags},
         .examples = ItemExamples<E>::list,
         .handler = [this](const RequestContext &context) { return list(context); }},
        {.method = Method::Get,
         .path = path + u"/{slug}"_s,
         .operation = u"read"_s + capitalised(kind.name),
         .summary = u"Read one %1"_s.arg(kind.noun),
         .pathParameters = {slugParameter(kind)},
         .queryParameters = {itemFieldsParameter(*object), includeParameter(), previewParameter()},
         .answer = {200, u"The %1."_s.arg(kind.noun), AnswerShape::Item, object, kIncludedSchema},
         .problems = {"not_found", "gone", "invalid_preview"},
         .mayRedirect = true,
         .cache = CachePolicy::Public,
         .topics = {kind.topic, Topic::Tags},
         .examples = ItemExamples<E>::read,
         .handler = [this](const RequestContext &context) { return read(context); }},
    };
}

template <class E>
std::vector<Endpoint> ContentApi<E>::writeEndpoints() const
{
    const models::ContentKind &kind = E::kind();
    const models::ObjectInfo *object = &E::schema().info();
    const QString path = collectionPath(kind);
    return {
        {.method = Method::Post,
         .path = path,
         .operation = u"create"_s + capitalised(kind.name),
         .summary = u"Make %1, a draft unless it says otherwise"_s.arg(u"a new "_s + kind.noun),
         .who = Role::Editor,
         .rate = RateClass::Write,
         .body = itemBody<E>(false),
         .answer = {201, u"The %1 as it was stored; `Location` is its address."_s.arg(kind.noun), AnswerShape::Item,
                    object},
         .problems = {"slug_taken", "validation_failed", "idempotency_key_reused"},
         .takesIdempotencyKey = true,
         .examples = ItemExamples<E>::create,
         .handler = [this](const RequestContext &context) { return create(context); }},
        {.method = Method::Patch,
         .path = path + u"/{slug}"_s,
         .operation = u"update"_s + capitalised(kind.name),
         .summary = u"Change fields of one %1 (RFC 7396)"_s.arg(kind.noun),
         .who = Role::Editor,
         .rate = RateClass::Write,
         .pathParameters = {slugParameter(kind)},
         .body = itemBody<E>(true),
         .answer = {200, u"The %1 as it is now."_s.arg(kind.noun), AnswerShape::Item, object},
         .problems = {"not_found", "slug_taken", "stale_version", "validation_failed"},
         .takesIfMatch = true,
         .examples = ItemExamples<E>::update,
         .handler = [this](const RequestContext &context) { return update(context); }},
        {.method = Method::Delete,
         .path = path + u"/{slug}"_s,
         .operation = u"trash"_s + capitalised(kind.name),
         .summary = u"Move one %1 to the trash"_s.arg(kind.noun),
         .who = Role::Editor,
         .rate = RateClass::Write,
         .pathParameters = {slugParameter(kind)},
         .answer = {204, u"It is in the trash, for 30 days."_s},
         .problems = {"not_found", "stale_version"},
         .takesIfMatch = true,
         .examples = ItemExamples<E>::trash,
         .handler = [this](const RequestContext &context) { return trash(context); }},
    };
}

template <class E>
std::vector<Endpoint> ContentApi<E>::stateEndpoints() const
{
    const models::ContentKind &kind = E::kind();
    const auto post = [&](const QString &verb, const QString &summary, std::vector<Example> (*examples)(),
                          EndpointHandler handler) {
        return Endpoint{
            .method = Method::Post,
            .path = collectionPath(kind) + u"/{slug}/"_s + verb,
            .operation = verb + capitalised(kind.name),
            .summary = summary,
            .who = Role::Editor,
            .rate = RateClass::Write,
            .pathParameters = {slugParameter(kind)},
            .answer = {200, u"The %1 as it is now."_s.arg(kind.noun), AnswerShape::Item, &E::schema().info()},
            .problems = {"not_found", "stale_version"},
            .takesIfMatch = true,
            .examples = examples,
            .handler = std::move(handler)};
    };
    std::vector<Endpoint> endpoints{
        post(u"publish"_s, u"Make one %1 public now"_s.arg(kind.noun), StateExamples<E>::publish,
             [this](const RequestContext &context) { return change(context, &ContentService<E>::publish); }),
        post(u"unpublish"_s, u"Make one %1 a draft again"_s.arg(kind.noun), StateExamples<E>::unpublish,
             [this](const RequestContext &context) { return change(context, &ContentService<E>::unpublish); }),
        post(u"restore"_s, u"Bring one %1 back from the trash as it was"_s.arg(kind.noun), StateExamples<E>::restore,
             [this](const RequestContext &context) { return restore(context); }),
        post(u"preview"_s, u"Make a link that shows one %1 to whoever has it, public or not"_s.arg(kind.noun),
             StateExamples<E>::preview, [this](const RequestContext &context) { return makePreview(context); }),
    };
    endpoints[2].problems = {"not_found", "slug_taken"};
    endpoints[2].takesIfMatch = false;
    endpoints[3].answer = {200, u"The link's token and path, and until when it works."_s, AnswerShape::Item,
                           &PreviewLink::schema().info()};
    endpoints[3].problems = {"not_found", "validation_failed"};
    endpoints[3].takesIfMatch = false;
    endpoints[3].body = previewBody();
    return endpoints;
}

template <class E>
Outcome ContentApi<E>::list(const RequestContext &context) const
{
    auto query = readListQuery<E>(context);
    if (!query)
        return Result<Answer>(std::unexpected(query.error()));
    const Role role = context.caller.role;
    // To a visitor other items are not there, so that a filter for them finds nothing.
    const bool findsNothing =
        role == Role::Visitor && query->status.value_or(models::Status::Published) != models::Status::Published;
    if (role == Role::Visitor)
        query->status = models::Status::Published;
    return boundedRead(
        context, m_workspace,
        [query = std::move(*query), role, findsNothing](models::Connection &connection, models::ListTotals *totals) {
            const ListPlace place{query.cursor ? std::nullopt : std::optional(query.page), query.limit};
            return listAnswer(place, [&](models::JsonWriter &json) -> Result<models::ListMeta> {
                if (!findsNothing)
                    return ContentRepository<E>(connection, totals).writeList(json, query, role);
                json.raw("[]");
                return models::ListMeta{};
            });
        });
}

template <class E>
Outcome ContentApi<E>::read(const RequestContext &context) const
{
    if (const auto link = context.query.text(u"preview"_s))
        return readPreview(context, *link);
    const QString slugOrId = *context.path.text(u"slug"_s);
    const Reach reach = models::reachOf(context.caller.role);
    auto answer = writeItem<E>(context, m_website, slugOrId, reach);
    if (!answer && answer.error().kind == models::ErrorKind::NotFound)
        return answerForMissing<E>(context, slugOrId, reach);
    return answer;
}

template <class E>
Result<Answer> ContentApi<E>::readPreview(const RequestContext &context, const QString &link) const
{
    const auto opened = m_workspace.previews().open(link, m_workspace.clock().now());
    if (!opened)
        return std::unexpected(opened.error());
    const QString slugOrId = *context.path.text(u"slug"_s);
    const ContentRepository<E> items(context.reader);
    const auto stored = items.find(*opened);
    const bool isMeant = stored && (Id::parse(slugOrId) == *opened || stored->item.slug == slugOrId);
    if (stored && !isMeant && items.slugAfter(slugOrId, Reach::All) == stored->item.slug) {
        Answer moved = redirection(context, E::kind(), stored->item.slug);
        moved.isForCallerOnly = true;
        return moved;
    }
    if (!isMeant)
        return models::fail(models::ErrorKind::Forbidden, u"invalid_preview"_s,
                            u"This preview link is for another %1."_s.arg(E::kind().noun));
    auto answer = writeItem<E>(context, m_website, opened->toString(), Reach::All);
    if (!answer)
        return answer;
    answer->isForCallerOnly = true;
    answer->headers.push_back({"X-Robots-Tag", "noindex"});
    return answer;
}

template <class E>
Outcome ContentApi<E>::create(const RequestContext &context) const
{
    return submitWrite(context, m_workspace,
                       [fields = context.body, caller = context.caller](WriteContext &write) -> Result<Answer> {
                           const auto item = ContentService<E>(write, actorOf(caller)).create(fields);
                           auto answer = written(item, caller.role, 201);
                           if (answer)
                               answer->headers = {{"Location", addressOf(E::kind(), item->id.toString())}};
                           return answer;
                       });
}

template <class E>
Outcome ContentApi<E>::update(const RequestContext &context) const
{
    return writeItemNamed<E>(context, m_workspace, [patch = context.body](const ItemWrite<E> &write) {
        return written(write.service.update(write.id, patch, write.version), write.reader);
    });
}

template <class E>
Outcome ContentApi<E>::change(const RequestContext &context, Change how) const
{
    return writeItemNamed<E>(context, m_workspace, [how](const ItemWrite<E> &write) {
        return written((write.service.*how)(write.id, write.version), write.reader);
    });
}

template <class E>
Outcome ContentApi<E>::trash(const RequestContext &context) const
{
    return writeItemNamed<E>(context, m_workspace, [](const ItemWrite<E> &write) -> Result<Answer> {
        const auto trashed = write.service.trash(write.id, write.version);
        if (!trashed)
            return std::unexpected(trashed.error());
        return Answer{.status = 204};
    });
}

template <class E>
Outcome ContentApi<E>::restore(const RequestContext &context) const
{
    return submitWrite(
        context, m_workspace,
        [slugOrId = *context.path.text(u"slug"_s), caller = context.caller](WriteContext &write) -> Result<Answer> {
            const auto id = ContentRepository<E>(write.connection()).trashedId(slugOrId);
            if (!id)
                return std::unexpected(models::notFound(E::kind()));
            return written(ContentService<E>(write, actorOf(caller)).restore(*id), caller.role);
        });
}

template <class E>
Outcome ContentApi<E>::makePreview(const RequestContext &context) const
{
    const QString slugOrId = *context.path.text(u"slug"_s);
    const auto id = models::findId<E>(context.reader, slugOrId);
    if (!id)
        return Result<Answer>(std::unexpected(id.error()));
    const auto stored = ContentRepository<E>(context.reader).find(*id);
    if (!stored || stored->isTrashed)
        return Result<Answer>(std::unexpected(models::notFound(E::kind())));
    return previewAnswer(context, m_workspace, *id, addressOf(E::kind(), stored->item.slug));
}

template class ContentApi<Project>;
template class ContentApi<Article>;

}
