#include "models/assets/MediaType.h"

#include <algorithm>
#include <array>

#include <QStringDecoder>
#include <QXmlStreamReader>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kAnywhere = -1; ///< within the first 64 bytes

/// What a file of a type begins with, and what else it has at a place of its own.
struct Signature
{
    QByteArrayView start;
    qsizetype place = 0;
    QByteArrayView further = {};
    QLatin1StringView type;
};

template <qsizetype N>
constexpr QByteArrayView bytes(const char (&text)[N])
{
    return QByteArrayView(text, N - 1); // with its NUL bytes
}

constexpr std::array kSignatures{
    Signature{bytes("\x89PNG\r\n\x1a\n"), 0, {}, "image/png"_L1},
    Signature{bytes("\xff\xd8\xff"), 0, {}, "image/jpeg"_L1},
    Signature{bytes("GIF87a"), 0, {}, "image/gif"_L1},
    Signature{bytes("GIF89a"), 0, {}, "image/gif"_L1},
    Signature{bytes("RIFF"), 8, bytes("WEBPVP"), "image/webp"_L1},
    Signature{bytes("BM"), 6, bytes("\0\0\0\0"), "image/bmp"_L1}, // two letters alone begin many a text
    Signature{bytes("\0\0\1\0"), 0, {}, "image/x-icon"_L1},
    Signature{bytes("\0\0\2\0"), 0, {}, "image/x-icon"_L1},
    Signature{bytes("\x1a\x45\xdf\xa3"), kAnywhere, bytes("webm"), "video/webm"_L1},
    Signature{bytes("RIFF"), 8, bytes("WAVE"), "audio/wav"_L1},
    Signature{bytes("OggS\0"), kAnywhere, bytes("\x80theora"), "video/ogg"_L1},
    Signature{bytes("OggS\0"), 0, {}, "audio/ogg"_L1},
    Signature{bytes("fLaC"), 0, {}, "audio/flac"_L1},
    Signature{bytes("ID3"), 0, {}, "audio/mpeg"_L1},
    Signature{bytes("wOFF"), 0, {}, "font/woff"_L1},
    Signature{bytes("wOF2"), 0, {}, "font/woff2"_L1},
    Signature{bytes("\0\1\0\0"), 0, {}, "font/ttf"_L1},
    Signature{bytes("OTTO"), 0, {}, "font/otf"_L1},
    Signature{bytes("ttcf"), 0, {}, "font/collection"_L1},
    Signature{bytes("%PDF-"), 0, {}, "application/pdf"_L1},
    Signature{bytes("PK\3\4"), 0, {}, "application/zip"_L1},
};

/// Brands of ISO base media files (the box "ftyp"), the more telling ones first: a file may name several.
struct Brand
{
    QByteArrayView name; ///< or how it begins
    QLatin1StringView type;
};

constexpr std::array kBrands{
    Brand{"avif", "image/avif"_L1},      Brand{"avis", "image/avif"_L1}, Brand{"heic", "image/heic"_L1},
    Brand{"heix", "image/heic"_L1},      Brand{"heim", "image/heic"_L1}, Brand{"heis", "image/heic"_L1},
    Brand{"mif1", "image/heif"_L1},      Brand{"msf1", "image/heif"_L1}, Brand{"M4A ", "audio/mp4"_L1},
    Brand{"M4B ", "audio/mp4"_L1},       Brand{"mp4", "video/mp4"_L1},   Brand{"M4V", "video/mp4"_L1},
    Brand{"qt  ", "video/quicktime"_L1}, Brand{"iso", "video/mp4"_L1},   Brand{"avc1", "video/mp4"_L1},
    Brand{"dash", "video/mp4"_L1},       Brand{"3gp", "video/3gpp"_L1},
};

bool matches(const Signature &signature, QByteArrayView start)
{
    if (!start.startsWith(signature.start))
        return false;
    if (signature.place == kAnywhere)
        return start.first(std::min<qsizetype>(start.size(), 64)).contains(signature.further);
    return start.size() >= signature.place + signature.further.size() &&
           start.sliced(signature.place).startsWith(signature.further);
}

