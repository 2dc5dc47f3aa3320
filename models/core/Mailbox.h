#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include <QObject>

class QSocketNotifier;

namespace vitrine::models {

/// The one way to hand work to another thread's event loop. Made on the thread that receives; `post` may be called
/// from any. Built on std::mutex and eventfd, so that ThreadSanitizer sees the hand-over. What is still waiting when
/// it is destroyed is dropped.
class Mailbox final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Mailbox)

public:
    using Letter = std::move_only_function<void()>;

    explicit Mailbox(QObject *parent = nullptr);
    ~Mailbox() override;

    /// Runs `letter` on the receiving thread, after those posted before it. Thread-safe, never blocks for long.
    void post(Letter letter);

private:
    void open();

    int m_wakeUp = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::mutex m_mutex;
    std::vector<Letter> m_waiting;
};

}
