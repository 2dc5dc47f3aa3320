#include "server/docs/OpenApiOperation.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "server/docs/JsonSchema.h"
#include "server/docs/OpenApiExamples.h"
#include "server/docs/ProblemDocs.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

QJsonObject schemaReference(const QString &name)
{
    return {{u"$ref"_s, u"#/components/schemas/"_s + name}};
}

QJsonObject parsed(QByteArrayView schema)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(schema.data(), schema.size())).object();
}

/// An object that has all of these members.
QJsonObject objectOf(const QJsonObject &properties)
{
    return {{u"type"_s, u"object"_s},
            {u"properties"_s, properties},
            {u"required"_s, QJsonArray::fromStringList(properties.keys())}};
}

/// What `data` is, or each in it.
QJsonObject dataSchema(const AnswerSpec &answer)
{
    const QJsonObject own = parsed(answer.schema);
    if (!answer.object)
        return own;
    const QJsonObject object = schemaReference(answer.object->name);
    return own.isEmpty() ? object : QJsonObject{{u"allOf"_s, QJsonArray{object, own}}};
}

QJsonObject answerSchema(const AnswerSpec &answer)
{
    if (answer.shape == AnswerShape::Document)
        return parsed(answer.schema);
    const QJsonObject data = dataSchema(answer);
    if (answer.shape == AnswerShape::Item)
        return objectOf({{u"data"_s, data}});
    const QJsonObject rows{{u"type"_s, u"array"_s}, {u"items"_s, data}};
    return answer.shape == AnswerShape::Rows
               ? objectOf({{u"data"_s, rows}})
               : objectOf({{u"data"_s, rows}, {u"meta"_s, schemaReference(u"PageMeta"_s)}});
}

QJsonObject parameterObject(const Parameter &parameter, const QString &place)
{
    QJsonObject object{{u"name"_s, parameter.name},
                       {u"in"_s, place},
                       {u"required"_s, place == "path"_L1},
                       {u"description"_s, parameter.summary},
                       {u"schema"_s, jsonSchema(parameter)}};
    if (parameter.type == ParameterType::Names) {
        object.insert(u"style"_s, u"form"_s);
        object.insert(u"explode"_s, false);
    }
    return object;
}

QJsonArray parametersOf(const Endpoint &endpoint, const OpenApiExamples &examples)
{
    QJsonArray parameters;
    for (const Parameter &parameter : endpoint.pathParameters) {
        QJsonObject object = parameterObject(parameter, u"path"_s);
        // Only of a path: an explorer sends what stands here, and a query with everything in it finds nothing.
        if (const QJsonValue value = examples.pathValue(parameter); !value.isUndefined())
            object.insert(u"example"_s, value);
        parameters.append(object);
    }
    for (const Parameter &parameter : endpoint.queryParameters)
        parameters.append(parameterObject(parameter, u"query"_s));
    if (endpoint.answer.shape == AnswerShape::File) {
        parameters.append(
            parameterObject({.name = u"Range"_s,
                             .summary = u"One range of bytes (RFC 9110, 14.2); several are answered whole."_s,
                             .example = u"bytes=0-1023"_s},
                            u"header"_s));
    }
    if (endpoint.takesIfMatch) {
        parameters.append(
            parameterObject({.name = u"If-Match"_s,
                             .summary = u"The version that is changed, such as \"3\" in quotes; another one is 412."_s,
                             .example = u"\"3\""_s},
                            u"header"_s));
    }
    if (endpoint.takesIdempotencyKey) {
        parameters.append(parameterObject(
            {.name = u"Idempotency-Key"_s,
             .summary = u"Any text of your own; the same request with it again, within a day, is answered as the first "
                        "one was and does nothing."_s,
             .minimum = 1,
             .maximum = 255,
             .example = u"harbour-lights-1"_s},
            u"header"_s));
    }
    return parameters;
}

QJsonObject headersOf(const Endpoint &endpoint)
{
    QJsonObject headers;
    const auto add = [&headers](const QString &name, const QString &summary) {
        headers.insert(name,
                       QJsonObject{{u"description"_s, summary}, {u"schema"_s, QJsonObject{{u"type"_s, u"string"_s}}}});
    };
    if (endpoint.answer.status == 201)
        add(u"Location"_s, u"The new item's address, by its id."_s);
    if (endpoint.answer.shape != AnswerShape::None) {
        add(u"ETag"_s, endpoint.answer.shape == AnswerShape::Item && endpoint.answer.object
                           ? u"Names this state for `If-None-Match`, and its version for `If-Match`."_s
                           : u"Names this state for `If-None-Match`."_s);
    }
    if (endpoint.takesIdempotencyKey)
        add(u"Idempotency-Replayed"_s, u"`true` when this is the answer to an earlier request with the same key."_s);
    return headers;
}

