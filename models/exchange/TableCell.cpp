#include "models/exchange/TableCell.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "models/core/Id.h"
#include "models/exchange/ImportDate.h"
#include "models/exchange/ImportValue.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

using Cell = std::expected<QJsonValue, QString>;

/// `why` has %1 where the cell stands, and %2 where `choices` do.
std::unexpected<QString> refuse(const QString &cell, const QString &why, const QString &choices = {})
{
    const QString shown = shortened(cell.simplified(), 60);
    return std::unexpected(choices.isEmpty() ? why.arg(shown) : why.arg(shown, choices));
}

Cell readDate(const QString &text)
{
    const auto date = readImportDate(text);
    if (!date || !date->isWhole)
        return refuse(text, u"“%1” is not a date; write 2026-05-31."_s);
    return date->date.toString(Qt::ISODate);
}

Cell readMoment(const QString &text)
{
    if (const auto instant = parseInstant(text))
        return formatInstant(*instant);
    const auto date = readImportDate(text);
    if (!date || !date->isWhole)
        return refuse(text, u"“%1” is not a date; write 2026-05-31 or 2026-05-31T09:00:00Z."_s);
    return formatInstant(date->instant.value_or(fromMillis(date->date.startOfDay(Qt::UTC).toMSecsSinceEpoch())));
}

Cell readList(const QString &text)
{
    if (text.startsWith(u'[')) {
        const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
        if (json.isArray())
            return json.array();
    }
    QJsonArray items;
    const QStringList parts = text.split(text.contains(u';') ? u';' : u',');
    for (const QString &part : parts) {
        if (const QString name = part.trimmed(); !name.isEmpty())
            items.append(name);
    }
    return items;
}

bool hasAddress(const FieldInfo &field)
{
    return field.nested &&
           std::ranges::any_of(field.nested->fields, [](const FieldInfo &part) { return part.name == "url"_L1; });
}

Cell readParts(const QString &text, const FieldInfo &field)
{
    const bool isList = field.type == FieldType::Objects;
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    if (isList && json.isArray())
        return json.array();
    if (!isList && json.isObject())
        return json.object();
    if (!hasAddress(field) || text.startsWith(u'{') || text.startsWith(u'['))
        return refuse(text, isList ? u"“%1” is not a JSON list."_s : u"“%1” is not a JSON object."_s);
    const QJsonObject part{{u"url"_s, text}};
    return isList ? QJsonValue(QJsonArray{part}) : QJsonValue(part);
}

Cell readChoice(const QString &text, const FieldInfo &field)
{
    const auto same = std::ranges::find_if(
        field.choices, [&text](const QString &choice) { return choice.compare(text, Qt::CaseInsensitive) == 0; });
    if (same == field.choices.end())
        return refuse(text, u"“%1” is none of %2."_s, field.choices.join(u", "_s));
    return *same;
}

Cell readWhole(const QString &text)
{
    bool isWhole = false;
    const qint64 number = text.toLongLong(&isWhole);
    return isWhole ? Cell(number) : refuse(text, u"“%1” is not a whole number."_s);
}

bool isText(FieldType type)
{
    return type == FieldType::Line || type == FieldType::Markdown;
}

}

std::expected<QJsonValue, QString> readCell(const QString &cell, const FieldInfo &field)
{
    const QString text = isText(field.type) ? cell : cell.trimmed();
    if (text.isEmpty())
        return QJsonValue::Null;
    switch (field.type) {
    case FieldType::Identity:
        return Id::parse(text) ? Cell(text) : refuse(text, u"“%1” is not an id."_s);
    case FieldType::Choice:
        return readChoice(text, field);
    case FieldType::Boolean:
        if (const auto flag = flagFrom(text))
            return *flag;
        return refuse(text, u"“%1” is neither true nor false."_s);
    case FieldType::Integer:
        return readWhole(text);
    case FieldType::Date:
        return readDate(text);
    case FieldType::Moment:
        return readMoment(text);
    case FieldType::Lines:
    case FieldType::Tags:
        return readList(text);
    case FieldType::Object:
    case FieldType::Objects:
    case FieldType::Json:
        return readParts(text, field);
    default:
        return text;
    }
}

std::expected<QJsonValue, QString> readTableValue(const QJsonValue &value, const FieldInfo &field)
{
    if (value.isString() && !isText(field.type))
        return readCell(value.toString(), field);
    const bool isLone = isText(field.type) && (value.isDouble() || value.isBool());
    return isLone ? Cell(*lineFrom(value)) : Cell(value);
}

}
