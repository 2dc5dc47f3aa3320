#pragma once

#include <vector>

#include <QHostAddress>

#include "server/http/Message.h"

namespace vitrine::server {

/// Who sent the request: the peer, or whom trusted proxies name in X-Forwarded-For. That is read from its end, each
/// name counting when the one who added it is trusted, so what a client put there itself is never believed.
[[nodiscard]] QHostAddress clientAddress(const Request &request, const std::vector<QHostAddress> &trustedProxies);

}
