#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <span>
#include <vector>

#include <QAbstractEventDispatcher>

struct epoll_event;

namespace vitrine::server {

/// Runs a thread's event loop on epoll. Qt's own dispatchers poll: each turn costs time for every open socket, which
/// with thousands of idle connections is most of the time there is.
class EpollDispatcher final : public QAbstractEventDispatcher
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EpollDispatcher)

public:
    EpollDispatcher();
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    [[nodiscard]] QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;
    void wakeUp() override; ///< thread-safe
    void interrupt() override;

private:
    using Clock = std::chrono::steady_clock;

    /// The notifiers of one file descriptor, by QSocketNotifier::Type.
    struct Watch
    {
        QSocketNotifier *notifiers[3] = {};
        std::uint32_t events = 0;
    };
    struct Timer
    {
        TimerInfo info;
        QObject *object;
        Clock::time_point due;
    };

    void watch(int descriptor);
    [[nodiscard]] int wait(QEventLoop::ProcessEventsFlags flags, std::span<epoll_event> events);
    [[nodiscard]] int millisecondsToTimer() const;
    bool notify(const epoll_event &event);
    bool activateTimers();
    void clearWakeUp() const;

    const int m_epoll;
    const int m_wakeUp;
    std::vector<Watch> m_watches; ///< by descriptor
    std::vector<Timer> m_timers;  ///< few: searched from end to end
    std::atomic<bool> m_isWoken = false;
    bool m_isInterrupted = false;
};

}
