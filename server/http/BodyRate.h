#pragma once

#include <chrono>

#include "server/http/HttpServer.h"

namespace vitrine::server {

/// Whether a body that took `spent` for `bytes` is slower than the limits allow, the grace at its start granted.
[[nodiscard]] inline bool isBelowMinimumRate(qint64 bytes, std::chrono::steady_clock::duration spent,
                                             const HttpLimits &limits)
{
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(spent);
    return milliseconds > limits.bodyGrace && bytes * 1000 < limits.bodyBytesPerSecond * milliseconds.count();
}

}
