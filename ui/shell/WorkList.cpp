#include "ui/shell/WorkList.h"

#include <chrono>

#include <QLocale>
#include <QTimer>

namespace vitrine::ui {

namespace {

constexpr std::chrono::milliseconds kLook{100};

enum Phase { Goes, Finished, Quiet, Failed };

}

struct Work::State
{
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    std::atomic<bool> isCancelled = false;
    std::mutex mutex;
    int phase = Goes; // under the mutex, as the message
    QString message;
};

/// Ends the work with its last handle.
struct Work::Guard
{
    Q_DISABLE_COPY_MOVE(Guard)

    explicit Guard(std::shared_ptr<State> of)
        : state(std::move(of))
    {
    }
    ~Guard()
    {
        const std::lock_guard lock(state->mutex);
        if (state->phase == Goes)
            state->phase = Finished;
    }

    std::shared_ptr<State> state;
};

struct WorkList::Entry
{
    int id;
    QString name;
    std::function<void()> cancelled = {};
    bool canBeCancelled = true;
    std::shared_ptr<Work::State> state = std::make_shared<Work::State>();
};

Work::Work(std::shared_ptr<State> state)
    : m_state(state)
    , m_guard(std::make_shared<Guard>(std::move(state)))
{
}

void Work::advance(qint64 steps) const
{
    m_state->done.fetch_add(steps, std::memory_order_relaxed);
}
void Work::setDone(qint64 steps) const
{
    m_state->done.store(steps, std::memory_order_relaxed);
}
void Work::setTotal(qint64 steps) const
{
    m_state->total.store(steps, std::memory_order_relaxed);
}
bool Work::isCancelled() const
{
    return m_state->isCancelled.load(std::memory_order_relaxed);
}
void Work::finish(const QString &message) const
{
    end(Finished, message);
}
void Work::finishQuietly() const
{
    end(Quiet, {});
}
void Work::fail(const QString &message) const
{
    end(Failed, message);
}

void Work::end(int phase, const QString &message) const
{
    const std::lock_guard lock(m_state->mutex);
    if (m_state->phase != Goes)
        return; // the first word counts
    m_state->phase = phase;
    m_state->message = message;
}

QString WorkList::Running::text() const
{
    if (isCancelled)
        return WorkList::tr("%1, stopping").arg(name);
    if (total <= 0)
        return done > 0 ? WorkList::tr("%1 %2").arg(name, QLocale().toString(done)) : name;
    return WorkList::tr("%1 %2 of %3").arg(name, QLocale().toString(std::min(done, total)), QLocale().toString(total));
}

WorkList::WorkList(QObject *parent)
    : QObject(parent)
    , m_timer(new QTimer(this))
{
    m_timer->setInterval(kLook);
    connect(m_timer, &QTimer::timeout, this, &WorkList::look);
}

WorkList::~WorkList()
{
    for (const Entry &entry : m_entries)
        entry.state->isCancelled = true; // nobody is left to see it through
}

Work WorkList::start(const QString &name, qint64 total)
{
    return start(name, total, {});
}

Work WorkList::start(const QString &name, qint64 total, std::function<void()> cancelled)
{
    Entry entry{++m_lastId, name, std::move(cancelled)};
    entry.state->total = total;
    return add(std::move(entry));
}

Work WorkList::startWhole(const QString &name)
{
    return add({.id = ++m_lastId, .name = name, .canBeCancelled = false});
}

Work WorkList::add(Entry entry)
{
    Work work(entry.state);
    m_entries.push_back(std::move(entry));
    m_timer->start();
    look();
    return work;
}

void WorkList::cancel(int id)
{
    const auto entry = std::ranges::find(m_entries, id, &Entry::id);
    if (entry == m_entries.end() || !entry->canBeCancelled || entry->state->isCancelled.exchange(true))
        return;
    if (const auto told = entry->cancelled)
        told(); // may start or end other work
    look();
}

void WorkList::cancelAll()
{
    for (const Running &running : std::vector(m_running))
        cancel(running.id);
}

void WorkList::look()
{
    std::vector<Running> now;
    std::vector<std::pair<Entry, std::pair<int, QString>>> ended;
    std::erase_if(m_entries, [&](const Entry &entry) {
        const std::lock_guard lock(entry.state->mutex);
        if (entry.state->phase != Goes) {
            ended.push_back({entry, {entry.state->phase, entry.state->message}});
            return true;
        }
        now.push_back({entry.id, entry.name, entry.state->done, entry.state->total, entry.state->isCancelled,
                       entry.canBeCancelled});
        return false;
    });
    if (m_entries.empty())
        m_timer->stop();
    if (now != m_running) {
        m_running = std::move(now);
        emit changed();
    }
    for (const auto &[entry, outcome] : ended) {
        const auto &[phase, message] = outcome;
        if (phase == Failed)
            emit failed(entry.name, message);
        else if (phase == Quiet)
            continue;
        else if (entry.state->isCancelled)
            emit cancelled(entry.name);
        else
            emit finished(entry.name, message);
    }
}

}
