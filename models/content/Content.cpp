#include "models/content/Content.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestSide = 1'000'000;

}

const Schema<Image> &Image::schema()
{
    static const Schema<Image> schema(
        u"Image"_s, u"A picture that belongs to an item."_s,
        {
            field(u"url"_s, &Image::url)
                .type(FieldType::Url)
                .length(0, 2048)
                .label(u"Address"_s)
                .means(
                    u"Where the picture is: a full address or a path on the site. An asset's address becomes the one "
                    "of its bytes, which may be kept for ever."_s),
            field(u"alt"_s, &Image::alt)
                .length(0, 500)
                .label(u"Alternative text"_s)
                .means(u"What it shows, for those who do not see it."_s),
            field(u"caption"_s, &Image::caption).length(0, 500).means(u"Shown beneath it."_s),
            field(u"assetId"_s, &Image::assetId)
                .type(FieldType::Identity)
                .readOnly()
                .means(u"The asset that it is, when its address begins with /media/."_s),
            field(u"width"_s, &Image::width)
                .type(FieldType::Integer)
                .range(1, kLargestSide)
                .readOnly()
                .means(u"Of the asset, in pixels."_s),
            field(u"height"_s, &Image::height)
                .type(FieldType::Integer)
                .range(1, kLargestSide)
                .readOnly()
                .means(u"Of the asset, in pixels."_s),
        },
        {
            [](const Image &image, FieldErrors &errors) {
                if (image.url.isEmpty() && !(image.alt.isEmpty() && image.caption.isEmpty()))
                    errors.add(u"url"_s, u"required"_s, u"A picture needs its address."_s);
            },
        });
    return schema;
}

void FieldCodec<Image>::write(JsonWriter &writer, const Image &value, const JsonContext &context)
{
    if (value.url.isEmpty())
        writer.null();
    else
        Image::schema().write(writer, value, context.reader);
}

void FieldCodec<Image>::read(const QJsonValue &json, Image &value, const FieldInfo &field, const QString &path,
                             FieldErrors &errors)
{
    if (!json.isObject())
        return addWrongType(field, path, errors);
    QJsonObject members = json.toObject();
    for (const FieldInfo &member : Image::schema().info().fields) {
        if (member.isReadOnly)
            members.remove(member.name);
    }
    Image parsed;
    Image::schema().read(members, parsed, path + u'.', errors);
    value = std::move(parsed);
}

QVariant FieldCodec<Image>::store(const Image &value)
{
    JsonWriter writer(128);
    write(writer, value, JsonContext{FieldInfo{}});
    return QString::fromUtf8(writer.bytes());
}

Image FieldCodec<Image>::load(const StoredValue &column)
{
    return Image::schema().trusted(parseJson(column).object());
}

const Schema<Seo> &Seo::schema()
{
    static const Schema<Seo> schema(
        u"Seo"_s, u"What search engines and link previews are told."_s,
        {
            field(u"title"_s, &Seo::title).length(0, 200).means(u"Instead of the title."_s),
            field(u"description"_s, &Seo::description).length(0, 500).means(u"Instead of the summary."_s),
            field(u"image"_s, &Seo::image)
                .type(FieldType::Url)
                .length(0, 2048)
                .means(u"Instead of the cover: a full address or a path on the site."_s),
        });
    return schema;
}

}
