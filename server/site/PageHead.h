#pragma once

#include <optional>

#include <QByteArray>
#include <QJsonObject>
#include <QSize>
#include <QString>

#include "models/core/Time.h"
#include "server/feeds/SiteConfig.h"

namespace vitrine::server {

/// What the head of a page tells those that run no script: search engines, and whoever shows a preview of a link.
struct PageHead
{
    QString title = {};        ///< of the item; empty: the page's own
    QString description = {};  ///< empty: the site's
    QString canonicalUrl = {}; ///< empty: not to be found
    QString type = QStringLiteral("website");
    QString imageUrl = {}; ///< absolute; empty: none
    QString imageAlt = {};
    QSize imageSize = {}; ///< empty: not known
    std::optional<models::Instant> publishedAt = {};
    std::optional<models::Instant> updatedAt = {};
    QJsonObject jsonLd = {};
    int status = 200; ///< other ones are told to the page's script
};

/// The page with its head filled in: behind the marker `<!-- vitrine:head -->`, and in its title element. A page
/// without the marker is left as it is.
[[nodiscard]] QByteArray withHead(const QByteArray &html, const PageHead &head, const SiteConfig &config,
                                  const QString &origin);

}
