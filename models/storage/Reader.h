#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

#include "models/core/Future.h"
#include "models/storage/ConnectionThread.h"

namespace vitrine::models {

/// Reads for those who must not wait, on a thread with a read-only connection of its own, in the order of asking.
/// Thread-safe.
class Reader final
{
    Q_DISABLE_COPY_MOVE(Reader)

public:
    [[nodiscard]] static Result<std::unique_ptr<Reader>> open(const QString &file);
    /// What still waits is answered with Unavailable.
    ~Reader();

    /// Runs `closure(Connection &)`, which returns a Result<T>; the future is delivered on the reader's thread.
    template <class F>
    [[nodiscard]] auto submit(F closure) -> Future<std::invoke_result_t<F &, Connection &>>
    {
        using Outcome = std::invoke_result_t<F &, Connection &>;
        Promise<Outcome> promise;
        auto future = promise.future();
        enqueue([closure = std::move(closure), promise](Connection *connection) mutable {
            promise.deliver(connection ? connection->read(closure) : Outcome(std::unexpected(stopping())));
        });
        return future;
    }

private:
    using Job = std::move_only_function<void(Connection *)>; ///< null: the reader stops

    Reader() = default;
    [[nodiscard]] static Error stopping();
    void enqueue(Job job);
    void loop(Connection &connection);

    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    std::deque<Job> m_waiting;
    bool m_isStopping = false;
    ConnectionThread m_thread;
};

}
