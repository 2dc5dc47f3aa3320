#pragma once

#include "models/content/Content.h"
#include "models/settings/Settings.h"
#include "server/feeds/FeedEntry.h"

namespace vitrine::server {

/// What the settings say about the website, and where it shows things.
struct SiteConfig
{
    QString title;
    QString description;
    QString author;
    QString language;
    QString url;         ///< its origin; empty: nobody said
    QString projectPath; ///< "/projects/{slug}"
    QString articlePath;

    [[nodiscard]] static SiteConfig fromSettings(const models::Settings &settings);

    /// The site at that origin. What nobody said is filled in: without a title the host is its name, without an author
    /// the title.
    [[nodiscard]] FeedSite at(const QString &origin) const;
    /// Where the site at that origin shows an item, percent-encoded.
    [[nodiscard]] QString addressOf(const models::ContentKind &kind, const QString &origin, const QString &slug) const;
};

}
