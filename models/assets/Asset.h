#pragma once

#include <QString>

#include "models/core/Id.h"

namespace vitrine::models {

/// A file that texts and pictures refer to. Its bytes are in the BlobStore, once for all assets that share them.
struct Asset
{
    Id id;
    QString name;   ///< a safe file name, see assetName
    QString sha256; ///< of its bytes: 64 hexadecimal digits in lower case
    QString mediaType;
    qint64 bytes = 0;
    int width = 0; ///< in pixels, as it is shown; 0: not a picture, or not known
    int height = 0;
    Instant createdAt{};
    qint64 version = 0;

    bool operator==(const Asset &) const = default;
};

}
