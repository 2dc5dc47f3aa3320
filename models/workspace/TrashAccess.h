#pragma once

#include <functional>

#include <QObject>

#include "models/content/TrashRepository.h"
#include "models/core/Future.h"
#include "models/storage/Writer.h"

namespace vitrine::models {

class WorkspaceServices;

/// What became of many items at once.
struct TrashOutcome
{
    qint64 done = 0;
    qint64 failed = 0;
    std::optional<Error> firstFailure = {};
};

/// Rows of the trash that follow each other.
struct TrashRows
{
    qint64 first = 0;
    qint64 count = 0;
};

/// What somebody who chooses rows knows of the list: anything that moves them changes one of these.
struct TrashKnown
{
    qint64 total = 0;
    Id latest;
};

/// The trash of all kinds together, as the window handles it. Many items are worked off in small portions, so that
/// others who write never wait long. Lives on the workspace's thread, owned by it.
class TrashAccess final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrashAccess)

public:
    static constexpr int kPageSize = 100;

    TrashAccess(WorkspaceServices &services, Mailbox &mailbox);

    [[nodiscard]] Mailbox &mailbox() const { return m_mailbox; }

    /// The latest first, in pages of 100 from 1.
    [[nodiscard]] Future<Result<TrashPage>> list(int page);
    /// The items in these rows of the list, 0 being the latest, as they are in one moment. Stale when there are not as
    /// many as `known` says, or another one is the latest: the rows are not those that were meant.
    [[nodiscard]] Future<Result<std::vector<TrashItem>>> select(std::vector<TrashRows> rows, TrashKnown known);
    /// Brings back; what cannot be (its slug was taken) stays. Error: nothing more could be written.
    [[nodiscard]] Future<Result<TrashOutcome>> restore(std::vector<TrashItem> items);
    /// Moves what was brought back here again; what is not there any more counts as done.
    [[nodiscard]] Future<Result<TrashOutcome>> putBack(std::vector<TrashItem> items);
    /// Removes for good; what is not there any more counts as done.
    [[nodiscard]] Future<Result<TrashOutcome>> purge(std::vector<TrashItem> items);
    /// Removes for good what was in the trash at that time.
    [[nodiscard]] Future<Result<TrashOutcome>> empty(Instant asOf);

signals:
    void changed();

private:
    struct Run;
    using Step = std::function<Result<void>(WriteContext &, const TrashItem &)>;

    [[nodiscard]] Future<Result<TrashOutcome>> workOff(std::vector<TrashItem> items, Step step);
    static void goOn(Writer &writer, const std::shared_ptr<Run> &run);

    WorkspaceServices &m_services;
    Mailbox &m_mailbox;
};

}
