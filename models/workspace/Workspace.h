#pragma once

#include <memory>

#include <QObject>

#include "models/workspace/ContentAccess.h"
#include "models/workspace/EditJournal.h"

namespace vitrine::models {

class PictureAccess;
class TokenAccess;
class TrashAccess;
class WorkspaceBackups;
class WorkspaceExchange;
class WorkspaceOverview;
class WorkspaceSettings;

/// The asynchronous face of one workspace for the window: every call returns at once, the work happens on the
/// workspace's own threads. Receive answers with `future.then(workspace.mailbox(), this, ...)`. Lives on the thread
/// that made it, which must run an event loop.
class Workspace final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Workspace)

public:
    explicit Workspace(WorkspaceServices &services, QObject *parent = nullptr);
    ~Workspace() override;

    /// Delivers to the thread that the workspace lives on.
    [[nodiscard]] Mailbox &mailbox();
    /// The folder that holds it, absolute.
    [[nodiscard]] QString folder() const;
    /// What to call it: the site's title when set, else the folder's name.
    [[nodiscard]] QString title() const;

    [[nodiscard]] ContentAccess &projects() const;
    [[nodiscard]] ContentAccess &articles() const;
    /// Keeps unsaved edits of all kinds.
    [[nodiscard]] EditJournal &journal() const;
    [[nodiscard]] TrashAccess &trash() const;
    [[nodiscard]] WorkspaceOverview &overview() const;
    [[nodiscard]] WorkspaceSettings &settings() const;
    [[nodiscard]] WorkspaceBackups &backups() const;
    [[nodiscard]] TokenAccess &tokens() const;
    [[nodiscard]] PictureAccess &pictures() const;
    [[nodiscard]] WorkspaceExchange &exchange() const;
    /// Where the website shows an item of that kind: "/projects/{slug}".
    [[nodiscard]] QString sitePath(const ContentKind &kind) const;

    /// Every tag in use and every technology, for completion.
    [[nodiscard]] Future<Result<TagList>> tags();
    [[nodiscard]] Future<Result<QStringList>> technologies();

signals:
    void titleChanged();

private:
    void tell(const std::vector<Change> &changes);

    class Private;
    std::unique_ptr<Private> d;
};

}
