#pragma once

#include <atomic>

#include "server/http/Message.h"

namespace vitrine::server {

/// Counts every request and writes a log line for errors, writes, slow ones and one in N of the rest. Thread-safe.
class RequestLog final
{
public:
    RequestLog(qint64 slowMilliseconds, qint64 sample)
        : m_slowMilliseconds(slowMilliseconds)
        , m_sample(sample)
    {
    }

    struct Entry
    {
        QByteArray requestId;
        Method method = Method::Get;
        QByteArray path; ///< without query, which may carry what is private
        int status = 200;
        qint64 microseconds = 0;
        QString client; ///< its address
        QString caller;
        QString errorCode;
        QString errorMessage; ///< written for 5xx only
    };

    /// Counts; true when the request deserves a line, so that the cheap ones need not build an Entry.
    [[nodiscard]] bool count(Method method, int status, qint64 microseconds);
    void write(const Entry &entry) const;

    [[nodiscard]] qint64 total() const { return m_total.load(std::memory_order_relaxed); }
    [[nodiscard]] qint64 failures() const { return m_failures.load(std::memory_order_relaxed); }

private:
    const qint64 m_slowMilliseconds;
    const qint64 m_sample;
    std::atomic<qint64> m_total = 0;
    std::atomic<qint64> m_failures = 0; ///< 5xx
};

}
