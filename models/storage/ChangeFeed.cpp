#include "models/storage/ChangeFeed.h"

namespace vitrine::models {

namespace {

constexpr std::array<QStringView, kTopicCount> kTopicNames{u"projects", u"articles", u"tags", u"tokens"};

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
    std::erase_if(m_subscribers, [](const Subscriber &subscriber) { return subscriber.receive.expired(); });
    for (const Subscriber &subscriber : m_subscribers) {
        // Only a weak hold travels: the last strong one must go on the subscriber's own thread.
        subscriber.mailbox.post([weak = subscriber.receive, changes] {
            if (const auto receive = weak.lock())
                (*receive)(changes);
        });
    }
}

ChangeFeed::Subscription ChangeFeed::subscribe(Mailbox &mailbox, Receiver receive)
{
    auto receiver = std::make_shared<const Receiver>(std::move(receive));
    const std::lock_guard lock(m_mutex);
    m_subscribers.push_back({mailbox.address(), receiver});
    return Subscription(std::move(receiver));
}

}
