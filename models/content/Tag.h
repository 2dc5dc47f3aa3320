#pragma once

#include <vector>

#include <QString>

#include "models/core/FieldCodec.h"

namespace vitrine::models {

/// A tag as an item carries it. Written by its name or slug; comes back with both.
struct TagRef
{
    QString slug;
    QString name;

    bool operator==(const TagRef &) const = default;
};

using TagList = std::vector<TagRef>;

/// In JSON tags are names or slugs (or the objects that came out) on the way in, objects on the way out. A column keeps
/// them as they are answered, so that lists copy them; `project_tag` keeps who carries which.
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
