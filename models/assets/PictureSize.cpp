#include "models/assets/PictureSize.h"

#include <algorithm>
#include <array>

#include "models/assets/ByteReader.h"
#include "models/assets/IsoPicture.h"
#include "models/assets/JpegPicture.h"
#include "models/assets/SvgPicture.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kLargestSide = 1'000'000;

QSize pngSize(QIODevice &file)
{
    ByteReader reader(file);
    if (reader.bytes(12, 4) != "IHDR")
        return {};
    return pictureSides(reader.number(16, 4), reader.number(20, 4));
}

QSize gifSize(QIODevice &file)
{
    ByteReader reader(file, ByteReader::Order::LittleEndian);
    return pictureSides(reader.number(6, 2), reader.number(8, 2));
}

/// The height of a picture whose rows come from above is negative.
QSize bmpSize(QIODevice &file)
{
    ByteReader reader(file, ByteReader::Order::LittleEndian);
    if (reader.number(14, 4) == 12)
        return pictureSides(reader.number(18, 2), reader.number(20, 2));
    const auto height = static_cast<qint32>(reader.number(22, 4));
    return pictureSides(reader.number(18, 4), height < 0 ? quint64(-qint64(height)) : quint64(height));
}

/// The largest of several; 0 stands for 256.
QSize iconSize(QIODevice &file)
{
    ByteReader reader(file, ByteReader::Order::LittleEndian);
    const quint64 count = std::min<quint64>(reader.number(4, 2), 256);
    QSize largest;
    for (quint64 i = 0; i < count; ++i) {
        const quint64 entry = reader.number(6 + qint64(i) * 16, 2);
        if (reader.hasFailed())
            break;
        const auto side = [](quint64 value) { return value == 0 ? 256 : value; };
        const QSize size = pictureSides(side(entry & 0xff), side(entry >> 8));
        if (size.width() > largest.width())
            largest = size;
    }
    return largest;
}

/// https://developers.google.com/speed/webp/docs/riff_container, and RFC 6386 and RFC 9649 of what is in it.
QSize webpSize(QIODevice &file)
{
    ByteReader reader(file, ByteReader::Order::LittleEndian);
    const QByteArray kind = reader.bytes(12, 4);
    if (kind == "VP8X")
        return pictureSides(reader.number(24, 3) + 1, reader.number(27, 3) + 1);
    if (kind == "VP8L") {
        const quint64 bits = reader.number(21, 4);
        return reader.number(20, 1) == 0x2f ? pictureSides((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1) : QSize();
    }
    if (kind == "VP8 " && reader.bytes(23, 3) == "\x9d\x01\x2a")
        return pictureSides(reader.number(26, 2) & 0x3fff, reader.number(28, 2) & 0x3fff);
    return {};
}

struct Format
{
    QLatin1StringView mediaType;
    QSize (*size)(QIODevice &);
};

constexpr std::array kFormats{
    Format{"image/png"_L1, pngSize},     Format{"image/jpeg"_L1, jpegSize}, Format{"image/gif"_L1, gifSize},
    Format{"image/webp"_L1, webpSize},   Format{"image/bmp"_L1, bmpSize},   Format{"image/x-icon"_L1, iconSize},
    Format{"image/avif"_L1, isoSize},    Format{"image/heic"_L1, isoSize},  Format{"image/heif"_L1, isoSize},
    Format{"image/svg+xml"_L1, svgSize},
};

}

QSize pictureSides(quint64 width, quint64 height)
{
    const bool isKnown = width > 0 && height > 0 && width <= kLargestSide && height <= kLargestSide;
    return isKnown ? QSize(static_cast<int>(width), static_cast<int>(height)) : QSize();
}

QSize pictureSize(QIODevice &file, const QString &mediaType)
{
    const auto format = std::ranges::find(kFormats, mediaType, &Format::mediaType);
    const QSize size = format == kFormats.end() ? QSize() : format->size(file);
    return size.isEmpty() ? QSize() : size;
}

}
