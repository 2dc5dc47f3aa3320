#pragma once

#include <functional>

#include "models/core/FieldCodec.h"

namespace vitrine::models {

/// One field of `Entity`: what is known of it, and how its member is reached. Built by `field(name, &Entity::member)`
/// and the sentence-like setters behind it.
template <class Entity>
class Field
{
public:
    FieldInfo info;
    std::function<void(JsonWriter &, const Entity &, const JsonContext &)> write;
    std::function<void(const QJsonValue &, Entity &, const FieldInfo &, const QString &path, FieldErrors &)> read;
    std::function<QVariant(const Entity &)> store;
    std::function<void(const StoredValue &, Entity &)> load;
    std::function<void(JsonWriter &, const StoredValue &, const JsonContext &)> copy; ///< from its column to JSON
    std::function<void(Entity &)> reset;                                              ///< to the default
    std::function<bool(const Entity &, const Entity &)> isEqual;

    Field &&type(FieldType value) &&
    {
        return set([&] { info.type = value; });
    }
    Field &&length(qint64 minimum, qint64 maximum) &&
    {
        return set([&] { info.minimum = minimum, info.maximum = maximum; });
    }
    Field &&range(qint64 minimum, qint64 maximum) && { return std::move(*this).length(minimum, maximum); }
    Field &&items(qint64 maximum, qint64 itemLength) &&
    {
        return set([&] { info.maximum = maximum, info.maximumItemLength = itemLength; });
    }
    Field &&depth(int maximum) &&
    {
        return set([&] { info.maximumDepth = maximum; });
    }
    Field &&suggest(QStringList values) &&
    {
        return set([&] { info.suggestions = std::move(values); });
    }
    Field &&required() &&
    {
        return set([&] { info.isRequired = true; });
    }
    Field &&readOnly() &&
    {
        return set([&] { info.isReadOnly = true; });
    }
    Field &&sortable() &&
    {
        return set([&] { info.isSortable = true; });
    }
    Field &&notInLists() &&
    {
        return set([&] { info.isInLists = false; });
    }
    Field &&hidingPrivateKeys() &&
    {
        return set([&] { info.hidesPrivateKeys = true; });
    }
    Field &&visibleFrom(Role role) &&
    {
        return set([&] { info.audience = role; });
    }
    Field &&column(QString name) &&
    {
        return set([&] { info.column = std::move(name); });
    }
    /// Kept in tables of its own, which the repository reads and writes.
    Field &&apart() && { return std::move(*this).column({}); }
    Field &&label(QString text) &&
    {
        return set([&] { info.label = std::move(text); });
    }
    Field &&means(QString text) &&
    {
        return set([&] { info.summary = std::move(text); });
    }

private:
    template <class F>
    Field &&set(F change)
    {
        change();
        return std::move(*this);
    }
};

template <class T>
struct IsVector : std::false_type
{
};
template <class T>
struct IsVector<std::vector<T>> : std::true_type
{
};

/// Whether a codec says that its values may be null in JSON.
template <class Codec>
constexpr bool isNullableCodec()
{
    if constexpr (requires { Codec::kIsNullable; })
        return Codec::kIsNullable;
    else
        return false;
}

/// The type a member has unless the declaration says otherwise.
template <class Member>
constexpr FieldType defaultFieldType()
{
    if constexpr (std::is_same_v<Member, bool>)
        return FieldType::Boolean;
    else if constexpr (std::is_same_v<Member, qint64>)
        return FieldType::Integer;
    else if constexpr (std::is_same_v<Member, Id>)
        return FieldType::Identity;
    else if constexpr (std::is_same_v<Member, Instant> || std::is_same_v<Member, std::optional<Instant>>)
        return FieldType::Moment;
    else if constexpr (std::is_same_v<Member, std::optional<QDate>>)
        return FieldType::Date;
    else if constexpr (std::is_same_v<Member, QStringList>)
        return FieldType::Lines;
    else if constexpr (std::is_same_v<Member, QJsonObject>)
        return FieldType::Json;
    else if constexpr (std::is_enum_v<Member>)
        return FieldType::Choice;
    else if constexpr (IsVector<Member>::value)
        return FieldType::Objects;
    else if constexpr (HasSchema<Member>)
        return FieldType::Object;
    else
        return FieldType::Line;
}

/// "startedOn" as a column: "started_on".
[[nodiscard]] QString columnName(QStringView jsonName);
/// "startedOn" for people: "Started on".
[[nodiscard]] QString labelFor(QStringView jsonName);

/// RFC 7396: `patch` laid over `target`.
[[nodiscard]] QJsonValue mergePatch(const QJsonValue &target, const QJsonValue &patch);

/// Declares the field `name` (in JSON) for a member; column and label follow from the name unless they are set.
template <class Entity, class Member>
[[nodiscard]] Field<Entity> field(const QString &name, Member Entity::*member)
{
    using Codec = FieldCodec<Member>;
    Field<Entity> out;
    out.info.name = name;
    out.info.jsonKey = '"' + name.toUtf8() + "\":";
    out.info.label = labelFor(name);
    out.info.column = columnName(name);
    out.info.type = defaultFieldType<Member>();
    out.info.isNullable = isNullableCodec<Codec>();
    if constexpr (std::is_enum_v<Member>) {
        for (const QStringView choice : ChoiceNames<Member>::kNames)
            out.info.choices.append(choice.toString());
    } else if constexpr (HasSchema<Member>) {
        out.info.nested = &Member::schema().info();
    } else if constexpr (IsVector<Member>::value) {
        if constexpr (HasSchema<typename Member::value_type>)
            out.info.nested = &Member::value_type::schema().info();
    }
    out.store = [member](const Entity &entity) { return Codec::store(entity.*member); };
    out.load = [member](const StoredValue &column, Entity &entity) { entity.*member = Codec::load(column); };
    out.copy = Codec::copy;
    out.reset = [member](Entity &entity) { entity.*member = Entity{}.*member; };
    out.isEqual = [member](const Entity &a, const Entity &b) { return a.*member == b.*member; };
    out.write = [member](JsonWriter &writer, const Entity &entity, const JsonContext &context) {
        Codec::write(writer, entity.*member, context);
    };
    out.read = [member](const QJsonValue &json, Entity &entity, const FieldInfo &info, const QString &path,
                        FieldErrors &errors) { Codec::read(json, entity.*member, info, path, errors); };
    return out;
}

/// Everything that is known of an entity: its fields in the order in which people meet them, and the rules between
/// them. Declared once per entity; JSON, validation, columns, OpenAPI, forms, import and export derive from it.
template <class Entity>
class Schema final
{
public:
    using Rule = std::function<void(const Entity &, FieldErrors &)>;

