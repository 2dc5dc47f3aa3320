#pragma once

#include <QObject>

#include "models/core/Result.h"

namespace vitrine::models {
class Workspace;
}

namespace vitrine::ui {

/// What somebody wants to start with.
struct StartWish
{
    QString folder;         ///< absolute; of the workspace
    bool isNew = false;     ///< to be made; else it is there
    QString title = {};     ///< of the site; empty: as it is
    bool withDemo = false;  ///< demo content for a new one
    QString backup = {};    ///< a copy to put into it, absolute
    bool isDamaged = false; ///< its database cannot be opened; the backup takes its place

    bool operator==(const StartWish &) const = default;
};

/// Opens workspaces for the windows of the first start. Implemented by the program, which knows of everything that a
/// workspace needs. Lives on the main thread.
class WorkspaceStarter : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceStarter)

public:
    explicit WorkspaceStarter(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    /// Opens one in the background; `opened`, `failed` or `openElsewhere` follows. One at a time.
    virtual void open(const StartWish &wish) = 0;
    /// The one that was opened, or null.
    [[nodiscard]] virtual models::Workspace *workspace() const = 0;
    /// Shows its window; the first start is over.
    virtual void showWindow() = 0;
    /// Ends the program.
    virtual void quit() = 0;

signals:
    void opened();
    void failed(const vitrine::models::Error &error);
    /// Another window has that workspace, and has come to the front.
    void openElsewhere();
};

}
