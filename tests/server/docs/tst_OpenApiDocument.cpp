#include <QtTest>

#include <QJsonArray>

#include "models/content/Project.h"
#include "server/docs/OpenApi.h"
#include "server/pipeline/RequestContext.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;
using vitrine::models::Project;
using vitrine::models::Role;

Q_DECLARE_METATYPE(vitrine::server::AnswerSpec)

/// The document that follows from declared endpoints.
class TestOpenApiDocument final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void describesARead();
    void describesAWrite();
    void describesShapes_data();
    void describesShapes();
    void listsProblems();
    void describesPermission();
    void describesWhatAWriteRepeats();
    void describesRedirects();
    void carriesExamples();
    void groupsByResource();
    void leavesOtherPathsOut();
    void leavesUndocumentedOnesOut();
    void includesItself();

private:
    [[nodiscard]] QJsonObject operation(const QString &path, const QString &method) const
    {
        return openApiDocument(m_endpoints)[u"paths"_s][path][method].toObject();
    }

    std::vector<Endpoint> m_endpoints;
};

void TestOpenApiDocument::initTestCase()
{
    const auto *project = &Project::schema().info();
    Endpoint list;
    list.path = u"/api/things"_s;
    list.operation = u"listThings"_s;
    list.summary = u"List things"_s;
    list.queryParameters = {{.name = u"sort"_s, .type = ParameterType::Names, .summary = u"By what."_s, .maximum = 5}};
    list.answer = {200, u"A page."_s, AnswerShape::List, project};

    Endpoint update;
    update.method = Method::Patch;
    update.path = u"/api/things/{slug}"_s;
    update.operation = u"updateThing"_s;
    update.who = Role::Editor;
    update.pathParameters = {{.name = u"slug"_s, .summary = u"Which."_s}};
    update.body =
        RequestBody{.object = project, .contentTypes = {"application/json"}, .maximumBytes = 1, .isPatch = true};
    update.answer = {200, u"The thing."_s, AnswerShape::Item, project};
    update.problems = {"not_found", "stale_version"};
    update.takesIfMatch = true;

    Endpoint health;
    health.path = u"/health"_s;
    health.operation = u"health"_s;
    m_endpoints = {list, update, health};
}

void TestOpenApiDocument::describesARead()
{
    const QJsonObject read = operation(u"/api/things"_s, u"get"_s);
    QCOMPARE(read[u"operationId"_s].toString(), u"listThings"_s);
    QCOMPARE(read[u"tags"_s].toArray(), QJsonArray{u"things"_s});
    const QJsonObject sort = read[u"parameters"_s][0].toObject();
    QCOMPARE(sort[u"in"_s].toString(), u"query"_s);
    QCOMPARE(sort[u"required"_s], QJsonValue(false));
    QCOMPARE(sort[u"explode"_s], QJsonValue(false)); // sort=a,b and not sort=a&sort=b
    const QJsonObject responses = read[u"responses"_s].toObject();
    QCOMPARE(responses[u"200"_s][u"content"_s][u"application/json"_s][u"schema"_s][u"properties"_s][u"data"_s]
                      [u"items"_s][u"$ref"_s]
                          .toString(),
             u"#/components/schemas/Project"_s);
    for (const QString &status : {u"304"_s, u"400"_s, u"401"_s, u"414"_s, u"431"_s, u"500"_s, u"503"_s})
        QVERIFY2(responses.contains(status), qPrintable(status));
    QVERIFY(!responses.contains(u"403"_s));
    QVERIFY(!read.contains(u"requestBody"_s));
}

void TestOpenApiDocument::describesAWrite()
{
    const QJsonObject write = operation(u"/api/things/{slug}"_s, u"patch"_s);
    QStringList parameters;
    const QJsonArray declared = write[u"parameters"_s].toArray();
    for (const auto &parameter : declared)
        parameters.append(parameter[u"in"_s].toString() + u' ' + parameter[u"name"_s].toString());
    QCOMPARE(parameters, (QStringList{u"path slug"_s, u"header If-Match"_s}));
    QVERIFY(write[u"requestBody"_s][u"content"_s].toObject().contains(u"application/json"_s));
    const QJsonObject responses = write[u"responses"_s].toObject();
    for (const QString &status : {u"200"_s, u"401"_s, u"403"_s, u"404"_s, u"412"_s, u"413"_s, u"415"_s})
        QVERIFY2(responses.contains(status), qPrintable(status));
    QVERIFY(!responses.contains(u"304"_s));
    QCOMPARE(responses[u"412"_s][u"description"_s].toString(), u"stale_version"_s);
    const QJsonValue schema = responses[u"412"_s][u"content"_s][u"application/problem+json"_s][u"schema"_s];
    QCOMPARE(schema[u"allOf"_s][0][u"$ref"_s].toString(), u"#/components/schemas/Problem"_s);
    QCOMPARE(schema[u"allOf"_s][1][u"properties"_s][u"code"_s][u"enum"_s].toArray(), QJsonArray{u"stale_version"_s});
}

