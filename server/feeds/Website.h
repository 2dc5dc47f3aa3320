#pragma once

#include <QHostAddress>

#include "models/core/Result.h"
#include "server/feeds/SiteConfig.h"
#include "server/http/Message.h"

namespace vitrine::server {

/// The website as one request sees it.
struct RequestedSite
{
    SiteConfig config;
    QString origin;
    bool isAsAsked = false; ///< the origin is the request's own: another one's answer differs
};

/// The website whose back end this is: at the origin that `siteUrl` names, without it at the one that was asked.
class Website final
{
public:
    /// Takes over the settings; while nothing is served.
    void configure(const models::Settings &settings, std::vector<QHostAddress> trustedProxies);

    /// BadRequest when neither the settings nor the request name a host.
    [[nodiscard]] models::Result<RequestedSite> siteFor(const Request &request) const;

private:
    SiteConfig m_config;
    std::vector<QHostAddress> m_trustedProxies;
};

}
