#pragma once

#include <optional>
#include <vector>

#include <QJsonObject>

#include "models/content/ContentQuery.h"

namespace vitrine::models {

/// One item of whichever kind, as the window handles it: what every kind has by name, and all of its fields as JSON by
/// the kind's schema.
struct ContentItem
{
    Id id; ///< null: not stored yet
    qint64 version = 0;
    Status status = Status::Draft;
    std::optional<Instant> publishAt = {};
    Instant updatedAt{};
    QJsonObject fields; ///< everything the owner sees, those that Vitrine sets too

    [[nodiscard]] QString title() const { return fields.value(QLatin1StringView("title")).toString(); }
    [[nodiscard]] QString slug() const { return fields.value(QLatin1StringView("slug")).toString(); }

    /// What `fields` tells, which is how an item travels in conflicts and in history.
    [[nodiscard]] static ContentItem fromFields(QJsonObject fields);

    bool operator==(const ContentItem &) const = default;
};

/// What a list shows of an item.
struct ContentRow
{
    Id id;
    qint64 version = 0;
    QString slug;
    QString title;
    Status status = Status::Draft;
    std::optional<Instant> publishAt = {};
    Instant updatedAt{};
    Image cover;
    TagList tags;
    bool isFeatured = false; ///< of projects

    bool operator==(const ContentRow &) const = default;
};

/// Which items, in which order; as ContentQuery, for whichever kind.
struct ContentSelection
{
    static constexpr int kMaximumLimit = ContentQuery<Project>::kMaximumLimit;

    QString text = {}; ///< part of title, summary or slug
    std::optional<Status> status = {};
    std::optional<QString> tag = {}; ///< a slug
    std::vector<SortKey> sort = {};  ///< empty: projects in the owner's order, articles newest first
    int page = 1;                    ///< from 1
    int limit = kMaximumLimit;
    bool isOfTrash = false;
    std::optional<Waiting> waiting = {}; ///< instead of a status

    bool operator==(const ContentSelection &) const = default;
};

struct ContentRows
{
    std::vector<ContentRow> items;
    qint64 total = 0; ///< of all pages
};

}
