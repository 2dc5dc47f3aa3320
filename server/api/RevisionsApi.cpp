#include "server/api/RevisionsApi.h"

#include "models/content/ContentBatch.h"
#include "models/text/EntityDiff.h"
#include "server/api/ContentParameters.h"
#include "server/api/EntityJson.h"
#include "server/api/Writing.h"
#include "server/api/examples/HistoryExamples.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Article;
using models::Id;
using models::Project;
using models::Result;
using models::Revision;
using models::RevisionRepository;
using models::Role;
using models::WriteContext;

namespace {

/// The body of a restore.
struct RestoreRequest
{
    QStringList fields;

    bool operator==(const RestoreRequest &) const = default;
    static const models::Schema<RestoreRequest> &schema();
};

const models::Schema<RestoreRequest> &RestoreRequest::schema()
{
    static const models::Schema<RestoreRequest> schema(
        u"RestoreRequest"_s, u"What to take from an earlier version."_s,
        {
            models::field(u"fields"_s, &RestoreRequest::fields)
                .items(50, 40)
                .means(u"Names of fields; left out or empty: all but status, publishedAt and publishAt."_s),
        });
    return schema;
}

constexpr QByteArrayView kDiffSchema = R"({
    "type": "object",
    "properties": {
        "from": {"type": "integer", "minimum": 0, "description": "The version before; 0 is before there was any."},
        "to": {"type": "integer", "minimum": 1, "description": "The version after."},
        "fields": {
            "type": "array",
            "description": "The fields that differ, in the order of an item.",
            "items": {
                "type": "object",
                "properties": {
                    "field": {"type": "string", "description": "Its name."},
                    "label": {"type": "string", "description": "Its name for people."},
                    "before": {"description": "Its value before; null where there was none."},
                    "after": {"description": "Its value after; null where there is none."},
                    "words": {
                        "type": "array",
                        "description": "Of a text: its parts in order, each of words that both have or only one.",
                        "items": {
                            "type": "object",
                            "properties": {
                                "kind": {"type": "string", "enum": ["same", "removed", "added"]},
                                "text": {"type": "string"}
                            },
                            "required": ["kind", "text"]
                        }
                    }
                },
                "required": ["field", "label", "before", "after"]
            }
        }
    },
    "required": ["from", "to", "fields"]
})";

Parameter versionParameter(const QString &name, const QString &summary)
{
    return {.name = name,
            .type = ParameterType::Integer,
            .summary = summary,
            .minimum = 1,
            .maximum = std::numeric_limits<qint32>::max(),
            .example = 1};
}

template <class E>
std::unexpected<models::Error> noSuchVersion(qint64 version)
{
    return models::fail(models::ErrorKind::NotFound, u"not_found"_s,
                        u"There is no version %1 of this %2."_s.arg(version).arg(E::kind().noun));
}

/// The item's id; those in the trash are found by it alone.
template <class E>
Result<Id> findWithHistory(models::Connection &connection, const QString &slugOrId)
{
    const auto id = models::findId<E>(connection, slugOrId);
    if (id && !models::ContentRepository<E>(connection).find(*id))
        return std::unexpected(models::notFound(E::kind()));
    return id;
}

/// A version in a path may be written in any way; what is none is no address.
std::optional<qint64> pathVersion(const RequestContext &context)
{
    bool isNumber = false;
    const QString text = *context.path.text(u"version"_s);
    const qint64 version = text.toLongLong(&isNumber);
    return isNumber && QString::number(version) == text ? std::optional(version) : std::nullopt;
}

}

template <class E>
std::vector<Endpoint> RevisionsApi<E>::endpoints() const
{
    const models::ContentKind &kind = E::kind();
    const QString path = collectionPath(kind) + u"/{slug}/revisions"_s;
    const QString name = capitalised(kind.name);
    const Parameter version = versionParameter(u"version"_s, u"The version."_s);
    return {
        {.method = Method::Get,
         .path = path,
         .operation = u"list%1Revisions"_s.arg(name),
         .summary = u"List the changes of one %1, the latest first"_s.arg(kind.noun),
         .who = Role::Viewer,
         .pathParameters = {slugParameter(kind)},
         .queryParameters = pageParameters(),
         .answer = {200, u"A page of changes: who, when, what."_s, AnswerShape::List, &Revision::schema().info()},
         .problems = {"not_found"},
         .examples = HistoryExamples<E>::listRevisions,
         .handler = [this](const RequestContext &context) { return list(context); }},
        {.method = Method::Get,
         .path = path + u"/{version}"_s,
         .operation = u"read%1Revision"_s.arg(name),
         .summary = u"Read one %1 as it was at a version"_s.arg(kind.noun),
         .who = Role::Viewer,
         .pathParameters = {slugParameter(kind), version},
         .answer = {200, u"The %1 as it was."_s.arg(kind.noun), AnswerShape::Item, &E::schema().info()},
         .problems = {"not_found"},
         .examples = HistoryExamples<E>::readRevision,
         .handler = [this](const RequestContext &context) { return read(context); }},
        {.method = Method::Get,
         .path = path + u"/diff"_s,
         .operation = u"diff%1Revisions"_s.arg(name),
         .summary = u"Compare two versions of one %1, field by field and texts by words"_s.arg(kind.noun),
         .who = Role::Viewer,
         .pathParameters = {slugParameter(kind)},
         .queryParameters = {versionParameter(u"from"_s, u"The version before; the one before `to` when left out."_s),
                             versionParameter(u"to"_s, u"The version after; the current one when left out."_s)},
         .answer = {200, u"The fields that differ."_s, AnswerShape::Item, nullptr, kDiffSchema},
         .problems = {"not_found"},
         .examples = HistoryExamples<E>::diffRevisions,
         .handler = [this](const RequestContext &context) { return diff(context); }},
        {.method = Method::Post,
         .path = path + u"/{version}/restore"_s,
         .operation = u"restore%1Revision"_s.arg(name),
         .summary = u"Give one %1, or some of its fields, the values of a version"_s.arg(kind.noun),
         .who = Role::Editor,
         .rate = RateClass::Write,
         .pathParameters = {slugParameter(kind), version},
         .body = RequestBody{.object = &RestoreRequest::schema().info(),
                             .contentTypes = {"application/json"},
                             .maximumBytes = 16 * 1024,
                             .isOptional = true},
         .answer = {200, u"The %1 as it is now, in a new version."_s.arg(kind.noun), AnswerShape::Item,
                    &E::schema().info()},
         .problems = {"not_found", "slug_taken", "stale_version", "validation_failed"},
         .takesIfMatch = true,
         .examples = HistoryExamples<E>::restoreRevision,
         .handler = [this](const RequestContext &context) { return restore(context); }},
    };
}

