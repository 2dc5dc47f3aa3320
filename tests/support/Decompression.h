#pragma once

#include <QByteArray>

namespace vitrine::tests {

/// What the bytes were before they were compressed, up to a megabyte; null when they are not whole.
[[nodiscard]] QByteArray gunzip(const QByteArray &bytes);
[[nodiscard]] QByteArray unbrotli(const QByteArray &bytes);

}
