#pragma once

#include "models/content/ContentService.h"
#include "models/workspace/WorkspaceServices.h"
#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

/// What was moved to the trash: /api/projects/trash and /api/articles/trash. Thread-safe.
template <class E>
class TrashApi final
{
public:
    explicit TrashApi(models::WorkspaceServices &workspace)
        : m_workspace(workspace)
    {
    }

    /// They refer to this object, which outlives them.
    [[nodiscard]] std::vector<Endpoint> endpoints() const;

private:
    [[nodiscard]] Outcome list(const RequestContext &context) const;
    [[nodiscard]] Outcome purge(const RequestContext &context) const;
    [[nodiscard]] Outcome purgeAll(const RequestContext &context) const;

    models::WorkspaceServices &m_workspace;
};

}
