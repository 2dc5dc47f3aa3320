#pragma once

#include "models/workspace/WorkspaceServices.h"
#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

/// /health: for whoever watches over the server.
class HealthApi final
{
public:
    explicit HealthApi(models::WorkspaceServices &workspace)
        : m_workspace(workspace)
    {
    }

    /// They refer to this object, which outlives them.
    [[nodiscard]] std::vector<Endpoint> endpoints() const;

private:
    [[nodiscard]] Outcome readiness(const RequestContext &context) const;

    models::WorkspaceServices &m_workspace;
};

}
