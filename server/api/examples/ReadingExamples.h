#pragma once

#include <vector>

#include "server/pipeline/Endpoint.h"

namespace vitrine::server {

/// Of what is over everything: search, changes, problems.
struct ReadingExamples
{
    static std::vector<Example> search();
    static std::vector<Example> changes();
    static std::vector<Example> listProblems();
    static std::vector<Example> readProblem();
};

}
