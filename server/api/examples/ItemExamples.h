#pragma once

#include <vector>

#include "server/pipeline/Endpoint.h"

namespace vitrine::server {

/// Of reading and writing items.
template <class E>
struct ItemExamples
{
    static std::vector<Example> list();
    static std::vector<Example> read();
    static std::vector<Example> create();
    static std::vector<Example> update();
    static std::vector<Example> trash();
};

}
