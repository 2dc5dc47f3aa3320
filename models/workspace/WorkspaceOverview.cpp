#include "models/workspace/WorkspaceOverview.h"

#include "models/workspace/WorkspaceServices.h"

namespace vitrine::models {

WorkspaceOverview::WorkspaceOverview(WorkspaceServices &services, Mailbox &mailbox)
    : m_services(services)
    , m_mailbox(mailbox)
{
}

Future<Result<Overview>> WorkspaceOverview::read(int limit)
{
    return m_services.reader().submit([limit](Connection &connection) -> Result<Overview> {
        const AttentionRepository attention(connection);
        return Overview{.scheduled = attention.waiting(Waiting::Time, limit),
                        .drafts = attention.waiting(Waiting::Owner, limit),
                        .incomplete = attention.waiting(Waiting::Detail, limit),
                        .changes = attention.recentChanges(limit),
                        .hasContent = attention.hasContent()};
    });
}

}
