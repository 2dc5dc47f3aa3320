#pragma once

#include "models/content/RevisionRepository.h"
#include "models/content/TagReader.h"
#include "models/content/TagRepository.h"

namespace vitrine::models {

/// The write path of tags as the owner keeps them: names, slugs, colours, and what that means for the items that carry
/// them. Items get no new version: they refer to their tags. Made inside a write closure and gone with it. Throws
/// StorageFailure.
class TagService final
{
public:
    TagService(WriteContext &context, Actor actor);

    /// Makes a tag of JSON fields. Conflict when another one has its slug (given, or made from the name) or its name. A
    /// slug made from the name gets a number behind it when it still leads to a tag that had it before.
    [[nodiscard]] Result<Tag> create(const QJsonObject &fields);

    /// Applies a merge patch (RFC 7396); every item that carries the tag shows it at once, and the slug it had leads to
    /// it still. With a `version` that is not the stored one: Stale, both sides in the details. A patch that changes
    /// nothing makes no new version.
    [[nodiscard]] Result<Tag> update(const Id &id, const QJsonObject &patch, std::optional<qint64> version = {});

    /// Everything that carries it carries the tag `into` (a slug, a former one too, or an id) in its place; it is gone,
    /// and its slugs lead there. Answers the tag that is left.
    [[nodiscard]] Result<Tag> merge(const Id &id, const QString &into, std::optional<qint64> version = {});

    /// Takes it off everything that carries it and removes it, with the slugs that led to it.
    [[nodiscard]] Result<void> remove(const Id &id, std::optional<qint64> version = {});

private:
    /// What carries a tag, as TagRepository::rewrite takes it.
    struct Carriers
    {
        QString projects;
        QString articles;
    };

    [[nodiscard]] Result<Stored<Tag>> findCurrent(const Id &id, std::optional<qint64> version) const;
    [[nodiscard]] std::optional<Stored<Tag>> findTarget(const Id &id, const QString &into, FieldErrors &errors) const;
    void complete(Tag &tag, const Tag &before, FieldErrors &errors) const;
    [[nodiscard]] QString slugFor(const Tag &tag, FieldErrors &errors) const;
    [[nodiscard]] bool isOthers(const std::optional<Stored<Tag>> &found, const Tag &tag) const;
    [[nodiscard]] Carriers carriersOf(qint64 number) const;
    void show(const Carriers &carriers);
    void keep(const Tag &tag, const QString &action);
    void keepEnd(Tag tag, const QString &action);
    void keepBeginning(const Tag &tag);

    WriteContext &m_context;
    Actor m_actor;
    TagReader m_reader;
    TagRepository m_tags;
};

}
