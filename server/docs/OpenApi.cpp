#include "server/docs/OpenApi.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

#include "server/docs/JsonSchema.h"
#include "server/pipeline/Problem.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

QJsonObject reference(const QString &section, const QString &name)
{
    return {{u"$ref"_s, u"#/components/"_s + section + u'/' + name}};
}

QJsonObject jsonContent(const QJsonObject &schema, const QString &type = u"application/json"_s)
{
    return {{type, QJsonObject{{u"schema"_s, schema}}}};
}

QJsonObject enveloped(const AnswerSpec &answer)
{
    const QJsonObject data =
        answer.object ? reference(u"schemas"_s, answer.object->name) : QJsonObject{{u"description"_s, answer.summary}};
    if (answer.shape == AnswerShape::Document)
        return {{u"type"_s, u"object"_s}};
    if (answer.shape == AnswerShape::Item) {
        return {{u"type"_s, u"object"_s},
                {u"properties"_s, QJsonObject{{u"data"_s, data}}},
                {u"required"_s, QJsonArray{u"data"_s}}};
    }
    return {{u"type"_s, u"object"_s},
            {u"properties"_s, QJsonObject{{u"data"_s, QJsonObject{{u"type"_s, u"array"_s}, {u"items"_s, data}}},
                                          {u"meta"_s, reference(u"schemas"_s, u"PageMeta"_s)}}},
            {u"required"_s, QJsonArray{u"data"_s, u"meta"_s}}};
}

QJsonArray parametersOf(const Endpoint &endpoint)
{
    QJsonArray parameters;
    const auto add = [&parameters](const Parameter &parameter, const QString &place) {
        QJsonObject object{{u"name"_s, parameter.name},
                           {u"in"_s, place},
                           {u"required"_s, place == "path"_L1},
                           {u"description"_s, parameter.summary},
                           {u"schema"_s, jsonSchema(parameter)}};
        if (parameter.type == ParameterType::Names) {
            object.insert(u"style"_s, u"form"_s);
            object.insert(u"explode"_s, false);
        }
        parameters.append(object);
    };
    for (const Parameter &parameter : endpoint.pathParameters)
        add(parameter, u"path"_s);
    for (const Parameter &parameter : endpoint.queryParameters)
        add(parameter, u"query"_s);
    if (endpoint.takesIfMatch) {
        add({.name = u"If-Match"_s,
             .summary = u"The version that is changed, such as \"3\" in quotes; another one is 412."_s},
            u"header"_s);
    }
    return parameters;
}

/// The codes an endpoint may answer with, by status: its own and those that follow from its declaration.
QMap<int, QByteArrayList> problemsOf(const Endpoint &endpoint)
{
    QByteArrayList codes(endpoint.problems.begin(), endpoint.problems.end());
    codes << "bad_request"
          << "invalid_parameter"
          << "invalid_token"
          << "unavailable"
          << "internal";
    // What the server refuses before it knows which endpoint is meant.
    codes << "timeout"
          << "length_required"
          << "too_large"
          << "uri_too_long"
          << "expectation_failed"
          << "too_many_fields"
          << "overloaded"
          << "version_not_supported";
    if (!endpoint.pathParameters.empty() && !codes.contains("not_found"))
        codes << "not_found"; // a segment that cannot be decoded is no address
    if (endpoint.who > models::Role::Visitor)
        codes << "unauthenticated"
              << "forbidden";
    if (endpoint.body)
        codes << "invalid_json"
              << "unsupported_media_type";
    QMap<int, QByteArrayList> byStatus;
    for (const QByteArray &code : codes)
        byStatus[findProblemKind(code)->status].append(code);
    return byStatus;
}

QJsonObject responsesOf(const Endpoint &endpoint)
{
    QJsonObject success{{u"description"_s, endpoint.answer.summary}};
    if (endpoint.answer.shape != AnswerShape::None)
        success.insert(u"content"_s, jsonContent(enveloped(endpoint.answer)));
    QJsonObject responses{{QString::number(endpoint.answer.status), success}};
    if (endpoint.method == Method::Get)
        responses.insert(u"304"_s, QJsonObject{{u"description"_s, u"What `If-None-Match` names is still current."_s}});
    const auto problems = problemsOf(endpoint);
    for (auto problem = problems.begin(); problem != problems.end(); ++problem) {
        responses.insert(QString::number(problem.key()),
                         QJsonObject{{u"description"_s, QString::fromLatin1(problem.value().join(", "))},
                                     {u"content"_s, jsonContent(reference(u"schemas"_s, u"Problem"_s),
                                                                u"application/problem+json"_s)}});
    }
    return responses;
}

QJsonObject bodyOf(const RequestBody &body)
{
    QJsonObject content;
    for (const QByteArray &type : body.contentTypes)
        content.insert(QString::fromLatin1(type),
                       QJsonObject{{u"schema"_s, jsonSchema(*body.object, Direction::Written, body.isPatch)}});
    return {{u"required"_s, true}, {u"content"_s, content}};
}

