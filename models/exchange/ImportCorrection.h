#pragma once

#include <optional>

#include <QHash>
#include <QSet>

#include "models/core/Time.h"
#include "models/exchange/ImportForm.h"

namespace vitrine::models {

struct MarkdownItem;

/// What the owner says about one file after looking at a dry run. What is corrected counts as changed in the
/// workspace, so later imports of the file keep it.
struct ImportCorrection
{
    bool isLeftOut = false;
    std::optional<ItemKind> kind = {}; ///< also takes a file that would be skipped; not for one that came in before
    std::optional<QString> title = {};
    std::optional<QString> slug = {};
    std::optional<QString> status = {}; ///< "draft", "published" or "archived"
    std::optional<Instant> date = {};   ///< when it was published; for a draft, when it was made

    bool operator==(const ImportCorrection &) const = default;

    /// Puts it into the item; answers the fields that are now the owner's own.
    [[nodiscard]] QSet<QString> apply(MarkdownItem &item) const;
};

/// Corrections of a whole import, by the file's path in the folder.
struct ImportCorrections
{
    QHash<QString, ImportCorrection> files = {};
    std::optional<QSet<QString>> only = {}; ///< looks at nothing but these files
};

}
