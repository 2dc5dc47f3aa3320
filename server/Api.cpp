#include "server/Api.h"

#include <algorithm>
#include <iterator>

#include "server/api/ChangesApi.h"
#include "server/api/ProblemsApi.h"
#include "server/docs/Explorer.h"
#include "server/docs/OpenApi.h"

namespace vitrine::server {

namespace {

void append(std::vector<Endpoint> &endpoints, std::vector<Endpoint> more)
{
    std::ranges::move(more, std::back_inserter(endpoints));
}

}

Api::Api(models::WorkspaceServices &workspace)
    : m_projects(workspace, m_website)
    , m_articles(workspace, m_website)
    , m_projectsAlone(workspace)
    , m_tags(workspace)
    , m_search(workspace)
    , m_feeds(workspace, m_website)
    , m_media(workspace)
    , m_health(workspace)
    , m_site(workspace, m_website)
    , m_endpoints(collect(), m_site.endpoint())
{
}

models::Result<void> Api::configure(const models::Settings &settings, std::vector<QHostAddress> trustedProxies)
{
    m_website.configure(settings, std::move(trustedProxies));
    return m_site.configure(settings);
}

template <class E>
void Api::add(std::vector<Endpoint> &endpoints, const Content<E> &content)
{
    append(endpoints, content.items.endpoints());
    append(endpoints, content.revisions.endpoints());
    append(endpoints, content.trash.endpoints());
    append(endpoints, content.batch.endpoints());
}

std::vector<Endpoint> Api::collect() const
{
    std::vector<Endpoint> endpoints;
    add(endpoints, m_projects);
    append(endpoints, m_projectsAlone.endpoints());
    add(endpoints, m_articles);
    append(endpoints, m_tags.endpoints());
    append(endpoints, m_search.endpoints());
    append(endpoints, changesEndpoints());
    append(endpoints, problemEndpoints());
    append(endpoints, m_feeds.endpoints());
    append(endpoints, m_media.endpoints());
    append(endpoints, m_health.endpoints());
    append(endpoints, explorerEndpoints());
    endpoints.push_back(openApiEndpoint(endpoints));
    return endpoints;
}

}
