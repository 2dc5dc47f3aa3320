#pragma once

#include <vector>

#include <QString>

#include "models/core/Schema.h"

namespace vitrine::models {

/// A tag as the owner keeps it.
struct Tag
{
    Id id;
    QString slug;
    QString name;
    QString color;
    qint64 projects = 0;
    qint64 articles = 0;
    qint64 version = 0;
    Instant createdAt{};
    Instant updatedAt{};

    bool operator==(const Tag &) const = default;
    static const Schema<Tag> &schema();
};

/// A tag as an item carries it. Written by its name or slug; comes back with both.
struct TagRef
{
    QString slug;
    QString name;

    bool operator==(const TagRef &) const = default;
};

using TagList = std::vector<TagRef>;

/// In JSON tags are names or slugs (or the objects that came out) on the way in, objects on the way out. A column keeps
/// them as they are answered, so that lists copy them; `project_tag` and `article_tag` keep who carries which.
template <>
struct FieldCodec<TagList>
{
    static void write(JsonWriter &writer, const TagList &value, const JsonContext &context);
    static void read(const QJsonValue &json, TagList &value, const FieldInfo &field, const QString &path,
                     FieldErrors &errors);
    static QVariant store(const TagList &value);
    static TagList load(const StoredValue &column);
    static void copy(JsonWriter &writer, const StoredValue &column, const JsonContext &) { writer.raw(column.text); }
};

}
