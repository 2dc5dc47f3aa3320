#pragma once

#include "models/core/Schema.h"
#include "server/pipeline/Endpoint.h"

namespace vitrine::server {

/// `{"data": {...}}` of one entity as `reader` may see it.
template <class Entity>
[[nodiscard]] QByteArray itemJson(const Entity &entity, models::Role reader)
{
    models::JsonWriter json;
    json.beginObject();
    json.key(QLatin1StringView("data"));
    Entity::schema().write(json, entity, reader);
    json.endObject();
    return json.take();
}

/// `{"data": [...], "meta": {"total", "page", "limit"}}`; `writeItems` writes the array and answers the total.
template <class WriteItems>
[[nodiscard]] QByteArray listJson(qint64 page, qint64 limit, WriteItems writeItems)
{
    models::JsonWriter json(16 * 1024);
    const auto number = [&json](QLatin1StringView name, qint64 value) {
        json.key(name);
        json.value(value);
    };
    json.beginObject();
    json.key(QLatin1StringView("data"));
    const qint64 total = writeItems(json);
    json.key(QLatin1StringView("meta"));
    json.beginObject();
    number(QLatin1StringView("total"), total);
    number(QLatin1StringView("page"), page);
    number(QLatin1StringView("limit"), limit);
    json.endObject();
    json.endObject();
    return json.take();
}

}
