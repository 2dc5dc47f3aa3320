#pragma once

#include "models/content/TagService.h"
#include "models/workspace/WorkspaceServices.h"
#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

/// /api/tags: the words that items are found by. Visitors see those that a published item carries. Thread-safe: its
/// handlers keep nothing.
class TagsApi final
{
public:
    explicit TagsApi(models::WorkspaceServices &workspace)
        : m_workspace(workspace)
    {
    }

    /// They refer to this object, which outlives them.
    [[nodiscard]] std::vector<Endpoint> endpoints() const;

private:
    [[nodiscard]] std::vector<Endpoint> readEndpoints() const;
    [[nodiscard]] std::vector<Endpoint> writeEndpoints() const;
    [[nodiscard]] std::vector<Endpoint> endEndpoints() const;
    [[nodiscard]] Outcome list(const RequestContext &context) const;
    [[nodiscard]] Outcome read(const RequestContext &context) const;
    [[nodiscard]] Outcome create(const RequestContext &context) const;
    [[nodiscard]] Outcome update(const RequestContext &context) const;
    [[nodiscard]] Outcome merge(const RequestContext &context) const;
    [[nodiscard]] Outcome remove(const RequestContext &context) const;

    models::WorkspaceServices &m_workspace;
};

}
