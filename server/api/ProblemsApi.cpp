#include "server/api/ProblemsApi.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "server/api/examples/ReadingExamples.h"
#include "server/pipeline/Problem.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Result;

namespace {

constexpr QByteArrayView kSchema = R"({
    "type": "object",
    "properties": {
        "code": {"type": "string"},
        "status": {"type": "integer", "description": "The status that comes with it."},
        "title": {"type": "string"},
        "meaning": {"type": "string", "description": "Why it comes and what to do."}
    },
    "required": ["code", "status", "title", "meaning"]
})";

QJsonObject asJson(const ProblemKind &kind)
{
    return {{u"code"_s, QString::fromLatin1(kind.code)},
            {u"status"_s, kind.status},
            {u"title"_s, kind.title},
            {u"meaning"_s, kind.meaning}};
}

Result<Answer> answerWith(const QJsonValue &data)
{
    return Answer{.body = QJsonDocument(QJsonObject{{u"data"_s, data}}).toJson(QJsonDocument::Compact)};
}

Outcome listKinds(const RequestContext &)
{
    QJsonArray kinds;
    for (const ProblemKind &kind : problemKinds())
        kinds.append(asJson(kind));
    return answerWith(kinds);
}

Outcome readKind(const RequestContext &context)
{
    const ProblemKind *kind = findProblemKind(context.path.text(u"code"_s)->toUtf8());
    if (!kind)
        return Result<Answer>(models::fail(models::ErrorKind::NotFound, u"not_found"_s, u"There is no such code."_s));
    return answerWith(asJson(*kind));
}

}

std::vector<Endpoint> problemEndpoints()
{
    return {
        {.method = Method::Get,
         .path = u"/api/problems"_s,
         .operation = u"listProblems"_s,
         .summary = u"List every problem code"_s,
         .answer = {200, u"The codes with their meaning."_s, AnswerShape::Rows, nullptr, kSchema},
         .cache = CachePolicy::Public,
         .examples = ReadingExamples::listProblems,
         .handler = listKinds},
        {.method = Method::Get,
         .path = u"/api/problems/{code}"_s,
         .operation = u"readProblem"_s,
         .summary = u"Explain one problem code"_s,
         .pathParameters = {{.name = u"code"_s,
                             .summary = u"The code in a problem document."_s,
                             .minimum = 1,
                             .example = u"slug_taken"_s}},
         .answer = {200, u"What it means and what to do."_s, AnswerShape::Item, nullptr, kSchema},
         .problems = {"not_found"},
         .cache = CachePolicy::Public,
         .examples = ReadingExamples::readProblem,
         .handler = readKind},
    };
}

}
