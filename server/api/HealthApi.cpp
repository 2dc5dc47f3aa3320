#include "server/api/HealthApi.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "models/workspace/WorkspaceHealth.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::HealthCheck;
using models::Result;

namespace {

QJsonArray asJson(const std::vector<HealthCheck> &checks)
{
    QJsonArray array;
    for (const HealthCheck &check : checks)
        array.append(QJsonObject{{u"name"_s, check.name}, {u"ok"_s, check.isFine}, {u"message"_s, check.message}});
    return array;
}

Result<Answer> answerFor(const std::vector<HealthCheck> &checks)
{
    if (const HealthCheck *failed = models::firstFailure(checks)) {
        models::Error error{models::ErrorKind::Unavailable, u"unavailable"_s, failed->message};
        error.details = {{u"checks"_s, asJson(checks)}};
        return std::unexpected(error);
    }
    const QJsonObject body{{u"data"_s, QJsonObject{{u"status"_s, u"ready"_s}, {u"checks"_s, asJson(checks)}}}};
    return Answer{.body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

}

std::vector<Endpoint> HealthApi::endpoints() const
{
    return {
        {.method = Method::Get,
         .path = u"/health/liveness"_s,
         .operation = u"liveness"_s,
         .summary = u"Whether the program runs"_s,
         .rate = RateClass::Health,
         .answer = {200, u"It does."_s, AnswerShape::Document},
         .handler = [](const RequestContext &) -> Outcome {
             return Result<Answer>(Answer{.body = R"({"data":{"status":"alive"}})"});
         }},
        {.method = Method::Get,
         .path = u"/health/readiness"_s,
         .operation = u"readiness"_s,
         .summary = u"Whether it can do its work: database writable, disk has room, migrations current"_s,
         .rate = RateClass::Health,
         .answer = {200, u"It can."_s, AnswerShape::Document},
         .problems = {"unavailable"},
         .handler = [this](const RequestContext &context) { return readiness(context); }},
    };
}

Outcome HealthApi::readiness(const RequestContext &) const
{
    models::Promise<Result<Answer>> promise;
    models::checkHealth(m_workspace).thenDirectly([promise](std::vector<HealthCheck> checks) {
        promise.deliver(answerFor(checks));
    });
    return promise.future();
}

}
