#pragma once

#include <algorithm>
#include <chrono>
#include <ctime>

#include <QObject>
#include <QTimer>

/// Records how long the event loop of this thread does not come round: the largest gap between two ticks of a timer
/// that is due each millisecond. Tells the thread's own time beside the clock's: on a machine that others use too, the
/// clock also counts while this thread waits for its turn.
class EventLoopGaps final : public QObject
{
public:
    using Millis = std::chrono::duration<double, std::milli>;

    struct Gap
    {
        Millis wall{};
        Millis own{}; ///< processor time of this thread
    };

    EventLoopGaps()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, &EventLoopGaps::tick);
        m_timer.start();
        reset();
    }

    /// Forgets what was; measures from now on.
    void reset()
    {
        m_largest = {};
        m_last = now();
    }
    /// The largest gap of each kind since then, with the one that is still open.
    [[nodiscard]] Gap largest()
    {
        tick();
        return m_largest;
    }

private:
    struct Moment
    {
        std::chrono::steady_clock::time_point wall;
        Millis own;
    };

    static Moment now()
    {
        timespec own{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &own);
        return {std::chrono::steady_clock::now(),
                std::chrono::seconds(own.tv_sec) + std::chrono::nanoseconds(own.tv_nsec)};
    }
    void tick()
    {
        const Moment at = now();
        m_largest.wall = std::max<Millis>(m_largest.wall, at.wall - m_last.wall);
        m_largest.own = std::max(m_largest.own, at.own - m_last.own);
        m_last = at;
    }

    QTimer m_timer;
    Moment m_last{};
    Gap m_largest;
};
