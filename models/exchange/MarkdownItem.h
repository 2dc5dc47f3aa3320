#pragma once

#include <optional>

#include "models/core/Time.h"
#include "models/exchange/FrontMatter.h"
#include "models/exchange/ImportForm.h"
#include "models/exchange/ImportLanguages.h"
#include "models/exchange/ImportPictures.h"

namespace vitrine::models {

/// What a Markdown file says about an item.
struct MarkdownItem
{
    ItemKind kind = ItemKind::Project;
    QJsonObject fields;               ///< as the kind's schema reads them; always with slug, title, status
    std::optional<Instant> createdAt; ///< the date it carries, if any; never later than now
    std::optional<Id> wantedId;       ///< in an export of ours
    QStringList formerSlugs;          ///< addresses it had before
    QStringList notes;                ///< what was guessed, changed or kept elsewhere, for people
};

/// Where a file stands and what is decided about it.
struct MarkdownPlace
{
    QString path; ///< relative to the folder called `folderName`
    QString folderName;
    ItemKind kind = ItemKind::Project;
    FileLanguage language;
    std::optional<bool> isPublished; ///< when a mapping file says so
};

/// Maps front matter and text to an item. The title comes from front matter, else from the first heading (which then
/// leaves the text, because sites print the title), else from the file's name; the slug from front matter, else from
/// the file's name. What is not marked a draft is published, what has a date to come is scheduled. What fits no field,
/// or not without loss, is kept in `customFields` under its own key. One thread for each `pictures`.
[[nodiscard]] MarkdownItem readMarkdownItem(const FrontMatter &file, const MarkdownPlace &place,
                                            ImportPictures &pictures, Instant now);

}
