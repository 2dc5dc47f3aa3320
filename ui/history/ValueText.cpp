#include "ui/history/ValueText.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include "models/assets/AssetAddress.h"
#include "models/core/Time.h"
#include "ui/forms/FieldText.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;
using models::FieldInfo;
using models::FieldType;

namespace {

/// Names of tags, or whatever else stands in a list.
QString listed(const QJsonArray &items)
{
    QStringList words;
    for (const auto &item : items)
        words.append(item.isObject() ? item.toObject()[u"name"_s].toString() : item.toVariant().toString());
    return words.join(u", "_s);
}

/// What another part says in words: an id, the slug of what has a title.
bool isForPrograms(const FieldInfo &part, const QJsonObject &object)
{
    return part.type == FieldType::Identity ||
           (part.type == FieldType::Slug && !object[u"title"_s].toString().isEmpty());
}

QString objectText(const FieldInfo &field, const QJsonObject &object)
{
    QStringList lines;
    for (const FieldInfo &part : field.nested->fields) {
        if (isForPrograms(part, object))
            continue;
        if (const QString text = ValueText::of(part, object[part.name]); !text.isEmpty())
            lines.append(u"%1: %2"_s.arg(FieldText::label(part), text));
    }
    return lines.join(u'\n');
}

QString objectsText(const FieldInfo &field, const QJsonArray &objects)
{
    QStringList lines;
    for (const auto &each : objects) {
        const QJsonObject object = each.toObject();
        QStringList words;
        for (const FieldInfo &part : field.nested->fields) {
            if (isForPrograms(part, object))
                continue;
            if (const QString text = ValueText::of(part, object[part.name]); !text.isEmpty())
                words.append(text);
        }
        lines.append(words.join(u", "_s));
    }
    return lines.join(u'\n');
}

/// A picture of the workspace by its file's name, and by the beginning of what tells it from others of that name.
QString addressText(const QString &address)
{
    constexpr qsizetype kBeginning = 8;
    const auto stored = models::AssetAddress::parse(address);
    if (!stored || stored->name.isEmpty())
        return address;
    const QString key = stored->id ? stored->id->toString().right(kBeginning) : stored->sha256.left(kBeginning);
    return u"%1 (%2)"_s.arg(stored->name, key);
}

QString momentText(const QJsonValue &value)
{
    const auto moment = models::parseInstant(value.toString());
    return moment ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(models::toMillis(*moment)),
                                       ValueText::tr("d MMM yyyy, HH:mm:ss", "date"))
                  : value.toString();
}

}

QString ValueText::of(const FieldInfo &field, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    switch (field.type) {
    case FieldType::Boolean:
        return value.toBool() ? tr("Yes") : tr("No");
    case FieldType::Choice:
        return FieldText::choice(value.toString());
    case FieldType::Integer:
    case FieldType::Number:
        return QLocale().toString(value.toDouble(), 'g', 15);
    case FieldType::Moment:
        return momentText(value);
    case FieldType::Lines:
    case FieldType::Tags:
        return listed(value.toArray());
    case FieldType::Object:
        return field.nested ? objectText(field, value.toObject()) : QString();
    case FieldType::Objects:
        return field.nested ? objectsText(field, value.toArray()) : QString();
    case FieldType::Json:
        return value.toObject().isEmpty() ? QString()
                                          : QString::fromUtf8(QJsonDocument(value.toObject()).toJson()).trimmed();
    case FieldType::Url:
        return addressText(value.toString());
    default:
        return value.toString();
    }
}

bool ValueText::isLongText(const FieldInfo &field)
{
    return field.type == FieldType::Markdown || field.type == FieldType::Json;
}

}
