#pragma once

#include <optional>

#include <QStringList>

#include "models/accounts/PreviewLinks.h"
#include "models/storage/Connection.h"
#include "server/feeds/Website.h"
#include "server/site/PageHead.h"

namespace vitrine::server {

/// What is to be answered where the website shows one project or article.
struct ItemPage
{
    int status = 200;       ///< 200; 308 to `movedTo`; 403, 404 and 410 as the API answers
    QString movedTo = {};   ///< a path
    PageHead head = {};     ///< of 200
    bool isPreview = false; ///< for whoever has the link
};

/// Where an item's page would be, read from a path.
struct ItemAddress
{
    bool isProject = false;
    QString slug;

    /// What kind of thing the settings say is shown at this path, and which one. Nothing when it is neither.
    [[nodiscard]] static std::optional<ItemAddress> fromPath(const QStringList &segments, const SiteConfig &config);
    /// The site's file for it, where the path leads to none.
    [[nodiscard]] QString pageFile() const;
};

/// Looks the item up. `preview` is the token of a preview link, empty without one.
class ItemPages final
{
public:
    /// All outlive it; `now` is when it is asked.
    ItemPages(models::Connection &connection, const RequestedSite &site, const models::PreviewLinks &previews,
              models::Instant now)
        : m_connection(connection)
        , m_site(site)
        , m_previews(previews)
        , m_now(now)
    {
    }

    [[nodiscard]] ItemPage at(const ItemAddress &address, const QString &preview) const;

private:
    template <class E>
    [[nodiscard]] ItemPage read(const QString &slug, const QString &preview) const;
    template <class E>
    [[nodiscard]] ItemPage previewed(const QString &slug, const QString &preview) const;
    template <class E>
    [[nodiscard]] ItemPage movedTo(const QString &slug) const;

    models::Connection &m_connection;
    const RequestedSite &m_site;
    const models::PreviewLinks &m_previews;
    models::Instant m_now;
};

}
