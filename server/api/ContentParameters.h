#pragma once

#include "models/content/ContentQuery.h"
#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

/// "Project" for "project": in operation ids.
[[nodiscard]] QString capitalised(const QString &name);
/// "/api/projects".
[[nodiscard]] QString collectionPath(const models::ContentKind &kind);

/// {slug} in a path: an item's slug or id.
[[nodiscard]] Parameter slugParameter(const models::ContentKind &kind);
/// `page` and `limit`.
[[nodiscard]] std::vector<Parameter> pageParameters();
/// `fields` for one item, or for a list.
[[nodiscard]] Parameter itemFieldsParameter(const models::ObjectInfo &object);
[[nodiscard]] Parameter listFieldsParameter(const models::ObjectInfo &object);

/// Everything a list can be asked for.
template <class E>
[[nodiscard]] std::vector<Parameter> listParameters();
/// What the request asks of a list, for the caller's eyes: visitors are shown what is published.
template <class E>
[[nodiscard]] models::Result<models::ContentQuery<E>> readListQuery(const RequestContext &context);

/// `page` and `limit` of a request, with their defaults.
struct PageRequest
{
    int page = 1;
    int limit = 20;
};
[[nodiscard]] PageRequest readPage(const ParameterValues &given);

}
