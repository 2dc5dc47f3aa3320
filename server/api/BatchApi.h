#pragma once

#include "models/content/ContentService.h"
#include "models/workspace/WorkspaceServices.h"
#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

/// Several writes of which all are done or none: /api/projects/batch and /api/articles/batch. Thread-safe.
template <class E>
class BatchApi final
{
public:
    explicit BatchApi(models::WorkspaceServices &workspace)
        : m_workspace(workspace)
    {
    }

    /// They refer to this object, which outlives them.
    [[nodiscard]] std::vector<Endpoint> endpoints() const;

private:
    [[nodiscard]] Outcome run(const RequestContext &context) const;

    models::WorkspaceServices &m_workspace;
};

}
