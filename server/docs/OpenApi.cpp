#include "server/docs/OpenApi.h"

#include <memory>
#include <mutex>

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

#include "server/docs/JsonSchema.h"
#include "server/docs/OpenApiOperation.h"
#include "server/docs/ProblemDocs.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kPageMeta = R"({
    "type": "object",
    "description": "Where a list stands.",
    "properties": {
        "total": {"type": "integer", "minimum": 0, "description": "How many there are on all pages."},
        "page": {"type": ["integer", "null"], "minimum": 1,
                 "description": "Which page this is, from 1; null in a walk with `cursor`."},
        "limit": {"type": "integer", "minimum": 1, "description": "How many may be on a page."},
        "nextCursor": {"type": ["string", "null"],
                       "description": "In a walk with `cursor` what to send next; null at its end."}
    },
    "required": ["total", "page", "limit", "nextCursor"]
})";

constexpr QByteArrayView kDocument = R"({
    "type": "object",
    "description": "See https://spec.openapis.org/oas/v3.1.0.",
    "properties": {
        "openapi": {"type": "string"},
        "info": {"type": "object"},
        "servers": {"type": "array", "items": {"type": "object"}},
        "tags": {"type": "array", "items": {"type": "object"}},
        "paths": {"type": "object"},
        "components": {"type": "object"}
    }
})";

QJsonObject parsed(QByteArrayView json)
{
    return QJsonDocument::fromJson(json.toByteArray()).object();
}

bool isPartOfIt(const Endpoint &endpoint)
{
    const bool isOfApi = endpoint.path.startsWith("/api/"_L1) || endpoint.answer.shape == AnswerShape::File;
    return endpoint.isDocumented && isOfApi;
}

/// The path as far as its tag.
QString placeOf(const Endpoint &endpoint)
{
    return endpoint.path.section(u'/', 0, endpoint.path.startsWith("/api/"_L1) ? 2 : 1);
}

QJsonObject componentsOf(const std::vector<Endpoint> &endpoints)
{
    QJsonObject schemas{{u"Problem"_s, problemSchema()}, {u"PageMeta"_s, parsed(kPageMeta)}};
    for (const Endpoint &endpoint : endpoints) {
        if (const models::ObjectInfo *object = endpoint.answer.object; object && isPartOfIt(endpoint))
            schemas.insert(object->name, jsonSchema(*object, Direction::Answered));
    }
    const QJsonObject token{{u"type"_s, u"http"_s},
                            {u"scheme"_s, u"bearer"_s},
                            {u"description"_s, u"A token that begins with vtr_, made by `vitrined token create`."_s}};
    return {{u"schemas"_s, schemas}, {u"securitySchemes"_s, QJsonObject{{u"token"_s, token}}}};
}

QJsonObject info()
{
    return {{u"title"_s, u"Vitrine"_s},
            {u"version"_s, u"1"_s},
            {u"description"_s, u"The public API of a portfolio. Every path below /api/ is also reachable under "
                               "/api/v1/. All examples are of one small portfolio and can be sent as they stand."_s},
            {u"license"_s, QJsonObject{{u"name"_s, u"GPL-3.0-or-later"_s}, {u"identifier"_s, u"GPL-3.0-or-later"_s}}}};
}

std::vector<Example> documentExamples()
{
    const QJsonObject shown{{u"title"_s, u"Vitrine"_s}, {u"version"_s, u"1"_s}};
    return {{.name = u"document"_s,
             .summary = u"How it begins"_s,
             .answer = {{u"openapi"_s, u"3.1.0"_s}, {u"info"_s, shown}},
             .isExcerpt = true}};
}

/// The document as text, made when it is first asked for: most programs that run never are.
class DocumentText final
{
public:
    explicit DocumentText(std::vector<Endpoint> endpoints)
        : m_endpoints(std::move(endpoints))
    {
    }
    /// Thread-safe.
    [[nodiscard]] const QByteArray &text()
    {
        std::call_once(m_once, [this] {
            m_text = QJsonDocument(openApiDocument(m_endpoints)).toJson(QJsonDocument::Compact);
            m_endpoints = {};
        });
        return m_text;
    }

private:
    std::once_flag m_once;
    std::vector<Endpoint> m_endpoints;
    QByteArray m_text;
};

}

QJsonObject openApiDocument(const std::vector<Endpoint> &endpoints)
{
    QJsonObject paths;
    QMap<QString, QJsonObject> tags;
    for (const Endpoint &endpoint : endpoints) {
        if (!isPartOfIt(endpoint))
            continue;
        const QString tag = tagOf(endpoint);
        tags[tag] = {{u"name"_s, tag}, {u"description"_s, u"What there is at %1."_s.arg(placeOf(endpoint))}};
        QJsonObject item = paths.value(endpoint.path).toObject();
        item.insert(QString::fromLatin1(methodName(endpoint.method).toByteArray()).toLower(), operationOf(endpoint));
        paths.insert(endpoint.path, item);
    }
    QJsonArray tagList;
    for (const QJsonObject &tag : std::as_const(tags))
        tagList.append(tag);
    return {
        {u"openapi"_s, u"3.1.0"_s}, {u"info"_s, info()}, {u"servers"_s, QJsonArray{QJsonObject{{u"url"_s, u"/"_s}}}},
        {u"tags"_s, tagList},       {u"paths"_s, paths}, {u"components"_s, componentsOf(endpoints)}};
}

Endpoint openApiEndpoint(const std::vector<Endpoint> &endpoints)
{
    Endpoint endpoint{.method = Method::Get,
                      .path = u"/api/openapi.json"_s,
                      .operation = u"readOpenApi"_s,
                      .summary = u"This description, as OpenAPI 3.1"_s,
                      .answer = {200, u"An OpenAPI document."_s, AnswerShape::Document, nullptr, kDocument},
                      .cache = CachePolicy::Public,
                      .examples = documentExamples,
                      .handler = {}};
    std::vector<Endpoint> all = endpoints;
    all.push_back(endpoint);
    const auto document = std::make_shared<DocumentText>(std::move(all));
    endpoint.handler = [document](const RequestContext &) -> Outcome {
        return models::Result<Answer>(Answer{.body = document->text()});
    };
    return endpoint;
}

}
