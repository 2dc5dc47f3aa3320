#pragma once

#include <vector>

#include "server/pipeline/Endpoint.h"

namespace vitrine::server {

/// GET /api/docs, the interactive page over /api/openapi.json, and GET /api/docs/{file}, what it loads. Everything
/// comes out of the program itself; the page runs without network and under a policy that allows its own files only.
[[nodiscard]] std::vector<Endpoint> explorerEndpoints();

}
