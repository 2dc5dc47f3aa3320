#pragma once

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include <QString>

#include "models/core/Id.h"
#include "models/core/Mailbox.h"

namespace vitrine::models {

/// What answers can depend on. A write raises its topic's generation; a cached answer of an older one is void.
enum class Topic { Projects, Articles, Tags, Tokens };
inline constexpr size_t kTopicCount = 4;

[[nodiscard]] QStringView topicName(Topic topic);
[[nodiscard]] std::optional<Topic> topicFromName(QStringView name);

/// One row of the outbox: something that was committed.
struct Change
{
    Topic topic = Topic::Projects;
    QString kind; ///< "created", "updated", "trashed", ...
    Id entity;
};

/// Tells everyone in this process what was committed, by this process or another one. Thread-safe.
class ChangeFeed final
{
    Q_DISABLE_COPY_MOVE(ChangeFeed)

public:
    using Receiver = std::function<void(const std::vector<Change> &)>;

    /// Ends its subscription when it goes; may outlive the feed.
    class Subscription
    {
    public:
        Subscription() = default;

    private:
        friend class ChangeFeed;
        explicit Subscription(std::shared_ptr<const void> subscriber)
            : m_subscriber(std::move(subscriber))
        {
        }

        std::shared_ptr<const void> m_subscriber;
    };

    ChangeFeed() = default;

    /// Rises with every change of the topic. Read it before the data it is to vouch for.
    [[nodiscard]] quint64 generation(Topic topic) const
    {
        return m_generations[static_cast<size_t>(topic)].load(std::memory_order_acquire);
    }

    /// Raises generations, then posts to subscribers. Called after COMMIT and before anybody is told of it.
    void publish(const std::vector<Change> &changes);

    /// Voids cached answers of the topic where nothing was committed that could be told.
    void raise(Topic topic) { m_generations[static_cast<size_t>(topic)].fetch_add(1, std::memory_order_acq_rel); }

    /// Calls `receive` on the mailbox's thread with each batch, until the subscription (dropped on that thread) or the
    /// mailbox goes.
    [[nodiscard]] Subscription subscribe(Mailbox &mailbox, Receiver receive);

private:
    struct Subscriber
    {
        Mailbox::Address mailbox;
        std::weak_ptr<const Receiver> receive; ///< called, and held strongly, on the mailbox's thread only
    };

    std::array<std::atomic<quint64>, kTopicCount> m_generations{};
    std::mutex m_mutex;
    std::vector<Subscriber> m_subscribers;
};

}
