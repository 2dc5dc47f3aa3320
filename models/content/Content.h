#pragma once

#include <optional>

#include "models/core/Schema.h"
#include "models/storage/ChangeFeed.h"

namespace vitrine::models {

/// What one kind of content is called: in tables, addresses, history and messages.
struct ContentKind
{
    QString name;   ///< "article": its table, and its type in history and search
    QString plural; ///< "articles": in addresses
    QString noun;   ///< for people, within a sentence
    Topic topic;
    int searchOffset = 0; ///< a row's number in the search index is twice its own plus this
};

/// Where an item stands: only what is published is public.
enum class Status { Draft, Published, Archived };

template <>
struct ChoiceNames<Status>
{
    static constexpr std::array<QStringView, 3> kNames{u"draft", u"published", u"archived"};
};

/// A picture that belongs to an item. Without an address there is none.
struct Image
{
    QString url;
    QString alt;
    QString caption;
    // Of the asset that the address names; nothing for another address. Told, and never taken: see settleImages.
    std::optional<Id> assetId = {};
    std::optional<qint64> width = {}; ///< in pixels, as it is shown
    std::optional<qint64> height = {};

    bool operator==(const Image &) const = default;
    static const Schema<Image> &schema();
};

/// `null` in JSON when there is none.
template <class T>
requires std::is_same_v<T, Id> || std::is_same_v<T, qint64>
struct FieldCodec<std::optional<T>>
{
    using Plain = FieldCodec<T>;
    static constexpr bool kIsNullable = true;

    static void write(JsonWriter &writer, const std::optional<T> &value, const JsonContext &context)
    {
        value ? Plain::write(writer, *value, context) : writer.null();
    }
    static void read(const QJsonValue &json, std::optional<T> &value, const FieldInfo &field, const QString &path,
                     FieldErrors &errors)
    {
        T plain{};
        Plain::read(json, plain, field, path, errors);
        if (!errors.contains(path))
            value = plain;
    }
    static QVariant store(const std::optional<T> &value) { return value ? Plain::store(*value) : QVariant(); }
    static std::optional<T> load(const StoredValue &column)
    {
        return column.isNull ? std::nullopt : std::optional(Plain::load(column));
    }
    static void copy(JsonWriter &writer, const StoredValue &column, const JsonContext &context)
    {
        column.isNull ? writer.null() : Plain::copy(writer, column, context);
    }
};

/// `null` in JSON when there is none. What Vitrine sets of it may be sent back, and is not read.
template <>
struct FieldCodec<Image>
{
    static constexpr bool kIsNullable = true;

    static void write(JsonWriter &writer, const Image &value, const JsonContext &context);
    static void read(const QJsonValue &json, Image &value, const FieldInfo &field, const QString &path,
                     FieldErrors &errors);
    static QVariant store(const Image &value);
    static Image load(const StoredValue &column);
    static void copy(JsonWriter &writer, const StoredValue &column, const JsonContext &) { writer.raw(column.text); }
};

/// What search engines and link previews are told instead of title, summary and cover.
struct Seo
{
    QString title;
    QString description;
    QString image;

    bool operator==(const Seo &) const = default;
    static const Schema<Seo> &schema();
};

}
