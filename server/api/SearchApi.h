#pragma once

#include "models/workspace/WorkspaceServices.h"
#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

/// /api/search: what is published, found by its words. Thread-safe.
class SearchApi final
{
public:
    explicit SearchApi(models::WorkspaceServices &workspace)
        : m_workspace(workspace)
    {
    }

    /// They refer to this object, which outlives them.
    [[nodiscard]] std::vector<Endpoint> endpoints() const;

private:
    [[nodiscard]] Outcome search(const RequestContext &context) const;

    models::WorkspaceServices &m_workspace;
};

}
