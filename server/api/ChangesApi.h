#pragma once

#include "server/pipeline/RequestContext.h"

namespace vitrine::server {

/// /api/changes: what was committed, in order, for whoever keeps a copy.
[[nodiscard]] std::vector<Endpoint> changesEndpoints();

}
