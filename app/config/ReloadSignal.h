#pragma once

#include <QObject>

class QSocketNotifier;

namespace vitrine::app {

/// Turns SIGHUP into a call on the event loop. To be made before any thread, which would else be ended by it.
class ReloadSignal final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReloadSignal)

public:
    explicit ReloadSignal(QObject *parent = nullptr);
    ~ReloadSignal() override;

signals:
    void reloadRequested();

private:
    int m_descriptor = -1;
    QSocketNotifier *m_notifier = nullptr;
};

}
