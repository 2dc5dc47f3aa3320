#include "server/api/examples/ItemExamples.h"

#include "models/content/Article.h"
#include "models/content/Project.h"
#include "server/api/examples/ExampleItems.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Article;
using models::Project;

namespace {

/// The item as it was made, before others were related to it.
QJsonObject asMade(QJsonObject item)
{
    if (item.contains(u"relations"_s))
        item.insert(u"relations"_s, QJsonArray());
    return item;
}

QString jsonLdOf(const Project *)
{
    return uR"({
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "@id": "urn:uuid:01944c2e-1a00-7000-8000-000000000001",
        "name": "Harbour lights",
        "inLanguage": "en",
        "description": "Signs and lettering that lead through a harbour by day and by night.",
        "url": "https://studio.example/projects/harbour-lights",
        "mainEntityOfPage": "https://studio.example/projects/harbour-lights",
        "image": "https://studio.example/media/harbour-lights.jpg",
        "keywords": "Wayfinding, Lettering",
        "author": {"@type": "Person", "name": "Mara Lund", "url": "https://studio.example/"},
        "creator": {"@type": "Person", "name": "Mara Lund", "url": "https://studio.example/"},
        "dateCreated": "2024-05-31",
        "datePublished": "2024-06-03T08:00:00.000Z",
        "dateModified": "2025-01-09T08:00:00.000Z"
    })"_s;
}

QString jsonLdOf(const Article *)
{
    return uR"({
        "@context": "https://schema.org",
        "@type": "BlogPosting",
        "@id": "urn:uuid:01944c2e-1a00-7000-8000-000000000101",
        "headline": "How harbour lights are read",
        "inLanguage": "en",
        "description": "A sailor reads a light by its rhythm. A sign can be read like that, too.",
        "url": "https://studio.example/articles/how-harbour-lights-are-read",
        "mainEntityOfPage": "https://studio.example/articles/how-harbour-lights-are-read",
        "image": "https://studio.example/media/rhythm.jpg",
        "keywords": "Wayfinding, Lettering",
        "timeRequired": "PT1M",
        "author": {"@type": "Person", "name": "Mara Lund", "url": "https://studio.example/"},
        "datePublished": "2024-06-10T08:00:00.000Z",
        "dateModified": "2025-01-09T08:00:00.000Z"
    })"_s;
}

}

template <class E>
std::vector<Example> ItemExamples<E>::list()
{
    const ExampleItems items = exampleItems<E>();
    const QStringList few{u"slug"_s, u"title"_s, u"publishedAt"_s};
    const QJsonObject latest = only(items.published, few);
    const QString next =
        std::is_same_v<E, Project> ? u"WyJpN3UiLDEsMTczNjQwOTYwMDAwMCwxXQ"_s : u"WyIxaGciLDE3MTgwMDY0MDAwMDAsMV0"_s;
    const QJsonObject walkMeta{{u"total"_s, 2}, {u"page"_s, QJsonValue()}, {u"limit"_s, 1}, {u"nextCursor"_s, next}};
    const QJsonObject walk = with(pageOf({only(items.published, {u"slug"_s})}), {{u"meta"_s, walkMeta}});
    return {{.name = u"all"_s,
             .summary = u"Everything that is public"_s,
             .answer = pageOf({asListed(asPublic(items.published)), asListed(asPublic(items.changed))})},
            {.name = u"tagged"_s,
             .summary = u"What carries a tag, the latest first, with few fields"_s,
             .parameters = {{u"tag"_s, u"lettering"_s}, {u"sort"_s, u"-publishedAt"_s}, {u"fields"_s, few.join(u',')}},
             .answer = pageOf({latest})},
            {.name = u"walk"_s,
             .summary = u"The beginning of a walk"_s,
             .parameters = {{u"cursor"_s, QString()}, {u"limit"_s, u"1"_s}, {u"fields"_s, u"slug"_s}},
             .answer = walk},
            {.name = u"outOfRange"_s,
             .summary = u"A parameter with a wrong value"_s,
             .parameters = {{u"limit"_s, u"500"_s}},
             .status = 400,
             .answer = problemAnswer("invalid_parameter", u"The parameter “limit” must be from 1 to 100."_s,
                                     {{u"errors"_s, QJsonArray{fieldError(u"limit"_s, u"invalid_parameter"_s,
                                                                          u"must be from 1 to 100"_s)}}})}};
}

