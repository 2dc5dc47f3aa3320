#pragma once

#include <vector>

#include <QByteArray>

#include "server/feeds/FeedEntry.h"

namespace vitrine::server {

/// The feed as Atom 1.0 (RFC 4287), in the order given; `selfUrl` is where it is served. Without entries it was last
/// updated in 1970, so that the same feed is always the same bytes.
[[nodiscard]] QByteArray atomFeed(const FeedSite &site, const std::vector<FeedEntry> &entries, const QString &selfUrl);

}
