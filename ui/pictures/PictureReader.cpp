#include "ui/pictures/PictureReader.h"

#include <algorithm>
#include <array>
#include <mutex>

#include <QDeadlineTimer>
#include <QFile>
#include <QImageReader>

#include "ui/pictures/DrawingWeight.h"

namespace vitrine::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kDrawing = "image/svg+xml"_L1;
constexpr qint64 kSmallPixels = 16'000'000;    ///< from here on one at a time
constexpr qint64 kMaximumDrawing = 512 * 1024; ///< bytes of an SVG

struct Format
{
    QLatin1StringView mediaType;
    const char *name; ///< as Qt calls it
};

constexpr std::array kFormats{
    Format{"image/jpeg"_L1, "jpeg"},  Format{"image/png"_L1, "png"},   Format{"image/webp"_L1, "webp"},
    Format{"image/gif"_L1, "gif"},    Format{kDrawing, "svg"},         Format{"image/bmp"_L1, "bmp"},
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
    const bool isJpeg = asset.mediaType == "image/jpeg"_L1;
    const qint64 most = isJpeg ? PictureReader::kMaximumJpegPixels : PictureReader::kMaximumPixels;
    return !size.isEmpty() && (asset.mediaType == kDrawing || pixelsOf(size) <= most);
}

/// A file that ends when its reader is to stop or took too long: what is sent slowly, or is decoded again and again as
/// it comes, takes no thread for ever.
class PatientFile final : public QFile
{
public:
    PatientFile(const QString &path, const std::stop_token &stop)
        : QFile(path)
        , m_stop(stop)
        , m_deadline(PictureReader::kPatience)
    {
    }

protected:
    qint64 readData(char *data, qint64 length) override
    {
        return m_stop.stop_requested() || m_deadline.hasExpired() ? -1 : QFile::readData(data, length);
    }

private:
    std::stop_token m_stop;
    QDeadlineTimer m_deadline;
};

/// Whether drawing it comes to an end.
bool isBearable(const models::PictureFile &file)
{
    if (file.asset.mediaType != kDrawing)
        return true;
    QFile drawing(file.path);
    return file.asset.bytes <= kMaximumDrawing && drawing.open(QIODevice::ReadOnly) &&
           DrawingWeight::isBearable(drawing.readAll());
}

/// One alone holds much at a time.
std::unique_lock<std::mutex> turnFor(qint64 pixels)
{
    static std::mutex large;
    return pixels > kSmallPixels ? std::unique_lock(large) : std::unique_lock<std::mutex>();
}

}

QImage PictureReader::covering(const models::PictureFile &file, const QSize &pixels, const std::stop_token &stop)
{
    const auto format = std::ranges::find(kFormats, file.asset.mediaType, &Format::mediaType);
    PatientFile source(file.path, stop);
    if (format == kFormats.end() || pixels.isEmpty() || !isBearable(file) || !source.open(QIODevice::ReadOnly))
        return {};
    // What the bytes are was found out when they came; no other decoder is to try itself at them.
    QImageReader reader(&source, format->name);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (!isReadable(file.asset, whole))
        return {};
    const bool isOnItsSide = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const QSize lying = isOnItsSide ? pixels.transposed() : pixels;
    reader.setClipRect(middle(whole, lying));
    reader.setScaledSize(lying);
    const auto turn = turnFor(pixelsOf(whole));
    const QImage image = reader.read();
    return image.isNull() ? image
                          : image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                                                          : QImage::Format_RGB32);
}

}
