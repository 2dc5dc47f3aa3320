#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

#include <QHash>

#include "models/exchange/ImportPictures.h"
#include "models/exchange/ImportTarget.h"

namespace vitrine::models {

/// The writes of an import on their way. Pictures of several items go into the store at once, and items follow in the
/// order in which they were handed in, several to one COMMIT: so what is there after an interruption is always what was
/// handed in up to some point. Not thread-safe.
class ImportQueue final
{
    Q_DISABLE_COPY_MOVE(ImportQueue)

public:
    /// Told once the write is on the disk, or why it is not; on the caller's thread, within these calls.
    using Done = std::function<void(const Result<Id> &)>;

    /// The target outlives it.
    explicit ImportQueue(ImportTarget &target);
    ~ImportQueue() = default;

    /// Takes those of the pictures into the store that the fields show, and writes their final addresses.
    void create(ImportWrite write, std::vector<ImportPicture> pictures, Done done);
    void update(const Id &id, ImportWrite write, std::vector<ImportPicture> pictures, Done done);
    /// Waits until everything is written or refused.
    void finish();

private:
    using Asset = std::shared_future<Result<ImportedAsset>>;
    struct Waiting
    {
        std::optional<Id> id; ///< of the item that is there
        ImportWrite write;
        std::vector<ImportPicture> pictures;
        std::vector<Asset> assets;
        Done done;
    };
    struct Written
    {
        Future<Result<Id>> result;
        Done done;
    };

    void add(Waiting waiting);
    void submitOne();
    void settleOne();
    [[nodiscard]] Asset assetOf(const ImportPicture &picture);
    void takeIn(const std::stop_token &stop);
    [[nodiscard]] static Result<QJsonObject> withAssets(const Waiting &waiting);

    ImportTarget &m_target;
    QHash<QString, Asset> m_assets; ///< by hash and name: what many items show is taken in once
    std::deque<Waiting> m_waiting;  ///< for their pictures
    std::deque<Written> m_written;  ///< handed to the writer

    std::mutex m_mutex;
    std::condition_variable_any m_woken;
    std::deque<std::packaged_task<Result<ImportedAsset>()>> m_tasks; // under m_mutex
    std::vector<std::jthread> m_workers;                             // last: end before what they use
};

}
