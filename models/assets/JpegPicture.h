#pragma once

#include <QIODevice>
#include <QSize>

namespace vitrine::models {

/// The sides of a JPEG picture as it is to be held (Exif orientation); empty when they are not known.
[[nodiscard]] QSize jpegSize(QIODevice &file);

}
