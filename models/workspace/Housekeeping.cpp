#include "models/workspace/Housekeeping.h"

#include "models/accounts/IdempotencyKeys.h"
#include "models/content/ContentService.h"
#include "models/core/Log.h"
#include "models/storage/Outbox.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kTick = 250ms;
constexpr auto kPauseAfterFailure = 5s;
constexpr auto kTidyInterval = 1h;
const Actor kSchedule{u"schedule"_s};

quint64 generationOf(const ChangeFeed &changes)
{
    return changes.generation(Topic::Projects) + changes.generation(Topic::Articles);
}

}

Housekeeping::Housekeeping(QString file, Writer &writer, const ChangeFeed &changes, const Clock &clock)
    : m_file(std::move(file))
    , m_writer(writer)
    , m_changes(changes)
    , m_clock(clock)
{
    m_thread = std::thread([this] { loop(); });
}

Housekeeping::~Housekeeping()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wakeUp.notify_all();
    m_thread.join();
}

void Housekeeping::loop()
{
    auto reader = Connection::open(m_file, Connection::Mode::ReadOnly);
    if (!reader) {
        logLine(LogLevel::Error, "housekeeping_without_database"_L1, {{"message"_L1, reader.error().message}});
        return;
    }
    QString lastFailure; // a full disk is told of once, not every few seconds
    std::unique_lock lock(m_mutex);
    while (!m_isStopping) {
        lock.unlock();
        std::chrono::milliseconds pause = kTick;
        try {
            look(**reader);
            lastFailure.clear();
        } catch (const StorageFailure &failure) {
            if (const QString message = failure.error().message; message != lastFailure) {
                logLine(LogLevel::Warning, "housekeeping_failed"_L1, {{"message"_L1, message}});
                lastFailure = message;
            }
            pause = kPauseAfterFailure;
        }
        lock.lock();
        m_wakeUp.wait_for(lock, pause, [this] { return m_isStopping; });
    }
}

void Housekeeping::look(Connection &reader)
{
    const Instant now = m_clock.now();
    // Nothing but two numbers in memory is looked at until something changes or falls due.
    if (const quint64 generation = generationOf(m_changes); m_seenGeneration != generation) {
        const auto project = ProjectRepository(reader).nextDue();
        const auto article = ArticleRepository(reader).nextDue();
        m_nextDue = project && article ? std::min(project, article) : project ? project : article;
        m_seenGeneration = generation;
    }
    if (m_nextDue && *m_nextDue <= now)
        publishDue();
    // A clock that was set back is no reason to wait.
    if (!m_lastTidied || now - *m_lastTidied >= kTidyInterval || now < *m_lastTidied) {
        tidy();
        m_lastTidied = now;
    }
}

void Housekeeping::publishDue()
{
    const auto published = m_writer
                               .submit([](WriteContext &context) -> Result<qint64> {
                                   return ProjectService(context, kSchedule).publishDue() +
                                          ArticleService(context, kSchedule).publishDue();
                               })
                               .get();
    if (!published)
        throw StorageFailure(published.error());
    m_seenGeneration.reset();
}

void Housekeeping::tidy()
{
    const auto tidied = m_writer
                            .submit([](WriteContext &context) -> Result<void> {
                                const Instant limit = context.now() - kTrashLifetime;
                                ProjectService(context, kSchedule).purgeTrashedBefore(limit);
                                ArticleService(context, kSchedule).purgeTrashedBefore(limit);
                                IdempotencyKeys(context).prune();
                                Outbox(context.connection()).prune(context.now() - kOutboxLifetime);
                                return {};
                            })
                            .get();
    if (!tidied)
        throw StorageFailure(tidied.error());
}

}
