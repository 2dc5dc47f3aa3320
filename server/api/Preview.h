#pragma once

#include "models/workspace/WorkspaceServices.h"
#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

/// What opens an item before it is public.
struct PreviewLink
{
    QString token; ///< for `?preview=`
    QString path;  ///< of the item, with the token
    models::Instant expiresAt{};

    bool operator==(const PreviewLink &) const = default;
    static const models::Schema<PreviewLink> &schema();
};

[[nodiscard]] Parameter previewParameter();
[[nodiscard]] RequestBody previewBody();
/// A link to the item of that id at that address, for as long as the request's body asks.
[[nodiscard]] models::Result<Answer> previewAnswer(const RequestContext &context,
                                                   const models::WorkspaceServices &workspace, const models::Id &id,
                                                   const QByteArray &address);

}