template <class E>
Outcome RevisionsApi<E>::list(const RequestContext &context) const
{
    const auto id = findWithHistory<E>(context.reader, *context.path.text(u"slug"_s));
    if (!id)
        return Result<Answer>(std::unexpected(id.error()));
    const PageRequest page = readPage(context.query);
    const auto revisions = RevisionRepository(context.reader).list(*id, page.page, page.limit);
    return listAnswer({page.page, page.limit}, revisions.items, revisions.total, context.caller.role);
}

template <class E>
Outcome RevisionsApi<E>::read(const RequestContext &context) const
{
    const auto id = findWithHistory<E>(context.reader, *context.path.text(u"slug"_s));
    if (!id)
        return Result<Answer>(std::unexpected(id.error()));
    const qint64 version = pathVersion(context).value_or(0);
    const auto snapshot = RevisionRepository(context.reader).snapshot(*id, version);
    if (!snapshot)
        return Result<Answer>(noSuchVersion<E>(version));
    // Through the entity: an earlier form of the program wrote what it knew.
    return Result<Answer>(
        Answer{.body = itemJson(E::schema().trusted(*snapshot), context.caller.role), .version = version});
}

template <class E>
Outcome RevisionsApi<E>::diff(const RequestContext &context) const
{
    const auto id = findWithHistory<E>(context.reader, *context.path.text(u"slug"_s));
    if (!id)
        return Result<Answer>(std::unexpected(id.error()));
    const RevisionRepository revisions(context.reader);
    qint64 to = context.query.integer(u"to"_s).value_or(0);
    if (to == 0) {
        const auto latest = revisions.list(*id, 1, 1).items;
        if (latest.empty()) // purged just now
            return Result<Answer>(std::unexpected(models::notFound(E::kind())));
        to = latest.front().version;
    }
    const qint64 from = context.query.integer(u"from"_s).value_or(to - 1);
    const auto before = from == 0 ? std::optional(QJsonObject()) : revisions.snapshot(*id, from);
    const auto after = revisions.snapshot(*id, to);
    if (!before || !after)
        return Result<Answer>(noSuchVersion<E>(before ? to : from));
    const QJsonObject data{{u"from"_s, from},
                           {u"to"_s, to},
                           {u"fields"_s, models::asJson(models::diffEntities(E::schema().info(), *before, *after))}};
    return Result<Answer>(Answer{.body = QJsonDocument(QJsonObject{{u"data"_s, data}}).toJson(QJsonDocument::Compact)});
}

template <class E>
Outcome RevisionsApi<E>::restore(const RequestContext &context) const
{
    RestoreRequest request;
    models::FieldErrors errors;
    RestoreRequest::schema().read(context.body, request, {}, errors);
    for (qsizetype i = 0; i < request.fields.size(); ++i) {
        const auto *field = E::schema().find(request.fields[i]);
        if (!field || field->info.isReadOnly)
            errors.add(u"fields[%1]"_s.arg(i), u"unknown_field"_s, u"There is no such field that could be restored."_s);
    }
    if (!errors.isEmpty())
        return Result<Answer>(std::unexpected(models::invalidFields(errors.take())));
    return submitWrite(
        context, m_workspace,
        [slugOrId = *context.path.text(u"slug"_s), version = pathVersion(context).value_or(0), names = request.fields,
         ifMatch = context.ifMatch, caller = context.caller](WriteContext &write) -> Result<Answer> {
            const auto id = models::findId<E>(write.connection(), slugOrId);
            if (!id)
                return std::unexpected(id.error());
            const auto item = models::ContentService<E>(write, actorOf(caller)).revert(*id, version, names, ifMatch);
            if (!item)
                return std::unexpected(item.error());
            return Answer{.body = itemJson(*item, caller.role), .version = item->version};
        });
}

template class RevisionsApi<Project>;
template class RevisionsApi<Article>;

}
