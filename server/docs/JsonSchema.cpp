#include "server/docs/JsonSchema.h"

#include <QJsonArray>

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::FieldInfo;
using models::FieldType;

namespace {

QJsonObject text(const FieldInfo &field)
{
    QJsonObject schema{{u"type"_s, u"string"_s}, {u"maxLength"_s, field.maximum}};
    if (field.minimum > 0)
        schema.insert(u"minLength"_s, field.minimum);
    return schema;
}

QJsonObject formatted(const QString &format)
{
    return {{u"type"_s, u"string"_s}, {u"format"_s, format}};
}

QJsonObject list(const QJsonObject &items, qint64 maximum)
{
    return {{u"type"_s, u"array"_s}, {u"items"_s, items}, {u"maxItems"_s, maximum}};
}

QJsonObject tagSchema(const FieldInfo &field, Direction direction)
{
    const QJsonObject name{{u"type"_s, u"string"_s}, {u"minLength"_s, 1}, {u"maxLength"_s, field.maximumItemLength}};
    if (direction == Direction::Written)
        return name;
    return {{u"type"_s, u"object"_s},
            {u"properties"_s, QJsonObject{{u"slug"_s, QJsonObject{{u"type"_s, u"string"_s}}},
                                          {u"name"_s, QJsonObject{{u"type"_s, u"string"_s}}}}},
            {u"required"_s, QJsonArray{u"slug"_s, u"name"_s}}};
}

QJsonObject typeSchema(const FieldInfo &field, Direction direction)
{
    switch (field.type) {
    case FieldType::Identity:
        return formatted(u"uuid"_s);
    case FieldType::Moment:
        return formatted(u"date-time"_s);
    case FieldType::Date:
        return formatted(u"date"_s);
    case FieldType::Number:
        return {{u"type"_s, u"number"_s}};
    case FieldType::Boolean:
        return {{u"type"_s, u"boolean"_s}};
    case FieldType::Integer: {
        QJsonObject schema{{u"type"_s, u"integer"_s}, {u"minimum"_s, field.minimum}};
        if (field.maximum < std::numeric_limits<qint64>::max())
            schema.insert(u"maximum"_s, field.maximum);
        return schema;
    }
    case FieldType::Choice:
        return {{u"type"_s, u"string"_s}, {u"enum"_s, QJsonArray::fromStringList(field.choices)}};
    case FieldType::Lines:
        return list({{u"type"_s, u"string"_s}, {u"minLength"_s, 1}, {u"maxLength"_s, field.maximumItemLength}},
                    field.maximum);
    case FieldType::Tags:
        return list(tagSchema(field, direction), field.maximum);
    case FieldType::Object:
        return jsonSchema(*field.nested, direction);
    case FieldType::Objects:
        return list(jsonSchema(*field.nested, direction), field.maximum);
    case FieldType::Json:
        return {{u"type"_s, u"object"_s}};
    case FieldType::Markdown: {
        QJsonObject schema = text(field);
        schema.insert(u"contentMediaType"_s, u"text/markdown"_s);
        return schema;
    }
    case FieldType::Slug:
    case FieldType::Line:
    case FieldType::Url:
        return text(field);
    }
    return {};
}

/// What the field means, and who is told of it.
QString meaningOf(const FieldInfo &field)
{
    if (field.audience == models::Role::Visitor)
        return field.summary;
    return u"%1 Only for tokens of the role %2 or higher."_s.arg(field.summary,
                                                                 models::roleName(field.audience).toString());
}

/// Names are written as one text, and are a list all the same.
QJsonValue exampleOf(const Parameter &parameter)
{
    if (parameter.type != ParameterType::Names)
        return parameter.example;
    return QJsonArray::fromStringList(parameter.example.toString().split(u','));
}

}

QJsonObject jsonSchema(const FieldInfo &field, Direction direction)
{
    QJsonObject schema = typeSchema(field, direction);
    if (field.isNullable)
        schema.insert(u"type"_s, QJsonArray{schema.value(u"type"_s), u"null"_s});
    if (const QString meaning = meaningOf(field); !meaning.isEmpty())
        schema.insert(u"description"_s, meaning);
    if (field.isReadOnly)
        schema.insert(u"readOnly"_s, true);
    if (!field.suggestions.isEmpty())
        schema.insert(u"examples"_s, QJsonArray::fromStringList(field.suggestions));
    return schema;
}

QJsonObject jsonSchema(const models::ObjectInfo &object, Direction direction, bool isPatch)
{
    QJsonObject properties;
    QJsonArray required;
    for (const FieldInfo &field : object.fields) {
        const bool isWritable = !field.isReadOnly || (isPatch && field.name == "version"_L1);
        if (direction == Direction::Written && !isWritable)
            continue;
        properties.insert(field.name, jsonSchema(field, direction));
        if (direction == Direction::Written && field.isRequired && !isPatch)
            required.append(field.name);
    }
    QJsonObject schema{{u"type"_s, u"object"_s}, {u"description"_s, object.summary}, {u"properties"_s, properties}};
    if (!required.isEmpty())
        schema.insert(u"required"_s, required);
    if (direction == Direction::Written)
        schema.insert(u"additionalProperties"_s, false);
    return schema;
}

QJsonObject jsonSchema(const Parameter &parameter)
{
    QJsonObject schema;
    switch (parameter.type) {
    case ParameterType::Integer:
        schema = {{u"type"_s, u"integer"_s}, {u"minimum"_s, parameter.minimum}, {u"maximum"_s, parameter.maximum}};
        break;
    case ParameterType::Boolean:
        schema = {{u"type"_s, u"boolean"_s}};
        break;
    case ParameterType::Choice:
        schema = {{u"type"_s, u"string"_s}, {u"enum"_s, QJsonArray::fromStringList(parameter.choices)}};
        break;
    case ParameterType::Names:
        schema = list({{u"type"_s, u"string"_s}, {u"enum"_s, QJsonArray::fromStringList(parameter.choices)}},
                      parameter.maximum);
        break;
    case ParameterType::Text:
        schema = {{u"type"_s, u"string"_s}, {u"minLength"_s, parameter.minimum}, {u"maxLength"_s, parameter.maximum}};
        break;
    }
    if (!parameter.fallback.isNull())
        schema.insert(u"default"_s, parameter.fallback);
    if (!parameter.example.isNull())
        schema.insert(u"examples"_s, QJsonArray{exampleOf(parameter)});
    return schema;
}

}
