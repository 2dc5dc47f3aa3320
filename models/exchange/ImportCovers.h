#pragma once

#include "models/exchange/ImportDraft.h"
#include "models/exchange/ImportPictures.h"

namespace vitrine::models {

/// Moves `cover`, `image`, `heroImage`, `thumbnail`, `gallery`, `images` and their like into the draft's pictures. What
/// is no picture that is there stays where it is; further pictures stay under their keys, with their new address.
void importCovers(ImportDraft &draft, ImportPictures &pictures);

/// The picture for link previews (`ogImage` and its like) under its new address; empty when there is none.
[[nodiscard]] QString importSocialPicture(ImportDraft &draft, ImportPictures &pictures);

}