template <class E>
std::vector<Example> ItemExamples<E>::read()
{
    const ExampleItems items = exampleItems<E>();
    const auto of = [](const QJsonObject &item) { return std::pair(u"slug"_s, item[u"slug"_s].toString()); };
    const QJsonObject described = with(only(items.published, {u"slug"_s, u"title"_s}),
                                       {{u"jsonld"_s, parsed(jsonLdOf(static_cast<const E *>(nullptr)).toUtf8())}});
    return {{.name = u"complete"_s,
             .summary = u"A public one"_s,
             .parameters = {of(items.published)},
             .answer = dataAnswer(asPublic(items.published))},
            {.name = u"described"_s,
             .summary = u"Few fields, and what search engines want to know"_s,
             .parameters = {of(items.published), {u"fields"_s, u"slug,title"_s}, {u"include"_s, u"jsonld"_s}},
             .answer = dataAnswer(described)},
            {.name = u"draft"_s,
             .summary = u"A draft, asked for without a token"_s,
             .parameters = {of(items.draft)},
             .status = 404,
             .answer = problemAnswer("not_found", u"There is no such %1."_s.arg(E::kind().noun))},
            {.name = u"gone"_s,
             .summary = u"One that was public"_s,
             .parameters = {of(items.trashed)},
             .status = 410,
             .answer = problemAnswer("gone", u"This %1 was public and is no longer."_s.arg(E::kind().noun))}};
}

template <class E>
std::vector<Example> ItemExamples<E>::create()
{
    const ExampleItems items = exampleItems<E>();
    const QJsonObject changedAtFirst = with(items.changed, {{items.summaryName, items.changedFields[items.summaryName]},
                                                            {u"version"_s, 1},
                                                            {u"updatedAt"_s, items.changed[u"createdAt"_s]}});
    const QJsonObject taken{{u"title"_s, u"Another one"_s}, {u"slug"_s, items.published[u"slug"_s]}};
    const QString takenBy =
        u"Another %1, “%2”, has this slug."_s.arg(E::kind().noun, items.published[u"title"_s].toString());
    return {{.name = u"complete"_s,
             .summary = u"With everything, public at once"_s,
             .parameters = {{u"Idempotency-Key"_s, E::kind().name + u"-from-the-old-site-1"_s}},
             .body = items.publishedFields,
             .answer = dataAnswer(asMade(items.published))},
            {.name = u"short"_s,
             .summary = u"With little"_s,
             .body = items.changedFields,
             .answer = dataAnswer(changedAtFirst)},
            {.name = u"draft"_s, .summary = u"A draft"_s, .body = items.draftFields, .answer = dataAnswer(items.draft)},
            {.name = u"slugTaken"_s,
             .summary = u"Another one has the slug"_s,
             .body = taken,
             .status = 409,
             .answer = problemAnswer("slug_taken", u"slug"_s, u"taken"_s, takenBy)},
            {.name = u"invalid"_s,
             .summary = u"A field that does not hold"_s,
             .body = {{u"title"_s, u"Another one"_s}, {u"slug"_s, u"Another one"_s}},
             .status = 422,
             .answer = problemAnswer("validation_failed", u"slug"_s, u"invalid_slug"_s,
                                     u"Use lower-case letters and digits with single hyphens between them, not an id "
                                     "or one of \"order\", \"batch\", \"trash\"."_s)}};
}

template <class E>
std::vector<Example> ItemExamples<E>::update()
{
    const ExampleItems items = exampleItems<E>();
    const std::pair slug(u"slug"_s, items.changed[u"slug"_s].toString());
    const QJsonObject patch{{u"title"_s, items.changed[u"title"_s].toString() + u", autumn"_s},
                            {u"customFields"_s, QJsonObject{{u"season"_s, u"autumn"_s}}}};
    const QJsonObject changed =
        with(with(items.changed, patch), {{u"version"_s, 3}, {u"updatedAt"_s, u"2025-01-10T10:00:00.000Z"_s}});
    return {
        {.name = u"fields"_s,
         .summary = u"Two fields, if nobody else changed it"_s,
         .parameters = {slug, {u"If-Match"_s, u"\"2\""_s}},
         .body = patch,
         .answer = dataAnswer(changed)},
        {.name = u"stale"_s,
         .summary = u"Somebody else was quicker"_s,
         .parameters = {slug, {u"If-Match"_s, u"\"1\""_s}},
         .body = patch,
         .status = 412,
         .answer = problemAnswer("stale_version", u"It was not changed: you have version 1, stored is version 2."_s,
                                 {{u"yourVersion"_s, 1}, {u"currentVersion"_s, 2}, {u"current"_s, items.changed}})}};
}

template <class E>
std::vector<Example> ItemExamples<E>::trash()
{
    const ExampleItems items = exampleItems<E>();
    return {{.name = u"trash"_s,
             .summary = u"To the trash"_s,
             .parameters = {{u"slug"_s, items.published[u"slug"_s].toString()}}},
            {.name = u"missing"_s,
             .summary = u"One that is not there"_s,
             .parameters = {{u"slug"_s, u"nothing"_s}},
             .status = 404,
             .answer = problemAnswer("not_found", u"There is no such %1."_s.arg(E::kind().noun))}};
}

template struct ItemExamples<Project>;
template struct ItemExamples<Article>;
}
