#include "tests/support/SchemaCheck.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QSet>
#include <QUuid>

namespace vitrine::tests {

using namespace Qt::StringLiterals;

namespace {

bool hasType(const QString &type, const QJsonValue &value)
{
    if (type == "integer"_L1)
        return value.isDouble() && value.toInteger(0) == value.toInteger(1);
    return (type == "object"_L1 && value.isObject()) || (type == "array"_L1 && value.isArray()) ||
           (type == "string"_L1 && value.isString()) || (type == "boolean"_L1 && value.isBool()) ||
           (type == "null"_L1 && value.isNull()) || (type == "number"_L1 && value.isDouble());
}

bool hasOneType(const QJsonValue &types, const QJsonValue &value)
{
    if (!types.isArray())
        return types.isUndefined() || hasType(types.toString(), value);
    const QJsonArray all = types.toArray();
    return std::any_of(all.begin(), all.end(), [&value](const auto &type) { return hasType(type.toString(), value); });
}

bool hasFormat(const QString &format, const QString &text)
{
    if (format == "uuid"_L1)
        return !QUuid::fromString(text).isNull() && text.size() == 36;
    if (format == "date"_L1)
        return QDate::fromString(text, Qt::ISODate).isValid() && text.size() == 10;
    if (format == "date-time"_L1)
        return QDateTime::fromString(text, Qt::ISODateWithMs).isValid() && text.endsWith(u'Z');
    return true;
}

bool isWithin(const QJsonObject &schema, QLatin1StringView least, QLatin1StringView most, qint64 number)
{
    return number >= schema[least].toInteger(number) && number <= schema[most].toInteger(number);
}

bool holds(const QJsonObject &schema, const QJsonValue &value)
{
    if (schema.contains("enum"_L1) && !schema["enum"_L1].toArray().contains(value))
        return false;
    if (value.isString()) {
        return isWithin(schema, "minLength"_L1, "maxLength"_L1, value.toString().toUcs4().size()) &&
               hasFormat(schema["format"_L1].toString(), value.toString());
    }
    if (value.isDouble())
        return isWithin(schema, "minimum"_L1, "maximum"_L1, value.toInteger());
    return !value.isArray() || isWithin(schema, "minItems"_L1, "maxItems"_L1, value.toArray().size());
}

/// Keywords that this check looks at, and those that hold no condition. Any other would go unchecked.
bool isUnderstood(const QString &keyword)
{
    static const QStringList kKeywords{u"$ref"_s,
                                       u"allOf"_s,
                                       u"type"_s,
                                       u"enum"_s,
                                       u"format"_s,
                                       u"properties"_s,
                                       u"required"_s,
                                       u"items"_s,
                                       u"minimum"_s,
                                       u"maximum"_s,
                                       u"minLength"_s,
                                       u"maxLength"_s,
                                       u"minItems"_s,
                                       u"maxItems"_s,
                                       u"default"_s,
                                       u"description"_s,
                                       u"examples"_s,
                                       u"readOnly"_s,
                                       u"contentMediaType"_s,
                                       u"additionalProperties"_s};
    return kKeywords.contains(keyword);
}

}

QJsonObject SchemaCheck::resolved(const QString &reference) const
{
    QJsonValue at = m_document;
    const QStringList parts = reference.split(u'/');
    for (const QString &part : parts.sliced(1))
        at = at[part];
    return reference.startsWith("#/"_L1) ? at.toObject() : QJsonObject();
}

QList<QJsonObject> SchemaCheck::parts(const QJsonObject &schema) const
{
    QList<QJsonObject> found{schema};
    if (schema.contains("$ref"_L1))
        found += parts(resolved(schema["$ref"_L1].toString()));
    const QJsonArray all = schema["allOf"_L1].toArray();
    for (const auto &part : all)
        found += parts(part.toObject());
    return found;
}

QStringList SchemaCheck::violations(const QJsonObject &schema, const QJsonValue &value, const QString &path) const
{
    const QList<QJsonObject> all = parts(schema);
    for (const QJsonObject &part : all) {
        const QStringList keywords = part.keys();
        for (const QString &keyword : keywords) {
            if (!isUnderstood(keyword))
                return {path + u": the schema says "_s + keyword};
        }
        if (!hasOneType(part["type"_L1], value))
            return {path + u": has another type"_s};
        if (!value.isNull() && !holds(part, value))
            return {path + u": breaks a limit with "_s + value.toVariant().toString()};
    }
    if (value.isObject())
        return objectViolations(all, value.toObject(), path);
    QStringList found;
    const QJsonArray items = value.toArray();
    for (const QJsonObject &part : all) {
        for (qsizetype i = 0; i < items.size() && part.contains("items"_L1); ++i)
            found += violations(part["items"_L1].toObject(), items[i], u"%1[%2]"_s.arg(path).arg(i));
    }
    return found;
}

QStringList SchemaCheck::objectViolations(const QList<QJsonObject> &parts, const QJsonObject &object,
                                          const QString &path) const
{
    QStringList found;
    QSet<QString> documented;
    bool isAny = true;
    for (const QJsonObject &part : parts) {
        const QJsonArray required = part["required"_L1].toArray();
        for (const auto &name : required) {
            if (!object.contains(name.toString()))
                found.append(path + u'.' + name.toString() + u": is missing"_s);
        }
        const QJsonObject properties = part["properties"_L1].toObject();
        isAny = isAny && !part.contains("properties"_L1);
        for (auto property = properties.begin(); property != properties.end(); ++property) {
            documented.insert(property.key());
            if (const auto member = object.find(property.key()); member != object.end())
                found += violations(property.value().toObject(), *member, path + u'.' + property.key());
        }
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!isAny && !documented.contains(member.key()))
            found.append(path + u'.' + member.key() + u": is not documented"_s);
    }
    return found;
}

}
