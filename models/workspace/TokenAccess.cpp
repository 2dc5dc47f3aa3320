#include "models/workspace/TokenAccess.h"

#include "models/workspace/WorkspaceServices.h"

namespace vitrine::models {

TokenAccess::TokenAccess(WorkspaceServices &services, Mailbox &mailbox)
    : m_services(services)
    , m_mailbox(mailbox)
{
}

Future<Result<std::vector<Token>>> TokenAccess::list()
{
    return m_services.reader().submit(
        [](Connection &connection) -> Result<std::vector<Token>> { return TokenRepository(connection).list(); });
}

Future<Result<IssuedToken>> TokenAccess::create(QString name, Role role, std::optional<std::chrono::seconds> lifetime)
{
    return m_services.writer().submit([&tokens = m_services.tokens(), name, role, lifetime](WriteContext &context) {
        return tokens.create(context, name, role, lifetime);
    });
}

Future<Result<Token>> TokenAccess::revoke(Id id)
{
    return m_services.writer().submit(
        [&tokens = m_services.tokens(), id](WriteContext &context) { return tokens.revoke(context, id.toString()); });
}

}