QJsonObject operationOf(const Endpoint &endpoint)
{
    QJsonObject operation{{u"operationId"_s, endpoint.operation},
                          {u"summary"_s, endpoint.summary},
                          {u"tags"_s, QJsonArray{endpoint.path.section(u'/', 2, 2)}},
                          {u"responses"_s, responsesOf(endpoint)}};
    if (const QJsonArray parameters = parametersOf(endpoint); !parameters.isEmpty())
        operation.insert(u"parameters"_s, parameters);
    if (endpoint.body)
        operation.insert(u"requestBody"_s, bodyOf(*endpoint.body));
    const QJsonObject token{{u"token"_s, QJsonArray{}}};
    operation.insert(u"security"_s,
                     endpoint.who > models::Role::Visitor ? QJsonArray{token} : QJsonArray{QJsonObject{}, token});
    if (endpoint.who > models::Role::Visitor)
        operation.insert(u"x-role"_s, models::roleName(endpoint.who).toString());
    return operation;
}

QJsonObject integerProperties(const QStringList &names)
{
    QJsonObject properties;
    for (const QString &name : names)
        properties.insert(name, QJsonObject{{u"type"_s, u"integer"_s}});
    return properties;
}

QJsonObject problemSchema()
{
    QJsonArray codes;
    for (const ProblemKind &kind : problemKinds())
        codes.append(QString::fromLatin1(kind.code));
    const QJsonObject string{{u"type"_s, u"string"_s}};
    const QJsonObject fieldError{
        {u"type"_s, u"object"_s},
        {u"properties"_s, QJsonObject{{u"field"_s, string}, {u"code"_s, string}, {u"message"_s, string}}},
        {u"required"_s, QJsonArray{u"field"_s, u"code"_s, u"message"_s}}};
    return {{u"type"_s, u"object"_s},
            {u"description"_s, u"What went wrong (RFC 9457)."_s},
            {u"properties"_s,
             QJsonObject{{u"type"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"format"_s, u"uri-reference"_s}}},
                         {u"title"_s, string},
                         {u"status"_s, QJsonObject{{u"type"_s, u"integer"_s}}},
                         {u"detail"_s, string},
                         {u"code"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"enum"_s, codes}}},
                         {u"requestId"_s, string},
                         {u"errors"_s, QJsonObject{{u"type"_s, u"array"_s}, {u"items"_s, fieldError}}}}},
            {u"required"_s, QJsonArray{u"type"_s, u"title"_s, u"status"_s, u"detail"_s, u"code"_s, u"requestId"_s}}};
}

QJsonObject componentsOf(const std::vector<Endpoint> &endpoints)
{
    QJsonObject schemas{
        {u"Problem"_s, problemSchema()},
        {u"PageMeta"_s, QJsonObject{{u"type"_s, u"object"_s},
                                    {u"properties"_s, integerProperties({u"total"_s, u"page"_s, u"limit"_s})},
                                    {u"required"_s, QJsonArray{u"total"_s, u"page"_s, u"limit"_s}}}}};
    for (const Endpoint &endpoint : endpoints) {
        if (const models::ObjectInfo *object = endpoint.answer.object)
            schemas.insert(object->name, jsonSchema(*object, Direction::Answered));
    }
    const QJsonObject token{{u"type"_s, u"http"_s},
                            {u"scheme"_s, u"bearer"_s},
                            {u"description"_s, u"A token that begins with vtr_, made by `vitrined token create`."_s}};
    return {{u"schemas"_s, schemas}, {u"securitySchemes"_s, QJsonObject{{u"token"_s, token}}}};
}

}

QJsonObject openApiDocument(const std::vector<Endpoint> &endpoints)
{
    QJsonObject paths;
    for (const Endpoint &endpoint : endpoints) {
        if (!endpoint.path.startsWith("/api/"_L1))
            continue;
        QJsonObject item = paths.value(endpoint.path).toObject();
        item.insert(QString::fromLatin1(methodName(endpoint.method).toByteArray()).toLower(), operationOf(endpoint));
        paths.insert(endpoint.path, item);
    }
    return {{u"openapi"_s, u"3.1.0"_s},
            {u"info"_s,
             QJsonObject{{u"title"_s, u"Vitrine"_s},
                         {u"version"_s, u"1"_s},
                         {u"description"_s, u"The public API of a portfolio. Every path is also reachable under "
                                            "/api/v1/."_s},
                         {u"license"_s,
                          QJsonObject{{u"name"_s, u"GPL-3.0-or-later"_s}, {u"identifier"_s, u"GPL-3.0-or-later"_s}}}}},
            {u"servers"_s, QJsonArray{QJsonObject{{u"url"_s, u"/"_s}}}},
            {u"paths"_s, paths},
            {u"components"_s, componentsOf(endpoints)}};
}

Endpoint openApiEndpoint(const std::vector<Endpoint> &endpoints)
{
    Endpoint endpoint{.method = Method::Get,
                      .path = u"/api/openapi.json"_s,
                      .operation = u"readOpenApi"_s,
                      .summary = u"This description, as OpenAPI 3.1"_s,
                      .answer = {200, u"An OpenAPI document."_s, AnswerShape::Document},
                      .cache = CachePolicy::Public,
                      .handler = {}};
    std::vector<Endpoint> all = endpoints;
    all.push_back(endpoint);
    const QByteArray document = QJsonDocument(openApiDocument(all)).toJson(QJsonDocument::Compact);
    endpoint.handler = [document](const RequestContext &) -> Outcome {
        return models::Result<Answer>(Answer{.body = document});
    };
    return endpoint;
}

}
