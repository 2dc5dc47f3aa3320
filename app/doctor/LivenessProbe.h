#pragma once

#include <QHostAddress>

namespace vitrine::app {

/// Whether a Vitrine answers at that address of this machine, by HTTP or HTTPS. Waits for it, at most some seconds.
[[nodiscard]] bool isVitrineAt(const QHostAddress &address, quint16 port);

}
