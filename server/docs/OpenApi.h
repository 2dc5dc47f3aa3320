#pragma once

#include <vector>

#include <QJsonObject>

#include "server/pipeline/Endpoint.h"

namespace vitrine::server {

/// The OpenAPI 3.1 document of those documented endpoints whose path begins with /api/.
[[nodiscard]] QJsonObject openApiDocument(const std::vector<Endpoint> &endpoints);

/// GET /api/openapi.json over `endpoints`, itself included.
[[nodiscard]] Endpoint openApiEndpoint(const std::vector<Endpoint> &endpoints);

}
