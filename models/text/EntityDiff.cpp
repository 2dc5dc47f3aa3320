#include "models/text/EntityDiff.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

bool isText(FieldType type)
{
    return type == FieldType::Line || type == FieldType::Slug || type == FieldType::Markdown || type == FieldType::Url;
}

bool isEmpty(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return !value.toBool();
    case QJsonValue::Double:
        return value.toDouble() == 0;
    case QJsonValue::String:
        return value.toString().isEmpty();
    case QJsonValue::Array:
        return value.toArray().isEmpty();
    case QJsonValue::Object:
        return value.toObject().isEmpty();
    default:
        return true;
    }
}

bool isSame(const QJsonValue &before, const QJsonValue &after)
{
    if (before.isUndefined() || after.isUndefined())
        return isEmpty(before) && isEmpty(after);
    return before == after;
}

QJsonValue orNull(const QJsonValue &value)
{
    return value.isUndefined() ? QJsonValue() : value;
}

QString nameOf(DiffKind kind)
{
    switch (kind) {
    case DiffKind::Removed:
        return u"removed"_s;
    case DiffKind::Added:
        return u"added"_s;
    default:
        return u"same"_s;
    }
}

QJsonArray asJson(const std::vector<DiffPart> &parts)
{
    QJsonArray json;
    for (const DiffPart &part : parts)
        json.append(QJsonObject{{u"kind"_s, nameOf(part.kind)}, {u"text"_s, part.text}});
    return json;
}

}

std::vector<FieldDiff> diffEntities(const ObjectInfo &object, const QJsonObject &before, const QJsonObject &after)
{
    std::vector<FieldDiff> diffs;
    for (const FieldInfo &field : object.fields) {
        const QJsonValue old = before[field.name];
        const QJsonValue now = after[field.name];
        if (field.isReadOnly || isSame(old, now))
            continue;
        FieldDiff diff{field.name, field.label, orNull(old), orNull(now), {}};
        if (isText(field.type))
            diff.words = diffWords(old.toString(), now.toString());
        diffs.push_back(std::move(diff));
    }
    return diffs;
}

QJsonArray asJson(const std::vector<FieldDiff> &diffs)
{
    QJsonArray json;
    for (const FieldDiff &diff : diffs) {
        QJsonObject object{
            {u"field"_s, diff.field},
            {u"label"_s, diff.label},
            {u"before"_s, diff.before},
            {u"after"_s, diff.after},
        };
        if (!diff.words.empty())
            object.insert(u"words"_s, asJson(diff.words));
        json.append(object);
    }
    return json;
}

}
