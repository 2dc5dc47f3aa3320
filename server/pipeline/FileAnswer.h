#pragma once

#include <optional>

#include "server/http/Response.h"
#include "server/pipeline/Endpoint.h"

namespace vitrine::server {

/// The response that `head` gets to an answer that is a file: the whole, one part (206), or that nothing has changed
/// (304). `fields` are those that every answer has. Nothing when no byte of the range asked for is there (416).
[[nodiscard]] std::optional<Response> fileResponse(const RequestHead &head, const Answer &answer, HeaderList fields);

}
