#pragma once

#include <array>
#include <concepts>
#include <optional>
#include <vector>

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

#include "models/core/Field.h"
#include "models/core/FieldRules.h"
#include "models/core/Id.h"
#include "models/core/JsonWriter.h"
#include "models/core/Time.h"

namespace vitrine::models {

template <class Entity>
class Schema;

/// What a column holds, seen without copying; valid until its row is left.
struct StoredValue
{
    bool isNull = true;
    qint64 integer = 0;  ///< of an INTEGER column
    QByteArrayView text; ///< of a TEXT column, UTF-8

    /// To the letter: QString::fromUtf8 would drop a U+FEFF that the text begins with.
    [[nodiscard]] QString toString() const
    {
        constexpr QByteArrayView kMark("\xEF\xBB\xBF");
        return text.startsWith(kMark) ? QChar(0xFEFF) + StoredValue{.text = text.sliced(kMark.size())}.toString()
                                      : QString::fromUtf8(text);
    }
    /// Whether there is anything in a JSON column: most rows hold "[]" or "{}".
    [[nodiscard]] bool hasMembers() const { return text.size() > 2; }
};

/// Where a value is on its way to or from JSON.
struct JsonContext
{
    const FieldInfo &field;
    Role reader = Role::Owner;
};

/// How one C++ type travels: to and from JSON (with the field's rules), to and from a column.
///   write(writer, value, context)   read(json, value, field, path, errors)   store(value) -> QVariant   load(column)
/// `read` leaves the value as it was when it adds an error. `copy(writer, column, context)` is `write(load(column))`
/// without the value in between: lists are made of it.
template <class T>
struct FieldCodec;

/// A JSON column as a document.
[[nodiscard]] inline QJsonDocument parseJson(const StoredValue &column)
{
    return column.hasMembers() ? QJsonDocument::fromJson(column.text.toByteArray()) : QJsonDocument();
}

/// Specialise for an enum that is a field: the JSON names, in the enum's order.
template <class E>
struct ChoiceNames;

/// A struct that has a `static const Schema<T> &schema()`.
template <class T>
concept HasSchema = requires
{
    {
        T::schema()
        } -> std::same_as<const Schema<T> &>;
};

template <>
struct FieldCodec<QString>
{
    static void write(JsonWriter &writer, const QString &value, const JsonContext &) { writer.value(value); }
    static void read(const QJsonValue &json, QString &value, const FieldInfo &field, const QString &path,
                     FieldErrors &errors)
    {
        if (!json.isString())
            return addWrongType(field, path, errors);
        QString text = json.toString();
        if (field.type == FieldType::Slug)
            text = text.normalized(QString::NormalizationForm_C);
        if (checkText(text, field, path, errors))
            value = std::move(text);
    }
    static QVariant store(const QString &value) { return value; }
    static QString load(const StoredValue &column) { return column.toString(); }
    static void copy(JsonWriter &writer, const StoredValue &column, const JsonContext &) { writer.utf8(column.text); }
};

template <>
struct FieldCodec<bool>
{
    static void write(JsonWriter &writer, bool value, const JsonContext &) { writer.value(value); }
    static void read(const QJsonValue &json, bool &value, const FieldInfo &field, const QString &path,
                     FieldErrors &errors)
    {
        if (!json.isBool())
            return addWrongType(field, path, errors);
        value = json.toBool();
    }
    static QVariant store(bool value) { return value ? 1 : 0; }
    static bool load(const StoredValue &column) { return column.integer != 0; }
    static void copy(JsonWriter &writer, const StoredValue &column, const JsonContext &)
    {
        writer.value(column.integer != 0);
    }
};

template <>
struct FieldCodec<qint64>
{
    static void write(JsonWriter &writer, qint64 value, const JsonContext &) { writer.value(value); }
    static void read(const QJsonValue &json, qint64 &value, const FieldInfo &field, const QString &path,
                     FieldErrors &errors)
    {
        // toInteger answers the default for 1.5 and for what does not fit, so two defaults tell.
        const qint64 number = json.toInteger(0);
        if (!json.isDouble() || json.toInteger(1) != number)
            return addWrongType(field, path, errors);
        if (checkRange(number, field, path, errors))
            value = number;
    }
    static QVariant store(qint64 value) { return value; }
    static qint64 load(const StoredValue &column) { return column.integer; }
    static void copy(JsonWriter &writer, const StoredValue &column, const JsonContext &)
    {
        writer.value(column.integer);
    }
};

template <>
struct FieldCodec<std::optional<QDate>>
{
    static constexpr bool kIsNullable = true;

