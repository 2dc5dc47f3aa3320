#pragma once

#include <QByteArray>
#include <QString>

namespace vitrine::server {

/// robots.txt (RFC 9309): everything may be crawled but the API, which has nothing for search results. `sitemapUrl` is
/// absolute.
[[nodiscard]] QByteArray robots(const QString &sitemapUrl);

}
