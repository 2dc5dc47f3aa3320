#pragma once

#include <algorithm>

#include "models/core/Schema.h"
#include "server/pipeline/Endpoint.h"

namespace vitrine::server {

/// `{"data": {...}}` of one entity as `reader` may see it; `names` empty: every field.
template <class Entity>
[[nodiscard]] QByteArray itemJson(const Entity &entity, models::Role reader, const QStringList &names = {})
{
    models::JsonWriter json;
    json.beginObject();
    json.key(QLatin1StringView("data"));
    Entity::schema().write(json, entity, reader, [&names](const models::FieldInfo &field) {
        return names.isEmpty() || names.contains(field.name);
    });
    json.endObject();
    return json.take();
}

/// `{"data": [...], "meta": {"total", "page", "limit"}}`; `names` empty: every field that lists have.
template <class Entity>
[[nodiscard]] QByteArray listJson(const std::vector<Entity> &items, models::Role reader, const QStringList &names,
                                  qint64 total, qint64 page, qint64 limit)
{
    models::JsonWriter json(16 * 1024);
    json.beginObject();
    json.key(QLatin1StringView("data"));
    json.beginArray();
    for (const Entity &item : items) {
        Entity::schema().write(json, item, reader, [&names](const models::FieldInfo &field) {
            return names.isEmpty() ? field.isInLists : names.contains(field.name);
        });
    }
    json.endArray();
    json.key(QLatin1StringView("meta"));
    json.beginObject();
    const auto number = [&json](QLatin1StringView name, qint64 value) {
        json.key(name);
        json.value(value);
    };
    number(QLatin1StringView("total"), total);
    number(QLatin1StringView("page"), page);
    number(QLatin1StringView("limit"), limit);
    json.endObject();
    json.endObject();
    return json.take();
}

}
