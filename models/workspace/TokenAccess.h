#pragma once

#include <QObject>

#include "models/accounts/TokenService.h"
#include "models/core/Future.h"

namespace vitrine::models {

class WorkspaceServices;

/// The tokens of a workspace as the window handles them. Lives on the workspace's thread, owned by it.
class TokenAccess final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TokenAccess)

public:
    TokenAccess(WorkspaceServices &services, Mailbox &mailbox);

    [[nodiscard]] Mailbox &mailbox() const { return m_mailbox; }

    /// Newest first, those that were revoked too.
    [[nodiscard]] Future<Result<std::vector<Token>>> list();
    /// Invalid, with its field, for a name that is empty or longer than 80 characters.
    [[nodiscard]] Future<Result<IssuedToken>> create(QString name, Role role,
                                                     std::optional<std::chrono::seconds> lifetime);
    [[nodiscard]] Future<Result<Token>> revoke(Id id);

signals:
    /// One was made or revoked, here or elsewhere; being used is not told.
    void changed();

private:
    WorkspaceServices &m_services;
    Mailbox &m_mailbox;
};

}
