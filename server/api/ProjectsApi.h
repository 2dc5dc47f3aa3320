#pragma once

#include "models/content/ProjectService.h"
#include "models/workspace/WorkspaceServices.h"
#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

/// /api/projects. Visitors see what is published; a token's role opens the rest. Thread-safe: its handlers keep
/// nothing.
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
    [[nodiscard]] Outcome list(const RequestContext &context) const;
    [[nodiscard]] Outcome read(const RequestContext &context) const;
    [[nodiscard]] Outcome create(const RequestContext &context) const;
    [[nodiscard]] Outcome update(const RequestContext &context) const;
    [[nodiscard]] Outcome trash(const RequestContext &context) const;
    [[nodiscard]] Outcome restore(const RequestContext &context) const;

    models::WorkspaceServices &m_workspace;
};

}
