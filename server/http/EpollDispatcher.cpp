#include "server/http/EpollDispatcher.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QThread>
#include <QTimerEvent>

namespace vitrine::server {

namespace {

constexpr std::size_t kEventsPerTurn = 256;
constexpr std::array<std::uint32_t, 3> kEventsOfType{EPOLLIN, EPOLLOUT, EPOLLPRI};

}

EpollDispatcher::EpollDispatcher()
    : m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_wakeUp(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    if (m_epoll < 0 || m_wakeUp < 0)
        qFatal("epoll: no file descriptor left for an event loop");
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = m_wakeUp;
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeUp, &event);
}

EpollDispatcher::~EpollDispatcher()
{
    ::close(m_wakeUp);
    ::close(m_epoll);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_isInterrupted = false;
    m_isWoken = false;
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();
    std::array<epoll_event, kEventsPerTurn> events;
    const int count = wait(flags, events);
    bool hasActed = false;
    if (!(flags & QEventLoop::ExcludeSocketNotifiers)) {
        for (int i = 0; i < count; ++i)
            hasActed = notify(events[static_cast<std::size_t>(i)]) || hasActed;
    }
    if (!(flags & QEventLoop::X11ExcludeTimers))
        hasActed = activateTimers() || hasActed;
    return hasActed;
}

int EpollDispatcher::wait(QEventLoop::ProcessEventsFlags flags, std::span<epoll_event> events)
{
    if (m_isInterrupted)
        return 0;
    int timeout = 0;
    if ((flags & QEventLoop::WaitForMoreEvents) && !m_isWoken) {
        Q_EMIT aboutToBlock();
        timeout = flags & QEventLoop::X11ExcludeTimers ? -1 : millisecondsToTimer();
    }
    if (m_isInterrupted || m_isWoken)
        timeout = 0;
    const int count = epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), timeout);
    return std::max(count, 0); // a signal only ends the wait
}

bool EpollDispatcher::notify(const epoll_event &event)
{
    const int descriptor = event.data.fd;
    if (descriptor == m_wakeUp) {
        clearWakeUp();
        return false;
    }
    QEvent activation(QEvent::SockAct);
    bool hasActed = false;
    for (std::size_t type = 0; type < kEventsOfType.size(); ++type) {
        // Looked up anew each time: what ran just now may have removed this or any other notifier.
        QSocketNotifier *notifier = m_watches[static_cast<std::size_t>(descriptor)].notifiers[type];
        if (!notifier || !(event.events & (kEventsOfType[type] | EPOLLHUP | EPOLLERR)))
            continue;
        QCoreApplication::sendEvent(notifier, &activation);
        hasActed = true;
    }
    return hasActed;
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const auto descriptor = static_cast<std::size_t>(notifier->socket());
    if (descriptor >= m_watches.size())
        m_watches.resize(descriptor + 1);
    m_watches[descriptor].notifiers[notifier->type()] = notifier;
    watch(static_cast<int>(descriptor));
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const auto descriptor = static_cast<std::size_t>(notifier->socket());
    if (descriptor >= m_watches.size() || m_watches[descriptor].notifiers[notifier->type()] != notifier)
        return;
    m_watches[descriptor].notifiers[notifier->type()] = nullptr;
    watch(static_cast<int>(descriptor));
}

void EpollDispatcher::watch(int descriptor)
{
    Watch &watch = m_watches[static_cast<std::size_t>(descriptor)];
    epoll_event event{};
    event.data.fd = descriptor;
    for (std::size_t type = 0; type < kEventsOfType.size(); ++type) {
        if (watch.notifiers[type])
            event.events |= kEventsOfType[type];
    }
    if (event.events == watch.events)
        return;
    // Without interest a descriptor must go: its end would be reported again and again.
    int operation = event.events == 0 ? EPOLL_CTL_DEL : EPOLL_CTL_MOD;
    if (watch.events == 0)
        operation = EPOLL_CTL_ADD;
    watch.events = event.events;
    if (epoll_ctl(m_epoll, operation, descriptor, &event) == 0 || operation == EPOLL_CTL_DEL)
        return;
    // A descriptor that was closed while watched left its entry here but not in the kernel.
    if (errno != ENOENT || epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event) != 0)
        qWarning("epoll: descriptor %d cannot be watched", descriptor);
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object)
{
    m_timers.push_back({TimerInfo(timerId, static_cast<int>(interval), timerType), object,
                        Clock::now() + std::chrono::milliseconds(interval)});
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    return std::erase_if(m_timers, [timerId](const Timer &timer) { return timer.info.timerId == timerId; }) > 0;
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    return std::erase_if(m_timers, [object](const Timer &timer) { return timer.object == object; }) > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> infos;
    for (const Timer &timer : m_timers) {
        if (timer.object == object)
            infos.append(timer.info);
    }
    return infos;
}

int EpollDispatcher::remainingTime(int timerId)
{
    const auto timer = std::ranges::find(m_timers, timerId, [](const Timer &each) { return each.info.timerId; });
    if (timer == m_timers.end())
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(timer->due - Clock::now());
    return static_cast<int>(std::max<std::int64_t>(left.count(), 0));
}

int EpollDispatcher::millisecondsToTimer() const
{
    if (m_timers.empty())
        return -1;
    const auto next = std::ranges::min(m_timers, {}, &Timer::due).due;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - Clock::now());
    return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, std::numeric_limits<int>::max()));
}

bool EpollDispatcher::activateTimers()
{
    if (m_timers.empty())
        return false;
    const auto now = Clock::now();
    std::vector<int> due;
    for (const Timer &timer : m_timers) {
        if (timer.due <= now)
            due.push_back(timer.info.timerId);
    }
    for (const int id : due) {
        const auto timer = std::ranges::find(m_timers, id, [](const Timer &each) { return each.info.timerId; });
        if (timer == m_timers.end())
            continue; // one that ran before it stopped it
        timer->due = now + std::chrono::milliseconds(timer->info.interval);
        QTimerEvent event(id);
        QCoreApplication::sendEvent(timer->object, &event);
    }
    return !due.empty();
}

void EpollDispatcher::wakeUp()
{
    // On its own thread the flag is enough: it is looked at before every wait.
    if (m_isWoken.exchange(true) || thread() == QThread::currentThread())
        return;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = write(m_wakeUp, &one, sizeof one);
}

void EpollDispatcher::clearWakeUp() const
{
    std::uint64_t count = 0;
    [[maybe_unused]] const auto got = read(m_wakeUp, &count, sizeof count);
}

void EpollDispatcher::interrupt()
{
    m_isInterrupted = true;
    wakeUp();
}

}
