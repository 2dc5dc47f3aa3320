#pragma once

#include <optional>

#include "models/assets/Asset.h"

namespace vitrine::models {

/// "/media/{assetId}/{name}": what texts refer to an asset by, whatever becomes of its bytes.
[[nodiscard]] QString stableAddress(const Asset &asset);
/// "/media/{sha256}/{name}": these bytes and no others, for ever.
[[nodiscard]] QString hashedAddress(const Asset &asset);

/// What an address under /media names. Just one of `id` and `sha256` is there.
struct AssetAddress
{
    std::optional<Id> id;
    QString sha256;
    QString name; ///< behind it, decoded; empty when there is none

    /// Reads a path on the site; nothing when it is none of the two forms.
    [[nodiscard]] static std::optional<AssetAddress> parse(QStringView url);
    /// The same of the one segment that tells.
    [[nodiscard]] static std::optional<AssetAddress> fromKey(QStringView key);
};

}
