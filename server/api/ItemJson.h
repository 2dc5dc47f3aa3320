#pragma once

#include "models/content/ContentRepository.h"
#include "server/feeds/Website.h"
#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

/// `include`: what one item can bring along.
[[nodiscard]] Parameter includeParameter();

/// The members that `include` adds, for the documentation.
extern const QByteArrayView kIncludedSchema;

/// `{"data": {...}}` of one item straight from its row, with the `fields` and `include` that the request asks for.
/// NotFound when there is none within reach.
template <class E>
[[nodiscard]] models::Result<Answer> writeItem(const RequestContext &context, const Website &website,
                                               const QString &slugOrId, models::Reach reach);

}
