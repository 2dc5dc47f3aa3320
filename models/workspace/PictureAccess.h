#pragma once

#include <atomic>
#include <functional>

#include <QObject>

#include "models/assets/Asset.h"
#include "models/core/Future.h"
#include "models/core/Result.h"
#include "models/workspace/WorkThread.h"

namespace vitrine::models {

class WorkspaceServices;

/// Which pictures to list: the newest first.
struct PictureSelection
{
    QString text;   ///< every word of it is in the name
    Id before = {}; ///< the last one of the page before; null for the first page
    int limit = 60;
};

/// Where the bytes of an address lie.
struct PictureFile
{
    Asset asset;
    QString path; ///< absolute; there, in its full length, when it was looked up
};

/// The pictures of a workspace as the window handles them. Every call returns at once; what is taken in is read on a
/// thread of its own, one after the other. Lives on the workspace's thread, owned by it.
class PictureAccess final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureAccess)

public:
    /// Told, on the thread that reads, how many of the bytes are in (`total` 0: not known). False: stop.
    using Progress = std::function<bool(qint64 done, qint64 total)>;
    /// Makes a picture's bytes, on the thread that stores them.
    using Bytes = std::function<QByteArray()>;

    /// A larger file is no picture for a website.
    static constexpr qint64 kMaximumBytes = 1024LL * 1024 * 1024;

    PictureAccess(WorkspaceServices &services, Mailbox &mailbox);
    /// Stops what is being taken in, between two pieces.
    ~PictureAccess() override;

    [[nodiscard]] Mailbox &mailbox() const { return m_mailbox; }

    [[nodiscard]] Future<Result<std::vector<Asset>>> list(PictureSelection selection);
    /// What "/media/{id or sha256}/{name}" names. NotFound also for an address outside the workspace. Thread-safe.
    [[nodiscard]] Future<Result<PictureFile>> find(QString address);

    /// Takes a local file in, of any size with flat memory. NotFound, Invalid (no picture that browsers show),
    /// TooLarge, Unavailable (`disk_full`, `disk_error`, `cancelled`): each says what to do, and nothing is kept.
    [[nodiscard]] Future<Result<Asset>> add(QString file, Progress progress = {});
    /// The same of bytes that are in no file, under that name.
    [[nodiscard]] Future<Result<Asset>> addBytes(QString name, Bytes bytes);

signals:
    /// One was taken in here.
    void changed();

private:
    /// Runs `job()` on the thread that stores; tells of its success.
    template <class F>
    [[nodiscard]] Future<Result<Asset>> store(F job);

    WorkspaceServices &m_services;
    Mailbox &m_mailbox;
    std::atomic<bool> m_isStopping = false;
    WorkThread m_work; // last: ends before what it uses
};

}
