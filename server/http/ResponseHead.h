#pragma once

#include <optional>

#include <QByteArray>

#include "server/http/Message.h"

namespace vitrine::server {

/// False for 1xx, 204 and 304, whose answers end at the empty line (RFC 9112, 6.3).
[[nodiscard]] bool mayHaveBody(int status);

/// Appends the status line, the fields and, where a body may follow and its length is known, Content-Length. Date,
/// Connection and the empty line are added when it is sent. Fields that the HTTP layer sets itself are left out, and
/// line ends within a value become spaces: no value can begin a field of its own.
void appendHead(QByteArray &out, int status, const HeaderList &headers, std::optional<qint64> contentLength);

}
