#pragma once

#include <optional>
#include <vector>

#include "models/content/Project.h"

namespace vitrine::models {

struct SortKey
{
    QString field; ///< the JSON name of a sortable field
    Qt::SortOrder direction = Qt::AscendingOrder;

    bool operator==(const SortKey &) const = default;
};

/// Which projects, in which order: the one object that the API's lists and the window's list are made from.
struct ProjectQuery
{
    static constexpr int kMaximumLimit = 100;
    static constexpr int kMaximumSortKeys = 5;

    std::optional<QString> tag; ///< a slug
    std::optional<QString> technology;
    std::optional<bool> isFeatured;
    std::optional<int> year; ///< touched by the time from startedOn to endedOn
    std::optional<Status> status;
    QString text;              ///< part of title, summary or slug, for the window's filter
    std::vector<SortKey> sort; ///< empty: the owner's order, then newest first
    int page = 1;              ///< from 1
    int limit = 20;            ///< 1 to 100
    QStringList fields = {};   ///< JSON names to read; empty: all that lists have

    bool operator==(const ProjectQuery &) const = default;

    /// Reads "-updatedAt,title"; an unknown or unsortable field is an error that names the sortable ones.
    [[nodiscard]] static Result<std::vector<SortKey>> parseSort(QStringView text);
};

struct ProjectList
{
    std::vector<Project> items; ///< without `body`, and without what `fields` left out
    qint64 total = 0;           ///< of all pages
};

}
