#pragma once

#include "models/workspace/WorkspaceServices.h"
#include "server/api/BatchApi.h"
#include "server/api/ContentApi.h"
#include "server/api/HealthApi.h"
#include "server/api/MediaApi.h"
#include "server/api/ProjectsApi.h"
#include "server/api/RevisionsApi.h"
#include "server/api/SearchApi.h"
#include "server/api/TagsApi.h"
#include "server/api/TrashApi.h"
#include "server/feeds/FeedsApi.h"
#include "server/pipeline/EndpointTable.h"
#include "server/site/SiteApi.h"

namespace vitrine::server {

/// Everything that Vitrine answers over HTTP, over one workspace, which outlives it. Thread-safe once made.
class Api final
{
    Q_DISABLE_COPY_MOVE(Api)

public:
    explicit Api(models::WorkspaceServices &workspace);

    /// Takes over the settings; on their thread, while nothing is served. Error: what they name is not there.
    [[nodiscard]] models::Result<void> configure(const models::Settings &settings,
                                                 std::vector<QHostAddress> trustedProxies);

    /// Takes over what the settings say about the website, also while requests are answered.
    void refreshWebsite(const models::Settings &settings) { m_website.refresh(settings); }

    [[nodiscard]] const EndpointTable &endpoints() const { return m_endpoints; }

private:
    /// What one kind of content offers.
    template <class E>
    struct Content
    {
        Content(models::WorkspaceServices &workspace, const Website &website)
            : items(workspace, website)
            , revisions(workspace)
            , trash(workspace)
            , batch(workspace)
        {
        }

        ContentApi<E> items;
        RevisionsApi<E> revisions;
        TrashApi<E> trash;
        BatchApi<E> batch;
    };

    template <class E>
    static void add(std::vector<Endpoint> &endpoints, const Content<E> &content);
    [[nodiscard]] std::vector<Endpoint> collect() const;

    Website m_website;
    Content<models::Project> m_projects;
    Content<models::Article> m_articles;
    ProjectsApi m_projectsAlone;
    TagsApi m_tags;
    SearchApi m_search;
    FeedsApi m_feeds;
    MediaApi m_media;
    HealthApi m_health;
    SiteApi m_site;
    EndpointTable m_endpoints;
};

}
