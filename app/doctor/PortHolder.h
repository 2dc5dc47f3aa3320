#pragma once

#include <optional>

#include <QString>

namespace vitrine::app {

/// The process that listens on a TCP port of this machine.
struct PortHolder
{
    qint64 process = 0;

    [[nodiscard]] QString name() const;
    [[nodiscard]] bool hasOpen(const QString &file) const;
};

/// Read from /proc: of other users' processes only root learns. Nothing when it cannot be told.
[[nodiscard]] std::optional<PortHolder> findPortHolder(quint16 port);

}
