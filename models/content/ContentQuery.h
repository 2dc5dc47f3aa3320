#pragma once

#include <optional>
#include <vector>

#include "models/content/Article.h"
#include "models/content/Project.h"

namespace vitrine::models {

struct SortKey
{
    QString field; ///< the JSON name of a sortable field
    Qt::SortOrder direction = Qt::AscendingOrder;

    bool operator==(const SortKey &) const = default;
};

inline constexpr int kMaximumSortKeys = 5;

/// Reads "-updatedAt,title"; an unknown or unsortable field is an error that names the sortable ones.
[[nodiscard]] Result<std::vector<SortKey>> parseSortKeys(QStringView text, const ObjectInfo &object);

/// What an item waits for.
enum class Waiting {
    Time,   ///< a draft that will be published by itself
    Owner,  ///< a draft that will not
    Detail, ///< it is public without cover, summary or alternative text
};

/// Which items of a kind, in which order: the one object that the API's lists and the window's lists are made from.
template <class E>
struct ContentQuery
{
    static constexpr int kMaximumLimit = 100;

    std::optional<QString> tag = {};        ///< a slug, current or former
    std::optional<QString> technology = {}; ///< of projects
    std::optional<bool> isFeatured = {};    ///< of projects
    std::optional<int> year = {};           ///< a project's time touches it, an article was published in it
    std::optional<Status> status = {};
    QString text = {};              ///< part of title, summary or slug
    std::vector<SortKey> sort = {}; ///< empty: projects in the owner's order, articles newest first
    int page = 1;                   ///< from 1
    int limit = 20;                 ///< 1 to 100
    /// Instead of a page: empty for the first items, then what the last list gave as `nextCursor`. Stable while items
    /// come and go.
    std::optional<QString> cursor = {};
    QStringList fields = {}; ///< JSON names to read; empty: all that lists have
    bool isOfTrash =
        false; ///< what is in the trash, latest first, instead of what is not; sort and cursor are for others
    std::optional<Waiting> waiting = {}; ///< instead of a status

    bool operator==(const ContentQuery &) const = default;

    [[nodiscard]] static Result<std::vector<SortKey>> parseSort(QStringView keys)
    {
        return parseSortKeys(keys, E::schema().info());
    }
};

using ProjectQuery = ContentQuery<Project>;
using ArticleQuery = ContentQuery<Article>;

/// What is told of a list besides its items.
struct ListMeta
{
    qint64 total = 0; ///< of all pages
    std::optional<QString> nextCursor = {};
};

template <class E>
struct ContentList
{
    std::vector<E> items; ///< without `body`, and without what `fields` left out
    qint64 total = 0;     ///< of all pages
};

using ProjectList = ContentList<Project>;

}
