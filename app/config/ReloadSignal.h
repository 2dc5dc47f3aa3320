#pragma once

#include <QObject>

class QSocketNotifier;

namespace vitrine::app {

/// Turns SIGHUP into a call on the event loop: somebody asks for a reload, or the terminal that the program was started
/// from has gone. To be made before any thread, which would else be ended by it.
class ReloadSignal final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReloadSignal)

public:
    explicit ReloadSignal(QObject *parent = nullptr);
    ~ReloadSignal() override;

signals:
    void reloadRequested();
    void terminalLost();

private:
    const int m_terminal; ///< a descriptor of it, or -1
    int m_descriptor = -1;
    QSocketNotifier *m_notifier = nullptr;
};

}
