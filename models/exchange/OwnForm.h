#pragma once

#include "models/exchange/MarkdownItem.h"

namespace vitrine::models {

/// Whether a file is an export of ours: it names its `kind` and `id`.
[[nodiscard]] bool isOwnForm(const QJsonObject &frontMatter);

/// Reads an export of ours by its schema, without any guess: the names in front matter are those of the schema, the
/// text is taken to the letter. What does not hold is for the caller to refuse; a name that is no field becomes a
/// custom field.
[[nodiscard]] MarkdownItem readOwnItem(const FrontMatter &file, ImportPictures &pictures);

}
