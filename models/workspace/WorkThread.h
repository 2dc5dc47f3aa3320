#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "models/core/Future.h"

namespace vitrine::models {

/// Does what waits for the disk, one job after the other, on a thread that starts with the first. Thread-safe.
class WorkThread final
{
    Q_DISABLE_COPY_MOVE(WorkThread)

public:
    WorkThread() = default;
    /// Finishes the job that runs; what waits is dropped, and its futures are never delivered.
    ~WorkThread();

    /// Runs `job()` on the thread, which delivers the future.
    template <class F>
    [[nodiscard]] auto submit(F job) -> Future<std::invoke_result_t<F &>>
    {
        Promise<std::invoke_result_t<F &>> promise;
        auto future = promise.future();
        enqueue([job = std::move(job), promise]() mutable { promise.deliver(job()); });
        return future;
    }

private:
    void enqueue(std::move_only_function<void()> job);
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    std::deque<std::move_only_function<void()>> m_waiting;
    bool m_isStopping = false;
    std::thread m_thread;
};

}
