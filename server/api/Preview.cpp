#include "server/api/Preview.h"

#include "server/api/EntityJson.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::FieldErrors;
using models::Result;
using models::Schema;

namespace {

struct PreviewRequest
{
    qint64 expiresIn = 7 * 24 * 3600;

    bool operator==(const PreviewRequest &) const = default;
    static const Schema<PreviewRequest> &schema();
};

const Schema<PreviewRequest> &PreviewRequest::schema()
{
    static const Schema<PreviewRequest> schema(u"PreviewRequest"_s, u"How long a preview link works."_s,
                                               {
                                                   models::field(u"expiresIn"_s, &PreviewRequest::expiresIn)
                                                       .range(60, 90 * 24 * 3600)
                                                       .means(u"Seconds from now; a week when left out."_s),
                                               });
    return schema;
}

}

const Schema<PreviewLink> &PreviewLink::schema()
{
    static const Schema<PreviewLink> schema(
        u"PreviewLink"_s, u"What shows an item before it is public."_s,
        {
            models::field(u"token"_s, &PreviewLink::token).length(0, 200).readOnly().means(u"For `?preview=`."_s),
            models::field(u"path"_s, &PreviewLink::path)
                .length(0, 2000)
                .readOnly()
                .means(u"The item's path in this API, with the token."_s),
            models::field(u"expiresAt"_s, &PreviewLink::expiresAt).readOnly().means(u"Until when it works."_s),
        });
    return schema;
}

Parameter previewParameter()
{
    return {.name = u"preview"_s,
            .summary = u"The token of a preview link: shows the item though it is not public."_s,
            .minimum = 1,
            .maximum = 200};
}

RequestBody previewBody()
{
    return {.object = &PreviewRequest::schema().info(),
            .contentTypes = {"application/json"},
            .maximumBytes = 1024,
            .isOptional = true};
}

Result<Answer> previewAnswer(const RequestContext &context, const models::WorkspaceServices &workspace,
                             const models::Id &id, const QByteArray &address)
{
    PreviewRequest request;
    FieldErrors errors;
    PreviewRequest::schema().read(context.body, request, {}, errors);
    if (!errors.isEmpty())
        return std::unexpected(models::invalidFields(errors.take()));
    PreviewLink link;
    link.expiresAt = workspace.clock().now() + std::chrono::seconds(request.expiresIn);
    link.token = workspace.previews().sign(id, link.expiresAt);
    link.path = QString::fromLatin1(address) + u"?preview="_s + link.token;
    return Answer{.body = itemJson(link, context.caller.role)};
}

}
