#pragma once

#include <QIODevice>
#include <QSize>
#include <QString>

namespace vitrine::models {

/// The width and height in pixels that a picture is shown with (as it is held, where it says so), from its header: no
/// pixel is decoded, and what the header claims costs nothing. Empty when it is not known, or not from 1 to 1,000,000.
/// `mediaType` is what `mediaTypeOf` says of it; `file` can be seeked in and is read anywhere.
[[nodiscard]] QSize pictureSize(QIODevice &file, const QString &mediaType);

/// Two sides as a header claims them; empty when they are none that a picture can have.
[[nodiscard]] QSize pictureSides(quint64 width, quint64 height);

}
