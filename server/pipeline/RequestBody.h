#pragma once

#include "server/pipeline/Endpoint.h"

namespace vitrine::server {

/// The JSON object of a body as the endpoint declares it: its media type and that it is one object. The error's kind is
/// BadRequest; `unsupported_media_type` is told apart by its code.
[[nodiscard]] models::Result<QJsonObject> readJsonBody(const Request &request, const RequestBody &declared);

}
