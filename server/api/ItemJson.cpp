#include "server/api/ItemJson.h"

#include "models/content/ContentBatch.h"
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
        "jsonld": {"type": "object", "description": "Of `include=jsonld`: the item as schema.org describes such."}
    }
})";

Parameter includeParameter()
{
    return {.name = u"include"_s,
            .type = ParameterType::Names,
            .summary = u"What to add: jsonld describes the item in the words of schema.org."_s,
            .maximum = 1,
            .choices = {u"jsonld"_s},
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
void addJsonLd(models::JsonWriter &json, models::Connection &connection, const QString &slugOrId,
               const RequestedSite &site)
{
    const auto id = models::findId<E>(connection, slugOrId);
    const auto stored = id ? ContentRepository<E>(connection).find(*id) : std::nullopt;
    if (!stored)
        return;
    json.key("jsonld"_L1);
    json.value(QJsonValue(jsonLdOf(stored->item, site)));
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
    bool isForCallerOnly = false;
    if (context.query.names(u"include"_s).contains(u"jsonld"_s)) {
        const auto site = website.siteFor(context.request);
        if (!site)
            return std::unexpected(site.error());
        addJsonLd<E>(json, context.reader, slugOrId, *site);
        isForCallerOnly = site->isAsAsked;
    }
    json.endObject();
    json.endObject();
    return Answer{.body = json.take(), .version = *version, .isForCallerOnly = isForCallerOnly};
}

template models::Result<Answer> writeItem<Project>(const RequestContext &, const Website &, const QString &,
                                                   models::Reach);
template models::Result<Answer> writeItem<Article>(const RequestContext &, const Website &, const QString &,
                                                   models::Reach);

}