QJsonObject successOf(const Endpoint &endpoint, const OpenApiExamples &examples)
{
    QJsonObject success{{u"description"_s, endpoint.answer.summary}};
    if (const QJsonObject headers = headersOf(endpoint); !headers.isEmpty())
        success.insert(u"headers"_s, headers);
    if (endpoint.answer.shape == AnswerShape::None)
        return success;
    if (endpoint.answer.shape == AnswerShape::File) {
        success.insert(u"content"_s, QJsonObject{{u"*/*"_s, QJsonObject()}}); // bytes, as OpenAPI 3.1 has them
        return success;
    }
    QJsonObject media{{u"schema"_s, answerSchema(endpoint.answer)}};
    if (const QJsonObject answers = examples.answers(endpoint.answer.status); !answers.isEmpty())
        media.insert(u"examples"_s, answers);
    success.insert(u"content"_s, QJsonObject{{u"application/json"_s, media}});
    return success;
}

QJsonObject redirectResponse()
{
    const QJsonObject location{{u"description"_s, u"The address now, with the query that was sent."_s},
                               {u"schema"_s, QJsonObject{{u"type"_s, u"string"_s}}}};
    return {{u"description"_s, u"It is elsewhere now; `Location` says where."_s},
            {u"headers"_s, QJsonObject{{u"Location"_s, location}}}};
}

QJsonObject partResponse()
{
    const QJsonObject range{{u"description"_s, u"Which bytes of how many."_s},
                            {u"schema"_s, QJsonObject{{u"type"_s, u"string"_s}}}};
    return {{u"description"_s, u"The range that was asked for."_s},
            {u"headers"_s, QJsonObject{{u"Content-Range"_s, range}}},
            {u"content"_s, QJsonObject{{u"*/*"_s, QJsonObject()}}}};
}

QJsonObject responsesOf(const Endpoint &endpoint, const OpenApiExamples &examples)
{
    QJsonObject responses{{QString::number(endpoint.answer.status), successOf(endpoint, examples)}};
    if (endpoint.method == Method::Get)
        responses.insert(u"304"_s, QJsonObject{{u"description"_s, u"What `If-None-Match` names is still current."_s}});
    if (endpoint.mayRedirect)
        responses.insert(u"308"_s, redirectResponse());
    if (endpoint.answer.shape == AnswerShape::File)
        responses.insert(u"206"_s, partResponse());
    const auto problems = problemsOf(endpoint);
    for (auto problem = problems.begin(); problem != problems.end(); ++problem) {
        responses.insert(QString::number(problem.key()),
                         problemResponseOf(problem.value(), examples.answers(problem.key())));
    }
    return responses;
}

QJsonObject bodyOf(const RequestBody &body, const OpenApiExamples &examples)
{
    QJsonObject media{{u"schema"_s, jsonSchema(*body.object, Direction::Written, body.isPatch)}};
    if (const QJsonObject bodies = examples.bodies(); !bodies.isEmpty())
        media.insert(u"examples"_s, bodies);
    QJsonObject content;
    for (const QByteArray &type : body.contentTypes)
        content.insert(QString::fromLatin1(type), media);
    return {{u"required"_s, !body.isOptional}, {u"content"_s, content}};
}

QString permissionOf(const Endpoint &endpoint)
{
    const QString role = models::roleName(endpoint.who).toString();
    return endpoint.who == models::Role::Owner ? u"Needs a token of the role %1."_s.arg(role)
                                               : u"Needs a token of the role %1 or higher."_s.arg(role);
}

}

QString tagOf(const Endpoint &endpoint)
{
    const bool isOfApi = endpoint.path.startsWith("/api/"_L1);
    return endpoint.path.section(u'/', isOfApi ? 2 : 1, isOfApi ? 2 : 1).section(u'.', 0, 0);
}

QJsonObject operationOf(const Endpoint &endpoint)
{
    const OpenApiExamples examples(endpoint);
    QJsonObject operation{{u"operationId"_s, endpoint.operation},
                          {u"summary"_s, endpoint.summary},
                          {u"tags"_s, QJsonArray{tagOf(endpoint)}},
                          {u"responses"_s, responsesOf(endpoint, examples)}};
    if (const QJsonArray parameters = parametersOf(endpoint, examples); !parameters.isEmpty())
        operation.insert(u"parameters"_s, parameters);
    if (endpoint.body)
        operation.insert(u"requestBody"_s, bodyOf(*endpoint.body, examples));
    if (const QJsonArray requests = examples.requests(); !requests.isEmpty())
        operation.insert(u"x-examples"_s, requests);
    const QJsonObject token{{u"token"_s, QJsonArray{}}};
    operation.insert(u"security"_s,
                     endpoint.who > models::Role::Visitor ? QJsonArray{token} : QJsonArray{QJsonObject{}, token});
    if (endpoint.who > models::Role::Visitor) {
        operation.insert(u"x-role"_s, models::roleName(endpoint.who).toString());
        operation.insert(u"description"_s, permissionOf(endpoint));
    }
    return operation;
}

}
