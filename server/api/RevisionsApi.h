#pragma once

#include "models/content/ContentService.h"
#include "models/workspace/WorkspaceServices.h"
#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

/// The history of items: /api/projects/{slug}/revisions and the same for articles. Thread-safe.
template <class E>
class RevisionsApi final
{
public:
    explicit RevisionsApi(models::WorkspaceServices &workspace)
        : m_workspace(workspace)
    {
    }

    /// They refer to this object, which outlives them.
    [[nodiscard]] std::vector<Endpoint> endpoints() const;

private:
    [[nodiscard]] Outcome list(const RequestContext &context) const;
    [[nodiscard]] Outcome read(const RequestContext &context) const;
    [[nodiscard]] Outcome diff(const RequestContext &context) const;
    [[nodiscard]] Outcome restore(const RequestContext &context) const;

    models::WorkspaceServices &m_workspace;
};

}
