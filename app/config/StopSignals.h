#pragma once

#include <QObject>

class QSocketNotifier;

namespace vitrine::app {

/// Turns SIGTERM and SIGINT into a call on the event loop. Make it before any thread starts: the signals are blocked
/// from then on, and threads inherit that.
class StopSignals final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StopSignals)

public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

signals:
    void stopRequested();

private:
    int m_descriptor = -1;
    QSocketNotifier *m_notifier = nullptr;
};

}
