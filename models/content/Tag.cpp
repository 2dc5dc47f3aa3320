#include "models/content/Tag.h"

#include <algorithm>

#include "models/core/Slug.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

void FieldCodec<TagList>::write(JsonWriter &writer, const TagList &value, const JsonContext &)
{
    writer.beginArray();
    for (const TagRef &tag : value) {
        writer.beginObject();
        writer.key("slug"_L1);
        writer.value(tag.slug);
        writer.key("name"_L1);
        writer.value(tag.name);
        writer.endObject();
    }
    writer.endArray();
}

void FieldCodec<TagList>::read(const QJsonValue &json, TagList &value, const FieldInfo &field, const QString &path,
                               FieldErrors &errors)
{
    if (!json.isArray())
        return addWrongType(field, path, errors);
    const QJsonArray array = json.toArray();
    if (!checkCount(array.size(), field, path, errors))
        return;
    TagList tags;
    bool holds = true;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString itemPath = path + u'[' + QString::number(i) + u']';
        const QJsonValue item = array[i];
        // What came out may come back in: {"slug": ..., "name": ...}.
        const QString text = (item.isObject() ? item[u"name"_s] : item).toString().simplified();
        if (!item.isString() && !item.isObject()) {
            errors.add(itemPath, u"wrong_type"_s, u"Must be a name or a slug."_s);
            holds = false;
        } else if (!checkItem(text, field, itemPath, errors)) {
            holds = false;
        } else if (slugFrom(text).isEmpty()) {
            errors.add(itemPath, u"invalid_tag"_s, u"Needs at least one letter or digit."_s);
            holds = false;
        } else {
            const QString slug = item.isObject() ? item[u"slug"_s].toString() : QString();
            const TagRef tag{isSlug(slug) ? slug : slugFrom(text), text};
            if (std::ranges::find(tags, tag.slug, &TagRef::slug) == tags.end())
                tags.push_back(tag);
        }
    }
    if (holds)
        value = std::move(tags);
}

QVariant FieldCodec<TagList>::store(const TagList &value)
{
    JsonWriter writer(128);
    write(writer, value, JsonContext{FieldInfo{}});
    return QString::fromUtf8(writer.bytes());
}

TagList FieldCodec<TagList>::load(const StoredValue &column)
{
    TagList tags;
    const QJsonArray array = parseJson(column).array();
    for (const auto &item : array)
        tags.push_back({item[u"slug"_s].toString(), item[u"name"_s].toString()});
    return tags;
}

}
