#include "models/assets/AssetService.h"

#include <QFile>
#include <QFileInfo>

#include "models/assets/AssetName.h"
#include "models/assets/AssetRepository.h"
#include "models/assets/MediaType.h"
#include "models/assets/PictureSize.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// What the bytes in the store tell of themselves.
Result<Asset> describe(const BlobStore &blobs, const Blob &blob, const QString &name)
{
    QFile file(blobs.path(blob.sha256));
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Unavailable, u"disk_error"_s,
                    u"%1 cannot be read: %2"_s.arg(file.fileName(), file.errorString()));
    }
    Asset asset{.id = {}, .name = assetName(name), .sha256 = blob.sha256, .mediaType = {}, .bytes = blob.bytes};
    asset.mediaType = mediaTypeOf(file.read(kMediaTypeBytes), blob.bytes <= kMediaTypeBytes);
    const QSize size = pictureSize(file, asset.mediaType);
    asset.width = size.isEmpty() ? 0 : size.width();
    asset.height = size.isEmpty() ? 0 : size.height();
    return asset;
}

}

Result<Asset> AssetService::add(const QString &file, const QString &name, std::optional<Id> wantedId) const
{
    QFile source(file);
    // A folder or a pipe would not end as a file does.
    if (!QFileInfo(file).isFile() || !source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorKind::NotFound, u"not_found"_s, u"There is no file %1 that can be read."_s.arg(file));
    return add(source, name, wantedId);
}

Result<Asset> AssetService::add(QIODevice &source, const QString &name, std::optional<Id> wantedId) const
{
    const auto blob = m_blobs.add(source);
    if (!blob)
        return std::unexpected(blob.error());
    const auto described = describe(m_blobs, *blob, name);
    if (!described)
        return described;
    return m_writer
        .submit([asset = *described, wantedId](WriteContext &context) -> Result<Asset> {
            AssetRepository assets(context.connection());
            if (auto same = assets.findSame(asset.sha256, asset.name))
                return std::move(*same);
            Asset made = asset;
            const bool isFree = wantedId && !wantedId->isNull() && !assets.find(*wantedId);
            made.id = isFree ? *wantedId : Id::create(context.now());
            made.createdAt = context.now();
            made.version = 1;
            assets.insert(made);
            return made;
        })
        .get();
}

}
