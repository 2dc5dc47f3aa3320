#pragma once

#include <optional>
#include <vector>

#include <QHostAddress>
#include <QString>

#include "server/http/Message.h"

namespace vitrine::server {

/// Where the request was sent, as "https://example.com:8443". What X-Forwarded-Proto and X-Forwarded-Host say counts
/// when the peer is one of `trustedProxies`. Nothing when no usable host is named (HTTP/1.0 need not).
[[nodiscard]] std::optional<QString> requestOrigin(const Request &request,
                                                   const std::vector<QHostAddress> &trustedProxies);

}
