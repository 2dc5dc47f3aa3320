#include "models/core/Mailbox.h"

#include <cstdint>

#include <sys/eventfd.h>
#include <unistd.h>

#include <QSocketNotifier>

namespace vitrine::models {

Mailbox::Mailbox(QObject *parent)
    : QObject(parent)
    , m_wakeUp(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    if (m_wakeUp < 0)
        qFatal("eventfd: no file descriptor left for a mailbox");
    m_notifier = std::make_unique<QSocketNotifier>(m_wakeUp, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Mailbox::open);
}

Mailbox::~Mailbox()
{
    m_notifier.reset(); // must go before its descriptor
    close(m_wakeUp);
}

void Mailbox::post(Letter letter)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(std::move(letter));
    // Under the lock, so that a mailbox whose owner was told to destroy it by this very letter is not written to later.
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = write(m_wakeUp, &one, sizeof one);
}

void Mailbox::open()
{
    std::uint64_t count = 0;
    [[maybe_unused]] const auto got = read(m_wakeUp, &count, sizeof count);
    std::vector<Letter> letters;
    {
        const std::lock_guard lock(m_mutex);
        letters.swap(m_waiting);
    }
    for (Letter &letter : letters)
        letter();
}

}
