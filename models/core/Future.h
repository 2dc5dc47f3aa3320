#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include <QPointer>

#include "models/core/Mailbox.h"

namespace vitrine::models {

template <class T>
class Promise;

/// A value that another thread will deliver, once. Copies share it. Thread-safe.
template <class T>
class Future
{
public:
    Future() = default;

    /// A future that is already there.
    [[nodiscard]] static Future ready(T value)
    {
        Promise<T> promise;
        promise.deliver(std::move(value));
        return promise.future();
    }

    /// Calls `receive` on the mailbox's thread once the value is there. Takes the value: one `then` or `get` per
    /// future. A mailbox that is gone by then drops it.
    void then(Mailbox &mailbox, std::move_only_function<void(T)> receive) const
    {
        m_state->onDelivery([address = mailbox.address(), receive = std::move(receive)](T value) mutable {
            address.post(
                [receive = std::move(receive), value = std::move(value)]() mutable { receive(std::move(value)); });
        });
    }

    /// The same, unless `context` (an object of the mailbox's thread) is gone by then.
    void then(Mailbox &mailbox, QObject *context, std::move_only_function<void(T)> receive) const
    {
        then(mailbox, [guard = QPointer<QObject>(context), receive = std::move(receive)](T value) mutable {
            if (guard)
                receive(std::move(value));
        });
    }

    /// Calls `receive` on whichever thread delivers; for hand-overs that bring their own synchronisation.
    void thenDirectly(std::move_only_function<void(T)> receive) const { m_state->onDelivery(std::move(receive)); }

    /// Waits for the value. For commands and tests; never on an I/O or GUI thread.
    [[nodiscard]] T get() const
    {
        std::unique_lock lock(m_state->mutex);
        m_state->delivered.wait(lock, [this] { return m_state->value.has_value(); });
        return std::move(*m_state->value);
    }

private:
    struct State
    {
        std::mutex mutex;
        std::condition_variable delivered;
        std::optional<T> value;
        std::move_only_function<void(T)> receiver;

        void onDelivery(std::move_only_function<void(T)> receive)
        {
            std::unique_lock lock(mutex);
            if (!value) {
                receiver = std::move(receive);
                return;
            }
            lock.unlock();
            receive(std::move(*value));
        }
    };

    explicit Future(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {
    }

    std::shared_ptr<State> m_state;

    friend class Promise<T>;
};

/// The delivering side of a Future.
template <class T>
class Promise
{
public:
    [[nodiscard]] Future<T> future() const { return Future<T>(m_state); }

    /// Delivers the value; call once. Thread-safe.
    void deliver(T value) const
    {
        std::unique_lock lock(m_state->mutex);
        if (auto receiver = std::move(m_state->receiver)) {
            lock.unlock();
            receiver(std::move(value));
            return;
        }
        m_state->value = std::move(value);
        m_state->delivered.notify_all();
    }

private:
    std::shared_ptr<typename Future<T>::State> m_state = std::make_shared<typename Future<T>::State>();
};

}
