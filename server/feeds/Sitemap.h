#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "models/core/Time.h"

namespace vitrine::server {

/// One page that search engines should know.
struct SitemapUrl
{
    QString url; ///< absolute and percent-encoded
    std::optional<models::Instant> modified = {};
};

/// How many pages one sitemap names. The protocol's limits are 50,000 and 50 MB, whichever comes first; so many keep
/// both, however long the addresses are.
inline constexpr qint64 kSitemapUrls = 25'000;
/// Longer addresses than this are not allowed in a sitemap, and left out.
inline constexpr qsizetype kSitemapUrlLength = 2048;

/// A sitemap of these pages, at most kSitemapUrls.
[[nodiscard]] QByteArray sitemap(const std::vector<SitemapUrl> &urls);

/// An index of sitemaps: part N of `parts` is at `url` with "?part=N" behind it. They share one path, since a sitemap
/// may speak only of what lies below its own folder.
[[nodiscard]] QByteArray sitemapIndex(const QString &url, qint64 parts);

}