void TestOpenApiDocument::describesShapes_data()
{
    QTest::addColumn<AnswerSpec>("answer");
    QTest::addColumn<QJsonObject>("properties");
    const QJsonObject own{{u"type"_s, u"object"_s},
                          {u"properties"_s, QJsonObject{{u"moved"_s, QJsonObject{{u"type"_s, u"integer"_s}}}}}};
    const QJsonObject project{{u"$ref"_s, u"#/components/schemas/Project"_s}};
    const QJsonObject both{{u"allOf"_s, QJsonArray{project, own}}};
    const QJsonObject meta{{u"$ref"_s, u"#/components/schemas/PageMeta"_s}};
    const auto arrayOf = [](const QJsonObject &items) {
        return QJsonObject{{u"type"_s, u"array"_s}, {u"items"_s, items}};
    };
    const auto row = [](const char *name, AnswerSpec answer, const QJsonObject &properties) {
        answer.summary = u"An answer."_s;
        QTest::newRow(name) << answer << properties;
    };
    constexpr QByteArrayView kOwn = R"({"type": "object", "properties": {"moved": {"type": "integer"}}})";
    const auto *object = &Project::schema().info();
    row("item", {200, {}, AnswerShape::Item, object}, {{u"data"_s, project}});
    row("item of its own", {200, {}, AnswerShape::Item, nullptr, kOwn}, {{u"data"_s, own}});
    row("item with more", {200, {}, AnswerShape::Item, object, kOwn}, {{u"data"_s, both}});
    row("rows", {200, {}, AnswerShape::Rows, nullptr, kOwn}, {{u"data"_s, arrayOf(own)}});
    row("list", {200, {}, AnswerShape::List, object}, {{u"data"_s, arrayOf(project)}, {u"meta"_s, meta}});
    row("list with more", {200, {}, AnswerShape::List, object, kOwn}, {{u"data"_s, arrayOf(both)}, {u"meta"_s, meta}});
    row("document", {200, {}, AnswerShape::Document, nullptr, kOwn}, own[u"properties"_s].toObject());
}

void TestOpenApiDocument::describesShapes()
{
    QFETCH(const AnswerSpec, answer);
    QFETCH(const QJsonObject, properties);
    m_endpoints[0].answer = answer;
    const QJsonObject success = operation(u"/api/things"_s, u"get"_s)[u"responses"_s][u"200"_s].toObject();
    QCOMPARE(success[u"content"_s][u"application/json"_s][u"schema"_s][u"properties"_s].toObject(), properties);
    m_endpoints[0].answer = {200, u"A page."_s, AnswerShape::List, &Project::schema().info()};
}

void TestOpenApiDocument::listsProblems()
{
    const auto codes = [this](const QString &path, const QString &method, const QString &status) {
        return operation(path, method)[u"responses"_s][status][u"description"_s].toString().split(u", "_s);
    };
    const QStringList ofRead = codes(u"/api/things"_s, u"get"_s, u"503"_s);
    QVERIFY(ofRead.contains(u"database_busy"_s) && !ofRead.contains(u"disk_full"_s));
    m_endpoints[1].rate = RateClass::Write;
    const QStringList ofWrite = codes(u"/api/things/{slug}"_s, u"patch"_s, u"503"_s);
    QVERIFY(ofWrite.contains(u"disk_full"_s) && ofWrite.contains(u"too_busy"_s));
    QCOMPARE(codes(u"/api/things/{slug}"_s, u"patch"_s, u"403"_s), QStringList{u"forbidden"_s});
}

void TestOpenApiDocument::describesPermission()
{
    const QJsonArray token{QJsonObject{{u"token"_s, QJsonArray{}}}};
    QCOMPARE(operation(u"/api/things/{slug}"_s, u"patch"_s)[u"security"_s].toArray(), token);
    QCOMPARE(operation(u"/api/things/{slug}"_s, u"patch"_s)[u"x-role"_s].toString(), u"editor"_s);
    QCOMPARE(operation(u"/api/things"_s, u"get"_s)[u"security"_s].toArray().first().toObject(), QJsonObject());
}

void TestOpenApiDocument::describesWhatAWriteRepeats()
{
    std::vector<Endpoint> endpoints = m_endpoints;
    endpoints[1].takesIdempotencyKey = true;
    const QJsonArray parameters =
        openApiDocument(endpoints)[u"paths"_s][u"/api/things/{slug}"_s][u"patch"_s][u"parameters"_s].toArray();
    QCOMPARE(parameters.last()[u"name"_s].toString(), u"Idempotency-Key"_s);
    QCOMPARE(parameters.last()[u"in"_s].toString(), u"header"_s);
    QCOMPARE(parameters.last()[u"required"_s], QJsonValue(false));
}

