#include "server/pipeline/Compression.h"

#include <brotli/encode.h>
#include <zlib.h>

namespace vitrine::server {

namespace {

/// How hard to try: above these the time grows faster than the bytes shrink; a large body must not hold up its thread.
struct Effort
{
    int brotliQuality;
    int gzipLevel;
};
constexpr Effort kUsualEffort{5, 6};
constexpr Effort kLargeEffort{2, 1};
constexpr qsizetype kLargeBody = 128 * 1024;

constexpr Effort effortFor(qsizetype size)
{
    return size >= kLargeBody ? kLargeEffort : kUsualEffort;
}

/// The quality of one element of Accept-Encoding, in thousandths; -1: the element is not about `name`.
int qualityFor(QByteArrayView element, QByteArrayView name)
{
    const qsizetype semicolon = element.indexOf(';');
    const QByteArrayView coding = (semicolon < 0 ? element : element.first(semicolon)).trimmed();
    if (coding.compare(name, Qt::CaseInsensitive) != 0)
        return -1;
    if (semicolon < 0)
        return 1000;
    const QByteArrayView parameter = element.sliced(semicolon + 1).trimmed();
    if (!parameter.startsWith("q=") && !parameter.startsWith("Q="))
        return 1000;
    bool isNumber = false;
    const double quality = parameter.sliced(2).toByteArray().toDouble(&isNumber);
    // Also false for "nan", which no comparison holds for.
    const bool isPositive = isNumber && quality > 0;
    return isPositive ? static_cast<int>(std::min(quality, 1.0) * 1000) : 0;
}

int qualityOf(QByteArrayView acceptEncoding, QByteArrayView name)
{
    int wildcard = 0;
    while (!acceptEncoding.isEmpty()) {
        const qsizetype comma = acceptEncoding.indexOf(',');
        const QByteArrayView element = (comma < 0 ? acceptEncoding : acceptEncoding.first(comma)).trimmed();
        if (const int quality = qualityFor(element, name); quality >= 0)
            return quality;
        wildcard = std::max(wildcard, qualityFor(element, "*"));
        acceptEncoding = comma < 0 ? QByteArrayView() : acceptEncoding.sliced(comma + 1);
    }
    return wildcard;
}

QByteArray gzip(const QByteArray &bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, effortFor(bytes.size()).gzipLevel, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return isDone ? out : QByteArray();
}

QByteArray brotli(const QByteArray &bytes)
{
    size_t size = BrotliEncoderMaxCompressedSize(static_cast<size_t>(bytes.size()));
    QByteArray out(static_cast<qsizetype>(size), Qt::Uninitialized);
    const bool isDone =
        BrotliEncoderCompress(effortFor(bytes.size()).brotliQuality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT,
                              static_cast<size_t>(bytes.size()), reinterpret_cast<const uint8_t *>(bytes.constData()),
                              &size, reinterpret_cast<uint8_t *>(out.data()));
    out.truncate(static_cast<qsizetype>(size));
    return isDone ? out : QByteArray();
}

}

QByteArrayView encodingName(Encoding encoding)
{
    return encoding == Encoding::Brotli ? "br" : encoding == Encoding::Gzip ? "gzip" : "";
}

QByteArrayView encodingSuffix(Encoding encoding)
{
    return encoding == Encoding::Brotli ? "br" : encoding == Encoding::Gzip ? "gz" : "";
}

Encoding chooseEncoding(QByteArrayView acceptEncoding)
{
    if (acceptEncoding.isEmpty())
        return Encoding::Identity;
    const int brotliQuality = qualityOf(acceptEncoding, "br");
    const int gzipQuality = qualityOf(acceptEncoding, "gzip");
    const int best = std::max(brotliQuality, gzipQuality);
    // Uncompressed is always taken, but preferred only by those who say so (RFC 9110, 12.5.3).
    if (best == 0 || best < qualityOf(acceptEncoding, "identity"))
        return Encoding::Identity;
    return brotliQuality == best ? Encoding::Brotli : Encoding::Gzip;
}

QByteArray compress(const QByteArray &bytes, Encoding encoding)
{
    const QByteArray out = encoding == Encoding::Brotli ? brotli(bytes)
                           : encoding == Encoding::Gzip ? gzip(bytes)
                                                        : QByteArray();
    return out.size() < bytes.size() ? out : QByteArray();
}

}
