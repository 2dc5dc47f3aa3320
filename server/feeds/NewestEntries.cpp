#include "server/feeds/NewestEntries.h"

#include <algorithm>

#include "models/content/ContentRepository.h"
#include "models/text/Markdown.h"
#include "server/feeds/AbsoluteLinks.h"
#include "server/feeds/ItemEntry.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Article;
using models::ContentQuery;
using models::ContentRepository;
using models::Project;

namespace {

template <class E>
void append(std::vector<FeedEntry> &entries, models::Connection &connection, const SiteConfig &config,
            const QString &origin, int limit)
{
    ContentQuery<E> query;
    query.status = models::Status::Published;
    query.sort = {{u"publishedAt"_s, Qt::DescendingOrder}};
    query.limit = limit;
    query.fields = {u"id"_s,   u"slug"_s,  u"title"_s,       u"summary"_s,   u"excerpt"_s,  u"body"_s,
                    u"tags"_s, u"cover"_s, u"publishedAt"_s, u"createdAt"_s, u"updatedAt"_s};
    for (const E &item : ContentRepository<E>(connection).list(query).items)
        entries.push_back(entryFor(item, config, origin));
}

}

std::vector<FeedEntry> newestEntries(models::Connection &connection, const SiteConfig &config, const QString &origin,
                                     int limit)
{
    std::vector<FeedEntry> entries;
    append<Article>(entries, connection, config, origin, limit);
    append<Project>(entries, connection, config, origin, limit);
    std::ranges::stable_sort(entries, std::ranges::greater(), &FeedEntry::published);
    if (entries.size() > static_cast<size_t>(limit))
        entries.resize(static_cast<size_t>(limit));
    for (FeedEntry &entry : entries)
        entry.html = withAbsoluteLinks(models::renderMarkdown(entry.html), entry.url);
    return entries;
}

}
