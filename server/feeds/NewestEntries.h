#pragma once

#include <vector>

#include "models/storage/Connection.h"
#include "server/feeds/SiteConfig.h"

namespace vitrine::server {

/// The latest published articles and projects together, newest first, as the site at `origin` shows them. Throws
/// StorageFailure.
[[nodiscard]] std::vector<FeedEntry> newestEntries(models::Connection &connection, const SiteConfig &config,
                                                   const QString &origin, int limit);

}
