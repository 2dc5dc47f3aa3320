#include "server/pipeline/Cors.h"

#include <algorithm>

namespace vitrine::server {

namespace {

bool isReading(Method method)
{
    return method == Method::Get || method == Method::Head;
}

}

void Cors::addTo(HeaderList &headers, const RequestHead &head) const
{
    if (isReading(head.method)) {
        headers.push_back({"Access-Control-Allow-Origin", "*"});
    } else {
        const QByteArray origin = head.header("origin").toByteArray();
        if (!origin.isEmpty() && m_origins.contains(origin))
            headers.push_back({"Access-Control-Allow-Origin", origin});
    }
    headers.push_back({"Access-Control-Expose-Headers", "ETag, Location, X-Request-Id, Retry-After, Idempotency-Replayed"});
}

void Cors::addPreflight(HeaderList &headers, const RequestHead &head, const std::vector<Method> &allowed) const
{
    const QByteArray origin = head.header("origin").toByteArray();
    const auto wanted = methodFromName(head.header("access-control-request-method"));
    if (origin.isEmpty() || !wanted || std::ranges::find(allowed, *wanted) == allowed.end())
        return;
    if (!isReading(*wanted) && !m_origins.contains(origin))
        return;
    headers.push_back({"Access-Control-Allow-Origin", isReading(*wanted) ? QByteArray("*") : origin});
    headers.push_back({"Access-Control-Allow-Methods", methodName(*wanted).toByteArray()});
    headers.push_back(
        {"Access-Control-Allow-Headers", "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key"});
    headers.push_back({"Access-Control-Max-Age", "600"});
}

QByteArray allowValue(const std::vector<Method> &methods)
{
    QByteArrayList names{"OPTIONS"};
    for (const Method method : methods) {
        names.append(methodName(method).toByteArray());
        if (method == Method::Get)
            names.append("HEAD");
    }
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names.join(", ");
}

}
