#include "models/content/Tag.h"

#include <algorithm>

#include <QRegularExpression>

#include "models/core/Slug.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

const Schema<Tag> &Tag::schema()
{
    static const Schema<Tag> schema(
        u"Tag"_s, u"A word that items are found by."_s,
        {
            field(u"id"_s, &Tag::id).readOnly().means(u"UUIDv7, never changes."_s),
            field(u"slug"_s, &Tag::slug)
                .type(FieldType::Slug)
                .length(1, kMaximumSlugLength)
                .means(u"Names the tag in addresses and filters; made from the name when none is given."_s),
            field(u"name"_s, &Tag::name).length(1, 60).required().means(u"What the tag is called."_s),
            field(u"color"_s, &Tag::color).length(0, 7).means(u"For its badge: #rrggbb, or empty for none."_s),
            field(u"projects"_s, &Tag::projects).readOnly().means(u"How many projects carry it, of those seen."_s),
            field(u"articles"_s, &Tag::articles).readOnly().means(u"How many articles carry it, of those seen."_s),
            field(u"version"_s, &Tag::version).readOnly().means(u"Counts the changes, from 1."_s),
            field(u"createdAt"_s, &Tag::createdAt).readOnly().means(u"When it was made."_s),
            field(u"updatedAt"_s, &Tag::updatedAt).readOnly().means(u"When it last changed."_s),
        },
        {
            [](const Tag &tag, FieldErrors &errors) {
                static const QRegularExpression kColor(u"^#[0-9a-fA-F]{6}$"_s);
                if (!tag.color.isEmpty() && !kColor.match(tag.color).hasMatch())
                    errors.add(u"color"_s, u"invalid_color"_s, u"Must be # and six hexadecimal digits."_s);
            },
        });
    return schema;
}

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
            // "C" and "C++" make one slug and may still be two tags.
            const auto isSame = [&tag](const TagRef &other) {
                return other.slug == tag.slug && other.name.compare(tag.name, Qt::CaseInsensitive) == 0;
            };
            if (std::ranges::none_of(tags, isSame))
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
