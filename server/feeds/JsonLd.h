#pragma once

#include <optional>

#include <QDate>
#include <QJsonObject>

#include "server/feeds/FeedEntry.h"

namespace vitrine::server {

/// A project for search engines: a schema.org CreativeWork in JSON-LD; `finishedOn` is the day it was done.
[[nodiscard]] QJsonObject creativeWork(const FeedSite &site, const FeedEntry &project,
                                       std::optional<QDate> finishedOn = {});

/// An article for search engines: a schema.org BlogPosting; `readingMinutes` 0 when not known.
[[nodiscard]] QJsonObject blogPosting(const FeedSite &site, const FeedEntry &article, qint64 readingMinutes = 0);

}
