#include "server/feeds/FeedsApi.h"

#include "models/content/Article.h"
#include "models/content/Project.h"
#include "models/content/PublishedRepository.h"
#include "server/feeds/AtomFeed.h"
#include "server/feeds/JsonFeed.h"
#include "server/feeds/NewestEntries.h"
#include "server/feeds/Robots.h"
#include "server/feeds/Sitemap.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Article;
using models::Connection;
using models::ErrorKind;
using models::Project;
using models::PublishedRepository;
using models::Result;
using models::Topic;

namespace {

constexpr int kFeedEntries = 50;
constexpr qint64 kMaximumParts = 50'000; // as many as an index may name

constexpr QByteArrayView kAtomType = "application/atom+xml; charset=utf-8";
constexpr QByteArrayView kJsonFeedType = "application/feed+json; charset=utf-8";
constexpr QByteArrayView kXmlType = "application/xml; charset=utf-8";
constexpr QByteArrayView kTextType = "text/plain; charset=utf-8";

/// The pages of one kind among positions `begin` to `end` of all pages, of which this kind's are the `first`th and
/// following; moves `first` behind them.
void append(std::vector<SitemapUrl> &urls, Connection &connection, const models::ContentKind &kind,
            const SiteConfig &config, const QString &origin, qint64 begin, qint64 end, qint64 &first)
{
    const PublishedRepository published(connection, kind);
    const qint64 from = std::max(begin - first, qint64(0));
    const qint64 to = end - first;
    if (to > from) {
        for (const models::PublishedPage &page : published.pages(from, to - from))
            urls.push_back({config.addressOf(kind, origin, page.slug), page.updatedAt});
    }
    first += published.count();
}

}

std::vector<Endpoint> FeedsApi::endpoints() const
{
    const auto declare = [](const QString &path, const QString &operation, const QString &summary) {
        return Endpoint{.method = Method::Get,
                        .path = path,
                        .operation = operation,
                        .summary = summary,
                        .answer = {200, summary, AnswerShape::Document},
                        .cache = CachePolicy::Public,
                        .topics = {Topic::Projects, Topic::Articles, Topic::Tags},
                        .handler = {}};
    };
    Endpoint atom = declare(u"/feed.xml"_s, u"readAtomFeed"_s, u"The newest articles and projects, as Atom"_s);
    atom.handler = [this](const RequestContext &context) { return feed(context, atomFeed, kAtomType.toByteArray()); };
    Endpoint json = declare(u"/feed.json"_s, u"readJsonFeed"_s, u"The newest articles and projects, as JSON Feed"_s);
    json.handler = [this](const RequestContext &context) {
        return feed(context, jsonFeed, kJsonFeedType.toByteArray());
    };
    Endpoint map = declare(u"/sitemap.xml"_s, u"readSitemap"_s, u"Every public page, for search engines"_s);
    map.queryParameters = {{.name = u"part"_s,
                            .type = ParameterType::Integer,
                            .summary = u"Which of the sitemaps that the index names."_s,
                            .minimum = 1,
                            .maximum = kMaximumParts}};
    map.problems = {"not_found"};
    map.handler = [this](const RequestContext &context) { return sitemap(context); };
    Endpoint robotsText = declare(u"/robots.txt"_s, u"readRobots"_s, u"What search engines may fetch"_s);
    robotsText.handler = [this](const RequestContext &context) { return robots(context); };
    return {atom, json, map, robotsText};
}

Answer FeedsApi::answer(const RequestedSite &site, QByteArray body, const QByteArray &contentType)
{
    return {.body = std::move(body), .contentType = contentType, .isForCallerOnly = site.isAsAsked};
}

Outcome FeedsApi::feed(const RequestContext &context, Render render, const QByteArray &contentType) const
{
    const auto site = m_website.siteFor(context.request);
    if (!site)
        return Result<Answer>(std::unexpected(site.error()));
    const QString selfUrl = site->origin + context.endpoint.path;
    // Fifty texts may be long: rendering them must not hold up the requests of this thread.
    return m_workspace.slowReader().submit([=, site = *site](Connection &connection) -> Result<Answer> {
        const auto entries = newestEntries(connection, site.config, site.origin, kFeedEntries);
        return answer(site, render(site.config.at(site.origin), entries, selfUrl), contentType);
    });
}

Outcome FeedsApi::sitemap(const RequestContext &context) const
{
    const auto site = m_website.siteFor(context.request);
    if (!site)
        return Result<Answer>(std::unexpected(site.error()));
    return m_workspace.slowReader().submit([site = *site, part = context.query.integer(u"part"_s)](
                                               Connection &connection) { return sitemapPart(connection, site, part); });
}

Result<Answer> FeedsApi::sitemapPart(Connection &connection, const RequestedSite &site, std::optional<qint64> part)
{
    const qint64 pages = 1 + PublishedRepository(connection, Project::kind()).count() +
                         PublishedRepository(connection, Article::kind()).count();
    const qint64 parts = (pages + kSitemapUrls - 1) / kSitemapUrls;
    if (!part && parts > 1)
        return answer(site, sitemapIndex(site.origin + u"/sitemap.xml"_s, parts), kXmlType.toByteArray());
    const qint64 number = part.value_or(1);
    if (number > parts)
        return models::fail(ErrorKind::NotFound, u"not_found"_s, u"The sitemap has no such part."_s);

    const qint64 begin = (number - 1) * kSitemapUrls;
    const qint64 end = begin + kSitemapUrls;
    std::vector<SitemapUrl> urls;
    if (begin == 0)
        urls.push_back({site.origin + u'/'});
    qint64 first = 1; // behind the home page
    append(urls, connection, Project::kind(), site.config, site.origin, begin, end, first);
    append(urls, connection, Article::kind(), site.config, site.origin, begin, end, first);
    return answer(site, server::sitemap(urls), kXmlType.toByteArray());
}

Outcome FeedsApi::robots(const RequestContext &context) const
{
    const auto site = m_website.siteFor(context.request);
    if (!site)
        return Result<Answer>(std::unexpected(site.error()));
    return Result<Answer>(answer(*site, server::robots(site->origin + u"/sitemap.xml"_s), kTextType.toByteArray()));
}

}
