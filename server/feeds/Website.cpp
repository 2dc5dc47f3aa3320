#include "server/feeds/Website.h"

#include "server/pipeline/RequestOrigin.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

void Website::configure(const models::Settings &settings, std::vector<QHostAddress> trustedProxies)
{
    refresh(settings);
    m_trustedProxies = std::move(trustedProxies);
}

void Website::refresh(const models::Settings &settings)
{
    SiteConfig config = SiteConfig::fromSettings(settings);
    const std::scoped_lock lock(m_mutex);
    m_config = std::move(config);
}

SiteConfig Website::config() const
{
    const std::shared_lock lock(m_mutex);
    return m_config;
}

models::Result<RequestedSite> Website::siteFor(const Request &request) const
{
    SiteConfig site = config();
    if (!site.url.isEmpty())
        return RequestedSite{site, site.url};
    const auto origin = requestOrigin(request, m_trustedProxies);
    if (!origin) {
        return models::fail(models::ErrorKind::BadRequest, u"bad_request"_s,
                            u"The request does not say which host it is for, and siteUrl is not set."_s);
    }
    return RequestedSite{std::move(site), *origin, true};
}

}
