#include "models/core/Mailbox.h"

#include <cstdint>
#include <mutex>
#include <vector>

#include <sys/eventfd.h>
#include <unistd.h>

#include <QSocketNotifier>

namespace vitrine::models {

/// What the receiving and the posting sides share.
struct Mailbox::Slot
{
    Slot() : wakeUp(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
    {
        if (wakeUp < 0)
            qFatal("eventfd: no file descriptor left for a mailbox");
    }
    ~Slot() { close(wakeUp); }
    Q_DISABLE_COPY_MOVE(Slot)

    const int wakeUp;
    std::mutex mutex;
    std::vector<Letter> waiting;
    bool isClosed = false;
};

Mailbox::Mailbox(QObject *parent)
    : QObject(parent)
    , m_slot(std::make_shared<Slot>())
    , m_notifier(std::make_unique<QSocketNotifier>(m_slot->wakeUp, QSocketNotifier::Read))
{
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Mailbox::open);
}

Mailbox::~Mailbox()
{
    std::vector<Letter> dropped;
    const std::lock_guard lock(m_slot->mutex);
    m_slot->isClosed = true;
    dropped.swap(m_slot->waiting);
}

void Mailbox::Address::post(Letter letter) const
{
    {
        const std::lock_guard lock(m_slot->mutex);
        if (m_slot->isClosed)
            return;
        m_slot->waiting.push_back(std::move(letter));
        if (m_slot->waiting.size() > 1)
            return; // it has been woken for the first one
    }
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = write(m_slot->wakeUp, &one, sizeof one);
}

void Mailbox::open()
{
    std::uint64_t count = 0;
    [[maybe_unused]] const auto got = read(m_slot->wakeUp, &count, sizeof count);
    std::vector<Letter> letters;
    {
        const std::lock_guard lock(m_slot->mutex);
        letters.swap(m_slot->waiting);
    }
    for (Letter &letter : letters)
        letter();
}

}
