#include "server/feeds/Robots.h"

namespace vitrine::server {

QByteArray robots(const QString &sitemapUrl)
{
    return "User-agent: *\n"
           "Allow: /\n"
           "Disallow: /api/\n"
           "Disallow: /health/\n"
           "\n"
           "Sitemap: " +
           sitemapUrl.simplified().toUtf8() + '\n';
}

}
