#pragma once

#include <QHash>

#include "models/workspace/WorkspaceServices.h"
#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

/// Who is behind a request. One per I/O thread.
class Authenticator final
{
public:
    Authenticator(models::WorkspaceServices &workspace, models::Connection &reader);

    /// A visitor when there is no Authorization field; Unauthenticated when there is one that does not hold.
    [[nodiscard]] models::Result<Caller> identify(const RequestHead &head);

    /// Unauthenticated or Forbidden unless the caller has the role.
    [[nodiscard]] static models::Result<void> permit(const Caller &caller, models::Role needed);

private:
    void noteUse(const models::Token &token, models::Instant now);

    models::WorkspaceServices &m_workspace;
    models::Connection &m_reader;
    QHash<models::Id, models::Instant> m_lastNoted;
};

}
