#include <QtTest>

#include "tests/support/SchemaCheck.h"
#include "tests/support/ServerUnderTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine::tests;

/// Whether the served document is a well-formed OpenAPI 3.1 description.
class TestOpenApi final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void hasTheRequiredMembers();
    void pathsBeginWithApi();
    void describesWhatIsPromised();
    void operationsAreWhole();
    void operationIdsAreUnique();
    void writesNeedAToken();
    void parametersFitTheirPaths();
    void referencesResolve();
    void schemasAreWellFormed();
    void answersAreDescribed();
    void problemsAreExplained();
    void saysWhoIsTold();

private:
    /// Calls `visit` with every object of the document.
    static void walk(const QJsonValue &value, const std::function<void(const QJsonObject &)> &visit);
    void eachOperation(const std::function<void(const QString &, const QString &, const QJsonObject &)> &visit) const;

    QJsonObject m_document;
    QJsonArray m_problems; ///< what /api/problems lists
};

namespace {

const QString kFiles = u"/media/{asset}/{name}"_s; ///< the one path that does not answer JSON

}

void TestOpenApi::initTestCase()
{
    ServerUnderTest server;
    QVERIFY2(server.start(), server.errors().constData());
    const HttpAnswer answer = server.client()->get("/api/openapi.json");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.field("content-type"), QByteArray("application/json"));
    m_document = answer.json();
    QVERIFY(!m_document.isEmpty());
    m_problems = server.client()->get("/api/problems").list();
    for (const auto &problem : std::as_const(m_problems)) {
        const QString code = problem[u"code"_s].toString();
        QCOMPARE(server.client()->get("/api/problems/" + code.toLatin1()).data(), problem.toObject());
    }
    QCOMPARE(server.stop(), 0);
}

void TestOpenApi::walk(const QJsonValue &value, const std::function<void(const QJsonObject &)> &visit)
{
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const auto &item : items)
            walk(item, visit);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        visit(object);
        for (const auto &member : object)
            walk(member, visit);
    }
}

void TestOpenApi::eachOperation(
    const std::function<void(const QString &, const QString &, const QJsonObject &)> &visit) const
{
    const QJsonObject paths = m_document[u"paths"_s].toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject item = path.value().toObject();
        for (auto method = item.begin(); method != item.end(); ++method)
            visit(path.key(), method.key(), method.value().toObject());
    }
}

void TestOpenApi::hasTheRequiredMembers()
{
    QCOMPARE(m_document[u"openapi"_s].toString(), u"3.1.0"_s);
    QVERIFY(!m_document[u"info"_s][u"title"_s].toString().isEmpty());
    QVERIFY(!m_document[u"info"_s][u"version"_s].toString().isEmpty());
    QVERIFY(!m_document[u"paths"_s].toObject().isEmpty());
    static const QStringList kKnown{u"openapi"_s, u"info"_s,        u"jsonSchemaDialect"_s, u"servers"_s,
                                    u"paths"_s,   u"webhooks"_s,    u"components"_s,        u"security"_s,
                                    u"tags"_s,    u"externalDocs"_s};
    const QStringList names = m_document.keys();
    for (const QString &name : names)
        QVERIFY2(kKnown.contains(name), qPrintable(name));
}

void TestOpenApi::pathsBeginWithApi()
{
    const QStringList paths = m_document[u"paths"_s].toObject().keys();
    for (const QString &path : paths) {
        QVERIFY2(path.startsWith(u"/api/"_s) || path == kFiles, qPrintable(path));
        QVERIFY2(!path.startsWith(u"/api/v1"_s) && !path.endsWith(u'/'), qPrintable(path));
    }
}

void TestOpenApi::describesWhatIsPromised()
{
    // What both kinds of content offer, below their own path.
    static const QMap<QString, QString> kOfContent{{u""_s, u"get post"_s},
                                                   {u"/batch"_s, u"post"_s},
                                                   {u"/trash"_s, u"delete get"_s},
                                                   {u"/trash/{slug}"_s, u"delete"_s},
                                                   {u"/{slug}"_s, u"delete get patch"_s},
                                                   {u"/{slug}/preview"_s, u"post"_s},
                                                   {u"/{slug}/publish"_s, u"post"_s},
                                                   {u"/{slug}/restore"_s, u"post"_s},
                                                   {u"/{slug}/revisions"_s, u"get"_s},
                                                   {u"/{slug}/revisions/diff"_s, u"get"_s},
                                                   {u"/{slug}/revisions/{version}"_s, u"get"_s},
                                                   {u"/{slug}/revisions/{version}/restore"_s, u"post"_s},
                                                   {u"/{slug}/unpublish"_s, u"post"_s}};
    QMap<QString, QString> promised{{u"/api/changes"_s, u"get"_s},
                                    {u"/api/openapi.json"_s, u"get"_s},
                                    {u"/api/problems"_s, u"get"_s},
                                    {u"/api/problems/{code}"_s, u"get"_s},
                                    {u"/api/projects/order"_s, u"put"_s},
                                    {u"/api/projects/{slug}/related"_s, u"get"_s},
                                    {u"/api/search"_s, u"get"_s},
                                    {u"/api/tags"_s, u"get post"_s},
                                    {u"/api/tags/{slug}"_s, u"delete get patch"_s},
                                    {u"/api/tags/{slug}/merge"_s, u"post"_s},
                                    {kFiles, u"get"_s}};
    for (auto path = kOfContent.begin(); path != kOfContent.end(); ++path) {
        promised.insert(u"/api/projects"_s + path.key(), path.value());
        promised.insert(u"/api/articles"_s + path.key(), path.value());
    }
    QMap<QString, QString> described;
    const QJsonObject paths = m_document[u"paths"_s].toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path)
        described.insert(path.key(), path.value().toObject().keys().join(u' '));
    QCOMPARE(described, promised);
}

