#pragma once

#include "models/core/Schema.h"

enum class Finish { Matt, Satin, Gloss };

template <>
struct vitrine::models::ChoiceNames<Finish>
{
    static constexpr std::array<QStringView, 3> kNames{u"matt", u"satin", u"gloss"};
};

/// A part of Sample with a schema of its own.
struct Maker
{
    QString name;
    QString url;

    bool operator==(const Maker &) const = default;
    static const vitrine::models::Schema<Maker> &schema()
    {
        using namespace vitrine::models;
        using namespace Qt::StringLiterals;
        static const Schema<Maker> schema(u"Maker"_s, u"Who made it."_s,
                                          {field(u"name"_s, &Maker::name).length(1, 10).required(),
                                           field(u"url"_s, &Maker::url).type(FieldType::Url).length(0, 100)});
        return schema;
    }
};

/// An entity with a field of every type.
struct Sample
{
    vitrine::models::Id id;
    QString slug;
    QString title;
    QString text;
    Finish finish = Finish::Satin;
    bool isOnSale = false;
    qint64 weight = 0;
    std::optional<QDate> madeOn;
    QStringList colours;
    Maker maker;
    std::vector<Maker> helpers;
    QJsonObject notes;
    QString costPrice;
    vitrine::models::Instant createdAt{};

    bool operator==(const Sample &) const = default;
    static const vitrine::models::Schema<Sample> &schema()
    {
        using namespace vitrine::models;
        using namespace Qt::StringLiterals;
        static const Schema<Sample> schema(
            u"Sample"_s, u"A thing with a field of every type."_s,
            {
                field(u"id"_s, &Sample::id).readOnly(),
                field(u"slug"_s, &Sample::slug).type(FieldType::Slug).length(1, 120).sortable(),
                field(u"title"_s, &Sample::title).length(1, 10).required().means(u"What it is called."_s),
                field(u"text"_s, &Sample::text).type(FieldType::Markdown).length(0, 20).notInLists(),
                field(u"finish"_s, &Sample::finish),
                field(u"onSale"_s, &Sample::isOnSale).column(u"sale"_s).label(u"For sale"_s),
                field(u"weight"_s, &Sample::weight).range(-5, 5),
                field(u"madeOn"_s, &Sample::madeOn),
                field(u"colours"_s, &Sample::colours).items(3, 5).suggest({u"red"_s}),
                field(u"maker"_s, &Sample::maker),
                field(u"helpers"_s, &Sample::helpers).items(2, 0),
                field(u"notes"_s, &Sample::notes).length(0, 200).hidingPrivateKeys(),
                field(u"costPrice"_s, &Sample::costPrice).length(0, 20).visibleFrom(Role::Editor),
                field(u"createdAt"_s, &Sample::createdAt).readOnly(),
            },
            {[](const Sample &sample, FieldErrors &errors) {
                if (sample.isOnSale && sample.costPrice.isEmpty())
                    errors.add(u"costPrice"_s, u"needed_for_sale"_s, u"Is needed for a sale."_s);
            }});
        return schema;
    }
};

/// Applies the patch; answers the errors as "field code".
inline QStringList applyPatch(const QJsonObject &patch, Sample &sample)
{
    vitrine::models::FieldErrors errors;
    Sample::schema().read(patch, sample, {}, errors);
    QStringList lines;
    for (const auto &error : errors.take())
        lines.append(error.field + u' ' + error.code);
    lines.sort();
    return lines;
}

inline QJsonObject objectFrom(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        qFatal("the test's own JSON is wrong: %s in %s", qPrintable(error.errorString()), json.constData());
    return document.object();
}
