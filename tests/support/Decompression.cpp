#include "tests/support/Decompression.h"

#include <brotli/decode.h>
#include <zlib.h>

namespace vitrine::tests {

namespace {

constexpr qsizetype kEnough = 1'000'000;

}

QByteArray gunzip(const QByteArray &bytes)
{
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    QByteArray out(kEnough, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0;
    out.truncate(static_cast<qsizetype>(stream.total_out));
    inflateEnd(&stream);
    return isWhole ? out : QByteArray();
}

QByteArray unbrotli(const QByteArray &bytes)
{
    QByteArray out(kEnough, Qt::Uninitialized);
    size_t size = static_cast<size_t>(out.size());
    const auto result =
        BrotliDecoderDecompress(static_cast<size_t>(bytes.size()), reinterpret_cast<const uint8_t *>(bytes.constData()),
                                &size, reinterpret_cast<uint8_t *>(out.data()));
    out.truncate(static_cast<qsizetype>(size));
    return result == BROTLI_DECODER_RESULT_SUCCESS ? out : QByteArray();
}

}
