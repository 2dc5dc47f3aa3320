#include "models/exchange/ExportFields.h"

#include "models/core/Slug.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// A tag whose name makes its slug is found by it; any other one only by both ("C++" may be "cpp").
QJsonValue writableTag(const QJsonValue &tag)
{
    const QString name = tag[u"name"_s].toString();
    return slugFrom(name) == tag[u"slug"_s].toString() ? QJsonValue(name) : tag;
}

template <class Change>
QJsonArray changed(QJsonArray items, Change change)
{
    for (auto &&item : items)
        item = change(QJsonValue(item));
    return items;
}

}

QJsonValue writableValue(const QJsonValue &value, const FieldInfo &field)
{
    if (field.type == FieldType::Tags)
        return changed(value.toArray(), writableTag);
    if (!field.nested)
        return value;
    if (value.isArray())
        return changed(value.toArray(), [&field](const QJsonValue &item) { return writableValue(item, field); });
    QJsonObject object = value.toObject();
    for (const FieldInfo &part : field.nested->fields) {
        if (part.isReadOnly)
            object.remove(part.name);
        else if (object.value(part.name) == ""_L1)
            object.remove(part.name);
    }
    return value.isObject() ? QJsonValue(object) : value;
}

bool isKeptByImport(const FieldInfo &field)
{
    return field.type == FieldType::Identity || field.name == "version"_L1 || field.name == "createdAt"_L1;
}

bool isAlwaysExported(const FieldInfo &field)
{
    return field.isRequired || field.type == FieldType::Identity || field.type == FieldType::Slug ||
           field.type == FieldType::Choice;
}

}
