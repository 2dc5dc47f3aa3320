#pragma once

#include <vector>

#include "server/pipeline/Endpoint.h"

namespace vitrine::server {

/// Of what is done to an item as a whole.
template <class E>
struct StateExamples
{
    static std::vector<Example> publish();
    static std::vector<Example> unpublish();
    static std::vector<Example> restore();
    static std::vector<Example> preview();
    static std::vector<Example> batch();
};

}
