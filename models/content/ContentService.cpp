#include "models/content/ContentService.h"

#include <algorithm>

#include <QJsonDocument>

#include "models/content/FormerSlugs.h"
#include "models/content/FreeSlug.h"
#include "models/content/ItemImages.h"
#include "models/content/ProjectRelations.h"
#include "models/content/SearchIndex.h"
#include "models/content/TagRepository.h"
#include "models/content/WriteConflict.h"
#include "models/text/Markdown.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

/// The patch that gives `names` the values they had; without names, everything but what says whether it is public.
template <class E>
QJsonObject revertPatch(const QJsonObject &snapshot, const QStringList &names)
{
    static const QStringList kPublication{u"status"_s, u"publishedAt"_s, u"publishAt"_s};
    QJsonObject patch;
    for (const FieldInfo &field : E::schema().info().fields) {
        const bool isWanted = names.isEmpty() ? !kPublication.contains(field.name) : names.contains(field.name);
        if (!isWanted || field.isReadOnly)
            continue;
        const QJsonValue value = snapshot.value(field.name);
        patch.insert(field.name, value.isUndefined() ? QJsonValue() : value);
    }
    return patch;
}

}

Error notFound(const ContentKind &kind)
{
    return {ErrorKind::NotFound, u"not_found"_s, u"There is no such %1."_s.arg(kind.noun)};
}

template <class E>
ContentService<E>::ContentService(WriteContext &context, Actor actor)
    : m_context(context)
    , m_actor(std::move(actor))
    , m_items(context.connection())
{
}

/// Neither an item of this kind or of another, nor one that history still speaks of, may share an id.
template <class E>
Id ContentService<E>::newId(std::optional<Id> wanted) const
{
    if (wanted) {
        auto taken = m_context.connection().prepare(
            u"SELECT EXISTS (SELECT 1 FROM project WHERE id = ?1) OR EXISTS (SELECT 1 FROM article WHERE id = ?1) "
            "OR EXISTS (SELECT 1 FROM tag WHERE id = ?1) OR EXISTS (SELECT 1 FROM revision WHERE entity_id = ?1)"_s);
        if (taken.bind(wanted->toString()).next() && taken.integer(0) == 0)
            return *wanted;
    }
    return Id::create(m_context.now());
}

template <class E>
Result<E> ContentService<E>::create(const QJsonObject &fields, std::optional<Instant> createdAt,
                                    std::optional<Id> wantedId)
{
    E item;
    FieldErrors errors;
    E::schema().read(fields, item, {}, errors);
    if (item.slug.isEmpty() && !errors.contains(u"slug"))
        item.slug = freeSlug<E>(m_context.connection(), item.title);
    else
        checkSlug(item, errors);
    item.id = newId(wantedId);
    resolveRelations(m_context.connection(), item, errors);
    settleImages(m_context.connection(), item, E{}, errors);
    if (!errors.isEmpty())
        return std::unexpected(errorOf(std::move(errors)));

    item.version = 1;
    item.createdAt = createdAt.value_or(m_context.now());
    item.updatedAt = m_context.now();
    if (createdAt && item.status == Status::Published && !item.publishedAt)
        item.publishedAt = createdAt;
    settle(item);
    TagRepository tags(m_context);
    item.tags = tags.resolve(item.tags);
    const qint64 number = m_items.insert(item);
    tags.assign(E::kind(), number, item.tags);
    recordRelated(m_context, E{}, item);
    showInSearch(item, number, false);
    keep(item, u"created"_s);
    return item;
}

template <class E>
Result<E> ContentService<E>::update(const Id &id, const QJsonObject &patch, std::optional<qint64> version)
{
    QJsonObject changes = patch;
    const auto named = takeVersion(changes);
    const auto stored = findCurrent(id, version ? version : named);
    return stored ? change(*stored, stored->item, changes, u"updated"_s) : std::unexpected(stored.error());
}

