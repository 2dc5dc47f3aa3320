#include "server/pipeline/EndpointTable.h"

namespace vitrine::server {

using namespace Qt::StringLiterals;

namespace {

/// What lies below these belongs to programs: a wrong address there is a problem document, never a page.
bool isOfApi(QByteArrayView rawPath)
{
    const auto segments = pathSegments(rawPath);
    // An address that cannot be read is told by how it begins.
    const QString first = !segments             ? QString::fromLatin1(rawPath).section(u'/', 1, 1)
                          : segments->isEmpty() ? QString()
                                                : segments->first();
    return first == "api"_L1 || first == "media"_L1 || first == "health"_L1;
}

}

EndpointTable::EndpointTable(std::vector<Endpoint> endpoints, std::optional<Endpoint> otherwise)
    : m_endpoints(std::move(endpoints))
    , m_otherwise(std::move(otherwise))
{
    for (size_t i = 0; i < m_endpoints.size(); ++i)
        m_router.add(m_endpoints[i].method, m_endpoints[i].path, static_cast<int>(i));
}

std::optional<EndpointTable::Match> EndpointTable::find(Method method, QByteArrayView rawPath) const
{
    auto segments = pathSegments(rawPath);
    if (!segments)
        return findOtherwise(method, rawPath);
    if (segments->size() > 1 && segments->at(0) == "api"_L1 && segments->at(1) == "v1"_L1)
        segments->removeAt(1);
    auto found = m_router.find(method, *segments);
    if (!found)
        return findOtherwise(method, rawPath);
    return Match{found->endpoint < 0 ? nullptr : &m_endpoints[static_cast<size_t>(found->endpoint)],
                 std::move(found->parameters), std::move(found->allowed)};
}

std::optional<EndpointTable::Match> EndpointTable::findOtherwise(Method method, QByteArrayView rawPath) const
{
    const bool isReading = method == Method::Get || method == Method::Head;
    if (!m_otherwise || !isReading || isOfApi(rawPath))
        return {};
    return Match{&*m_otherwise, {}, {Method::Get, Method::Head}};
}

}
