#include "models/assets/JpegPicture.h"

#include <algorithm>

#include "models/assets/ByteReader.h"
#include "models/assets/PictureSize.h"

namespace vitrine::models {

namespace {

constexpr int kMostSegments = 2000; ///< before the picture itself
constexpr quint64 kMostTags = 1000;
constexpr quint64 kOrientation = 0x0112;

/// A frame's head has the sides; of this range only three markers are none (ITU-T T.81, table B.1).
bool isFrame(quint64 marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/// Markers that stand alone, without a length.
bool isAlone(quint64 marker)
{
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/// Whether Exif says that the picture is to be turned by a quarter (TIFF's tag Orientation: 5 to 8). `place` is where
/// the segment's content begins; a broken one says nothing.
bool isTurned(QIODevice &file, qint64 place, qint64 length)
{
    ByteReader reader(file);
    if (length < 14 || reader.bytes(place, 6) != QByteArrayView("Exif\0\0", 6))
        return false;
    const qint64 tiff = place + 6;
    const qint64 end = place + length;
    if (reader.bytes(tiff, 2) == "II")
        reader.setOrder(ByteReader::Order::LittleEndian);
    const qint64 directory = tiff + qint64(reader.number(tiff + 4, 4));
    const quint64 count = directory + 2 <= end ? std::min(reader.number(directory, 2), kMostTags) : 0;
    for (quint64 i = 0; i < count; ++i) {
        const qint64 entry = directory + 2 + qint64(i) * 12;
        if (entry + 12 > end || reader.hasFailed())
            return false;
        if (reader.number(entry, 2) == kOrientation) {
            const quint64 orientation = reader.number(entry + 8, 2);
            return orientation >= 5 && orientation <= 8;
        }
    }
    return false;
}

}

QSize jpegSize(QIODevice &file)
{
    ByteReader reader(file);
    qint64 place = 2; // behind the first marker
    bool isQuarter = false;
    for (int i = 0; i < kMostSegments && !reader.hasFailed(); ++i) {
        if (reader.number(place, 1) != 0xff)
            return {};
        const quint64 marker = reader.number(place + 1, 1);
        if (marker == 0xff || isAlone(marker)) { // a marker may be led by any number of these
            place += marker == 0xff ? 1 : 2;
            continue;
        }
        const qint64 length = qint64(reader.number(place + 2, 2));
        if (length < 2 || marker == 0xd9 || marker == 0xda) // its end, or pixels without a frame
            return {};
        if (isFrame(marker)) {
            const QSize size = pictureSides(reader.number(place + 7, 2), reader.number(place + 5, 2));
            return isQuarter ? size.transposed() : size;
        }
        if (marker == 0xe1 && !isQuarter)
            isQuarter = isTurned(file, place + 4, length - 2);
        place += 2 + length;
    }
    return {};
}

}
