#pragma once

#include <mutex>

#include "models/core/Mailbox.h"

namespace vitrine::server {

/// Where other threads leave work for an I/O thread. It outlives the thread: what comes after its end is dropped.
class MailDrop final
{
public:
    explicit MailDrop(models::Mailbox &mailbox)
        : m_mailbox(&mailbox)
    {
    }

    /// Thread-safe.
    void post(models::Mailbox::Letter letter)
    {
        const std::lock_guard lock(m_mutex);
        if (m_mailbox)
            m_mailbox->post(std::move(letter));
    }

    /// Called by the I/O thread before its mailbox goes.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_mailbox = nullptr;
    }

private:
    std::mutex m_mutex;
    models::Mailbox *m_mailbox;
};

}