void TestOpenApi::operationsAreWhole()
{
    static const QStringList kMethods{u"get"_s,     u"put"_s,  u"post"_s,  u"delete"_s,
                                      u"options"_s, u"head"_s, u"patch"_s, u"trace"_s};
    static const QRegularExpression kStatus(u"^[1-5][0-9][0-9]$"_s);
    eachOperation([](const QString &path, const QString &method, const QJsonObject &operation) {
        QVERIFY2(kMethods.contains(method), qPrintable(path));
        QVERIFY2(!operation[u"summary"_s].toString().isEmpty(), qPrintable(path));
        const QJsonObject responses = operation[u"responses"_s].toObject();
        QVERIFY2(!responses.isEmpty(), qPrintable(path));
        int successes = 0;
        for (auto response = responses.begin(); response != responses.end(); ++response) {
            QVERIFY2(kStatus.match(response.key()).hasMatch(), qPrintable(response.key()));
            QVERIFY2(!response.value()[u"description"_s].toString().isEmpty(), qPrintable(path + response.key()));
            successes += response.key().startsWith(u'2') && response.key() != u"206"; // a part of another
        }
        QCOMPARE(successes, 1);
        if (operation.contains(u"requestBody"_s))
            QVERIFY2(!operation[u"requestBody"_s][u"content"_s].toObject().isEmpty(), qPrintable(path));
    });
}

void TestOpenApi::operationIdsAreUnique()
{
    QSet<QString> seen;
    static const QRegularExpression kName(u"^[a-z][A-Za-z0-9]*$"_s);
    eachOperation([&seen](const QString &, const QString &, const QJsonObject &operation) {
        const QString id = operation[u"operationId"_s].toString();
        QVERIFY2(kName.match(id).hasMatch(), qPrintable(id));
        QVERIFY2(!seen.contains(id), qPrintable(id));
        seen.insert(id);
    });
    QVERIFY(seen.size() >= 45);
}

void TestOpenApi::writesNeedAToken()
{
    eachOperation([](const QString &path, const QString &method, const QJsonObject &operation) {
        const QString role = operation[u"x-role"_s].toString();
        const QJsonArray security = operation[u"security"_s].toArray();
        const bool isOpen = security.contains(QJsonObject());
        const bool isWrite = method != u"get"_s;
        QVERIFY2(isOpen == role.isEmpty() && (!isWrite || role == u"editor"_s || role == u"owner"_s), qPrintable(path));
    });
}

void TestOpenApi::parametersFitTheirPaths()
{
    static const QRegularExpression kInPath(u"\\{([a-zA-Z]+)\\}"_s);
    eachOperation([](const QString &path, const QString &, const QJsonObject &operation) {
        QStringList expected;
        for (auto matches = kInPath.globalMatch(path); matches.hasNext();)
            expected.append(matches.next().captured(1));
        QStringList declared;
        QSet<QString> seen;
        const QJsonArray parameters = operation[u"parameters"_s].toArray();
        for (const auto &parameter : parameters) {
            const QString name = parameter[u"name"_s].toString();
            const QString place = parameter[u"in"_s].toString();
            QVERIFY2((QStringList{u"path"_s, u"query"_s, u"header"_s}.contains(place)), qPrintable(path));
            QVERIFY2(!seen.contains(place + name), qPrintable(path + name));
            seen.insert(place + name);
            QVERIFY2(parameter[u"schema"_s].isObject() && !parameter[u"description"_s].toString().isEmpty(),
                     qPrintable(path + name));
            QCOMPARE(parameter[u"required"_s].toBool(), place == u"path"_s);
            if (place == u"path"_s)
                declared.append(name);
        }
        QCOMPARE(declared, expected);
    });
}