template <class E>
Result<E> ContentService<E>::change(const Stored<E> &stored, E item, const QJsonObject &patch, const QString &action)
{
    FieldErrors errors;
    E::schema().read(patch, item, {}, errors);
    if (item.slug.isEmpty() && !errors.contains(u"slug"))
        item.slug = freeSlug<E>(m_context.connection(), item.title);
    else if (item.slug != stored.item.slug)
        checkSlug(item, errors);
    if (patch.contains(u"relations"_s))
        resolveRelations(m_context.connection(), item, errors);
    settleImages(m_context.connection(), item, stored.item, errors);
    if (!errors.isEmpty())
        return std::unexpected(errorOf(std::move(errors)));
    item.tags = TagRepository(m_context).resolve(item.tags);
    settle(item);
    return store(stored, std::move(item), action);
}

template <class E>
Result<E> ContentService<E>::publish(const Id &id, std::optional<qint64> version)
{
    const auto stored = findCurrent(id, version);
    return stored ? setStatus(*stored, Status::Published, u"published"_s) : std::unexpected(stored.error());
}

template <class E>
Result<E> ContentService<E>::unpublish(const Id &id, std::optional<qint64> version)
{
    const auto stored = findCurrent(id, version);
    return stored ? setStatus(*stored, Status::Draft, u"unpublished"_s) : std::unexpected(stored.error());
}

template <class E>
Result<E> ContentService<E>::setStatus(const Stored<E> &stored, Status status, const QString &action)
{
    E item = stored.item;
    item.status = status;
    item.publishAt.reset();
    if (status == Status::Published && item.publishedAt > m_context.now())
        item.publishedAt = m_context.now();
    settle(item);
    return store(stored, std::move(item), action);
}

template <class E>
qint64 ContentService<E>::publishDue()
{
    const std::vector<Id> due = m_items.due(m_context.now());
    for (const Id &id : due) {
        if (const auto stored = m_items.find(id)) {
            E item = stored->item;
            item.status = Status::Published;
            item.publishedAt = item.publishedAt.value_or(*item.publishAt);
            settle(item);
            std::ignore = store(*stored, std::move(item), u"published"_s);
        }
    }
    return std::ssize(due);
}

/// What follows from the other fields.
template <class E>
void ContentService<E>::settle(E &item) const
{
    if (item.status == Status::Published && item.publishedAt > m_context.now()) {
        item.status = Status::Draft;
        item.publishAt = std::exchange(item.publishedAt, std::nullopt);
    }
    if (item.status == Status::Published) {
        item.publishAt.reset();
        item.publishedAt = item.publishedAt.value_or(m_context.now());
    }
    if constexpr (std::is_same_v<E, Article>)
        item.readingMinutes = readingMinutes(item.body);
}

template <class E>
E ContentService<E>::store(const Stored<E> &stored, E item, const QString &action)
{
    if (item == stored.item)
        return item;
    item.version += 1;
    item.updatedAt = m_context.now();
    m_items.update(stored.number, item);
    if (item.slug != stored.item.slug)
        FormerSlugs(m_context.connection()).remember(E::kind().name, stored.item.slug, item.id);
    if (item.tags != stored.item.tags)
        TagRepository(m_context).assign(E::kind(), stored.number, item.tags);
    recordRelated(m_context, stored.item, item);
    showInSearch(item, stored.number, false);
    keep(item, action);
    return item;
}

template <class E>
Result<E> ContentService<E>::trash(const Id &id, std::optional<qint64> version)
{
    auto stored = findCurrent(id, version);
    if (!stored)
        return std::unexpected(stored.error());
    stored->item.version += 1;
    m_items.update(stored->number, stored->item);
    m_items.setTrashed(stored->number, m_context.now());
    showInSearch(stored->item, stored->number, true);
    keep(stored->item, u"trashed"_s);
    return std::move(stored->item);
}

