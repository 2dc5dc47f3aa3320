#pragma once

#include "models/workspace/WorkspaceServices.h"
#include "server/feeds/Website.h"
#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

/// What readers and search engines fetch of the website: /feed.xml, /feed.json, /sitemap.xml, /robots.txt. Everybody
/// sees what is published.
class FeedsApi final
{
public:
    /// Both outlive it.
    FeedsApi(models::WorkspaceServices &workspace, const Website &website)
        : m_workspace(workspace)
        , m_website(website)
    {
    }

    /// They refer to this object, which outlives them.
    [[nodiscard]] std::vector<Endpoint> endpoints() const;

private:
    using Render = QByteArray (*)(const FeedSite &, const std::vector<FeedEntry> &, const QString &selfUrl);

    [[nodiscard]] Outcome feed(const RequestContext &context, Render render, const QByteArray &contentType) const;
    [[nodiscard]] Outcome sitemap(const RequestContext &context) const;
    [[nodiscard]] Outcome robots(const RequestContext &context) const;
    [[nodiscard]] static models::Result<Answer> sitemapPart(models::Connection &connection, const RequestedSite &site,
                                                            std::optional<qint64> part);
    [[nodiscard]] static Answer answer(const RequestedSite &site, QByteArray body, const QByteArray &contentType);

    models::WorkspaceServices &m_workspace;
    const Website &m_website;
};

}
