#include "models/core/Mailbox.h"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <iterator>
#include <mutex>
#include <utility>
#include <vector>

#include <sys/eventfd.h>
#include <unistd.h>

#include <QSocketNotifier>

namespace vitrine::models {

/// What the receiving and the posting sides share.
struct Mailbox::Slot
{
    Slot()
        : wakeUp(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
    {
        if (wakeUp < 0)
            qFatal("eventfd: no file descriptor left for a mailbox");
    }
    ~Slot() { close(wakeUp); }
    Q_DISABLE_COPY_MOVE(Slot)

    void wake() const
    {
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = write(wakeUp, &one, sizeof one);
    }

    const int wakeUp;
    std::mutex mutex;
    std::vector<Letter> waiting;
    bool isClosed = false;
    std::deque<Letter> opened; ///< the receiving thread only
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
    const std::deque<Letter> opened = std::exchange(m_slot->opened, {});
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
    m_slot->wake();
}

void Mailbox::open()
{
    const std::shared_ptr<Slot> slot = m_slot; // a letter may end the mailbox
    std::uint64_t count = 0;
    [[maybe_unused]] const auto got = read(slot->wakeUp, &count, sizeof count);
    {
        const std::lock_guard lock(slot->mutex);
        std::ranges::move(slot->waiting, std::back_inserter(slot->opened));
        slot->waiting.clear();
    }
    // Should a letter run an event loop of its own (a dialog), that one goes on with those behind it.
    if (slot->opened.size() > 1)
        slot->wake();
    while (!slot->opened.empty()) {
        Letter letter = std::move(slot->opened.front());
        slot->opened.pop_front();
        letter();
    }
}

}
