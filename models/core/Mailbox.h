#pragma once

#include <functional>
#include <memory>

#include <QObject>

class QSocketNotifier;

namespace vitrine::models {

/// The one way to hand work to another thread's event loop. Made on the thread that receives; posted to from any. Built
/// on std::mutex and eventfd, so that ThreadSanitizer sees the hand-over. What still waits, or comes, when it is gone
/// is dropped.
class Mailbox final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Mailbox)

    struct Slot;

public:
    using Letter = std::move_only_function<void()>;

    /// Where to post to; may outlive the mailbox. Thread-safe.
    class Address
    {
    public:
        void post(Letter letter) const;

    private:
        explicit Address(std::shared_ptr<Slot> slot)
            : m_slot(std::move(slot))
        {
        }

        std::shared_ptr<Slot> m_slot;

        friend class Mailbox;
    };

    explicit Mailbox(QObject *parent = nullptr);
    ~Mailbox() override;

    [[nodiscard]] Address address() const { return Address(m_slot); }

    /// Runs `letter` on the receiving thread, after those posted before it. Thread-safe, never blocks for long.
    void post(Letter letter) { address().post(std::move(letter)); }

private:
    void open();

    std::shared_ptr<Slot> m_slot;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

}
