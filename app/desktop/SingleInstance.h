#pragma once

#include <memory>

#include <QObject>

#include "models/core/Result.h"

class QLocalServer;
class QLocalSocket;

namespace vitrine::app {

/// Keeps one window per workspace, and one for the first start: the first program holds a lock of the folder's, later
/// ones ask it to come to the front. The lock is the kernel's, so that a killed program leaves nothing that hinders the
/// next.
class SingleInstance final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SingleInstance)

public:
    enum class Role {
        First,  ///< this program has the workspace
        Second, ///< another one has it, and has come to the front
    };

    /// `folder` is the workspace's, absolute; it need not exist. Lock and socket lie in the user's runtime folder.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);
    /// For the window that leads to a workspace where none is open yet.
    explicit SingleInstance(QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Takes the workspace, or calls the one that has it; tries for 5 s at most. Blocks: for before the window. Where
    /// the runtime folder cannot be written every program is the first: a workspace may have several.
    [[nodiscard]] models::Result<Role> claim();
    /// The two halves of `claim`: the one that blocks, for another thread, and the one that follows on this one when
    /// the answer was First.
    [[nodiscard]] models::Result<Role> take();
    void listen();

    /// One short name for a folder, whichever way leads to it.
    [[nodiscard]] static QString nameOf(const QString &folder);

signals:
    /// The program was started again.
    void raiseRequested();

private:
    [[nodiscard]] bool lock();
    [[nodiscard]] bool callFirst() const;
    void receive(QLocalSocket *socket);

    QString m_path; ///< without ending
    int m_lock = -1;
    std::unique_ptr<QLocalServer> m_server;
};

}
