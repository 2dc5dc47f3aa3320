#pragma once

#include "models/exchange/ImportPictures.h"
#include "models/exchange/ImportTarget.h"

namespace vitrine::models {

/// Leaves out of `fields` the pictures (cover, gallery, seo.image) whose address under /media names no asset, and notes
/// each: the write path would refuse the whole item. What comes with the file counts as there, and so does what
/// `stored`, the item as it is, shows already.
[[nodiscard]] Result<void> leaveOutUnknownPictures(QJsonObject &fields, const std::vector<ImportPicture> &coming,
                                                   const QJsonObject &stored, ImportTarget &target, QStringList &notes);

}
