#pragma once

#include <vector>

#include "server/http/Router.h"
#include "server/pipeline/Endpoint.h"

namespace vitrine::server {

/// All endpoints there are, and the way from a path to one of them. Built once, then read by every thread.
class EndpointTable final
{
public:
    /// `otherwise` answers GET and HEAD of every path that no endpoint has, but for those of the API itself.
    explicit EndpointTable(std::vector<Endpoint> endpoints, std::optional<Endpoint> otherwise = {});

    /// Without what answers otherwise.
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
    [[nodiscard]] std::optional<Match> findOtherwise(Method method, QByteArrayView rawPath) const;

    std::vector<Endpoint> m_endpoints;
    std::optional<Endpoint> m_otherwise;
    Router m_router;
};

}
