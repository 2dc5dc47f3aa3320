#pragma once

#include <QObject>

class QSocketNotifier;

namespace vitrine::app {

/// Turns SIGTERM and SIGINT into a call on the event loop.
class StopSignals final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StopSignals)

public:
    /// Keeps the signals from ending the program; first thing in main, because threads inherit it: those of a display
    /// would otherwise be given a signal and end the program on the spot.
    static void hold();

    /// Holds them, too.
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

signals:
    void stopRequested();

private:
    int m_descriptor = -1;
    QSocketNotifier *m_notifier = nullptr;
};

}
