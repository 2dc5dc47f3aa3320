#pragma once

#include "models/workspace/WorkspaceServices.h"
#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

/// /media: the files that texts and pictures refer to, by their asset's id or by the SHA-256 of their bytes.
class MediaApi final
{
public:
    explicit MediaApi(models::WorkspaceServices &workspace)
        : m_workspace(workspace)
    {
    }

    /// They refer to this object, which outlives them.
    [[nodiscard]] std::vector<Endpoint> endpoints() const;

private:
    [[nodiscard]] models::Result<Answer> read(const RequestContext &context) const;

    models::WorkspaceServices &m_workspace;
};

/// How a file of that media type and name is handed over (RFC 6266): shown where a browser can do so without harm, else
/// as an attachment.
[[nodiscard]] QByteArray contentDisposition(const QString &mediaType, const QString &name);

}
