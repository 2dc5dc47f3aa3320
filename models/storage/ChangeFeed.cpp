#include "models/storage/ChangeFeed.h"

namespace vitrine::models {

namespace {

constexpr std::array<QStringView, kTopicCount> kTopicNames{u"projects", u"tags", u"tokens"};

}

QStringView topicName(Topic topic)
{
    return kTopicNames.at(static_cast<size_t>(topic));
}

std::optional<Topic> topicFromName(QStringView name)
{
    for (size_t i = 0; i < kTopicCount; ++i) {
        if (kTopicNames[i] == name)
            return static_cast<Topic>(i);
    }
    return {};
}

void ChangeFeed::publish(const std::vector<Change> &changes)
{
    if (changes.empty())
        return;
    for (const Change &change : changes)
        m_generations[static_cast<size_t>(change.topic)].fetch_add(1, std::memory_order_release);

    const std::lock_guard lock(m_mutex);
    std::erase_if(m_subscribers, [](const auto &subscriber) { return subscriber.expired(); });
    for (const auto &weak : m_subscribers) {
        // Only a weak hold travels: the last strong one must go on the subscriber's own thread.
        const auto address = [&weak] {
            const auto subscriber = weak.lock();
            return subscriber ? std::optional(subscriber->mailbox) : std::nullopt;
        }();
        if (!address)
            continue;
        address->post([weak, changes] {
            if (const auto subscriber = weak.lock())
                subscriber->receive(changes);
        });
    }
}

ChangeFeed::Subscription ChangeFeed::subscribe(Mailbox &mailbox, Receiver receive)
{
    auto subscriber = std::make_shared<const Subscriber>(mailbox.address(), std::move(receive));
    const std::lock_guard lock(m_mutex);
    m_subscribers.push_back(subscriber);
    return Subscription(std::move(subscriber));
}

}
