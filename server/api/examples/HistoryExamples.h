#pragma once

#include <vector>

#include "server/pipeline/Endpoint.h"

namespace vitrine::server {

/// Of revisions and of the trash.
template <class E>
struct HistoryExamples
{
    static std::vector<Example> listRevisions();
    static std::vector<Example> readRevision();
    static std::vector<Example> diffRevisions();
    static std::vector<Example> restoreRevision();
    static std::vector<Example> listTrashed();
    static std::vector<Example> emptyTrash();
    static std::vector<Example> purge();
};

}
