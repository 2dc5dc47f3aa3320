#pragma once

#include <optional>

#include "models/content/ContentRepository.h"
#include "models/content/RevisionRepository.h"

namespace vitrine::models {

/// The one write path of one kind of content, with all its rules: validation, slugs, publication, versions, history,
/// search and the outbox. Made inside a write closure and gone with it. Throws StorageFailure.
template <class E>
class ContentService final
{
public:
    ContentService(WriteContext &context, Actor actor);

    /// Makes an item of JSON fields. Without a slug one is made from the title, with a number behind it if it is taken.
    /// `createdAt` is for imports, which know when the work was first shown, and so is `wantedId`: given unless an item
    /// has or had it.
    [[nodiscard]] Result<E> create(const QJsonObject &fields, std::optional<Instant> createdAt = {},
                                   std::optional<Id> wantedId = {});

    /// Applies a merge patch (RFC 7396). With a `version` that is not the stored one: Stale, both sides in the details.
    /// A patch that changes nothing makes no new version.
    [[nodiscard]] Result<E> update(const Id &id, const QJsonObject &patch, std::optional<qint64> version = {});

    /// Makes it public now; one that is public already is answered as it is.
    [[nodiscard]] Result<E> publish(const Id &id, std::optional<qint64> version = {});
    /// Makes it a draft again, and forgets when it was to be published.
    [[nodiscard]] Result<E> unpublish(const Id &id, std::optional<qint64> version = {});

    /// Publishes every draft whose time has come, as of that time; answers how many there were.
    qint64 publishDue();

    /// Moves to the trash; NotFound when it is there already.
    [[nodiscard]] Result<E> trash(const Id &id, std::optional<qint64> version = {});
    /// Brings back from the trash as it was. Conflict when its slug was taken meanwhile. One that is not in the trash
    /// is answered as it is.
    [[nodiscard]] Result<E> restore(const Id &id);
    /// Removes from the trash for good, with its history; NotFound when it is not there.
    [[nodiscard]] Result<void> purge(const Id &id);
    /// The same for everything that was trashed before that time; answers how many there were.
    qint64 purgeTrashedBefore(Instant time);

    /// Gives the fields of those names the values of an earlier version; without names every field but those that say
    /// whether it is public.
    [[nodiscard]] Result<E> revert(const Id &id, qint64 toVersion, const QStringList &names,
                                   std::optional<qint64> version = {});

    /// Gives the item in that row another place in the owner's order. For ProjectOrder.
    void place(const Stored<E> &stored, qint64 order) requires std::is_same_v<E, Project>;

private:
    [[nodiscard]] Result<Stored<E>> findCurrent(const Id &id, std::optional<qint64> version);
    [[nodiscard]] Result<E> change(const Stored<E> &stored, E item, const QJsonObject &patch, const QString &action);
    [[nodiscard]] Result<E> setStatus(const Stored<E> &stored, Status status, const QString &action);
    void checkSlug(const E &item, FieldErrors &errors) const;
    void settle(E &item) const;
    [[nodiscard]] Id newId(std::optional<Id> wanted) const;
    [[nodiscard]] E store(const Stored<E> &stored, E item, const QString &action);
    void keep(const E &item, const QString &action);
    void showInSearch(const E &item, qint64 number, bool isTrashed);

    WriteContext &m_context;
    Actor m_actor;
    ContentRepository<E> m_items;
};

using ProjectService = ContentService<Project>;
using ArticleService = ContentService<Article>;

/// The error for an item that is not there, or not for the asking.
[[nodiscard]] Error notFound(const ContentKind &kind);

}
