#pragma once

#include <functional>

#include <QMenu>

#include "models/core/Mailbox.h"

namespace vitrine::ui {

class WorkspaceSwitcher;
struct RecentWorkspace;

/// The workspaces opened last, made anew each time it is shown. Folders that are missing are greyed out once the disk
/// has said so.
class WorkspaceMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceMenu)

public:
    /// `current` is the folder of the workspace that is open; `more` stands below the list.
    WorkspaceMenu(WorkspaceSwitcher &switcher, QString current, QList<QAction *> more, QWidget *parent = nullptr);

signals:
    /// The disk has been asked about every folder of the list.
    void checked();

private:
    void fill();
    void check(const QStringList &folders);
    void take(const QStringList &missing);

    WorkspaceSwitcher &m_switcher;
    QString m_current;
    QList<QAction *> m_more;
    QList<QAction *> m_recent;
    models::Mailbox m_mailbox;
};

/// Asks for a folder without blocking; calls back unless it was cancelled. Tests give another.
using FolderQuestion = std::function<void(QWidget *parent, const QString &title, std::function<void(const QString &)>)>;

[[nodiscard]] FolderQuestion folderDialog();

}
