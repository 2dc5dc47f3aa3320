#pragma once

#include "models/workspace/WorkspaceServices.h"
#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

/// How long a read may hold up its I/O thread, and how long one may take in all.
inline constexpr std::chrono::milliseconds kInlineBudget{20};
inline constexpr std::chrono::seconds kReadBudget{1};

/// Bounds what runs on a connection while it lives.
class ReadDeadline final
{
    Q_DISABLE_COPY_MOVE(ReadDeadline)

public:
    ReadDeadline(models::Connection &connection, std::chrono::milliseconds budget)
        : m_connection(connection)
    {
        m_connection.setDeadline(std::chrono::steady_clock::now() + budget);
    }
    ~ReadDeadline() { m_connection.setDeadline({}); }

private:
    models::Connection &m_connection;
};

/// Answers with `read(connection, totals)`, here if it is quick; what is not begins again on the reader for slow
/// queries, where it is stopped (`query_too_slow`) after a second. `read` owns what it needs of the request; `totals`
/// may be null.
template <class Read>
[[nodiscard]] Outcome boundedRead(const RequestContext &context, models::WorkspaceServices &workspace, Read read)
{
    try {
        const ReadDeadline deadline(context.reader, kInlineBudget);
        return read(context.reader, &context.totals);
    } catch (const models::StorageFailure &failure) {
        if (failure.error().code != QLatin1StringView("query_too_slow"))
            throw;
    }
    return workspace.slowReader().submit([read = std::move(read)](models::Connection &connection) mutable {
        const ReadDeadline deadline(connection, kReadBudget);
        return read(connection, nullptr);
    });
}

}
