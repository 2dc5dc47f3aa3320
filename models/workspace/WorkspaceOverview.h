#pragma once

#include <QObject>

#include "models/content/AttentionRepository.h"
#include "models/core/Future.h"

namespace vitrine::models {

class WorkspaceServices;

/// How the workspace stands, as the first page tells it.
struct Overview
{
    WaitingItems scheduled;
    WaitingItems drafts;
    WaitingItems incomplete; ///< online without cover, summary or alternative text
    std::vector<RecentChange> changes;
    bool hasContent = false; ///< or had some that is in the trash

    bool operator==(const Overview &) const = default;
};

/// Reads the overview for the window. Lives on the workspace's thread, owned by it.
class WorkspaceOverview final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceOverview)

public:
    WorkspaceOverview(WorkspaceServices &services, Mailbox &mailbox);

    [[nodiscard]] Mailbox &mailbox() const { return m_mailbox; }
    /// At most `limit` rows of each.
    [[nodiscard]] Future<Result<Overview>> read(int limit);

signals:
    /// Something in it may be different now.
    void changed();

private:
    WorkspaceServices &m_services;
    Mailbox &m_mailbox;
};

}
