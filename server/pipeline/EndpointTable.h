#pragma once

#include <vector>

#include "server/http/Router.h"
#include "server/pipeline/Endpoint.h"

namespace vitrine::server {

/// All endpoints there are, and the way from a path to one of them. Built once, then read by every thread.
class EndpointTable final
{
public:
    explicit EndpointTable(std::vector<Endpoint> endpoints);

    [[nodiscard]] const std::vector<Endpoint> &endpoints() const { return m_endpoints; }

    struct Match
    {
        const Endpoint *endpoint = nullptr; ///< null: no such method on this path
        QStringList parameters;
        std::vector<Method> allowed;
    };

    /// Nothing when no endpoint has this path. "/api/v1/..." is "/api/...".
    [[nodiscard]] std::optional<Match> find(Method method, QByteArrayView rawPath) const;

private:
    std::vector<Endpoint> m_endpoints;
    Router m_router;
};

}
