#include "server/pipeline/EndpointTable.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

EndpointTable::EndpointTable(std::vector<Endpoint> endpoints)
    : m_endpoints(std::move(endpoints))
{
    for (size_t i = 0; i < m_endpoints.size(); ++i)
        m_router.add(m_endpoints[i].method, m_endpoints[i].path, static_cast<int>(i));
}

std::optional<EndpointTable::Match> EndpointTable::find(Method method, QByteArrayView rawPath) const
{
    auto segments = pathSegments(rawPath);
    if (!segments)
        return {};
    if (segments->size() > 1 && segments->at(0) == "api"_L1 && segments->at(1) == "v1"_L1)
        segments->removeAt(1);
    auto found = m_router.find(method, *segments);
    if (!found)
        return {};
    return Match{found->endpoint < 0 ? nullptr : &m_endpoints[static_cast<size_t>(found->endpoint)],
                 std::move(found->parameters), std::move(found->allowed)};
}

}
