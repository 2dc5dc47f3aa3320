#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "models/core/Future.h"
#include "models/storage/ChangeFeed.h"
#include "models/storage/ConnectionThread.h"

namespace vitrine::models {

/// What a write closure works with. It may be run again from the start when its batch had to be undone, so a closure
/// changes the database and its own result, nothing else; effects hang off the changes it records.
class WriteContext final
{
public:
    WriteContext(Connection &connection, Instant now, qint64 origin)
        : m_connection(connection)
        , m_now(now)
        , m_origin(origin)
    {
    }

    [[nodiscard]] Connection &connection() { return m_connection; }
    /// The time of this write; the same for all that it stores.
    [[nodiscard]] Instant now() const { return m_now; }

    /// Writes the change to the outbox; subscribers hear of it after COMMIT.
    void record(Topic topic, const QString &kind, const Id &entity);

    [[nodiscard]] const std::vector<Change> &changes() const { return m_changes; }

private:
    Connection &m_connection;
    Instant m_now;
    qint64 m_origin;
    std::vector<Change> m_changes;
};

/// The only one who writes to the workspace's database in this process: a thread that takes all closures that wait,
/// runs them, commits once and then answers them all. A failing closure undoes itself alone.
/// Thread-safe.
class Writer final
{
    Q_DISABLE_COPY_MOVE(Writer)

public:
    /// Opens the connection on the writer's own thread. `origin` tells this process's changes from others'.
    [[nodiscard]] static Result<std::unique_ptr<Writer>> open(const QString &file, const Clock &clock,
                                                              ChangeFeed &changes, qint64 origin);
    /// Finishes what waits, then stops.
    ~Writer();

    /// Hands in `closure(WriteContext &)`, which returns a Result<T>: kept when it has a value, undone when it has an
    /// error. The future is delivered after COMMIT, on the writer's thread.
    template <class F>
    [[nodiscard]] auto submit(F closure) -> Future<std::invoke_result_t<F &, WriteContext &>>
    {
        using Outcome = std::invoke_result_t<F &, WriteContext &>;
        Promise<Outcome> promise;
        auto future = promise.future();
        // Shared by run and settle, which the writer calls one after the other on its thread.
        auto outcome = std::make_shared<std::optional<Outcome>>();
        enqueue(Job{[closure = std::move(closure), outcome](WriteContext &context) mutable {
                        outcome->emplace(closure(context));
                        return (*outcome)->has_value();
                    },
                    [promise, outcome](const Error *failure) {
                        promise.deliver(failure ? Outcome(std::unexpected(*failure)) : std::move(**outcome));
                    }});
        return future;
    }

private:
    struct Job
    {
        std::move_only_function<bool(WriteContext &)> run;
        std::move_only_function<void(const Error *)> settle; ///< null: the closure's own outcome
    };
    struct Running
    {
        Job job;
        std::optional<Error> failure;
        std::vector<Change> changes;
        bool isKept = false; ///< the closure returned a value
    };

    Writer(const Clock &clock, ChangeFeed &changes, qint64 origin);
    void enqueue(Job job);
    void loop(Connection &connection);
    [[nodiscard]] int attempts();
    void runBatch(std::vector<Running> &batch);
    /// How a closure is undone that fails after it wrote.
    enum class Undo {
        Together, ///< with its whole batch, which is then run again: rare, and SQLite need not keep every page as it
                  ///< was
        Alone,    ///< by a savepoint
    };
    [[nodiscard]] std::optional<Error> tryBatch(std::span<Running> batch, Undo undo);
    void run(const QString &sql);
    [[nodiscard]] std::optional<Error> runOne(Running &running, Undo undo);

    const Clock &m_clock;
    ChangeFeed &m_changes;
    const qint64 m_origin;
    Connection *m_connection = nullptr; ///< the writer's thread only
    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    std::deque<Job> m_waiting;
    bool m_isStopping = false;
    ConnectionThread m_thread;
};

}
