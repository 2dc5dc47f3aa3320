#include "models/content/Article.h"

#include "models/core/Slug.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

const ContentKind &Article::kind()
{
    static const ContentKind kind{u"article"_s, u"articles"_s, u"article"_s, Topic::Articles, 1};
    return kind;
}

const Schema<Article> &Article::schema()
{
    static const Schema<Article> schema(
        u"Article"_s, u"A text in the portfolio."_s,
        {
            field(u"id"_s, &Article::id).readOnly().means(u"UUIDv7, never changes."_s),
            field(u"slug"_s, &Article::slug)
                .type(FieldType::Slug)
                .length(1, kMaximumSlugLength)
                .sortable()
                .means(u"Names the article in addresses; made from the title when none is given."_s),
            field(u"title"_s, &Article::title).length(1, 200).required().sortable().means(u"The article's title."_s),
            field(u"excerpt"_s, &Article::excerpt)
                .length(0, 500)
                .means(u"One or two sentences for lists and previews."_s),
            field(u"body"_s, &Article::body)
                .type(FieldType::Markdown)
                .length(0, 1'000'000)
                .notInLists()
                .means(u"The whole text, in Markdown."_s),
            field(u"status"_s, &Article::status).sortable().means(u"Only published articles are public."_s),
            field(u"publishedAt"_s, &Article::publishedAt)
                .sortable()
                .means(u"When it was published; a published one with a time to come is scheduled for it."_s),
            field(u"publishAt"_s, &Article::publishAt)
                .sortable()
                .visibleFrom(Role::Viewer)
                .means(u"When a draft is published by itself."_s),
            field(u"canonicalUrl"_s, &Article::canonicalUrl)
                .type(FieldType::Url)
                .length(0, 2048)
                .label(u"Canonical address"_s)
                .means(u"Where search engines should look for it, if not here."_s),
            field(u"source"_s, &Article::source)
                .length(0, 2048)
                .means(u"Where it was first published: a name or an address."_s),
            field(u"readingMinutes"_s, &Article::readingMinutes)
                .readOnly()
                .sortable()
                .means(u"How long the body takes to read, in minutes, from its words."_s),
            field(u"tags"_s, &Article::tags)
                .type(FieldType::Tags)
                .items(50, 60)
                .means(u"Written as names or slugs; a new one is made when nobody used it yet."_s),
            field(u"cover"_s, &Article::cover).means(u"The picture that stands for it."_s),
            field(u"seo"_s, &Article::seo).label(u"Search & social"_s).means(u"For search engines and previews."_s),
            field(u"customFields"_s, &Article::customFields)
                .length(0, 32'768)
                .hidingPrivateKeys()
                .means(u"Anything else, as JSON; names that begin with _ are not public."_s),
            field(u"version"_s, &Article::version).readOnly().means(u"Counts the changes, from 1."_s),
            field(u"createdAt"_s, &Article::createdAt).readOnly().sortable().means(u"When it was made."_s),
            field(u"updatedAt"_s, &Article::updatedAt).readOnly().sortable().means(u"When it last changed."_s),
        });
    return schema;
}

}
