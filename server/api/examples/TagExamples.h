#pragma once

#include <vector>

#include "server/pipeline/Endpoint.h"

namespace vitrine::server {

struct TagExamples
{
    static std::vector<Example> list();
    static std::vector<Example> read();
    static std::vector<Example> create();
    static std::vector<Example> update();
    static std::vector<Example> merge();
    static std::vector<Example> remove();
};

}
