#pragma once

#include <memory>

#include <QObject>

#include "models/content/ContentQuery.h"
#include "models/core/Future.h"

namespace vitrine::models {

class WorkspaceServices;

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

    [[nodiscard]] Future<Result<ProjectList>> listProjects(ProjectQuery query);
    [[nodiscard]] Future<Result<Project>> project(Id id);
    /// Every tag in use and every technology, for completion.
    [[nodiscard]] Future<Result<TagList>> tags();
    [[nodiscard]] Future<Result<QStringList>> technologies();

    /// Makes a project of `fields` (JSON names), as POST does.
    [[nodiscard]] Future<Result<Project>> createProject(QJsonObject fields);
    /// Applies a merge patch if the stored version is `version`, as PATCH with If-Match does; else Error::Stale, whose
    /// details carry `current`.
    [[nodiscard]] Future<Result<Project>> updateProject(Id id, QJsonObject patch, qint64 version);
    [[nodiscard]] Future<Result<Project>> trashProject(Id id);
    [[nodiscard]] Future<Result<Project>> restoreProject(Id id);

signals:
    /// Projects changed, here or elsewhere (the API, another program): ask again for what is shown. Comes within a
    /// second.
    void projectsChanged(const QList<vitrine::models::Id> &ids);

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
