#pragma once

#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

/// /api/problems: what each problem document's `type` leads to.
[[nodiscard]] std::vector<Endpoint> problemEndpoints();

}
