#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include <QObject>

class QTimer;

namespace vitrine::ui {

/// One piece of work in the background, as whoever does it holds it: copies share it. Thread-safe, cheap enough to
/// call for every row. Work whose last copy is gone is over.
class Work final
{
public:
    /// One step more.
    void advance(qint64 steps = 1) const;
    void setDone(qint64 steps) const;
    /// 0: not known (yet).
    void setTotal(qint64 steps) const;
    /// Ends well; `message` is told in passing ("Imported 62 projects."), nothing when empty.
    void finish(const QString &message = {}) const;
    /// Ends and says nothing, also when it was to be stopped: whoever did it tells how it went.
    void finishQuietly() const;
    /// Ends badly; `message` says why, and what to do.
    void fail(const QString &message) const;

    /// Whether the owner wants it stopped: look between two steps, clean up, and drop the handle.
    [[nodiscard]] bool isCancelled() const;

private:
    struct State;
    struct Guard;
    explicit Work(std::shared_ptr<State> state);
    void end(int phase, const QString &message) const;

    std::shared_ptr<State> m_state;
    std::shared_ptr<Guard> m_guard;

    friend class WorkList;
};

/// What runs in the background, for the status bar and for whoever asks before closing. Lives on the window's thread;
/// the handles may be anywhere.
class WorkList final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkList)

public:
    /// One that runs, as it was at the last look.
    struct Running
    {
        int id = 0;
        QString name;
        qint64 done = 0;
        qint64 total = 0; ///< 0: not known
        bool isCancelled = false;
        bool canBeCancelled = true;

        /// "Importing 14 of 62".
        [[nodiscard]] QString text() const;
        bool operator==(const Running &) const = default;
    };

    explicit WorkList(QObject *parent = nullptr);
    ~WorkList() override;

    /// Begins; `name` says what happens ("Importing"). `total` steps, 0 when not known.
    [[nodiscard]] Work start(const QString &name, qint64 total = 0);
    /// The same; `cancelled` is called once on this thread when the owner stops it.
    [[nodiscard]] Work start(const QString &name, qint64 total, std::function<void()> cancelled);

    /// Begins something that cannot be stopped halfway.
    [[nodiscard]] Work startWhole(const QString &name);

    /// In the order they were started. Progress is looked at ten times a second.
    [[nodiscard]] const std::vector<Running> &running() const { return m_running; }
    /// Does nothing to what cannot be stopped.
    void cancel(int id);
    void cancelAll();

signals:
    void changed();
    void finished(const QString &name, const QString &message);
    void failed(const QString &name, const QString &message);
    void cancelled(const QString &name);

private:
    struct Entry;
    [[nodiscard]] Work add(Entry entry);
    void look();

    std::vector<Entry> m_entries;
    std::vector<Running> m_running;
    QTimer *m_timer;
    int m_lastId = 0;
};

}
