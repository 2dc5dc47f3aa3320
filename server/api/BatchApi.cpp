#include "server/api/BatchApi.h"

#include <algorithm>

#include "models/content/ContentBatch.h"
#include "server/api/ContentParameters.h"
#include "server/api/Writing.h"
#include "server/api/examples/StateExamples.h"
#include "server/pipeline/Problem.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Article;
using models::Batch;
using models::BatchAction;
using models::Project;
using models::Result;
using models::Role;
using models::WriteContext;

namespace {

constexpr qint64 kMaximumBody = 16 * 1024 * 1024;

constexpr QByteArrayView kRowSchema = R"({
    "type": "object",
    "properties": {
        "index": {"type": "integer", "minimum": 0, "description": "Which step, from 0."},
        "action": {"type": "string", "description": "What it did."},
        "status": {"type": "integer", "description": "The status that it would have had alone."},
        "id": {"type": "string", "format": "uuid"},
        "slug": {"type": "string"},
        "version": {"type": "integer", "minimum": 1, "description": "The version that it made."}
    },
    "required": ["index", "action", "status", "id", "slug", "version"]
})";

QJsonArray asJson(const std::vector<models::FieldError> &fields)
{
    QJsonArray errors;
    for (const models::FieldError &field : fields)
        errors.append(QJsonObject{{u"field"_s, field.field}, {u"code"_s, field.code}, {u"message"_s, field.message}});
    return errors;
}

int statusOf(BatchAction action)
{
    return action == BatchAction::Create ? 201 : action == BatchAction::Trash ? 204 : 200;
}

/// What became of each step.
template <class E>
QJsonArray rowsOf(const Batch &batch, const std::vector<Result<E>> &results)
{
    QJsonArray rows;
    for (size_t i = 0; i < results.size(); ++i) {
        const BatchAction action = batch.operations[i].action;
        QJsonObject row{{u"index"_s, qint64(i)}, {u"action"_s, models::FieldCodec<BatchAction>::name(action)}};
        if (const auto &result = results[i]) {
            row.insert(u"status"_s, statusOf(action));
            row.insert(u"id"_s, result->id.toString());
            row.insert(u"slug"_s, result->slug);
            row.insert(u"version"_s, result->version);
        } else {
            const models::Error &error = result.error();
            row.insert(u"status"_s, server::statusFor(error));
            row.insert(u"code"_s, error.code);
            row.insert(u"detail"_s, error.message);
            if (!error.fields.empty())
                row.insert(u"errors"_s, asJson(error.fields));
        }
        rows.append(row);
    }
    return rows;
}

template <class E>
Result<Answer> answerFor(const Batch &batch, const std::vector<Result<E>> &results)
{
    const auto failed = std::ranges::count_if(results, [](const auto &result) { return !result.has_value(); });
    const QJsonArray rows = rowsOf(batch, results);
    if (failed > 0) {
        models::Error error{
            models::ErrorKind::Invalid, u"batch_failed"_s,
            u"%1 of %2 steps cannot be done, so none was; `rows` tells of each."_s.arg(failed).arg(results.size())};
        error.details = {{u"rows"_s, rows}};
        return std::unexpected(error);
    }
    return Answer{.body = QJsonDocument(QJsonObject{{u"data"_s, rows}}).toJson(QJsonDocument::Compact)};
}

}

template <class E>
std::vector<Endpoint> BatchApi<E>::endpoints() const
{
    const models::ContentKind &kind = E::kind();
    return {
        {.method = Method::Post,
         .path = collectionPath(kind) + u"/batch"_s,
         .operation = u"batch"_s + capitalised(kind.plural),
         .summary = u"Make, change, publish or trash several %1, all or none"_s.arg(kind.plural),
         .who = Role::Editor,
         .rate = RateClass::Write,
         .body = RequestBody{.object = &Batch::schema().info(),
                             .contentTypes = {"application/json"},
                             .maximumBytes = kMaximumBody},
         .answer = {200, u"What became of each step, in order."_s, AnswerShape::Rows, nullptr, kRowSchema},
         .problems = {"validation_failed", "batch_failed", "idempotency_key_reused"},
         .takesIdempotencyKey = true,
         .examples = StateExamples<E>::batch,
         .handler = [this](const RequestContext &context) { return run(context); }},
    };
}

template <class E>
Outcome BatchApi<E>::run(const RequestContext &context) const
{
    Batch batch;
    models::FieldErrors errors;
    Batch::schema().read(context.body, batch, {}, errors);
    if (!errors.isEmpty())
        return Result<Answer>(std::unexpected(models::invalidFields(errors.take())));
    return submitWrite(context, m_workspace,
                       [batch = std::move(batch), caller = context.caller](WriteContext &write) -> Result<Answer> {
                           return answerFor(batch, models::runBatch<E>(write, actorOf(caller), batch));
                       });
}

template class BatchApi<Project>;
template class BatchApi<Article>;

}
