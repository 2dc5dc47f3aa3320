#include <QtTest>

#include <QJsonArray>

#include "models/content/Project.h"
#include "server/docs/OpenApi.h"
#include "server/pipeline/RequestContext.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;
using vitrine::models::Project;
using vitrine::models::Role;

/// The document that follows from declared endpoints.
class TestOpenApiDocument final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void describesARead();
    void describesAWrite();
    void describesPermission();
    void leavesOtherPathsOut();
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
    QCOMPARE(responses[u"412"_s][u"content"_s][u"application/problem+json"_s][u"schema"_s][u"$ref"_s].toString(),
             u"#/components/schemas/Problem"_s);
}

void TestOpenApiDocument::describesPermission()
{
    const QJsonArray token{QJsonObject{{u"token"_s, QJsonArray{}}}};
    QCOMPARE(operation(u"/api/things/{slug}"_s, u"patch"_s)[u"security"_s].toArray(), token);
    QCOMPARE(operation(u"/api/things/{slug}"_s, u"patch"_s)[u"x-role"_s].toString(), u"editor"_s);
    QCOMPARE(operation(u"/api/things"_s, u"get"_s)[u"security"_s].toArray().first().toObject(), QJsonObject());
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
