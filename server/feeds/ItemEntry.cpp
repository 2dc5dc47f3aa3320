#include "server/feeds/ItemEntry.h"

#include <QUrl>

#include "models/content/Article.h"
#include "models/content/Project.h"

namespace vitrine::server {

using models::Article;
using models::Project;

namespace {

const QString &summaryOf(const Project &project)
{
    return project.summary;
}

const QString &summaryOf(const Article &article)
{
    return article.excerpt;
}

}

template <class E>
FeedEntry entryFor(const E &item, const SiteConfig &config, const QString &origin)
{
    FeedEntry entry{.id = item.id.toString(),
                    .url = config.addressOf(E::kind(), origin, item.slug),
                    .title = item.title,
                    .summary = summaryOf(item),
                    .html = item.body,
                    .published = item.publishedAt.value_or(item.createdAt),
                    .updated = item.updatedAt};
    for (const models::TagRef &tag : item.tags)
        entry.tags.append(tag.name);
    if (!item.cover.url.isEmpty())
        entry.imageUrl = QUrl(entry.url).resolved(QUrl(item.cover.url)).toString(QUrl::FullyEncoded);
    return entry;
}

template FeedEntry entryFor(const Project &item, const SiteConfig &config, const QString &origin);
template FeedEntry entryFor(const Article &item, const SiteConfig &config, const QString &origin);

}
