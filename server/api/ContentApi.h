#pragma once

#include "models/content/ContentService.h"
#include "models/workspace/WorkspaceServices.h"
#include "server/feeds/Website.h"
#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

/// /api/projects or /api/articles: reading and writing items. Visitors see what is published; a token's role opens the
/// rest. Thread-safe: its handlers keep nothing.
template <class E>
class ContentApi final
{
public:
    /// Both outlive it.
    ContentApi(models::WorkspaceServices &workspace, const Website &website)
        : m_workspace(workspace)
        , m_website(website)
    {
    }

    /// They refer to this object, which outlives them.
    [[nodiscard]] std::vector<Endpoint> endpoints() const;

private:
    using Change = models::Result<E> (models::ContentService<E>::*)(const models::Id &, std::optional<qint64>);

    [[nodiscard]] std::vector<Endpoint> readEndpoints() const;
    [[nodiscard]] std::vector<Endpoint> writeEndpoints() const;
    [[nodiscard]] std::vector<Endpoint> stateEndpoints() const;
    [[nodiscard]] Outcome list(const RequestContext &context) const;
    [[nodiscard]] Outcome read(const RequestContext &context) const;
    [[nodiscard]] models::Result<Answer> readPreview(const RequestContext &context, const QString &link) const;
    [[nodiscard]] Outcome create(const RequestContext &context) const;
    [[nodiscard]] Outcome update(const RequestContext &context) const;
    [[nodiscard]] Outcome trash(const RequestContext &context) const;
    [[nodiscard]] Outcome restore(const RequestContext &context) const;
    [[nodiscard]] Outcome change(const RequestContext &context, Change how) const;
    [[nodiscard]] Outcome makePreview(const RequestContext &context) const;

    models::WorkspaceServices &m_workspace;
    const Website &m_website;
};

}
