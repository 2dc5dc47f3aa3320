#pragma once

#include <vector>

#include <QByteArray>
#include <QHostAddress>

#include "server/http/Message.h"

namespace vitrine::server {

/// Whether what the peer says of the client's own request counts.
[[nodiscard]] bool isTrusted(const QHostAddress &peer, const std::vector<QHostAddress> &trustedProxies);

/// What the nearest proxy said: the last element of the last field of that lower-case name.
[[nodiscard]] QByteArray lastElement(const RequestHead &head, QByteArrayView name);

/// Whether the client sent its request by HTTPS: to us, or to a trusted proxy that says so. `isEncrypted` is of the
/// connection at hand.
[[nodiscard]] bool wasSentEncrypted(const RequestHead &head, const QHostAddress &peer, bool isEncrypted,
                                    const std::vector<QHostAddress> &trustedProxies);

}
