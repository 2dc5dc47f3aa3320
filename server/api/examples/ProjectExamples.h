#pragma once

#include <vector>

#include "server/pipeline/Endpoint.h"

namespace vitrine::server {

/// Of what only projects have.
struct ProjectExamples
{
    static std::vector<Example> related();
    static std::vector<Example> order();
};

}