quint32 bigEndian(QByteArrayView text, qsizetype place)
{
    quint32 number = 0;
    for (qsizetype i = 0; i < 4; ++i)
        number = number << 8 | static_cast<quint8>(text[place + i]);
    return number;
}

QString isoMediaType(QByteArrayView start)
{
    if (start.size() < 12 || start.sliced(4, 4) != "ftyp")
        return {};
    const qsizetype size = std::min<qsizetype>({bigEndian(start, 0), start.size(), 1024});
    QByteArrayView box = start.first(size);
    for (const Brand &brand : kBrands) {
        for (qsizetype place = 8; place + 4 <= box.size(); place += place == 8 ? 8 : 4) { // behind the first: a version
            if (box.sliced(place, 4).startsWith(brand.name))
                return brand.type;
        }
    }
    return {};
}

/// How long the MP3 frame that begins there is; 0 when none does.
qsizetype mp3FrameLength(QByteArrayView frame)
{
    static constexpr std::array<int, 15> kRates1{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    static constexpr std::array<int, 15> kRates2{0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    static constexpr std::array<int, 3> kSamples{44100, 48000, 32000};
    if (frame.size() < 4)
        return 0;
    const auto byte = [frame](qsizetype i) { return static_cast<quint8>(frame[i]); };
    const int version = byte(1) >> 3 & 3; // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
    const int layer = byte(1) >> 1 & 3;   // 1: III
    const size_t rate = byte(2) >> 4;
    const size_t sample = byte(2) >> 2 & 3;
    if (byte(0) != 0xff || byte(1) < 0xe0 || version == 1 || layer != 1 || rate == 0 || rate == 15 || sample == 3)
        return 0;
    const int samplesPerSecond = kSamples[sample] / (version == 3 ? 1 : version == 2 ? 2 : 4);
    const int bitsPerSecond = (version == 3 ? kRates1 : kRates2)[rate] * 1000;
    return (version == 3 ? 144 : 72) * bitsPerSecond / samplesPerSecond + (byte(2) >> 1 & 1);
}

/// Two frames in a row: one alone may be chance.
bool isMp3(QByteArrayView start)
{
    const qsizetype length = mp3FrameLength(start);
    return length > 0 && start.size() > length && mp3FrameLength(start.sliced(length)) > 0;
}

/// WHATWG's binary data bytes.
bool isBinary(char c)
{
    const auto byte = static_cast<quint8>(c);
    return byte <= 0x08 || byte == 0x0b || (byte >= 0x0e && byte <= 0x1a) || (byte >= 0x1c && byte <= 0x1f) ||
           byte == 0x7f;
}

bool isText(QByteArrayView start, bool isWhole)
{
    if (std::ranges::any_of(start, isBinary))
        return false;
    // The last character may be cut.
    for (qsizetype cut = 0; cut <= (isWhole ? 0 : 3) && cut <= start.size(); ++cut) {
        if (start.chopped(cut).isValidUtf8())
            return true;
    }
    return false;
}

bool isSvg(QByteArrayView text)
{
    QXmlStreamReader xml(text.toByteArray());
    return xml.readNextStartElement() && xml.name() == "svg"_L1 &&
           (xml.namespaceUri().isEmpty() || xml.namespaceUri() == "http://www.w3.org/2000/svg"_L1);
}

}

QString mediaTypeOf(QByteArrayView start, bool isWhole)
{
    const auto known =
        std::ranges::find_if(kSignatures, [start](const Signature &each) { return matches(each, start); });
    if (known != kSignatures.end())
        return known->type;
    if (const QString iso = isoMediaType(start); !iso.isEmpty())
        return iso;
    if (isMp3(start))
        return u"audio/mpeg"_s;
    if (!isText(start, isWhole))
        return u"application/octet-stream"_s;
    return isSvg(start) ? u"image/svg+xml"_s : u"text/plain"_s;
}

}
