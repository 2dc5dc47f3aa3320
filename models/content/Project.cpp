#include "models/content/Project.h"

#include "models/core/Slug.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

const Schema<ProjectLink> &ProjectLink::schema()
{
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

const ContentKind &Project::kind()
{
    static const ContentKind kind{u"project"_s, u"projects"_s, u"project"_s, Topic::Projects, 0};
    return kind;
}

const Schema<Project> &Project::schema()
{
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
            field(u"publishedAt"_s, &Project::publishedAt)
                .sortable()
                .means(u"When it was published; a published one with a time to come is scheduled for it."_s),
            field(u"publishAt"_s, &Project::publishAt)
                .sortable()
                .visibleFrom(Role::Viewer)
                .means(u"When a draft is published by itself."_s),
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
            field(u"cover"_s, &Project::cover).means(u"The picture that stands for it."_s),
            field(u"gallery"_s, &Project::gallery).items(100, 0).notInLists().means(u"Pictures of it, in order."_s),
            field(u"relations"_s, &Project::relations)
                .items(50, 0)
                .notInLists()
                .apart()
                .means(u"Other projects that it belongs with; each shows this one in return."_s),
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
            [](const Project &project, FieldErrors &errors) {
                for (size_t i = 0; i < project.gallery.size(); ++i) {
                    if (project.gallery[i].url.isEmpty())
                        errors.add(u"gallery[%1].url"_s.arg(i), u"required"_s, u"A picture needs its address."_s);
                }
            },
        });
    return schema;
}

}
