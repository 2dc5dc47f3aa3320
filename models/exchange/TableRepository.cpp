#include "models/exchange/TableRepository.h"

#include <algorithm>

#include "models/content/ContentService.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

const Actor kImport{u"import"_s};

template <class E>
struct ServiceOf
{
    using Type = ContentService<E>;
};
template <>
struct ServiceOf<Tag>
{
    using Type = TagService;
};

template <class E>
std::optional<Stored<E>> findIn(Connection &connection, const Id &id)
{
    if constexpr (std::is_same_v<E, Tag>)
        return TagReader(connection, Reach::All).find(id.toString());
    else
        return ContentRepository<E>(connection).find(id);
}

template <class E>
std::optional<Stored<E>> findIn(Connection &connection, const QString &slug)
{
    if constexpr (std::is_same_v<E, Tag>)
        return TagReader(connection, Reach::All).find(slug);
    else
        return ContentRepository<E>(connection).findBySlug(slug);
}

template <class E>
QJsonObject patchFor(const E &item, const QJsonObject &fields)
{
    QJsonObject patch;
    for (auto member = fields.begin(); member != fields.end(); ++member) {
        const auto *field = E::schema().find(member.key());
        patch.insert(member.key(),
                     field ? replacingPatch(E::schema().valueOf(item, *field), member.value()) : member.value());
    }
    return patch;
}

}

QJsonValue replacingPatch(const QJsonValue &before, const QJsonValue &after)
{
    if (!before.isObject() || !after.isObject())
        return after;
    const QJsonObject old = before.toObject();
    QJsonObject patch = after.toObject();
    for (auto member = old.begin(); member != old.end(); ++member) {
        const auto kept = patch.find(member.key());
        if (kept == patch.end())
            patch.insert(member.key(), QJsonValue::Null);
        else
            *kept = replacingPatch(member.value(), QJsonValue(*kept));
    }
    return patch;
}

template <class E>
Result<std::optional<Stored<E>>> TableRepository<E>::find(const Id &id) const
{
    return m_reader.read(
        [&id](Connection &connection) -> Result<std::optional<Stored<E>>> { return findIn<E>(connection, id); });
}

template <class E>
Result<std::optional<Stored<E>>> TableRepository<E>::findBySlug(const QString &slug) const
{
    return m_reader.read(
        [&slug](Connection &connection) -> Result<std::optional<Stored<E>>> { return findIn<E>(connection, slug); });
}

template <class E>
Result<E> TableRepository<E>::create(const QJsonObject &fields, std::optional<Instant> createdAt,
                                     std::optional<Id> wantedId) const
{
    return m_writer
        .submit([&fields, &createdAt, &wantedId](WriteContext &context) -> Result<E> {
            if constexpr (std::is_same_v<E, Tag>)
                return TagService(context, kImport).create(fields);
            else
                return ContentService<E>(context, kImport).create(fields, createdAt, wantedId);
        })
        .get();
}

template <class E>
Result<TableChange> TableRepository<E>::update(const Stored<E> &stored, const QJsonObject &fields) const
{
    if (stored.isTrashed)
        return TableChange::InTrash;
    const QJsonObject patch = patchFor(stored.item, fields);
    const auto updated = m_writer
                             .submit([&](WriteContext &context) -> Result<E> {
                                 return typename ServiceOf<E>::Type(context, kImport).update(stored.item.id, patch);
                             })
                             .get();
    if (!updated)
        return std::unexpected(updated.error());
    return updated->version == stored.item.version ? TableChange::Same : TableChange::Changed;
}

template <class E>
TableChange TableRepository<E>::wouldChange(const Stored<E> &stored, const QJsonObject &fields)
{
    if (stored.isTrashed)
        return TableChange::InTrash;
    E item = stored.item;
    FieldErrors ignored;
    E::schema().read(patchFor(item, fields), item, {}, ignored);
    const bool isSame = std::ranges::all_of(E::schema().fields(), [&](const auto &field) {
        return field.info.column.isEmpty() || field.isEqual(item, stored.item);
    });
    return isSame ? TableChange::Same : TableChange::Changed;
}

template class TableRepository<Project>;
template class TableRepository<Article>;
template class TableRepository<Tag>;

}
