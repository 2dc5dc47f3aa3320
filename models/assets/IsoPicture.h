#pragma once

#include <QIODevice>
#include <QSize>

namespace vitrine::models {

/// The sides of an AVIF or HEIF picture as it is to be held; empty when they are not known.
[[nodiscard]] QSize isoSize(QIODevice &file);

}
