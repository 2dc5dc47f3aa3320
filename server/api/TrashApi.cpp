#include "server/api/TrashApi.h"

#include "server/api/ContentParameters.h"
#include "server/api/EntityJson.h"
#include "server/api/Writing.h"
#include "server/api/examples/HistoryExamples.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Article;
using models::ContentRepository;
using models::ContentService;
using models::Project;
using models::Result;
using models::Role;
using models::WriteContext;

namespace {

constexpr QByteArrayView kTrashedSchema = R"({
    "type": "object",
    "properties": {
        "trashedAt": {"type": "string", "format": "date-time", "description": "When it was moved to the trash."}
    },
    "required": ["trashedAt"]
})";

constexpr QByteArrayView kPurgedSchema = R"({
    "type": "object",
    "properties": {
        "purged": {"type": "integer", "minimum": 0, "description": "How many were removed."}
    },
    "required": ["purged"]
})";

}

template <class E>
std::vector<Endpoint> TrashApi<E>::endpoints() const
{
    const models::ContentKind &kind = E::kind();
    const QString path = collectionPath(kind) + u"/trash"_s;
    return {
        {.method = Method::Get,
         .path = path,
         .operation = u"listTrashed"_s + capitalised(kind.plural),
         .summary = u"List the %1 in the trash, the latest first"_s.arg(kind.plural),
         .who = Role::Viewer,
         .queryParameters = pageParameters(),
         .answer = {200, u"A page of %1, each with `trashedAt`; 30 days later it is gone."_s.arg(kind.plural),
                    AnswerShape::List, &E::schema().info(), kTrashedSchema},
         .examples = HistoryExamples<E>::listTrashed,
         .handler = [this](const RequestContext &context) { return list(context); }},
        {.method = Method::Delete,
         .path = path,
         .operation = u"emptyTrashOf"_s + capitalised(kind.plural),
         .summary = u"Remove all %1 in the trash for good"_s.arg(kind.plural),
         .who = Role::Owner,
         .rate = RateClass::Write,
         .answer = {200, u"How many were removed."_s, AnswerShape::Item, nullptr, kPurgedSchema},
         .examples = HistoryExamples<E>::emptyTrash,
         .handler = [this](const RequestContext &context) { return purgeAll(context); }},
        {.method = Method::Delete,
         .path = path + u"/{slug}"_s,
         .operation = u"purge"_s + capitalised(kind.name),
         .summary = u"Remove one %1 in the trash for good, with its history"_s.arg(kind.noun),
         .who = Role::Owner,
         .rate = RateClass::Write,
         .pathParameters = {slugParameter(kind)},
         .answer = {204, u"It is gone."_s},
         .problems = {"not_found"},
         .examples = HistoryExamples<E>::purge,
         .handler = [this](const RequestContext &context) { return purge(context); }},
    };
}

template <class E>
Outcome TrashApi<E>::list(const RequestContext &context) const
{
    const PageRequest page = readPage(context.query);
    models::ContentQuery<E> query;
    query.isOfTrash = true;
    query.page = page.page;
    query.limit = page.limit;
    return listAnswer({page.page, page.limit}, [&](models::JsonWriter &json) {
        return ContentRepository<E>(context.reader, &context.totals).writeList(json, query, context.caller.role);
    });
}

template <class E>
Outcome TrashApi<E>::purge(const RequestContext &context) const
{
    return submitWrite(
        context, m_workspace,
        [slugOrId = *context.path.text(u"slug"_s), caller = context.caller](WriteContext &write) -> Result<Answer> {
            const auto id = ContentRepository<E>(write.connection()).trashedId(slugOrId);
            if (!id)
                return std::unexpected(models::notFound(E::kind()));
            const auto purged = ContentService<E>(write, actorOf(caller)).purge(*id);
            if (!purged)
                return std::unexpected(purged.error());
            return Answer{.status = 204};
        });
}

template <class E>
Outcome TrashApi<E>::purgeAll(const RequestContext &context) const
{
    return submitWrite(context, m_workspace, [caller = context.caller](WriteContext &write) -> Result<Answer> {
        const qint64 count = ContentService<E>(write, actorOf(caller)).purgeTrashedBefore(models::Instant::max());
        return Answer{.body = "{\"data\":{\"purged\":" + QByteArray::number(count) + "}}"};
    });
}

template class TrashApi<Project>;
template class TrashApi<Article>;

}
