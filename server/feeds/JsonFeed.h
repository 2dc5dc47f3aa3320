#pragma once

#include <vector>

#include <QByteArray>

#include "server/feeds/FeedEntry.h"

namespace vitrine::server {

/// The feed as JSON Feed 1.1, in the order given; `selfUrl` is where it is served.
[[nodiscard]] QByteArray jsonFeed(const FeedSite &site, const std::vector<FeedEntry> &entries, const QString &selfUrl);

}