void TestOpenApiDocument::describesRedirects()
{
    QVERIFY(!operation(u"/api/things"_s, u"get"_s)[u"responses"_s].toObject().contains(u"308"_s));
    m_endpoints[0].mayRedirect = true;
    QVERIFY(operation(u"/api/things"_s, u"get"_s)[u"responses"_s].toObject().contains(u"308"_s));
    m_endpoints[0].mayRedirect = false;
}

void TestOpenApiDocument::carriesExamples()
{
    QVERIFY(!operation(u"/api/things/{slug}"_s, u"patch"_s).contains(u"x-examples"_s));
    m_endpoints[1].examples = +[] {
        const std::vector<std::pair<QString, QString>> parameters{{u"slug"_s, u"slow maps"_s},
                                                                  {u"If-Match"_s, u"\"3\""_s}};
        return std::vector<Example>{
            {.name = u"rename"_s,
             .summary = u"Another title"_s,
             .parameters = parameters,
             .body = {{u"title"_s, u"Slow maps"_s}},
             .answer = {{u"data"_s, QJsonObject{{u"title"_s, u"Slow maps"_s}}}}},
            {.name = u"stale"_s, .summary = u"Too late"_s, .status = 412, .answer = {{u"code"_s, u"stale_version"_s}}}};
    };
    const QJsonObject write = operation(u"/api/things/{slug}"_s, u"patch"_s);
    m_endpoints[1].examples = nullptr;

    QCOMPARE(write[u"parameters"_s][0][u"example"_s].toString(), u"slow maps"_s);
    const QJsonObject bodies = write[u"requestBody"_s][u"content"_s][u"application/json"_s][u"examples"_s].toObject();
    QCOMPARE(bodies.keys(), QStringList{u"rename"_s});
    QCOMPARE(bodies[u"rename"_s][u"value"_s][u"title"_s].toString(), u"Slow maps"_s);
    const auto answers = [&write](const QString &status, const QString &type) {
        return write[u"responses"_s][status][u"content"_s][type][u"examples"_s].toObject();
    };
    QCOMPARE(answers(u"200"_s, u"application/json"_s).keys(), QStringList{u"rename"_s});
    const QJsonObject problems = answers(u"412"_s, u"application/problem+json"_s);
    QCOMPARE(problems[u"stale"_s][u"value"_s][u"code"_s].toString(), u"stale_version"_s);
    const QJsonArray requests = write[u"x-examples"_s].toArray();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests[0][u"target"_s].toString(), u"/api/things/slow%20maps"_s);
    QCOMPARE(requests[0][u"headers"_s][u"If-Match"_s].toString(), u"\"3\""_s);
    QCOMPARE(requests[0][u"status"_s].toInt(), 200);
    QCOMPARE(requests[1][u"status"_s].toInt(), 412);
}

void TestOpenApiDocument::groupsByResource()
{
    const QJsonArray tags = openApiDocument(m_endpoints)[u"tags"_s].toArray();
    QCOMPARE(tags.size(), 1);
    QCOMPARE(tags[0][u"name"_s].toString(), u"things"_s);
    QVERIFY(tags[0][u"description"_s].toString().contains(u"/api/things"_s));
    QCOMPARE(operation(u"/api/things/{slug}"_s, u"patch"_s)[u"description"_s].toString(),
             u"Needs a token of the role editor or higher."_s);
}

void TestOpenApiDocument::leavesUndocumentedOnesOut()
{
    m_endpoints[0].isDocumented = false;
    QCOMPARE(openApiDocument(m_endpoints)[u"paths"_s].toObject().keys(), QStringList{u"/api/things/{slug}"_s});
    m_endpoints[0].isDocumented = true;
}

void TestOpenApiDocument::leavesOtherPathsOut()
{
    QCOMPARE(openApiDocument(m_endpoints)[u"paths"_s].toObject().keys(),
             (QStringList{u"/api/things"_s, u"/api/things/{slug}"_s}));
}

void TestOpenApiDocument::includesItself()
{
    const Endpoint endpoint = openApiEndpoint(m_endpoints);
    QCOMPARE(endpoint.path, u"/api/openapi.json"_s);
    QCOMPARE(endpoint.cache, CachePolicy::Public);
    m_endpoints.push_back(endpoint);
    QVERIFY(openApiDocument(m_endpoints)[u"paths"_s].toObject().contains(u"/api/openapi.json"_s));
    m_endpoints.pop_back();
}

QTEST_APPLESS_MAIN(TestOpenApiDocument)
#include "tst_OpenApiDocument.moc"
