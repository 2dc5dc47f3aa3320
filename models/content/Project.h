#pragma once

#include <optional>

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include "models/content/Tag.h"
#include "models/core/Schema.h"
#include "models/core/Slug.h"

namespace vitrine::models {

/// Where an item stands: only what is published is public.
enum class Status { Draft, Published, Archived };

template <>
struct ChoiceNames<Status>
{
    static constexpr std::array<QStringView, 3> kNames{u"draft", u"published", u"archived"};
};

/// A link that belongs to a project.
struct ProjectLink
{
    QString label;
    QString url;
    QString kind;

    bool operator==(const ProjectLink &) const = default;
    static const Schema<ProjectLink> &schema();
};

/// What search engines and link previews are told instead of title and summary.
struct Seo
{
    QString title;
    QString description;

    bool operator==(const Seo &) const = default;
    static const Schema<Seo> &schema();
};

/// A piece of work in the portfolio. A new field is a member and a line in `schema()` here, and a migration.
struct Project
{
    Id id;
    QString slug;
    QString title;
    QString summary;
    QString body;
    Status status = Status::Draft;
    bool isFeatured = false;
    qint64 order = 0;
    TagList tags;
    QStringList technologies;
    QString role;
    QString client;
    std::optional<QDate> startedOn;
    std::optional<QDate> endedOn;
    std::vector<ProjectLink> links;
    Seo seo;
    QJsonObject customFields;
    qint64 version = 0;
    Instant createdAt{};
    Instant updatedAt{};

    bool operator==(const Project &) const = default;
    static const Schema<Project> &schema();
};

inline const Schema<ProjectLink> &ProjectLink::schema()
{
    using namespace Qt::StringLiterals;
    static const Schema<ProjectLink> schema(
        u"ProjectLink"_s, u"A link that belongs to a project."_s,
        {
            field(u"label"_s, &ProjectLink::label).length(0, 80).means(u"What the link is called."_s),
            field(u"url"_s, &ProjectLink::url)
                .type(FieldType::Url)
                .length(1, 2048)
                .required()
                .label(u"Address"_s)
                .means(u"Where it leads: a full address or a path on the site."_s),
            field(u"kind"_s, &ProjectLink::kind)
                .length(0, 40)
                .suggest({u"website"_s, u"source"_s, u"demo"_s, u"article"_s, u"video"_s, u"download"_s})
                .means(u"What is behind it, in a word of your own."_s),
        });
    return schema;
}

inline const Schema<Seo> &Seo::schema()
{
    using namespace Qt::StringLiterals;
    static const Schema<Seo> schema(
        u"Seo"_s, u"What search engines and link previews are told."_s,
        {
            field(u"title"_s, &Seo::title).length(0, 200).means(u"Instead of the title."_s),
            field(u"description"_s, &Seo::description).length(0, 500).means(u"Instead of the summary."_s),
        });
    return schema;
}

inline const Schema<Project> &Project::schema()
{
    using namespace Qt::StringLiterals;
    static const Schema<Project> schema(
        u"Project"_s, u"A piece of work in the portfolio."_s,
        {
            field(u"id"_s, &Project::id).readOnly().means(u"UUIDv7, never changes."_s),
            field(u"slug"_s, &Project::slug)
                .type(FieldType::Slug)
                .length(1, kMaximumSlugLength)
                .sortable()
                .means(u"Names the project in addresses; made from the title when none is given."_s),
            field(u"title"_s, &Project::title).length(1, 200).required().sortable().means(u"The project's name."_s),
            field(u"summary"_s, &Project::summary)
                .length(0, 500)
                .means(u"One or two sentences for lists and previews."_s),
            field(u"body"_s, &Project::body)
                .type(FieldType::Markdown)
                .length(0, 1'000'000)
                .notInLists()
                .means(u"The whole text, in Markdown."_s),
            field(u"status"_s, &Project::status).sortable().means(u"Only published projects are public."_s),
            field(u"featured"_s, &Project::isFeatured)
                .column(u"featured"_s)
                .sortable()
                .means(u"Shown first or larger by the site."_s),
            field(u"order"_s, &Project::order)
                .column(u"position"_s)
                .range(-1'000'000, 1'000'000)
                .sortable()
                .means(u"Place in the owner's own order; smaller comes first."_s),
            field(u"tags"_s, &Project::tags)
                .type(FieldType::Tags)
                .items(50, 60)
                .means(u"Written as names or slugs; a new one is made when nobody used it yet."_s),
            field(u"technologies"_s, &Project::technologies).items(50, 60).means(u"What it was made with."_s),
            field(u"role"_s, &Project::role).length(0, 120).means(u"What the owner did in it."_s),
            field(u"client"_s, &Project::client).length(0, 120).means(u"Who it was made for."_s),
            field(u"startedOn"_s, &Project::startedOn).sortable().means(u"First day, or the only date."_s),
            field(u"endedOn"_s, &Project::endedOn).sortable().means(u"Last day; none while it goes on."_s),
            field(u"links"_s, &Project::links).items(30, 0).means(u"Where more of it can be seen."_s),
            field(u"seo"_s, &Project::seo).label(u"Search & social"_s).means(u"For search engines and previews."_s),
            field(u"customFields"_s, &Project::customFields)
                .length(0, 32'768)
                .hidingPrivateKeys()
                .means(u"Anything else, as JSON; names that begin with _ are not public."_s),
            field(u"version"_s, &Project::version).readOnly().means(u"Counts the changes, from 1."_s),
            field(u"createdAt"_s, &Project::createdAt).readOnly().sortable().means(u"When it was made."_s),
            field(u"updatedAt"_s, &Project::updatedAt).readOnly().sortable().means(u"When it last changed."_s),
        },
        {
            [](const Project &project, FieldErrors &errors) {
                if (project.startedOn && project.endedOn && *project.endedOn < *project.startedOn)
                    errors.add(u"endedOn"_s, u"before_start"_s, u"Must not be before the start date."_s);
            },
        });
    return schema;
}

}
