#pragma once

#include <QString>
#include <QStringList>

#include "models/core/Time.h"

namespace vitrine::server {

/// One published item, ready for a feed. Every address is absolute and percent-encoded.
struct FeedEntry
{
    QString id; ///< its UUID
    QString url;
    QString title;
    QString summary;
    QString html; ///< the whole text; links in it are absolute
    models::Instant published{};
    models::Instant updated{};
    QStringList tags = {}; ///< their names
    QString imageUrl = {}; ///< empty: none
    QString language = {}; ///< BCP 47; empty: the site's
};

/// What a feed says about the whole.
struct FeedSite
{
    QString title;
    QString description;
    QString url; ///< origin and path, absolute, without a slash behind it
    QString author;
    QString language; ///< BCP 47
};

}