template <class E>
Result<E> ContentService<E>::restore(const Id &id)
{
    auto stored = m_items.find(id);
    if (!stored)
        return std::unexpected(notFound(E::kind()));
    if (!stored->isTrashed)
        return std::move(stored->item);
    FieldErrors errors;
    checkSlug(stored->item, errors);
    if (!errors.isEmpty()) {
        Error error = errorOf(std::move(errors));
        error.message =
            u"Its slug was taken by another %1 meanwhile. Rename that one, then restore this."_s.arg(E::kind().noun);
        return std::unexpected(error);
    }
    stored->item.version += 1;
    m_items.setTrashed(stored->number, {});
    m_items.update(stored->number, stored->item);
    showInSearch(stored->item, stored->number, false);
    keep(stored->item, u"restored"_s);
    return std::move(stored->item);
}

template <class E>
Result<void> ContentService<E>::purge(const Id &id)
{
    const auto stored = m_items.find(id);
    if (!stored || !stored->isTrashed)
        return std::unexpected(notFound(E::kind()));
    m_items.remove(stored->number);
    RevisionRepository(m_context.connection()).removeAll(id);
    FormerSlugs(m_context.connection()).forget(id);
    m_context.record(E::kind().topic, u"purged"_s, id);
    return {};
}

template <class E>
qint64 ContentService<E>::purgeTrashedBefore(Instant time)
{
    const std::vector<Id> old = m_items.trashedBefore(time);
    for (const Id &id : old)
        std::ignore = purge(id);
    return std::ssize(old);
}

template <class E>
Result<E> ContentService<E>::revert(const Id &id, qint64 toVersion, const QStringList &names,
                                    std::optional<qint64> version)
{
    const auto stored = findCurrent(id, version);
    if (!stored)
        return std::unexpected(stored.error());
    const auto snapshot = RevisionRepository(m_context.connection()).snapshot(id, toVersion);
    if (!snapshot) {
        return fail(ErrorKind::NotFound, u"not_found"_s,
                    u"There is no version %1 of this %2."_s.arg(toVersion).arg(E::kind().noun));
    }
    // Emptied first: an object in a merge patch would be laid over the present one instead of taking its place.
    E item = stored->item;
    QJsonObject patch = revertPatch<E>(*snapshot, names);
    for (const auto &field : E::schema().fields()) {
        if (patch.contains(field.info.name))
            field.reset(item);
    }
    keepKnownRelations(m_context.connection(), patch);
    return change(*stored, std::move(item), patch, u"reverted"_s);
}

template <class E>
void ContentService<E>::place(const Stored<E> &stored, qint64 order) requires std::is_same_v<E, Project>
{
    E item = stored.item;
    item.order = order;
    std::ignore = store(stored, std::move(item), u"reordered"_s);
}

template <class E>
Result<Stored<E>> ContentService<E>::findCurrent(const Id &id, std::optional<qint64> version)
{
    auto stored = m_items.find(id);
    if (!stored || stored->isTrashed)
        return std::unexpected(notFound(E::kind()));
    if (version && *version != stored->item.version)
        return std::unexpected(staleVersion(*version, stored->item.version, E::schema().snapshot(stored->item)));
    return std::move(*stored);
}

template <class E>
void ContentService<E>::checkSlug(const E &item, FieldErrors &errors) const
{
    if (errors.contains(u"slug"))
        return;
    const auto other = m_items.findBySlug(item.slug);
    if (other && other->item.id != item.id)
        errors.add(u"slug"_s, u"taken"_s, u"Another %1, “%2”, has this slug."_s.arg(E::kind().noun, other->item.title));
}

template <class E>
void ContentService<E>::keep(const E &item, const QString &action)
{
    RevisionRepository(m_context.connection())
        .add(E::kind().name, item.id, {item.version, action, m_actor.name, m_context.now()},
             E::schema().snapshot(item));
    m_context.record(E::kind().topic, action, item.id);
}

template <class E>
void ContentService<E>::showInSearch(const E &item, qint64 number, bool isTrashed)
{
    SearchIndex index(m_context.connection());
    if (item.status == Status::Published && !isTrashed)
        index.put(number, item);
    else
        index.remove(E::kind(), number);
}

template class ContentService<Project>;
template class ContentService<Article>;

}
