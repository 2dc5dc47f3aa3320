#include "tests/support/SchemaCheck.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
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

}

QJsonObject SchemaCheck::resolved(const QString &reference) const
{
    QJsonValue at = m_document;
    const QStringList parts = reference.split(u'/');
    for (const QString &part : parts.sliced(1))
        at = at[part];
    return reference.startsWith("#/"_L1) ? at.toObject() : QJsonObject();
}

QStringList SchemaCheck::violations(const QJsonObject &schema, const QJsonValue &value, const QString &path) const
{
    if (schema.contains("$ref"_L1)) {
        const QJsonObject target = resolved(schema["$ref"_L1].toString());
        return target.isEmpty() ? QStringList{path + u": leads nowhere"_s} : violations(target, value, path);
    }
    if (!hasOneType(schema["type"_L1], value))
        return {path + u": has another type"_s};
    if (value.isNull())
        return {};
    if (!holds(schema, value))
        return {path + u": breaks a limit with "_s + value.toVariant().toString()};
    if (value.isObject())
        return objectViolations(schema, value.toObject(), path);
    QStringList found;
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size() && schema.contains("items"_L1); ++i)
        found += violations(schema["items"_L1].toObject(), items[i], u"%1[%2]"_s.arg(path).arg(i));
    return found;
}

QStringList SchemaCheck::objectViolations(const QJsonObject &schema, const QJsonObject &object,
                                          const QString &path) const
{
    QStringList found;
    const QJsonArray required = schema["required"_L1].toArray();
    for (const auto &name : required) {
        if (!object.contains(name.toString()))
            found.append(path + u'.' + name.toString() + u": is missing"_s);
    }
    if (!schema.contains("properties"_L1))
        return found; // any object
    const QJsonObject properties = schema["properties"_L1].toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (properties.contains(member.key()))
            found += violations(properties[member.key()].toObject(), member.value(), path + u'.' + member.key());
        else
            found.append(path + u'.' + member.key() + u": is not documented"_s);
    }
    return found;
}

}
