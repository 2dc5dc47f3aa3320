#include <QtTest>

#include <QJsonArray>

#include "models/content/Project.h"
#include "server/docs/JsonSchema.h"

using namespace Qt::StringLiterals;
using namespace vitrine::server;
using vitrine::models::Project;

namespace {

QJsonArray choices()
{
    return {u"a"_s, u"b"_s};
}

}

/// What the declared fields and parameters become as JSON Schema.
class TestJsonSchema final : public QObject
{
    Q_OBJECT

private slots:
    void describesAnswers();
    void saysWhoIsTold();
    void describesWrites();
    void describesPatches();
    void describesParameters_data();
    void describesParameters();

private:
    [[nodiscard]] static QJsonObject property(const QJsonObject &schema, const QString &name)
    {
        return schema[u"properties"_s][name].toObject();
    }
};

void TestJsonSchema::describesAnswers()
{
    const QJsonObject schema = jsonSchema(Project::schema().info(), Direction::Answered);
    QCOMPARE(schema[u"type"_s].toString(), u"object"_s);
    for (const auto &field : Project::schema().info().fields) {
        QVERIFY2(schema[u"properties"_s].toObject().contains(field.name), qPrintable(field.name));
        QVERIFY2(!property(schema, field.name)[u"description"_s].toString().isEmpty(), qPrintable(field.name));
    }
    QCOMPARE(property(schema, u"id"_s)[u"format"_s].toString(), u"uuid"_s);
    QCOMPARE(property(schema, u"id"_s)[u"readOnly"_s], QJsonValue(true));
    QCOMPARE(property(schema, u"startedOn"_s)[u"type"_s].toArray(), (QJsonArray{u"string"_s, u"null"_s}));
    QCOMPARE(property(schema, u"status"_s)[u"enum"_s].toArray(),
             (QJsonArray{u"draft"_s, u"published"_s, u"archived"_s}));
    QCOMPARE(property(schema, u"tags"_s)[u"items"_s][u"required"_s].toArray(), (QJsonArray{u"slug"_s, u"name"_s}));
    QCOMPARE(property(schema, u"links"_s)[u"items"_s][u"properties"_s][u"url"_s][u"maxLength"_s].toInt(), 2048);
    QCOMPARE(property(schema, u"body"_s)[u"contentMediaType"_s].toString(), u"text/markdown"_s);
    QVERIFY(!property(schema, u"version"_s).contains(u"maximum"_s));
}

void TestJsonSchema::saysWhoIsTold()
{
    const QJsonObject schema = jsonSchema(Project::schema().info(), Direction::Answered);
    for (const auto &field : Project::schema().info().fields) {
        const QString description = property(schema, field.name)[u"description"_s].toString();
        QCOMPARE(description != field.summary, field.audience > vitrine::models::Role::Visitor);
        QVERIFY2(description.startsWith(field.summary), qPrintable(field.name));
    }
    QVERIFY(property(schema, u"publishAt"_s)[u"description"_s].toString().contains(u"role viewer or higher"_s));
}

void TestJsonSchema::describesWrites()
{
    const QJsonObject schema = jsonSchema(Project::schema().info(), Direction::Written);
    QCOMPARE(schema[u"required"_s].toArray(), QJsonArray{u"title"_s});
    QCOMPARE(schema[u"additionalProperties"_s], QJsonValue(false));
    const QJsonObject properties = schema[u"properties"_s].toObject();
    for (const QString &name : {u"id"_s, u"version"_s, u"createdAt"_s, u"updatedAt"_s})
        QVERIFY2(!properties.contains(name), qPrintable(name));
    QCOMPARE(property(schema, u"tags"_s)[u"items"_s][u"type"_s].toString(), u"string"_s);
    QCOMPARE(property(schema, u"title"_s)[u"maxLength"_s].toInt(), 200);
    QCOMPARE(property(schema, u"title"_s)[u"minLength"_s].toInt(), 1);
}

void TestJsonSchema::describesPatches()
{
    const QJsonObject schema = jsonSchema(Project::schema().info(), Direction::Written, true);
    QVERIFY(!schema.contains(u"required"_s));
    QVERIFY(schema[u"properties"_s].toObject().contains(u"version"_s));
    QVERIFY(!schema[u"properties"_s].toObject().contains(u"id"_s));
}

void TestJsonSchema::describesParameters_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QJsonObject>("schema");
    const auto row = [](const char *name, ParameterType type, const QJsonObject &schema) {
        QTest::newRow(name) << static_cast<int>(type) << schema;
    };
    row("text", ParameterType::Text, {{u"type"_s, u"string"_s}, {u"minLength"_s, 1}, {u"maxLength"_s, 9}});
    row("integer", ParameterType::Integer, {{u"type"_s, u"integer"_s}, {u"minimum"_s, 1}, {u"maximum"_s, 9}});
    row("boolean", ParameterType::Boolean, {{u"type"_s, u"boolean"_s}});
    row("choice", ParameterType::Choice, {{u"type"_s, u"string"_s}, {u"enum"_s, choices()}});
    row("names", ParameterType::Names,
        {{u"type"_s, u"array"_s},
         {u"items"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"enum"_s, choices()}}},
         {u"maxItems"_s, 9}});
}

void TestJsonSchema::describesParameters()
{
    QFETCH(int, type);
    QFETCH(QJsonObject, schema);
    Parameter parameter;
    parameter.type = static_cast<ParameterType>(type);
    parameter.minimum = 1;
    parameter.maximum = 9;
    parameter.choices = {u"a"_s, u"b"_s};
    QCOMPARE(jsonSchema(parameter), schema);
    parameter.fallback = 3;
    QCOMPARE(jsonSchema(parameter)[u"default"_s], QJsonValue(3));
    parameter.example = u"a,b"_s;
    const QJsonValue isList = parameter.type == ParameterType::Names ? QJsonValue(choices()) : QJsonValue(u"a,b"_s);
    QCOMPARE(jsonSchema(parameter)[u"examples"_s].toArray(), QJsonArray{isList});
}

QTEST_APPLESS_MAIN(TestJsonSchema)
#include "tst_JsonSchema.moc"
