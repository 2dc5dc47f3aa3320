#pragma once

#include <optional>
#include <vector>

#include "models/assets/Asset.h"
#include "models/assets/BlobStore.h"

namespace vitrine::models {

/// Every asset that a database file names, also one that an earlier program wrote; none of a time before there were
/// assets.
[[nodiscard]] Result<std::vector<Asset>> assetsIn(const QString &database);

/// Where the bytes of a backup's assets are: beside it.
[[nodiscard]] BlobStore blobsBeside(const QString &copy);

/// What became of copying the bytes of assets from one store to another.
struct BlobCopies
{
    qint64 copied = 0;           ///< blobs that were not there
    std::vector<Asset> missing;  ///< whose bytes are in neither store
    std::optional<Error> failed; ///< what stopped it
};

/// Puts the bytes of `assets` into `to`, from `from`: only what is not there.
[[nodiscard]] BlobCopies copyBlobs(const std::vector<Asset> &assets, const BlobStore &from, const BlobStore &to);

}
