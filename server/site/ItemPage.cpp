#include "server/site/ItemPage.h"

#include <QUrl>

#include "models/content/ContentRepository.h"
#include "server/feeds/ItemEntry.h"
#include "server/feeds/JsonLd.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::Article;
using models::ContentRepository;
using models::Project;
using models::Reach;
using models::Status;

namespace {

/// The slug where the pattern has "{slug}"; nothing when the path is not of the pattern.
std::optional<QString> slugIn(const QString &path, const QString &pattern)
{
    const QString decoded = QUrl::fromPercentEncoding(pattern.toUtf8());
    const auto parts = decoded.split(u"{slug}"_s);
    // A page behind a question mark is the site's own affair: every path of it is the same page.
    if (parts.size() != 2 || decoded.contains(u'?') || path.size() <= parts[0].size() + parts[1].size() ||
        !path.startsWith(parts[0]) || !path.endsWith(parts[1]))
        return {};
    const QString slug = path.sliced(parts[0].size(), path.size() - parts[0].size() - parts[1].size());
    return slug.contains(u'/') ? std::nullopt : std::optional(slug);
}

QJsonObject jsonLdOf(const Project &project, const FeedSite &site, const FeedEntry &entry)
{
    return creativeWork(site, entry, project.endedOn);
}

QJsonObject jsonLdOf(const Article &article, const FeedSite &site, const FeedEntry &entry)
{
    return blogPosting(site, entry, article.readingMinutes);
}

QString canonicalUrlOf(const Project &, const FeedEntry &entry)
{
    return entry.url;
}

QString canonicalUrlOf(const Article &article, const FeedEntry &entry)
{
    return article.canonicalUrl.isEmpty()
               ? entry.url
               : QUrl(entry.url).resolved(QUrl(article.canonicalUrl)).toString(QUrl::FullyEncoded);
}

QSize sizeOf(const models::Image &image)
{
    return image.width && image.height ? QSize(static_cast<int>(*image.width), static_cast<int>(*image.height))
                                       : QSize();
}

template <class E>
PageHead headOf(const E &item, const RequestedSite &site)
{
    const FeedEntry entry = entryFor(item, site.config, site.origin);
    PageHead head{.title = item.seo.title.isEmpty() ? item.title : item.seo.title,
                  .description = item.seo.description.isEmpty() ? entry.summary : item.seo.description,
                  .canonicalUrl = canonicalUrlOf(item, entry),
                  .type = u"article"_s,
                  .imageUrl = entry.imageUrl,
                  .imageAlt = item.cover.alt,
                  .imageSize = sizeOf(item.cover),
                  .publishedAt = item.publishedAt,
                  .updatedAt = item.updatedAt,
                  .jsonLd = jsonLdOf(item, site.config.at(site.origin), entry)};
    if (!item.seo.image.isEmpty()) {
        head.imageUrl = QUrl(entry.url).resolved(QUrl(item.seo.image)).toString(QUrl::FullyEncoded);
        head.imageAlt.clear();
        head.imageSize = {};
    }
    return head;
}

}

std::optional<ItemAddress> ItemAddress::fromPath(const QStringList &segments, const SiteConfig &config)
{
    const QString path = u'/' + segments.join(u'/');
    if (const auto slug = slugIn(path, config.projectPath))
        return ItemAddress{true, *slug};
    if (const auto slug = slugIn(path, config.articlePath))
        return ItemAddress{false, *slug};
    return {};
}

QString ItemAddress::pageFile() const
{
    return (isProject ? Project::kind() : Article::kind()).plural + u"/[slug].html"_s;
}

ItemPage ItemPages::at(const ItemAddress &address, const QString &preview) const
{
    return address.isProject ? read<Project>(address.slug, preview) : read<Article>(address.slug, preview);
}

template <class E>
ItemPage ItemPages::read(const QString &slug, const QString &preview) const
{
    if (!preview.isEmpty())
        return previewed<E>(slug, preview);
    const ContentRepository<E> items(m_connection);
    if (const auto stored = items.findBySlug(slug); stored && stored->item.status == Status::Published)
        return {.head = headOf(stored->item, m_site)};
    if (const auto current = items.slugAfter(slug, Reach::Published))
        return movedTo<E>(*current);
    // An item's id never changes, which is what some links are made with.
    const auto id = models::Id::parse(slug);
    const auto stored = id ? items.find(*id) : std::nullopt;
    if (stored && !stored->isTrashed && stored->item.status == Status::Published)
        return movedTo<E>(stored->item.slug);
    return {.status = items.isGone(slug) ? 410 : 404};
}

template <class E>
ItemPage ItemPages::previewed(const QString &slug, const QString &preview) const
{
    const auto id = m_previews.open(preview, m_now);
    const auto stored = id ? ContentRepository<E>(m_connection).find(*id) : std::nullopt;
    const bool isMeant = stored && !stored->isTrashed && (stored->item.slug == slug || models::Id::parse(slug) == *id);
    // The page tells what is wrong with the link as the API has it.
    if (!isMeant)
        return {.status = 403, .isPreview = true};
    return {.head = {.title = stored->item.title}, .isPreview = true};
}

template <class E>
ItemPage ItemPages::movedTo(const QString &slug) const
{
    return {.status = 308, .movedTo = m_site.config.addressOf(E::kind(), QString(), slug)};
}

}
