#include "server/pipeline/RequestLog.h"

#include "models/core/Log.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;
using models::LogLevel;

bool RequestLog::count(Method method, int status, qint64 microseconds)
{
    const qint64 number = m_total.fetch_add(1, std::memory_order_relaxed);
    if (status >= 500)
        m_failures.fetch_add(1, std::memory_order_relaxed);
    const bool isRead = method == Method::Get || method == Method::Head || method == Method::Options;
    return status >= 400 || !isRead || microseconds >= m_slowMilliseconds * 1000 ||
           (m_sample > 0 && number % m_sample == 0);
}

void RequestLog::write(const Entry &entry) const
{
    const LogLevel level = entry.status >= 500 ? LogLevel::Error : LogLevel::Info;
    models::logLine(level, "request"_L1,
                    {{"requestId"_L1, QString::fromLatin1(entry.requestId)},
                     {"method"_L1, QString::fromLatin1(methodName(entry.method).toByteArray())},
                     {"path"_L1, QString::fromUtf8(entry.path.left(500))},
                     {"status"_L1, entry.status},
                     {"ms"_L1, static_cast<double>(entry.microseconds) / 1000.0},
                     {"client"_L1, entry.client},
                     {"caller"_L1, entry.caller},
                     {"code"_L1, entry.errorCode},
                     {"message"_L1, entry.status >= 500 ? entry.errorMessage : QString()}});
}

}
