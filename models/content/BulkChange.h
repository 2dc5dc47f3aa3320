#pragma once

#include <span>

#include "models/content/ContentService.h"

namespace vitrine::models {

enum class BulkVerb { Publish, Unpublish, Archive, AddTags, RemoveTags, Trash, Restore };

/// One thing that is done to many items.
struct BulkChange
{
    BulkVerb verb = BulkVerb::Publish;
    QStringList tags = {}; ///< names, for AddTags and RemoveTags; unknown ones are made

    bool operator==(const BulkChange &) const = default;
};

/// What of an item a bulk change touches, as it was before.
struct FormerItem
{
    Id id;
    Status status = Status::Draft;
    std::optional<Instant> publishAt = {};
    std::optional<Instant> publishedAt = {};
    QStringList tags = {}; ///< names in their order; only of a change of tags

    bool operator==(const FormerItem &) const = default;
};

struct BulkFailure
{
    Id id;
    QString title; ///< empty when there is no such item at all
    Error error;
};

/// What became of each item.
struct BulkOutcome
{
    std::vector<FormerItem> done;
    qint64 unchanged = 0; ///< were so already
    std::vector<BulkFailure> failed;
};

/// Changes the items one by one, as a batch does (ContentBatch): one that cannot be changed keeps no other from it.
/// The caller hands in a few hundred at a time, so that others who write need not wait.
template <class E>
[[nodiscard]] BulkOutcome changeAll(WriteContext &context, const Actor &actor, const BulkChange &change,
                                    std::span<const Id> ids);

/// Takes that change of these items back. What others did to them since stays.
template <class E>
[[nodiscard]] BulkOutcome takeBack(WriteContext &context, const Actor &actor, const BulkChange &change,
                                   std::span<const FormerItem> items);

}
