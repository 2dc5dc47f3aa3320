#pragma once

#include <QIODevice>
#include <QSize>

namespace vitrine::models {

/// The sides that an SVG picture asks for: its width and height in pixels, else those of its viewBox, rounded; empty
/// when it says neither.
[[nodiscard]] QSize svgSize(QIODevice &file);

}
