#pragma once

#include "models/workspace/WorkspaceServices.h"
#include "server/feeds/Website.h"
#include "server/pipeline/RequestContext.h"
#include "server/site/ItemPage.h"
#include "server/site/SiteFiles.h"

namespace vitrine::server {

/// The website itself: answers every GET that no endpoint of the API has. Files are as they are, pages get a head that
/// says what is on them, and nothing else is made here: the rest is for the pages' own scripts to ask the API for.
class SiteApi final
{
public:
    /// Both outlive it.
    SiteApi(models::WorkspaceServices &workspace, const Website &website)
        : m_workspace(workspace)
        , m_website(website)
    {
    }

    /// Takes over the settings; while nothing is served. Invalid when the folder that they name is no website.
    [[nodiscard]] models::Result<void> configure(const models::Settings &settings);

    /// For whatever has no endpoint. Refers to this object, which outlives it.
    [[nodiscard]] Endpoint endpoint() const;

private:
    [[nodiscard]] models::Result<Answer> answer(const RequestContext &context) const;
    [[nodiscard]] models::Result<Answer> itemAnswer(const RequestContext &context, const RequestedSite &site,
                                                    const ItemAddress &address, const SiteFile &file) const;
    [[nodiscard]] Answer fileAnswer(const SiteFile &file) const;
    [[nodiscard]] Answer pageAnswer(const SiteFile &file, const PageHead &head, const RequestedSite &site) const;
    [[nodiscard]] Answer nothingAnswer(const RequestedSite &site, int status) const;

    models::WorkspaceServices &m_workspace;
    const Website &m_website;
    SiteFiles m_files;
};

}
