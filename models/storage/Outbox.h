#pragma once

#include <vector>

#include "models/storage/Writer.h"

namespace vitrine::models {

/// One row of the outbox, as it travels to those who follow the changes.
struct OutboxRow
{
    qint64 sequence = 0;
    Instant at{};
    Change change;
};

/// The record of every committed change, in order and without gaps: sequences are given inside the write transaction,
/// of which there is one at a time, and come back with it when it is undone. Throws StorageFailure.
class Outbox final
{
public:
    explicit Outbox(Connection &connection)
        : m_connection(connection)
    {
    }

    /// The changes of those topics behind `since`, at most `limit`, the oldest first.
    [[nodiscard]] std::vector<OutboxRow> after(qint64 since, const std::vector<Topic> &topics, int limit) const;
    /// The sequence of the last change there was.
    [[nodiscard]] qint64 last() const;
    /// The sequence behind which nothing is missing: what came before was pruned.
    [[nodiscard]] qint64 horizon() const;
    /// Removes what is older than `time`.
    void prune(Instant time);

private:
    Connection &m_connection;
};

}
