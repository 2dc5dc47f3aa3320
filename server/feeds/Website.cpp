#include "server/feeds/Website.h"

#include "server/pipeline/RequestOrigin.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

void Website::configure(const models::Settings &settings, std::vector<QHostAddress> trustedProxies)
{
    m_config = SiteConfig::fromSettings(settings);
    m_trustedProxies = std::move(trustedProxies);
}

models::Result<RequestedSite> Website::siteFor(const Request &request) const
{
    if (!m_config.url.isEmpty())
        return RequestedSite{m_config, m_config.url};
    const auto origin = requestOrigin(request, m_trustedProxies);
    if (!origin) {
        return models::fail(models::ErrorKind::BadRequest, u"bad_request"_s,
                            u"The request does not say which host it is for, and siteUrl is not set."_s);
    }
    return RequestedSite{m_config, *origin, true};
}

}
