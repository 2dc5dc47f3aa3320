#pragma once

#include <QByteArray>
#include <QtEndian>

/// Heads of pictures, as far as their sides: no decoder would take them.
namespace pictures {

inline QByteArray big(quint32 value, int bytes)
{
    const quint32 ordered = qToBigEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&ordered), 4).last(bytes);
}
inline QByteArray little(quint32 value, int bytes)
{
    const quint32 ordered = qToLittleEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&ordered), 4).first(bytes);
}

inline QByteArray png(quint32 width, quint32 height)
{
    return QByteArray("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", 16) + big(width, 4) + big(height, 4) +
           QByteArray("\x08\x06\0\0\0", 5);
}
inline QByteArray gif(quint32 width, quint32 height)
{
    return "GIF89a" + little(width, 2) + little(height, 2) + QByteArray(3, 0);
}
inline QByteArray bmp(quint32 width, quint32 height)
{
    return "BM" + QByteArray(8, 0) + little(54, 4) + little(40, 4) + little(width, 4) + little(height, 4);
}

inline QByteArray jpegSegment(char marker, const QByteArray &content)
{
    return QByteArray("\xff") + marker + big(static_cast<quint32>(content.size()) + 2, 2) + content;
}
/// Exif that says nothing but an orientation.
inline QByteArray exif(quint32 orientation, bool isBigEndian)
{
    const auto number = [isBigEndian](quint32 value, int bytes) {
        return isBigEndian ? big(value, bytes) : little(value, bytes);
    };
    return QByteArray("Exif\0\0", 6) + (isBigEndian ? "MM" : "II") + number(42, 2) + number(8, 4) + number(2, 2) +
           number(0x010f, 2) + number(2, 2) + number(1, 4) + number(0, 4) + number(0x0112, 2) + number(3, 2) +
           number(1, 4) + number(orientation, 2) + number(0, 2) + number(0, 4);
}
inline QByteArray jpeg(quint32 width, quint32 height, const QByteArray &before = {}, char frame = '\xc0')
{
    return "\xff\xd8" + jpegSegment('\xe0', QByteArray("JFIF\0\1\1\0\0\1\0\1\0\0", 14)) + before +
           jpegSegment(frame, QByteArray("\x08", 1) + big(height, 2) + big(width, 2) + QByteArray(10, '\1'));
}

inline QByteArray webp(const QByteArray &kind, const QByteArray &content)
{
    const auto length = static_cast<quint32>(content.size());
    return "RIFF" + little(length + 12, 4) + "WEBP" + kind + little(length, 4) + content;
}
inline QByteArray webpLossy(quint32 width, quint32 height)
{
    return webp("VP8 ", QByteArray("\x30\x01\x00\x9d\x01\x2a", 6) + little(width, 2) + little(height, 2));
}
inline QByteArray webpLossless(quint32 width, quint32 height)
{
    return webp("VP8L", "\x2f" + little((width - 1) | (height - 1) << 14, 4));
}
inline QByteArray webpExtended(quint32 width, quint32 height)
{
    return webp("VP8X", QByteArray(4, 0) + little(width - 1, 3) + little(height - 1, 3));
}

inline QByteArray box(const QByteArray &type, const QByteArray &content)
{
    return big(static_cast<quint32>(content.size()) + 8, 4) + type + content;
}
inline QByteArray extent(quint32 width, quint32 height)
{
    return box("ispe", QByteArray(4, 0) + big(width, 4) + big(height, 4));
}
inline QByteArray avif(const QByteArray &properties, const QByteArray &brands = "avif" + QByteArray(4, 0) + "mif1")
{
    return box("ftyp", brands) +
           box("meta", QByteArray(4, 0) + box("hdlr", QByteArray(25, 0)) + box("iprp", box("ipco", properties)));
}

}
