#pragma once

#include <chrono>
#include <stop_token>

#include <QImage>

#include "models/workspace/PictureAccess.h"

namespace vitrine::ui {

/// Reads a stored picture in the size that is wanted of it: no more of it is held than that takes, whatever its header
/// claims. Thread-safe; slow.
class PictureReader final
{
public:
    PictureReader() = delete;

    /// Pixels that are decoded at most: of a JPEG, and of formats whose decoder holds all of them at once.
    static constexpr qint64 kMaximumJpegPixels = 120'000'000;
    static constexpr qint64 kMaximumPixels = 64'000'000;
    /// What takes longer is given up.
    static constexpr std::chrono::seconds kPatience{10};

    /// Scaled and cropped so that it covers `pixels`; upright. Null when it is no picture that can be shown.
    /// Ends early when it is to stop.
    [[nodiscard]] static QImage covering(const models::PictureFile &file, const QSize &pixels,
                                         const std::stop_token &stop);
};

}
