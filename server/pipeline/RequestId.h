#pragma once

#include <QByteArray>

namespace vitrine::server {

/// Tells one request from all others in the log; short, since every problem carries it. Thread-safe.
[[nodiscard]] QByteArray newRequestId();

}
