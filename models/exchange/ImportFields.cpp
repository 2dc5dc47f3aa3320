#include "models/exchange/ImportFields.h"

#include <QHash>
#include <QSet>

#include "models/exchange/ImportDate.h"
#include "models/exchange/ImportLists.h"
#include "models/exchange/ImportValue.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// Fields that are more than one key's value; each has a file or function of its own.
bool isLeftToOthers(const QString &field)
{
    static const QSet<QString> others{u"slug"_s,      u"title"_s,     u"body"_s,    u"status"_s,      u"publishedAt"_s,
                                      u"publishAt"_s, u"startedOn"_s, u"endedOn"_s, u"links"_s,       u"cover"_s,
                                      u"gallery"_s,   u"relations"_s, u"seo"_s,     u"customFields"_s};
    return others.contains(field);
}

/// The field's own name, and those that site generators and their themes use for it.
QStringList namesFor(const QString &field)
{
    static const QHash<QString, QStringList> others{
        {u"summary"_s, {u"description"_s, u"excerpt"_s, u"subtitle"_s, u"tagline"_s}},
        {u"excerpt"_s, {u"summary"_s, u"description"_s, u"subtitle"_s, u"spoiler"_s, u"lead"_s}},
        {u"featured"_s, {u"isfeatured"_s, u"highlight"_s}},
        {u"order"_s, {u"weight"_s, u"sortorder"_s}},
        {u"client"_s, {u"company"_s, u"customer"_s}},
        {u"canonicalUrl"_s, {u"canonical"_s, u"canonicallink"_s}},
        {u"source"_s, {u"originallypublished"_s, u"publisher"_s, u"publication"_s}},
        {u"tags"_s, {u"tag"_s, u"categories"_s, u"category"_s, u"keywords"_s, u"topics"_s}},
        {u"technologies"_s,
         {u"technology"_s, u"tech"_s, u"techstack"_s, u"stack"_s, u"tools"_s, u"builtwith"_s, u"skills"_s}},
    };
    return QStringList(ImportDraft::plainName(field)) + others.value(field);
}

/// The value as that type of field takes it; undefined when it cannot be read so.
QJsonValue valueFor(FieldType type, const QJsonValue &value)
{
    const QString line = lineFrom(value).value_or(QString());
    if (type == FieldType::Boolean) {
        const auto flag = flagFrom(value);
        return flag ? QJsonValue(*flag) : QJsonValue(QJsonValue::Undefined);
    }
    if (type == FieldType::Integer) {
        bool isNumber = false;
        const qint64 number = line.toLongLong(&isNumber);
        return isNumber ? QJsonValue(number) : QJsonValue(QJsonValue::Undefined);
    }
    if (type == FieldType::Date) {
        const auto date = readImportDate(line);
        return date ? QJsonValue(date->date.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Undefined);
    }
    return type == FieldType::Choice ? QJsonValue(line.toLower()) : value;
}

/// A field that takes one value, from the first of `names` that holds.
void importValue(ImportDraft &draft, const FieldInfo &field, const QStringList &names)
{
    for (const auto &entry : draft.find(names)) {
        const QJsonValue value = valueFor(field.type, entry.value);
        const QString problem = draft.set(field.name, value);
        if (problem.isEmpty())
            return draft.take(entry.key);
        draft.noteKept(entry.key, problem);
    }
}

}

void importLine(ImportDraft &draft, const QString &field, const QStringList &names)
{
    const qint64 maximum = draft.form().longest(field);
    for (const auto &entry : draft.find(names)) {
        const auto line = lineFrom(entry.value);
        if (!line) {
            draft.noteKept(entry.key, u"Must be a text."_s);
            continue;
        }
        const QString fitting = shortened(*line, maximum);
        if (const QString problem = draft.set(field, fitting); !problem.isEmpty())
            draft.noteKept(entry.key, problem);
        else if (fitting != *line)
            draft.noteKept(entry.key, u"It is longer than %1 characters and was shortened."_s.arg(maximum));
        else
            draft.take(entry.key);
        if (draft.has(field))
            return;
    }
}

void importPlainFields(ImportDraft &draft)
{
    for (const FieldInfo &field : draft.form().fields()) {
        if (field.isReadOnly || isLeftToOthers(field.name))
            continue;
        const QStringList names = namesFor(field.name);
        switch (field.type) {
        case FieldType::Line:
            importLine(draft, field.name, names);
            break;
        case FieldType::Lines:
        case FieldType::Tags:
            importList(draft, field, names);
            break;
        default:
            importValue(draft, field, names);
        }
    }
}

}
