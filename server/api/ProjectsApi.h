#pragma once

#include "models/workspace/WorkspaceServices.h"
#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

/// What only projects have: relations and an order of the owner's own. Thread-safe.
class ProjectsApi final
{
public:
    explicit ProjectsApi(models::WorkspaceServices &workspace)
        : m_workspace(workspace)
    {
    }

    /// They refer to this object, which outlives them.
    [[nodiscard]] std::vector<Endpoint> endpoints() const;

private:
    [[nodiscard]] Outcome related(const RequestContext &context) const;
    [[nodiscard]] Outcome arrange(const RequestContext &context) const;

    models::WorkspaceServices &m_workspace;
};

}