    static void write(JsonWriter &writer, const std::optional<QDate> &value, const JsonContext &)
    {
        value ? writer.value(value->toString(Qt::ISODate)) : writer.null();
    }
    static void read(const QJsonValue &json, std::optional<QDate> &value, const FieldInfo &field, const QString &path,
                     FieldErrors &errors)
    {
        const QString text = json.toString();
        const QDate date = QDate::fromString(text, Qt::ISODate);
        // Qt takes any separator and what stands behind the date; there and back shows it.
        if (!date.isValid() || date.toString(Qt::ISODate) != text)
            return addWrongType(field, path, errors);
        value = date;
    }
    static QVariant store(const std::optional<QDate> &value)
    {
        return value ? QVariant(value->toString(Qt::ISODate)) : QVariant();
    }
    static std::optional<QDate> load(const StoredValue &column)
    {
        const QDate date = QDate::fromString(column.toString(), Qt::ISODate);
        return date.isValid() ? std::optional(date) : std::nullopt;
    }
    static void copy(JsonWriter &writer, const StoredValue &column, const JsonContext &)
    {
        column.isNull ? writer.null() : writer.utf8(column.text);
    }
};

template <>
struct FieldCodec<Instant>
{
    static void write(JsonWriter &writer, Instant value, const JsonContext &) { writer.value(formatInstant(value)); }
    static void read(const QJsonValue &json, Instant &value, const FieldInfo &field, const QString &path,
                     FieldErrors &errors)
    {
        const auto instant = parseInstant(json.toString());
        if (!instant)
            return addWrongType(field, path, errors);
        value = *instant;
    }
    static QVariant store(Instant value) { return toMillis(value); }
    static Instant load(const StoredValue &column) { return fromMillis(column.integer); }
    static void copy(JsonWriter &writer, const StoredValue &column, const JsonContext &)
    {
        char text[kInstantLength];
        writer.utf8(formatInstant(fromMillis(column.integer), text));
    }
};

template <>
struct FieldCodec<std::optional<Instant>>
{
    using Plain = FieldCodec<Instant>;
    static constexpr bool kIsNullable = true;

    static void write(JsonWriter &writer, const std::optional<Instant> &value, const JsonContext &context)
    {
        value ? Plain::write(writer, *value, context) : writer.null();
    }
    static void read(const QJsonValue &json, std::optional<Instant> &value, const FieldInfo &field, const QString &path,
                     FieldErrors &errors)
    {
        Instant instant = value.value_or(Instant{});
        Plain::read(json, instant, field, path, errors);
        if (!errors.contains(path))
            value = instant;
    }
    static QVariant store(const std::optional<Instant> &value) { return value ? Plain::store(*value) : QVariant(); }
    static std::optional<Instant> load(const StoredValue &column)
    {
        return column.isNull ? std::nullopt : std::optional(Plain::load(column));
    }
    static void copy(JsonWriter &writer, const StoredValue &column, const JsonContext &context)
    {
        column.isNull ? writer.null() : Plain::copy(writer, column, context);
    }
};

template <>
struct FieldCodec<Id>
{
    static void write(JsonWriter &writer, const Id &value, const JsonContext &) { writer.value(value.toString()); }
    static void read(const QJsonValue &json, Id &value, const FieldInfo &field, const QString &path,
                     FieldErrors &errors)
    {
        const auto id = Id::parse(json.toString());
        if (!id)
            return addWrongType(field, path, errors);
        value = *id;
    }
    static QVariant store(const Id &value) { return value.toString(); }
    static Id load(const StoredValue &column) { return Id::parse(column.toString()).value_or(Id()); }
    static void copy(JsonWriter &writer, const StoredValue &column, const JsonContext &) { writer.utf8(column.text); }
};

template <class E>
requires std::is_enum_v<E>
struct FieldCodec<E>
{
    static QString name(E value) { return ChoiceNames<E>::kNames.at(static_cast<size_t>(value)).toString(); }
    static void write(JsonWriter &writer, E value, const JsonContext &)
    {
        writer.value(ChoiceNames<E>::kNames.at(static_cast<size_t>(value)));
    }
    static void read(const QJsonValue &json, E &value, const FieldInfo &field, const QString &path, FieldErrors &errors)
    {
        const auto found = parse(json.toString());
        if (!found)
            return addWrongType(field, path, errors);
        value = *found;
    }
    static std::optional<E> parse(QStringView text)
    {
        for (size_t i = 0; i < ChoiceNames<E>::kNames.size(); ++i) {
            if (ChoiceNames<E>::kNames[i] == text)
                return static_cast<E>(i);
        }
        return {};
    }
    static QVariant store(E value) { return name(value); }
    static E load(const StoredValue &column) { return parse(column.toString()).value_or(E{}); }
    static void copy(JsonWriter &writer, const StoredValue &column, const JsonContext &) { writer.utf8(column.text); }
};

template <>
struct FieldCodec<QStringList>
{
    static void write(JsonWriter &writer, const QStringList &value, const JsonContext &)
    {
        writer.beginArray();
        for (const QString &item : value)
            writer.value(item);
        writer.endArray();
    }
    static void read(const QJsonValue &json, QStringList &value, const FieldInfo &field, const QString &path,
                     FieldErrors &errors)
    {
        if (!json.isArray())
            return addWrongType(field, path, errors);
        const QJsonArray array = json.toArray();
        if (!checkCount(array.size(), field, path, errors))
            return;
        QStringList items;
        bool holds = true;
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString itemPath = path + u'[' + QString::number(i) + u']';
            if (!array[i].isString()) {
                errors.add(itemPath, QStringLiteral("wrong_type"), QStringLiteral("Must be a text."));
                holds = false;
            } else if (const QString item = array[i].toString().trimmed(); !checkItem(item, field, itemPath, errors)) {
                holds = false;
            } else if (!items.contains(item)) {
                items.append(item);
            }
        }
        if (holds)
            value = std::move(items);
    }
    static QVariant store(const QStringList &value)
    {
        JsonWriter writer(64);
        write(writer, value, JsonContext{FieldInfo{}});
        return QString::fromUtf8(writer.bytes());
    }
    static QStringList load(const StoredValue &column)
    {
        QStringList items;
        const QJsonArray array = parseJson(column).array();
        for (const auto &item : array)
            items.append(item.toString());
        return items;
    }
    static void copy(JsonWriter &writer, const StoredValue &column, const JsonContext &) { writer.raw(column.text); }
};

