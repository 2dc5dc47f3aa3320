#pragma once

#include <shared_mutex>

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
    /// Takes over what they say about the website, also while requests are answered.
    void refresh(const models::Settings &settings);

    /// BadRequest when neither the settings nor the request name a host.
    [[nodiscard]] models::Result<RequestedSite> siteFor(const Request &request) const;

private:
    [[nodiscard]] SiteConfig config() const;

    mutable std::shared_mutex m_mutex;
    SiteConfig m_config; ///< under the mutex
    std::vector<QHostAddress> m_trustedProxies;
};

}
