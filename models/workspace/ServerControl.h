#pragma once

#include <QObject>
#include <QString>

namespace vitrine::models {

/// The running server as the window sees it. Implemented by the server, wired by the programs; lives on the main
/// thread.
class ServerControl : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerControl)

public:
    enum class State { Stopped, Starting, Serving, Stopping, Failed };

    explicit ServerControl(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    /// Begins to listen; the outcome is in `state` when `stateChanged` comes.
    virtual void start() = 0;
    /// Finishes what runs, at most 10 s, then stops listening.
    virtual void stop() = 0;
    /// Stops, then starts with what the settings say by then; starts when it does not run.
    void restart();

    [[nodiscard]] virtual State state() const = 0;
    /// "http://127.0.0.1:8080" while serving, else empty.
    [[nodiscard]] virtual QString address() const = 0;
    /// Why `state` is Failed, in words for the owner.
    [[nodiscard]] virtual QString errorMessage() const = 0;
    /// Another port, when `state` is Failed because another program has the one that the settings name; 0 when there
    /// is none, or when the settings cannot say otherwise.
    [[nodiscard]] virtual quint16 freePort() const { return 0; }

signals:
    void stateChanged();
};

}