void TestOpenApi::referencesResolve()
{
    const SchemaCheck check(m_document);
    int count = 0;
    walk(m_document, [&](const QJsonObject &object) {
        if (!object.contains(u"$ref"_s))
            return;
        ++count;
        QVERIFY2(!check.resolved(object[u"$ref"_s].toString()).isEmpty(), qPrintable(object[u"$ref"_s].toString()));
    });
    QVERIFY(count > 10);
    const QJsonObject schemes = m_document[u"components"_s][u"securitySchemes"_s].toObject();
    eachOperation([&schemes](const QString &path, const QString &, const QJsonObject &operation) {
        const QJsonArray security = operation[u"security"_s].toArray();
        for (const auto &requirement : security) {
            const QStringList names = requirement.toObject().keys();
            for (const QString &name : names)
                QVERIFY2(schemes.contains(name), qPrintable(path));
        }
    });
}

void TestOpenApi::schemasAreWellFormed()
{
    static const QStringList kTypes{u"object"_s, u"array"_s,   u"string"_s, u"integer"_s,
                                    u"number"_s, u"boolean"_s, u"null"_s};
    walk(m_document[u"components"_s][u"schemas"_s], [](const QJsonObject &object) {
        if (!object[u"type"_s].isString() && !object[u"type"_s].isArray())
            return;
        QJsonArray types = object[u"type"_s].toArray();
        if (object[u"type"_s].isString())
            types.append(object[u"type"_s]);
        for (const auto &type : types)
            QVERIFY2(kTypes.contains(type.toString()), qPrintable(type.toString()));
        QVERIFY(!types.contains(u"array"_s) || object.contains(u"items"_s));
        const QJsonArray required = object[u"required"_s].toArray();
        for (const auto &name : required)
            QVERIFY(object[u"properties"_s].toObject().contains(name.toString()));
        QVERIFY(!object.contains(u"nullable"_s)); // was OpenAPI 3.0
    });
}

/// Nothing is answered of which the document only says that it is JSON.
void TestOpenApi::answersAreDescribed()
{
    const SchemaCheck check(m_document);
    eachOperation([&check](const QString &path, const QString &method, const QJsonObject &operation) {
        const QJsonObject responses = operation[u"responses"_s].toObject();
        for (auto response = responses.begin(); response != responses.end(); ++response) {
            const QJsonObject content = response.value()[u"content"_s].toObject();
            const bool isEmpty = response.key() == u"204" || response.key() == u"304" || response.key() == u"308";
            QVERIFY2(content.isEmpty() == isEmpty, qPrintable(path + method + response.key()));
            if (path == kFiles && response.key() < u"400") {
                QVERIFY(isEmpty || content.keys() == QStringList{u"*/*"_s});
                continue;
            }
            if (isEmpty || response.key() >= u"400")
                continue;
            const QJsonObject schema = content[u"application/json"_s][u"schema"_s].toObject();
            QVERIFY2(!schema[u"properties"_s].toObject().isEmpty(), qPrintable(path + method));
            // Where data is told to be, it is told what it is.
            const QJsonObject data = schema[u"properties"_s][u"data"_s].toObject();
            const QJsonObject item = data.contains(u"items"_s) ? data[u"items"_s].toObject() : data;
            QVERIFY2(path == u"/api/openapi.json" || item.contains(u"$ref"_s) || item.contains(u"allOf"_s) ||
                         !item[u"properties"_s].toObject().isEmpty(),
                     qPrintable(path + method));
        }
    });
}

void TestOpenApi::problemsAreExplained()
{
    QHash<QString, int> statuses;
    for (const auto &problem : std::as_const(m_problems))
        statuses.insert(problem[u"code"_s].toString(), problem[u"status"_s].toInt());
    QSet<QString> listed;
    eachOperation([&](const QString &path, const QString &, const QJsonObject &operation) {
        const QJsonObject responses = operation[u"responses"_s].toObject();
        for (auto response = responses.begin(); response != responses.end(); ++response) {
            if (response.key() < u"400")
                continue;
            const QJsonValue schema = response.value()[u"content"_s][u"application/problem+json"_s][u"schema"_s];
            const QJsonArray codes = schema[u"allOf"_s][1][u"properties"_s][u"code"_s][u"enum"_s].toArray();
            QVERIFY2(!codes.isEmpty(), qPrintable(path + response.key()));
            for (const auto &code : codes) {
                QVERIFY2(statuses.value(code.toString()) == response.key().toInt(), qPrintable(code.toString()));
                listed.insert(code.toString());
            }
        }
    });
    // What is answered where no operation is met.
    listed += {u"method_not_allowed"_s, u"not_implemented"_s, u"https_required"_s};
    QCOMPARE(listed, QSet<QString>(statuses.keyBegin(), statuses.keyEnd()));
}

void TestOpenApi::saysWhoIsTold()
{
    const QJsonObject project = m_document[u"components"_s][u"schemas"_s][u"Project"_s].toObject();
    const auto description = [&project](const QString &name) {
        return project[u"properties"_s][name][u"description"_s].toString();
    };
    QVERIFY2(description(u"publishAt"_s).endsWith(u"Only for tokens of the role viewer or higher."_s),
             qPrintable(description(u"publishAt"_s)));
    QVERIFY(!description(u"title"_s).contains(u"token"_s));
}

QTEST_GUILESS_MAIN(TestOpenApi)
#include "tst_OpenApi.moc"
