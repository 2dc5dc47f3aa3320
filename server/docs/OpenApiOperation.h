#pragma once

#include <QJsonObject>

#include "server/pipeline/Endpoint.h"

namespace vitrine::server {

/// The resource that an operation belongs to: the path's segment behind /api/.
[[nodiscard]] QString tagOf(const Endpoint &endpoint);

/// The Operation Object of one endpoint.
[[nodiscard]] QJsonObject operationOf(const Endpoint &endpoint);

}
