#include <cstdint>

#include <QBuffer>

#include "models/assets/MediaType.h"
#include "models/assets/PictureSize.h"

using namespace vitrine::models;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

}

/// Whatever a file holds, it gets a media type and no sides or some that a picture can have, also when it is read as
/// what it is not.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArrayView start = QByteArrayView(bytes).first(qMin(bytes.size(), kMediaTypeBytes));
    const QString type = mediaTypeOf(start, start.size() == bytes.size());
    require(!type.isEmpty());
    QBuffer file;
    file.setData(bytes);
    require(file.open(QIODevice::ReadOnly));
    for (const QString &mediaType :
         {type, QStringLiteral("image/png"), QStringLiteral("image/jpeg"), QStringLiteral("image/gif"),
          QStringLiteral("image/webp"), QStringLiteral("image/bmp"), QStringLiteral("image/x-icon"),
          QStringLiteral("image/avif"), QStringLiteral("image/svg+xml")}) {
        const QSize sides = pictureSize(file, mediaType);
        require(sides.isEmpty() || (sides.width() <= 1'000'000 && sides.height() <= 1'000'000));
    }
    return 0;
}
