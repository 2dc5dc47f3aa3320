#pragma once

#include <optional>

#include "models/workspace/WorkspaceBackups.h"
#include "ui/shell/WorkList.h"

namespace vitrine::ui {

/// Puts backing up and restoring among the work in the background, whoever began it, so that the status bar and the
/// question before closing name it.
class BackupWork final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackupWork)

public:
    /// Both outlive it.
    BackupWork(models::WorkspaceBackups &backups, WorkList &work, QObject *parent);

private:
    [[nodiscard]] static QString nameOf(models::WorkspaceBackups::Step step);
    void follow();

    models::WorkspaceBackups &m_backups;
    WorkList &m_list;
    std::optional<Work> m_work;
};

}
