#include "models/assets/BlobCopies.h"

#include <algorithm>
#include <iterator>

#include "models/assets/AssetRepository.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

Result<std::vector<Asset>> assetsIn(const QString &database)
{
    const auto connection = Connection::open(database, Connection::Mode::ReadOnly);
    if (!connection)
        return std::unexpected(connection.error());
    return (*connection)->read([](Connection &reader) -> Result<std::vector<Asset>> {
        if (!reader.prepare(u"SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'asset'"_s).next())
            return {};
        constexpr int kAtOnce = 1000;
        std::vector<Asset> all;
        while (true) {
            auto some = AssetRepository(reader).list(kAtOnce, all.empty() ? Id() : all.back().id);
            if (some.empty())
                return all;
            std::ranges::move(some, std::back_inserter(all));
        }
    });
}

BlobStore blobsBeside(const QString &copy)
{
    return BlobStore(copy + QStringLiteral(".blobs"));
}

BlobCopies copyBlobs(const std::vector<Asset> &assets, const BlobStore &from, const BlobStore &to)
{
    BlobCopies copies;
    for (const Asset &asset : assets) {
        const Blob blob{asset.sha256, asset.bytes};
        if (to.contains(blob))
            continue;
        if (!from.contains(blob)) {
            copies.missing.push_back(asset);
            continue;
        }
        if (auto taken = to.take(from, blob); !taken) {
            copies.failed = taken.error();
            return copies;
        }
        ++copies.copied;
    }
    return copies;
}

}
