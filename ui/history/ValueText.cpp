#include "ui/history/ValueText.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

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

QString objectText(const FieldInfo &field, const QJsonObject &object)
{
    QStringList lines;
    for (const FieldInfo &part : field.nested->fields) {
        if (const QString text = ValueText::of(part, object[part.name]); !text.isEmpty())
            lines.append(u"%1: %2"_s.arg(FieldText::label(part), text));
    }
    return lines.join(u'\n');
}

QString objectsText(const FieldInfo &field, const QJsonArray &objects)
{
    QStringList lines;
    for (const auto &object : objects) {
        QStringList words;
        for (const FieldInfo &part : field.nested->fields) {
            if (const QString text = ValueText::of(part, object.toObject()[part.name]); !text.isEmpty())
                words.append(text);
        }
        lines.append(words.join(u", "_s));
    }
    return lines.join(u'\n');
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
    default:
        return value.toString();
    }
}

bool ValueText::isLongText(const FieldInfo &field)
{
    return field.type == FieldType::Markdown || field.type == FieldType::Json;
}

}
