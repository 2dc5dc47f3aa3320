#include "ui/pictures/PictureReader.h"

#include <array>
#include <mutex>

#include <QImageReader>

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSmallPixels = 16'000'000;    ///< from here on one at a time
constexpr qint64 kMaximumDrawing = 512 * 1024; ///< bytes of an SVG

struct Format
{
    QLatin1StringView mediaType;
    const char *name; ///< as Qt calls it
};

constexpr std::array kFormats{
    Format{"image/jpeg"_L1, "jpeg"},  Format{"image/png"_L1, "png"},     Format{"image/webp"_L1, "webp"},
    Format{"image/gif"_L1, "gif"},    Format{"image/svg+xml"_L1, "svg"}, Format{"image/bmp"_L1, "bmp"},
    Format{"image/x-icon"_L1, "ico"}, Format{"image/avif"_L1, "avif"},
};

/// The part in the middle of `whole` that has the shape of `wanted`.
QRect middle(const QSize &whole, const QSize &wanted)
{
    const QSize part = wanted.scaled(whole, Qt::KeepAspectRatio).expandedTo({1, 1});
    return {QPoint((whole.width() - part.width()) / 2, (whole.height() - part.height()) / 2), part};
}

qint64 pixelsOf(const QSize &size)
{
    return qint64(size.width()) * size.height();
}

bool isReadable(const models::Asset &asset, const QSize &size)
{
    if (asset.mediaType == "image/svg+xml"_L1)
        return asset.bytes <= kMaximumDrawing && !size.isEmpty();
    const bool isJpeg = asset.mediaType == "image/jpeg"_L1;
    return !size.isEmpty() &&
           pixelsOf(size) <= (isJpeg ? PictureReader::kMaximumJpegPixels : PictureReader::kMaximumPixels);
}

}

QImage PictureReader::covering(const models::PictureFile &file, const QSize &pixels)
{
    const auto format = std::ranges::find(kFormats, file.asset.mediaType, &Format::mediaType);
    if (format == kFormats.end() || pixels.isEmpty())
        return {};
    // What the bytes are was found out when they came; no other decoder is to try itself at them.
    QImageReader reader(file.path, format->name);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (!isReadable(file.asset, whole))
        return {};
    const QSize lying =
        reader.transformation() & QImageIOHandler::TransformationRotate90 ? pixels.transposed() : pixels;
    reader.setClipRect(middle(whole, lying));
    reader.setScaledSize(lying);
    static std::mutex large;
    std::unique_lock<std::mutex> alone;
    if (pixelsOf(whole) > kSmallPixels)
        alone = std::unique_lock(large);
    const QImage image = reader.read();
    return image.isNull() ? image
                          : image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                                                          : QImage::Format_RGB32);
}

}