template <>
struct FieldCodec<QJsonObject>
{
    static void write(JsonWriter &writer, const QJsonObject &value, const JsonContext &context)
    {
        if (!context.field.hidesPrivateKeys || context.reader != Role::Visitor)
            return writer.value(QJsonValue(value));
        QJsonObject visible;
        for (auto member = value.begin(); member != value.end(); ++member) {
            if (!member.key().startsWith(u'_'))
                visible.insert(member.key(), member.value());
        }
        writer.value(QJsonValue(visible));
    }
    static void read(const QJsonValue &json, QJsonObject &value, const FieldInfo &field, const QString &path,
                     FieldErrors &errors)
    {
        if (!json.isObject())
            return addWrongType(field, path, errors);
        if (checkJson(json.toObject(), field, path, errors))
            value = json.toObject();
    }
    static QVariant store(const QJsonObject &value)
    {
        return QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
    }
    static QJsonObject load(const StoredValue &column) { return parseJson(column).object(); }
    static void copy(JsonWriter &writer, const StoredValue &column, const JsonContext &context)
    {
        // A key that begins with _ would show as "_ somewhere in the text.
        const bool mayHide = context.field.hidesPrivateKeys && context.reader == Role::Visitor;
        if (mayHide && column.text.contains("\"_"))
            write(writer, load(column), context);
        else
            writer.raw(column.text);
    }
};

/// A struct with a schema of its own: an object in JSON, JSON text in a column.
template <HasSchema T>
struct FieldCodec<T>
{
    static void write(JsonWriter &writer, const T &value, const JsonContext &context)
    {
        T::schema().write(writer, value, context.reader);
    }
    static void read(const QJsonValue &json, T &value, const FieldInfo &field, const QString &path, FieldErrors &errors)
    {
        if (!json.isObject())
            return addWrongType(field, path, errors);
        T parsed;
        T::schema().read(json.toObject(), parsed, path + u'.', errors);
        value = std::move(parsed);
    }
    static QVariant store(const T &value)
    {
        JsonWriter writer(128);
        T::schema().write(writer, value, Role::Owner);
        return QString::fromUtf8(writer.bytes());
    }
    static T load(const StoredValue &column) { return T::schema().trusted(parseJson(column).object()); }
    static void copy(JsonWriter &writer, const StoredValue &column, const JsonContext &) { writer.raw(column.text); }
};

template <HasSchema T>
struct FieldCodec<std::vector<T>>
{
    static void write(JsonWriter &writer, const std::vector<T> &value, const JsonContext &context)
    {
        writer.beginArray();
        for (const T &item : value)
            T::schema().write(writer, item, context.reader);
        writer.endArray();
    }
    static void read(const QJsonValue &json, std::vector<T> &value, const FieldInfo &field, const QString &path,
                     FieldErrors &errors)
    {
        if (!json.isArray())
            return addWrongType(field, path, errors);
        const QJsonArray array = json.toArray();
        if (!checkCount(array.size(), field, path, errors))
            return;
        std::vector<T> items(static_cast<size_t>(array.size()));
        for (qsizetype i = 0; i < array.size(); ++i)
            FieldCodec<T>::read(array[i], items[static_cast<size_t>(i)], field, path + u'[' + QString::number(i) + u']',
                                errors);
        value = std::move(items);
    }
    static QVariant store(const std::vector<T> &value)
    {
        JsonWriter writer(128);
        write(writer, value, JsonContext{FieldInfo{}});
        return QString::fromUtf8(writer.bytes());
    }
    static std::vector<T> load(const StoredValue &column)
    {
        std::vector<T> items;
        const QJsonArray array = parseJson(column).array();
        for (const auto &item : array)
            items.push_back(T::schema().trusted(item.toObject()));
        return items;
    }
    static void copy(JsonWriter &writer, const StoredValue &column, const JsonContext &) { writer.raw(column.text); }
};

}