    Schema(QString name, QString summary, std::vector<Field<Entity>> fields, std::vector<Rule> rules = {})
        : m_fields(std::move(fields))
        , m_rules(std::move(rules))
    {
        m_info.name = std::move(name);
        m_info.summary = std::move(summary);
        for (const auto &field : m_fields)
            m_info.fields.push_back(field.info);
    }

    [[nodiscard]] const ObjectInfo &info() const { return m_info; }
    [[nodiscard]] const std::vector<Field<Entity>> &fields() const { return m_fields; }

    /// The field of that JSON name, or null.
    [[nodiscard]] const Field<Entity> *find(QStringView name) const
    {
        for (const auto &field : m_fields) {
            if (field.info.name == name)
                return &field;
        }
        return nullptr;
    }

    /// The entity as a JSON object, as `reader` may see it; only the fields that `select` takes.
    template <class Select>
    void write(JsonWriter &writer, const Entity &entity, Role reader, Select select) const
    {
        writer.beginObject();
        for (const auto &field : m_fields) {
            if (field.info.audience > reader || !select(field.info))
                continue;
            writer.quotedKey(field.info.jsonKey);
            field.write(writer, entity, JsonContext{field.info, reader});
        }
        writer.endObject();
    }
    void write(JsonWriter &writer, const Entity &entity, Role reader) const
    {
        write(writer, entity, reader, [](const FieldInfo &) { return true; });
    }

    /// The whole entity as JSON text: what a revision keeps.
    [[nodiscard]] QByteArray snapshot(const Entity &entity) const
    {
        JsonWriter writer;
        write(writer, entity, Role::Owner);
        return writer.take();
    }

    /// One field's value as JSON, for forms and for comparing two versions.
    [[nodiscard]] QJsonValue valueOf(const Entity &entity, const Field<Entity> &field) const
    {
        JsonWriter writer(64);
        writer.beginArray();
        field.write(writer, entity, JsonContext{field.info, Role::Owner});
        writer.endArray();
        return QJsonDocument::fromJson(writer.bytes()).array().first();
    }

    /// Applies a JSON merge patch (RFC 7396) from an untrusted caller: unknown and read-only fields, wrong types and
    /// broken limits are added to `errors`; fields that hold are applied. `prefix` leads the paths in errors.
    void read(const QJsonObject &patch, Entity &entity, const QString &prefix, FieldErrors &errors) const
    {
        for (auto member = patch.begin(); member != patch.end(); ++member) {
            const QString path = prefix + member.key();
            const Field<Entity> *field = find(member.key());
            if (!field) {
                errors.add(path.left(200), QStringLiteral("unknown_field"), QStringLiteral("There is no such field."));
            } else if (field->info.isReadOnly) {
                if (valueOf(entity, *field) != QJsonValue(member.value()))
                    errors.add(path, QStringLiteral("read_only"), QStringLiteral("Is set by Vitrine; leave it out."));
            } else if (member.value().isNull()) {
                field->reset(entity);
            } else {
                field->read(merged(entity, *field, member.value()), entity, field->info, path, errors);
            }
        }
        check(entity, prefix, errors);
    }

    /// Required fields and the rules between fields.
    void check(const Entity &entity, const QString &prefix, FieldErrors &errors) const
    {
        static const Entity kDefault{};
        for (const auto &field : m_fields) {
            const QString path = prefix + field.info.name;
            if (field.info.isRequired && field.isEqual(entity, kDefault) && !errors.contains(path))
                errors.add(path, QStringLiteral("required"), QStringLiteral("Is needed."));
        }
        FieldErrors broken;
        for (const Rule &rule : m_rules)
            rule(entity, broken);
        for (FieldError &error : broken.take()) {
            if (!errors.contains(prefix + error.field))
                errors.add(prefix + error.field, std::move(error.code), std::move(error.message));
        }
    }

    /// An entity from JSON that `write` made: stored parts and snapshots. What no longer fits is left at its default.
    [[nodiscard]] Entity trusted(const QJsonObject &json) const
    {
        Entity entity;
        FieldErrors ignored;
        for (const auto &field : m_fields) {
            if (const auto value = json.constFind(field.info.name); value != json.constEnd() && !value->isNull())
                field.read(*value, entity, field.info, field.info.name, ignored);
        }
        return entity;
    }

private:
    [[nodiscard]] QJsonValue merged(const Entity &entity, const Field<Entity> &field, const QJsonValue &patch) const
    {
        const bool isObject = field.info.type == FieldType::Object || field.info.type == FieldType::Json;
        return isObject && patch.isObject() ? mergePatch(valueOf(entity, field), patch) : patch;
    }

    ObjectInfo m_info;
    std::vector<Field<Entity>> m_fields;
    std::vector<Rule> m_rules;
};

}
