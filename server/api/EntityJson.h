#pragma once

#include "models/content/ContentQuery.h"
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

/// Where a list stands among its pages; a keyset walk has no page.
struct ListPlace
{
    std::optional<int> page;
    int limit = 20;
};

/// `{"data": [...], "meta": {"total", "page", "limit", "nextCursor"}}`; `writeItems(json)` writes the array and answers
/// a Result<ListMeta>.
template <class WriteItems>
[[nodiscard]] models::Result<Answer> listAnswer(const ListPlace &place, WriteItems writeItems)
{
    models::JsonWriter json(16 * 1024);
    json.beginObject();
    json.key(QLatin1StringView("data"));
    const models::Result<models::ListMeta> meta = writeItems(json);
    if (!meta)
        return std::unexpected(meta.error());
    json.key(QLatin1StringView("meta"));
    json.beginObject();
    json.key(QLatin1StringView("total"));
    json.value(meta->total);
    json.key(QLatin1StringView("page"));
    place.page ? json.value(qint64(*place.page)) : json.null();
    json.key(QLatin1StringView("limit"));
    json.value(qint64(place.limit));
    json.key(QLatin1StringView("nextCursor"));
    meta->nextCursor ? json.value(*meta->nextCursor) : json.null();
    json.endObject();
    json.endObject();
    return Answer{.body = json.take()};
}

/// The same over entities that are there already.
template <class Entity>
[[nodiscard]] models::Result<Answer> listAnswer(const ListPlace &place, const std::vector<Entity> &items, qint64 total,
                                                models::Role reader)
{
    return listAnswer(place, [&](models::JsonWriter &json) -> models::Result<models::ListMeta> {
        json.beginArray();
        for (const Entity &item : items)
            Entity::schema().write(json, item, reader);
        json.endArray();
        return models::ListMeta{total};
    });
}

}
