#pragma once

#include "server/feeds/FeedEntry.h"
#include "server/feeds/SiteConfig.h"

namespace vitrine::server {

/// A project or an article as a feed's entry, its text still in Markdown: only what is shown in the end is worth
/// rendering.
template <class E>
[[nodiscard]] FeedEntry entryFor(const E &item, const SiteConfig &config, const QString &origin);

}
