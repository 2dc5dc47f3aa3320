#include "server/api/ChangesApi.h"

#include <algorithm>

#include "models/storage/Outbox.h"
#include "server/api/examples/ReadingExamples.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Outbox;
using models::OutboxRow;
using models::Result;
using models::Topic;

namespace {

constexpr qint64 kMaximumLimit = 1000;
constexpr qint64 kDefaultLimit = 100;

constexpr QByteArrayView kSchema = R"({
    "type": "object",
    "properties": {
        "data": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "sequence": {"type": "integer", "minimum": 1, "description": "Counts all changes, in order."},
                    "at": {"type": "string", "format": "date-time", "description": "When it was done."},
                    "topic": {"type": "string", "enum": ["projects", "articles", "tags"]},
                    "kind": {"type": "string", "description": "What was done: created, updated, trashed, ..."},
                    "id": {"type": "string", "format": "uuid", "description": "Of what was changed."}
                },
                "required": ["sequence", "at", "topic", "kind", "id"]
            }
        },
        "meta": {
            "type": "object",
            "properties": {
                "next": {"type": "integer", "minimum": 0, "description": "What `since` is to be in the next request."},
                "last": {"type": "integer", "minimum": 0, "description": "The sequence of the newest change."}
            },
            "required": ["next", "last"]
        }
    },
    "required": ["data", "meta"]
})";

void write(models::JsonWriter &json, const OutboxRow &row)
{
    json.beginObject();
    json.key("sequence"_L1);
    json.value(row.sequence);
    json.key("at"_L1);
    json.value(models::formatInstant(row.at));
    json.key("topic"_L1);
    json.value(models::topicName(row.change.topic));
    json.key("kind"_L1);
    json.value(row.change.kind);
    json.key("id"_L1);
    json.value(row.change.entity.toString());
    json.endObject();
}

QByteArray asJson(const std::vector<OutboxRow> &rows, qint64 next, qint64 last)
{
    models::JsonWriter json(4096);
    json.beginObject();
    json.key("data"_L1);
    json.beginArray();
    for (const OutboxRow &row : rows)
        write(json, row);
    json.endArray();
    json.key("meta"_L1);
    json.beginObject();
    json.key("next"_L1);
    json.value(next);
    json.key("last"_L1);
    json.value(last);
    json.endObject();
    json.endObject();
    return json.take();
}

Outcome list(const RequestContext &context)
{
    const qint64 since = context.query.integer(u"since"_s).value_or(0);
    const qint64 limit = context.query.integer(u"limit"_s).value_or(kDefaultLimit);
    const Outbox outbox(context.reader);
    // Each is a read of its own, and others write in between: the end is asked for before the rows, so that none is
    // passed over, and what is gone after them.
    qint64 last = outbox.last();
    const auto rows = outbox.after(since, {Topic::Projects, Topic::Articles, Topic::Tags}, static_cast<int>(limit));
    if (!rows.empty())
        last = std::max(last, rows.back().sequence);
    if (since > last || since < outbox.horizon()) {
        models::Error error{
            models::ErrorKind::Gone, u"changes_pruned"_s,
            u"The changes behind %1 are not there. Read everything anew, then go on from %2."_s.arg(since).arg(last)};
        error.details = {{u"last"_s, last}};
        return Result<Answer>(std::unexpected(error));
    }
    const bool isAll = std::ssize(rows) < limit;
    const qint64 next = isAll ? last : rows.back().sequence;
    return Result<Answer>(Answer{.body = asJson(rows, next, last)});
}

}

std::vector<Endpoint> changesEndpoints()
{
    return {
        {.method = Method::Get,
         .path = u"/api/changes"_s,
         .operation = u"listChanges"_s,
         .summary = u"List what changed behind a point, in order"_s,
         .who = models::Role::Viewer,
         .queryParameters = {{.name = u"since"_s,
                              .type = ParameterType::Integer,
                              .summary = u"The last sequence known; 0 for everything that is kept."_s,
                              .minimum = 0,
                              .maximum = std::numeric_limits<qint64>::max(),
                              .fallback = 0},
                             {.name = u"limit"_s,
                              .type = ParameterType::Integer,
                              .summary = u"How many at most."_s,
                              .minimum = 1,
                              .maximum = kMaximumLimit,
                              .fallback = kDefaultLimit}},
         .answer = {200, u"The changes; `meta.next` is the `since` to go on with, `meta.last` the newest there is."_s,
                    AnswerShape::Document, nullptr, kSchema},
         .problems = {"changes_pruned"},
         .examples = ReadingExamples::changes,
         .handler = list},
    };
}

}
