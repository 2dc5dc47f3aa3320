#include "server/api/ItemJson.h"

#include "models/content/ContentBatch.h"
#include "server/api/BodyHtml.h"
#include "server/feeds/ItemEntry.h"
#include "server/feeds/JsonLd.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Article;
using models::ContentRepository;
using models::Project;

constexpr QByteArrayView kIncludedSchema = R"({
    "type": "object",
    "properties": {
        "jsonld": {"type": "object", "description": "Of `include=jsonld`: the item as schema.org describes such."},
        "bodyHtml": {
            "type": "string",
            "description": "Of `include=html`: the body as HTML, safe to show: raw HTML and scripts are left out."
        }
    }
})";

Parameter includeParameter()
{
    return {.name = u"include"_s,
            .type = ParameterType::Names,
            .summary =
                u"What to add: jsonld describes the item in the words of schema.org, html is its body rendered."_s,
            .maximum = 2,
            .choices = {u"jsonld"_s, u"html"_s},
            .example = u"jsonld"_s};
}

namespace {

QJsonObject jsonLdOf(const Project &project, const RequestedSite &site)
{
    return creativeWork(site.config.at(site.origin), entryFor(project, site.config, site.origin), project.endedOn);
}

QJsonObject jsonLdOf(const Article &article, const RequestedSite &site)
{
    return blogPosting(site.config.at(site.origin), entryFor(article, site.config, site.origin),
                       article.readingMinutes);
}

template <class E>
std::optional<E> findItem(models::Connection &connection, const QString &slugOrId)
{
    const auto id = models::findId<E>(connection, slugOrId);
    auto stored = id ? ContentRepository<E>(connection).find(*id) : std::nullopt;
    return stored ? std::optional(std::move(stored->item)) : std::nullopt;
}

/// Adds what `include` asks for. Answers whether it depends on where it was asked.
template <class E>
models::Result<bool> addIncluded(models::JsonWriter &json, const RequestContext &context, const Website &website,
                                 const QString &slugOrId)
{
    const QStringList included = context.query.names(u"include"_s);
    const auto item = included.isEmpty() ? std::nullopt : findItem<E>(context.reader, slugOrId);
    if (!item)
        return false;
    if (included.contains(u"html"_s)) {
        json.key("bodyHtml"_L1);
        json.value(bodyHtml(context.reader, item->body));
    }
    if (!included.contains(u"jsonld"_s))
        return false;
    const auto site = website.siteFor(context.request);
    if (!site)
        return std::unexpected(site.error());
    json.key("jsonld"_L1);
    json.value(QJsonValue(jsonLdOf(*item, *site)));
    return site->isAsAsked;
}

}

template <class E>
models::Result<Answer> writeItem(const RequestContext &context, const Website &website, const QString &slugOrId,
                                 models::Reach reach)
{
    models::JsonWriter json(8 * 1024);
    json.beginObject();
    json.key("data"_L1);
    const auto version =
        ContentRepository<E>(context.reader)
            .writeVisible(json, slugOrId, context.caller.role, reach, context.query.names(u"fields"_s));
    if (!version)
        return std::unexpected(models::notFound(E::kind()));
    const auto isForCallerOnly = addIncluded<E>(json, context, website, slugOrId);
    if (!isForCallerOnly)
        return std::unexpected(isForCallerOnly.error());
    json.endObject();
    json.endObject();
    return Answer{.body = json.take(), .version = *version, .isForCallerOnly = *isForCallerOnly};
}

template models::Result<Answer> writeItem<Project>(const RequestContext &, const Website &, const QString &,
                                                   models::Reach);
template models::Result<Answer> writeItem<Article>(const RequestContext &, const Website &, const QString &,
                                                   models::Reach);

}
