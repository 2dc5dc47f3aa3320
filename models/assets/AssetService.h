#pragma once

#include <optional>

#include "models/assets/Asset.h"
#include "models/assets/BlobStore.h"
#include "models/storage/Writer.h"

namespace vitrine::models {

/// The write path of assets. Thread-safe; what is slow runs on the caller's thread, which is never one of I/O or GUI.
class AssetService final
{
public:
    /// Both outlive it.
    AssetService(const BlobStore &blobs, Writer &writer)
        : m_blobs(blobs)
        , m_writer(writer)
    {
    }

    /// Takes in a local file under a name (see assetName). The same bytes under the same name are the same asset, which
    /// is answered as it is. A wanted id is kept when it is free. NotFound when there is no such file; Unavailable when
    /// the disk is full or fails: then there is no asset.
    [[nodiscard]] Result<Asset> add(const QString &file, const QString &name, std::optional<Id> wantedId = {}) const;
    /// The same of what an open device holds from where it stands to its end.
    [[nodiscard]] Result<Asset> add(QIODevice &source, const QString &name, std::optional<Id> wantedId = {}) const;

private:
    const BlobStore &m_blobs;
    Writer &m_writer;
};

}
